import { toText } from '../../routing/search-parameters.ts';

/** The first parts of actions. */
export const areas = [
  'account',
  'audit',
  'cohort',
  'course',
  'data',
  'import',
  'key',
  'learner',
  'model',
  'training',
  'user',
] as const;
export type Area = (typeof areas)[number];

/** The filters of the audit log as they stand in the address; days as `2026-11-23`, both of them included. */
export interface AuditSearch {
  who?: string;
  what?: Area;
  from?: string;
  to?: string;
}

const whoLengthMax = 200;
const day = /^\d{4}-\d{2}-\d{2}$/;

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const who = toText(search['who'])?.slice(0, whoLengthMax);
  const what = areas.find((area) => area === search['what']);
  const found: AuditSearch = { ...(who !== undefined && { who }), ...(what !== undefined && { what }) };
  for (const name of ['from', 'to'] as const) {
    const text = toText(search[name]);
    if (text !== undefined && day.test(text) && !Number.isNaN(startOf(text).getTime())) found[name] = text;
  }
  return found;
}

/** What the API is asked: days begin and end where the reader is. */
export function toAuditFilter({ who, what, from, to }: AuditSearch) {
  return {
    ...(who !== undefined && { who }),
    ...(what !== undefined && { what }),
    ...(from !== undefined && { from: startOf(from).toISOString() }),
    ...(to !== undefined && { before: startOf(to, 1).toISOString() }),
  };
}

function startOf(text: string, daysLater = 0): Date {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater);
}
