import { inspect } from 'node:util';

/** Runs checks one after the other, prints each with its time, and counts. */
export class CheckList {
  private passed = 0;
  private failed = 0;
  private readonly figures: [string, string][] = [];

  async check(name: string, run: () => Promise<void> | void): Promise<void> {
    const startedAt = performance.now();
    try {
      await run();
      this.passed += 1;
      console.log(`ok   ${name} (${describeSeconds(performance.now() - startedAt)})`);
    } catch (error) {
      this.failed += 1;
      console.log(`FAIL ${name}\n${inspect(error).replaceAll(/^/gm, '     ')}`);
    }
  }

  /** Keeps a measured figure for the table at the end. */
  note(what: string, figure: string): void {
    this.figures.push([what, figure]);
  }

  /** Prints the figures and the counts, and answers whether all passed. */
  finish(): boolean {
    for (const [what, figure] of this.figures) console.log(`${what.padEnd(44)} ${figure}`);
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }
}

export function describeSeconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

export function describeMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
