/** How a list is arranged after the table has ranked the courses. */
export interface ListSettings {
  /** How much variety is worth against relevance, 0 to 1; 0: the plain ranking. */
  diversity: number;
  /** Every so many places one goes to a new course that the content speaks for; 0: none. */
  explorationInterval: number;
  /** Courses with fewer learners are new. */
  newCourseLearners: number;
  /** Days on which a course may be shown before it sinks. */
  ignoredPatience: number;
  /** What is left of its relevance after each further day, 0 to 1; 1: it never sinks. */
  ignoredDecay: number;
  /** What is left of the relevance of a course of a subject that the learner wants less of, 0 to 1; 1: it never sinks. */
  lessOfDecay: number;
}

export const defaultListSettings: ListSettings = {
  diversity: 0.2,
  explorationInterval: 10,
  newCourseLearners: 10,
  ignoredPatience: 3,
  ignoredDecay: 0.9,
  lessOfDecay: 0.3,
};
