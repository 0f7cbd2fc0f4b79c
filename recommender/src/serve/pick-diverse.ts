import type { Ranking } from './relevance.ts';

/** State of the choice of a list, course by course; arrays by place among the candidates. */
export interface Choice {
  isPicked: Uint8Array;
  /** Likeness to the most alike of the courses that were compared. */
  redundancy: Float64Array;
  /** Courses of the list that it was compared with, from the first. */
  comparedCount: Int32Array;
}

export function createChoice(capacity: number): Choice {
  return {
    isPicked: new Uint8Array(capacity),
    redundancy: new Float64Array(capacity),
    comparedCount: new Int32Array(capacity),
  };
}

export function resetChoice(choice: Choice, length: number): void {
  choice.isPicked.fill(0, 0, length);
  choice.redundancy.fill(0, 0, length);
  choice.comparedCount.fill(0, 0, length);
}

/** How alike a candidate is to the course at a place of the list, 0 to 1. */
export type Compare = (candidate: number, listPlace: number) => number;

/**
 * The place in `order` of the candidate with the largest relevance − diversity · likeness to the nearest course of
 * the list (maximal marginal relevance, Carbonell and Goldstein 1998); −1 where none is left. Candidates are compared
 * only while they could win by the likeness that is known so far.
 */
export function findMostDiverse(
  { order, relevance, length }: Ranking,
  { isPicked, redundancy, comparedCount }: Choice,
  diversity: number,
  listLength: number,
  compare: Compare,
): number {
  const comparableCount = diversity > 0 ? listLength : 0;
  let best = -1;
  let bestValue = -Infinity;
  for (let place = 0; place < length; place++) {
    const candidate = order[place]!;
    if (isPicked[candidate]) continue;
    if (relevance[candidate]! <= bestValue) break;
    let value = relevance[candidate]! - diversity * redundancy[candidate]!;
    while (value > bestValue && comparedCount[candidate]! < comparableCount) {
      const likeness = compare(candidate, comparedCount[candidate]!++);
      if (likeness <= redundancy[candidate]!) continue;
      redundancy[candidate] = likeness;
      value = relevance[candidate]! - diversity * likeness;
    }
    if (value > bestValue) {
      best = place;
      bestValue = value;
    }
  }
  return best;
}
