export interface Stage {
  name: string;
  ms: number;
}

/** Measures what is done one after the other. */
export class StageClock {
  readonly stages: Stage[] = [];

  async measure<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.stages.push({ name, ms: Math.round(performance.now() - start) });
    }
  }
}
