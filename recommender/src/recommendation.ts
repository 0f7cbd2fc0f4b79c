export type ReasonKind =
  | 'course'
  | 'interest'
  | 'goal'
  | 'programme'
  | 'level'
  | 'language'
  | 'popular'
  | 'content';

/**
 * One contribution to a score. `id` is the course id for `course` and `content`, the text given by the learner
 * for `interest`, `goal` and `programme`, the level, the language, and '' for `popular`. `content` is a taken course that argues
 * by its text alone, because it or the recommended course has no learners yet. Negative weights argue against.
 */
export interface Reason {
  kind: ReasonKind;
  id: string;
  weight: number;
  /** Of a negative weight: how many places higher the score would stand without it; absent where that is at most one. */
  placesLost?: number;
}

/**
 * `missing` lists the any-of groups of course ids that are not satisfied. `unknown`: nothing is known of what the
 * learner took, or the only ways to satisfy a group lie outside the catalogue.
 */
export interface PrerequisiteStatus {
  state: 'met' | 'missing' | 'unknown';
  missing: string[][];
}

/**
 * What moved a course away from its place in the table's order: `rerank` a learned order, `diversity` the wish for
 * variety, `exploration` a place kept for new courses, `ignored` that it was shown on many days and left, `lessOf` that
 * the learner wants less of one of its subjects.
 */
export type PlacementKind = 'rerank' | 'diversity' | 'exploration' | 'ignored' | 'lessOf';

export interface Placement {
  kind: PlacementKind;
  /** Rank in the order of the table; null: after the courses that were considered. */
  tableRank: number | null;
  /** Of `lessOf`: the first subject of the course that the learner wants less of. */
  subject?: string;
}

export interface RecommendedCourse {
  courseId: string;
  score: number;
  /** All contributions, largest first; their weights sum to `score`. Empty for a course that the model does not know. */
  reasons: Reason[];
  prerequisites: PrerequisiteStatus;
  /** Only where something other than the score decided the place. */
  placement?: Placement;
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
