import type { Cases } from './held-out.ts';

/** Collects cases one by one. */
export class CaseList {
  readonly #learners: number[] = [];
  readonly #starts: number[] = [];
  readonly #splits: number[] = [];
  readonly #ends: number[] = [];

  add(learner: number, start: number, split: number, end: number): void {
    this.#learners.push(learner);
    this.#starts.push(start);
    this.#splits.push(split);
    this.#ends.push(end);
  }

  build(courses: Uint32Array): Cases {
    return {
      courses,
      starts: Uint32Array.from(this.#starts),
      splits: Uint32Array.from(this.#splits),
      ends: Uint32Array.from(this.#ends),
      learners: Uint32Array.from(this.#learners),
    };
  }
}
