import type { PlacementKind } from '../recommendation.ts';

/** The courses of a list before they are described, in their order. */
export interface ListDraft {
  length: number;
  /** Indices in the model. */
  indices: Int32Array;
  /** Scores of the table. */
  scores: Float64Array;
  /** Place in the order of the table, 1 for the best; 0: not among the candidates. */
  tableRanks: Int32Array;
  /** What moved the course, a place in `placementKinds`; 0: nothing. */
  moves: Uint8Array;
}

export const placementKinds: readonly (PlacementKind | undefined)[] = [
  undefined,
  'rerank',
  'diversity',
  'exploration',
  'ignored',
  'lessOf',
];
export const move = { none: 0, rerank: 1, diversity: 2, exploration: 3, ignored: 4, lessOf: 5 } as const;

export function createListDraft(capacity: number): ListDraft {
  return {
    length: 0,
    indices: new Int32Array(capacity),
    scores: new Float64Array(capacity),
    tableRanks: new Int32Array(capacity),
    moves: new Uint8Array(capacity),
  };
}

export function appendToDraft(
  draft: ListDraft,
  item: { index: number; score: number; tableRank: number; move: number },
): void {
  const place = draft.length++;
  draft.indices[place] = item.index;
  draft.scores[place] = item.score;
  draft.tableRanks[place] = item.tableRank;
  draft.moves[place] = item.move;
}
