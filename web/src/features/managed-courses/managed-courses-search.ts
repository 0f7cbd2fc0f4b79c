import type { ManagedCourseState } from '@crs/contracts';
import { toText } from '../../routing/search-parameters.ts';

/** The filters of the list as they stand in the address. */
export interface ManagedCoursesSearch {
  q?: string;
  state?: ManagedCourseState;
}

export const managedCourseStates: readonly ManagedCourseState[] = ['offered', 'retired', 'stub'];
const wordsLengthMax = 200;

/** Reads an address; what it does not know is left out. */
export function readManagedCoursesSearch(search: Record<string, unknown>): ManagedCoursesSearch {
  const q = toText(search['q'])?.slice(0, wordsLengthMax);
  const state = managedCourseStates.find((known) => known === search['state']);
  return { ...(q !== undefined && { q }), ...(state !== undefined && { state }) };
}
