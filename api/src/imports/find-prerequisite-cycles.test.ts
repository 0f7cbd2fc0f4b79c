import { describe, expect, it } from 'vitest';
import { findPrerequisiteCycles } from './find-prerequisite-cycles.ts';

const find = (groups: Record<string, string[][]>) => findPrerequisiteCycles(new Map(Object.entries(groups)));

describe('circles of prerequisites', () => {
  it('are found, short and long, and several at once', () => {
    expect(find({ A: [['A']] })).toEqual([['A']]);
    expect(find({ A: [['B']], B: [['C']], C: [['A']], D: [['E']], E: [['D']] })).toEqual([
      ['A', 'B', 'C'],
      ['D', 'E'],
    ]);
  });

  it('start with the course that comes first, even when it is entered from outside', () => {
    expect(find({ X: [['C']], A: [['B']], B: [['C']], C: [['A']] })).toEqual([['A', 'B', 'C']]);
  });

  it('are none where an alternative leads in', () => {
    expect(find({ A: [['B', 'C']], B: [['A']] })).toEqual([]);
    expect(find({ A: [['B', 'outside']], B: [['A']] })).toEqual([]);
  });

  it('are found where every alternative is stuck', () => {
    expect(find({ A: [['B', 'C']], B: [['A']], C: [['A']] })).toEqual([['A', 'B']]);
  });

  it('are none in a long chain', () => {
    const chain = Array.from({ length: 20_000 }, (_, place) => [`c${place}`, [[`c${place + 1}`]]] as const);
    expect(findPrerequisiteCycles(new Map(chain))).toEqual([]);
  });
});
