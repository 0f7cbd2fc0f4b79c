import type { Level } from './level.ts';
import type { Model } from './model.ts';

/** What the constraints read of one course. */
export interface CourseRules {
  id: string;
  isOffered: boolean;
  /** Null: unknown, never a reason to exclude. */
  language: string | null;
  level: Level | null;
  subjects: readonly string[];
  /** All groups must be satisfied, each by any one of its course ids. */
  prerequisites: readonly (readonly string[])[];
  equivalents?: readonly string[];
  antirequisites?: readonly string[];
}

/** The rules of a catalogue in the index space of one model; made by `prepareCatalogue`, not to be changed. */
export interface Catalogue {
  readonly rules: readonly CourseRules[];
  readonly model: Model | undefined;
}

/**
 * Joins the courses of a catalogue with a model; build it once per pair and keep it. The order of `courses` is the
 * last fallback: pass the newest first. Courses that the model does not know are recommended only through it.
 */
export function prepareCatalogue(model: Model | undefined, courses: readonly CourseRules[]): Catalogue {
  throw new Error(
    `prepareCatalogue: ${courses.length} courses, ${model?.courseIds.length ?? 0} in the model`,
  );
}
