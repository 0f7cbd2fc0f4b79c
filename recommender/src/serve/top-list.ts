/** The best `limit` courses so far, best first; equal scores keep the order of arrival. Short, so kept by insertion. */
export interface TopList {
  limit: number;
  length: number;
  indices: Int32Array;
  scores: Float64Array;
  /** A score must be larger to enter. */
  threshold: number;
}

export function createTopList(): TopList {
  return {
    limit: 0,
    length: 0,
    indices: new Int32Array(16),
    scores: new Float64Array(16),
    threshold: -Infinity,
  };
}

export function resetTopList(list: TopList, limit: number): void {
  if (list.indices.length < limit) {
    list.indices = new Int32Array(limit);
    list.scores = new Float64Array(limit);
  }
  list.limit = limit;
  list.length = 0;
  list.threshold = limit > 0 ? -Infinity : Infinity;
}

/** Does nothing where the list is full of better ones. */
export function offerToTopList(list: TopList, index: number, score: number): void {
  if (!(score > list.threshold)) return;
  let place = list.length < list.limit ? list.length++ : list.limit - 1;
  while (place > 0 && list.scores[place - 1]! < score) {
    list.scores[place] = list.scores[place - 1]!;
    list.indices[place] = list.indices[place - 1]!;
    place--;
  }
  list.scores[place] = score;
  list.indices[place] = index;
  if (list.length === list.limit) list.threshold = list.scores[list.limit - 1]!;
}
