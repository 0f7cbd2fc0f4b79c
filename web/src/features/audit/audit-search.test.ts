import { expect, test } from 'vitest';
import { readAuditSearch, toAuditFilter } from './audit-search.ts';

test('what the log does not know is left out of an address', () => {
  const read = { who: 'ada', what: 'model', from: '2026-03-01' };
  expect(readAuditSearch({ ...read, to: 'tomorrow', cursor: 'x' })).toEqual(read);
  expect(readAuditSearch({ what: 'nothing', who: '', from: '2026-3-1' })).toEqual({});
});

test('the last day belongs to what is asked for', () => {
  const { from = '', before = '' } = toAuditFilter({ from: '2026-02-28', to: '2026-02-28' });
  expect(Date.parse(before) - Date.parse(from)).toBe(86_400_000);
  expect(new Date(from).getHours()).toBe(0);
});
