import { toText } from '../../routing/search-parameters.ts';

/** The search for learners as it stands in the address. */
export interface LearnerSearch {
  q?: string;
  /** The id of a cohort. */
  cohort?: string;
}

const textLengthMax = 200;

export function readLearnerSearch(search: Record<string, unknown>): LearnerSearch {
  const q = toText(search['q'])?.slice(0, textLengthMax);
  const cohort = toText(search['cohort'])?.slice(0, textLengthMax);
  return { ...(q !== undefined && { q }), ...(cohort !== undefined && { cohort }) };
}
