import type { Level } from './level.ts';

/** All that is known of a learner at the moment of a request. Ids unknown to the model are ignored. */
export interface LearnerSignals {
  /** Course ids, oldest first: enrolled or completed. */
  taken: readonly string[];
  /** Those of `taken` that are finished. Where it is given, only these satisfy prerequisites. */
  completed?: readonly string[];
  dismissed: readonly string[];
  bookmarked?: readonly string[];
  /** Those of `taken` that were rated low: they argue less. */
  disliked?: readonly string[];
  /** Given up, not among `taken`: they argue less. Name them in `dismissed` too, where they are not to come again. */
  dropped?: readonly string[];
  /** Looked at and not taken, oldest first: they argue a little, and fade with every other look. */
  viewed?: readonly string[];
  /** Subject or skill names, or any free text. */
  interests: readonly string[];
  /** Free text. */
  goal: string | null;
  /** What the learner is enrolled in, by its name at the site. */
  programme?: string | null;
  level: Level | null;
  /** Languages the learner reads, as in `CourseRules.language`; empty: any. */
  languages: readonly string[];
  /** Names of subjects, as in `CourseRules.subjects`, that the learner wants less of: their courses stand lower in lists. */
  lessOf?: readonly string[];
  /** False: popular and new courses only; nothing else of the learner but exclusions is used. */
  isPersonalised: boolean;
}
