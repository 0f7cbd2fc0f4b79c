import type { Declaration } from './declared/declared-values.ts';
import type { LearnerSignals } from './learner-signals.ts';

/** One thing that a learner did; its place among the others is its order in time. */
export interface LearnerEvent {
  courseId: string;
  kind: 'view' | 'bookmark' | 'enrol' | 'complete' | 'drop' | 'rate' | 'dismiss';
  /** Stars, 1 to 5, of a rating. */
  value: number | null;
  /** Who told of it. */
  source: string;
}

/** What a learner says of themselves. */
export type Declarations = Declaration & Pick<LearnerSignals, 'lessOf' | 'isPersonalised'>;

/** Of a learner who says nothing. */
export const unsaid: Declarations = {
  interests: [],
  goal: null,
  level: null,
  languages: [],
  isPersonalised: true,
};

/** Stars, of 5, up to which a rating speaks against a course. */
const LOW_RATING = 2;

/**
 * What a history, oldest first, and preferences say to the recommender. Taken: enrolled or completed and not dropped
 * later; a dropped course is not recommended again and meets no prerequisite. The latest rating and the latest look count.
 */
export function deriveSignals(
  history: readonly LearnerEvent[],
  preferences: Declarations = unsaid,
): LearnerSignals {
  const taken = new Map<string, LearnerEvent>();
  const completed = new Set<string>();
  const dropped = new Set<string>();
  for (const interaction of history) {
    const { courseId, kind } = interaction;
    if (kind === 'enrol' || kind === 'complete') {
      dropped.delete(courseId);
      if (!taken.has(courseId)) taken.set(courseId, interaction);
      if (kind === 'complete') completed.add(courseId);
    } else if (kind === 'drop' && !completed.has(courseId)) {
      dropped.add(courseId);
      taken.delete(courseId);
    }
  }
  const reporting = sourcesThatReportCompletion(history);
  const { interests, goal, programme = null, level, languages, lessOf = [], isPersonalised } = preferences;
  return {
    taken: [...taken.keys()],
    completed: [...taken.values()]
      .filter(({ courseId, source }) => completed.has(courseId) || !reporting.has(source))
      .map(({ courseId }) => courseId),
    dismissed: [...listCourses(history, 'dismiss'), ...dropped],
    bookmarked: listCourses(history, 'bookmark').filter((id) => !taken.has(id)),
    disliked: listDisliked(history).filter((id) => taken.has(id)),
    dropped: [...dropped],
    viewed: listCourses(history.toReversed(), 'view')
      .toReversed()
      .filter((id) => !taken.has(id)),
    interests,
    goal,
    programme,
    level,
    languages,
    lessOf,
    isPersonalised,
  };
}

/**
 * Many sources tell enrolments and never completions: there an enrolment counts as completed. The web app tells both.
 */
function sourcesThatReportCompletion(history: readonly LearnerEvent[]): Set<string> {
  const completions = history.filter(({ kind }) => kind === 'complete');
  return new Set(['learner', ...completions.map(({ source }) => source)]);
}

function listDisliked(history: readonly LearnerEvent[]): string[] {
  const ratings = new Map<string, number>();
  for (const { courseId, kind, value } of history) {
    if (kind === 'rate' && value !== null) ratings.set(courseId, value);
  }
  return [...ratings].filter(([, stars]) => stars <= LOW_RATING).map(([courseId]) => courseId);
}

function listCourses(history: readonly LearnerEvent[], kind: LearnerEvent['kind']): string[] {
  return [...new Set(history.filter((entry) => entry.kind === kind).map(({ courseId }) => courseId))];
}
