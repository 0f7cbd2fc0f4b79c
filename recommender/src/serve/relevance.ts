/** The order in which the candidates stand before variety and exploration; arrays by place among the candidates. */
export interface Ranking {
  length: number;
  /** 1 for the most relevant candidate, 0 for the least of `candidateCount`. */
  relevance: Float64Array;
  /** Places of the candidates, most relevant first. */
  order: Int32Array;
  /** What let a candidate sink, of `move`; 0: nothing. */
  sunkBy: Uint8Array;
}

export function createRanking(capacity: number): Ranking {
  return {
    length: 0,
    relevance: new Float64Array(capacity),
    order: new Int32Array(capacity),
    sunkBy: new Uint8Array(capacity),
  };
}

/** Scales relevance to 0…1 over the first `count` candidates, to 1 where all are equal; later ones may be below 0. */
export function normalizeRelevance({ relevance, length }: Ranking, count: number): void {
  let smallest = Infinity;
  let largest = -Infinity;
  for (let c = 0; c < Math.min(count, length); c++) {
    smallest = Math.min(smallest, relevance[c]!);
    largest = Math.max(largest, relevance[c]!);
  }
  const range = largest - smallest;
  for (let c = 0; c < length; c++) relevance[c] = range > 0 ? (relevance[c]! - smallest) / range : 1;
}

/** Sorts `order` by relevance; equals stay as they are. By insertion, since it is nearly sorted. */
export function sortByRelevance({ relevance, order, length }: Ranking): void {
  for (let i = 1; i < length; i++) {
    const candidate = order[i]!;
    let place = i;
    for (; place > 0 && relevance[order[place - 1]!]! < relevance[candidate]!; place--)
      order[place] = order[place - 1]!;
    order[place] = candidate;
  }
}
