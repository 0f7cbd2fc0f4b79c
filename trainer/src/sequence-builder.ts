import type { Sequences } from '@crs/recommender';

/** Collects learners one by one into the flat arrays of `Sequences`. */
export class SequenceBuilder {
  #offsets: number[] = [0];
  #courses = new Uint32Array(4096);
  #times = new Uint32Array(4096);
  #length = 0;
  #isDated = false;

  /** Courses, oldest first, with seconds since 1970, or 0; of repeats the first stays. */
  addLearner(taken: Iterable<{ course: number; time: number }>): void {
    const seen = new Set<number>();
    for (const { course, time } of taken) {
      if (seen.has(course)) continue;
      seen.add(course);
      if (this.#length === this.#courses.length) this.#grow();
      this.#courses[this.#length] = course;
      this.#times[this.#length++] = time;
      if (time > 0) this.#isDated = true;
    }
    this.#offsets.push(this.#length);
  }

  /** A learner of other sequences, as it is there. */
  addCopy({ offsets, courses, times }: Sequences, learner: number): void {
    const [start, end] = [offsets[learner]!, offsets[learner + 1]!];
    while (this.#length + end - start > this.#courses.length) this.#grow();
    this.#courses.set(courses.subarray(start, end), this.#length);
    this.#times.set(times?.subarray(start, end) ?? new Uint32Array(end - start), this.#length);
    if (times && this.#times.subarray(this.#length, this.#length + end - start).some((time) => time > 0))
      this.#isDated = true;
    this.#length += end - start;
    this.#offsets.push(this.#length);
  }

  build(): Sequences {
    return {
      offsets: Uint32Array.from(this.#offsets),
      courses: this.#courses.slice(0, this.#length),
      ...(this.#isDated ? { times: this.#times.slice(0, this.#length) } : {}),
    };
  }

  #grow(): void {
    this.#courses = double(this.#courses);
    this.#times = double(this.#times);
  }
}

function double(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * values.length);
  larger.set(values);
  return larger;
}
