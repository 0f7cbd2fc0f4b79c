import { describe, expect, it } from 'vitest';
import { splitPrerequisiteGroups } from './prerequisite-groups.ts';

describe('splitPrerequisiteGroups', () => {
  it.each([
    ['', []],
    ['CS101', [['CS101']]],
    ['CS101|CS150', [['CS101', 'CS150']]],
    ['CS110&CS201', [['CS110'], ['CS201']]],
    ['(A1|B2)&C3&(D4|E5|F6)', [['A1', 'B2'], ['C3'], ['D4', 'E5', 'F6']]],
  ])('splits "%s"', (expression, groups) => {
    expect(splitPrerequisiteGroups(expression)).toEqual(groups);
  });

  it.each(['A1&', 'A1&B2|C3', '(A1|B2', 'A1|(B2&C3)', 'A1 & B2', 'A1&()'])('refuses "%s"', (expression) => {
    expect(() => splitPrerequisiteGroups(expression)).toThrow(expression);
  });
});
