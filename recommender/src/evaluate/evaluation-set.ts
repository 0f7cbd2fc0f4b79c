import { countLearners } from '../fit/count-learners.ts';
import type { TrainingData } from '../training-data.ts';
import { buildSubjectShares, buildTextVectors, type CourseVectors } from './course-vectors.ts';
import { markTail, orderByPopularity } from './exposure.ts';
import { holdOut } from './hold-out.ts';
import type { EvaluationPart, HeldOut, Protocol } from './held-out.ts';

/** Held-out courses with what is needed to judge lists: popularity and content, of the training part alone. */
export interface EvaluationSet extends HeldOut {
  protocol: Protocol;
  part: EvaluationPart;
  courseCount: number;
  learnerCounts: Uint32Array;
  /** Learners with any course in the training part. */
  learnerCount: number;
  byPopularity: Uint32Array;
  /** 1 for courses outside the 20 % most popular. */
  isTail: Uint8Array;
  text: CourseVectors;
  subjects: CourseVectors;
}

/** Throws RangeError where the protocol needs dates and there are none. */
export function prepareEvaluation(
  { courses, sequences }: TrainingData,
  protocol: Protocol,
  part: EvaluationPart,
): EvaluationSet {
  const heldOut = holdOut(sequences, protocol, part);
  const { perCourse, count } = countLearners(heldOut.sequences, courses.length);
  const byPopularity = orderByPopularity(perCourse);
  return {
    ...heldOut,
    protocol,
    part,
    courseCount: courses.length,
    learnerCounts: perCourse,
    learnerCount: count,
    byPopularity,
    isTail: markTail(byPopularity),
    text: buildTextVectors(courses),
    subjects: buildSubjectShares(courses),
  };
}
