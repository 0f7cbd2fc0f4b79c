/** The courses that a list is chosen from, best first by the table. */
export interface Candidates {
  length: number;
  capacity: number;
  /** A smaller score cannot enter, nor can an equal one of a larger index. */
  threshold: number;
  /** Indices in the model. */
  indices: Int32Array;
  /** Scores of the table. */
  scores: Float64Array;
}

export function createCandidates(size: number): Candidates {
  const arrays = { indices: new Int32Array(size), scores: new Float64Array(size) };
  return { length: 0, capacity: size, threshold: -Infinity, ...arrays };
}

/** `capacity` is at most the length of the arrays. */
export function resetCandidates(candidates: Candidates, capacity: number): void {
  candidates.length = 0;
  candidates.capacity = capacity;
  candidates.threshold = capacity > 0 ? -Infinity : Infinity;
}

/**
 * Keeps the best of what is offered, in a heap with the worst on top, until `sortCandidates`. Of equal scores the
 * smaller index is the better.
 */
export function offerCandidate(heap: Candidates, index: number, score: number): void {
  if (heap.length < heap.capacity) siftUp(heap, heap.length++, index, score);
  else if (heap.length > 0 && isBetter(score, index, heap.scores[0]!, heap.indices[0]!))
    siftDown(heap, heap.length, index, score);
  else return;
  if (heap.length === heap.capacity) heap.threshold = heap.scores[0]!;
}

/** Best first. */
export function sortCandidates(heap: Candidates): void {
  const { indices, scores } = heap;
  for (let end = heap.length - 1; end > 0; end--) {
    const index = indices[end]!;
    const score = scores[end]!;
    indices[end] = indices[0]!;
    scores[end] = scores[0]!;
    siftDown(heap, end, index, score);
  }
}

function isBetter(score: number, index: number, otherScore: number, otherIndex: number): boolean {
  return score > otherScore || (score === otherScore && index < otherIndex);
}

function siftUp({ indices, scores }: Candidates, from: number, index: number, score: number): void {
  let place = from;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!isBetter(scores[parent]!, indices[parent]!, score, index)) break;
    indices[place] = indices[parent]!;
    scores[place] = scores[parent]!;
    place = parent;
  }
  indices[place] = index;
  scores[place] = score;
}

/** Puts a course in the place of the worst one of the first `length`. */
function siftDown({ indices, scores }: Candidates, length: number, index: number, score: number): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= length) break;
    if (
      child + 1 < length &&
      isBetter(scores[child]!, indices[child]!, scores[child + 1]!, indices[child + 1]!)
    )
      child++;
    if (!isBetter(score, index, scores[child]!, indices[child]!)) break;
    indices[place] = indices[child]!;
    scores[place] = scores[child]!;
    place = child;
  }
  indices[place] = index;
  scores[place] = score;
}
