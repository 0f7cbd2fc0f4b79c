import { measureNdcg } from '../evaluate/case-ndcg.ts';
import { type Cases, type Protocol, selectCases } from '../evaluate/held-out.ts';
import { holdOut } from '../evaluate/hold-out.ts';
import type { Scorer } from '../evaluate/scorer.ts';
import type { TrainingData } from '../training-data.ts';

/** More cases than this make the comparison of two settings finer than it has to be. */
const caseCountMax = 20_000;

/** A sample of learners on which settings are fitted and compared. */
export interface TrialSet {
  training: TrainingData;
  learnerCount: number;
  caseCount: number;
  /** The learner of each case. */
  learners: Uint32Array;
  /** NDCG@10 of each case. */
  score(scorer: Scorer): Float64Array;
}

/** Holds the validation part out; of more than 20,000 cases, it takes evenly many. */
export function prepareTrials({ courses, sequences }: TrainingData, protocol: Protocol): TrialSet {
  const heldOut = holdOut(sequences, protocol, 'validation');
  const cases = thin(heldOut.cases);
  return {
    training: { courses, sequences: heldOut.sequences },
    learnerCount: sequences.offsets.length - 1,
    caseCount: cases.starts.length,
    learners: cases.starts,
    score: (scorer) => measureNdcg(scorer, cases, courses.length),
  };
}

/** Cases with a history, every k-th of them. */
function thin(cases: Cases): Cases {
  const { starts, splits } = cases;
  const warm = [...starts.keys()].filter((i) => splits[i]! > starts[i]!);
  const step = Math.ceil(warm.length / caseCountMax);
  const chosen = warm.filter((_, place) => place % step === 0);
  return selectCases(cases, Uint32Array.from(chosen));
}
