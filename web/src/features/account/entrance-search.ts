import { toText } from '../../routing/search-parameters.ts';

export interface EntranceSearch {
  /** Where to go after signing in: a path of this site, never another one. */
  next?: string;
}

export function readEntranceSearch(search: Record<string, unknown>): EntranceSearch {
  const next = toText(search['next']);
  const isOwnPath = next !== undefined && /^\/(?![/\\])/.test(next);
  return isOwnPath ? { next } : {};
}
