export type ReasonKind = 'course' | 'interest' | 'goal' | 'level' | 'popular' | 'content';

/**
 * One contribution to a score. `id` is the course id for `course` and `content`, the text given by the learner
 * for `interest` and `goal`, the level for `level`, and '' for `popular`. `content` is a taken course that argues
 * by its text alone, because it or the recommended course has no learners yet. Negative weights argue against.
 */
export interface Reason {
  kind: ReasonKind;
  id: string;
  weight: number;
}

/**
 * `missing` lists the any-of groups of course ids that are not satisfied. `unknown`: nothing is known of what the
 * learner took, or the only ways to satisfy a group lie outside the catalogue.
 */
export interface PrerequisiteStatus {
  state: 'met' | 'missing' | 'unknown';
  missing: string[][];
}

export interface RecommendedCourse {
  courseId: string;
  score: number;
  /** All contributions, largest first; their weights sum to `score`. Empty for a course that the model does not know. */
  reasons: Reason[];
  prerequisites: PrerequisiteStatus;
}

export interface Recommendations {
  /** True where no signal of the learner took part: the list is popular and new courses. */
  isFallback: boolean;
  items: RecommendedCourse[];
}

export interface RelatedCourse {
  courseId: string;
  score: number;
}
