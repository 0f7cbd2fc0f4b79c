import { toText } from '../../routing/search-parameters.ts';

/** The search for cohorts as it stands in the address. */
export interface CohortSearch {
  q?: string;
}

const textLengthMax = 200;

export function readCohortSearch(search: Record<string, unknown>): CohortSearch {
  const q = toText(search['q'])?.slice(0, textLengthMax);
  return q === undefined ? {} : { q };
}
