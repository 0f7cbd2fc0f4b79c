import type { Sequences } from '@crs/recommender';

/** Collects learners one by one into the two flat arrays of `Sequences`. */
export class SequenceBuilder {
  #offsets: number[] = [0];
  #courses = new Uint32Array(4096);
  #length = 0;

  /** Course indices, oldest first; repeats are dropped. */
  addLearner(courses: Iterable<number>): void {
    for (const course of new Set(courses)) {
      if (this.#length === this.#courses.length) this.#grow();
      this.#courses[this.#length++] = course;
    }
    this.#offsets.push(this.#length);
  }

  build(): Sequences {
    return { offsets: Uint32Array.from(this.#offsets), courses: this.#courses.slice(0, this.#length) };
  }

  #grow(): void {
    const larger = new Uint32Array(2 * this.#courses.length);
    larger.set(this.#courses);
    this.#courses = larger;
  }
}
