import type { Me } from '@crs/contracts';
import { toText } from '../../routing/search-parameters.ts';

export type Role = Me['role'];
export const roles = ['learner', 'advisor', 'editor', 'analyst', 'admin'] as const satisfies readonly Role[];

export const isRole = (text: unknown): text is Role => roles.some((role) => role === text);

/** The search for people as it stands in the address. */
export interface UserSearch {
  q?: string;
  role?: Role;
}

const textLengthMax = 200;

export function readUserSearch(search: Record<string, unknown>): UserSearch {
  const q = toText(search['q'])?.slice(0, textLengthMax);
  const role = toText(search['role']);
  return { ...(q !== undefined && { q }), ...(isRole(role) && { role }) };
}
