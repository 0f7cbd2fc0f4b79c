/** Courses by their scores of the table, best first. */
export interface Candidates {
  length: number;
  /** Indices in the model. */
  indices: Int32Array;
  scores: Float64Array;
}

export function createCandidates(size: number): Candidates {
  return { length: 0, indices: new Int32Array(size), scores: new Float64Array(size) };
}

export function appendCandidate(candidates: Candidates, index: number, score: number): void {
  candidates.indices[candidates.length] = index;
  candidates.scores[candidates.length++] = score;
}
