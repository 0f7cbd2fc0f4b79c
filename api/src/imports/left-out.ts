import type { FileReport } from './import-report.ts';

/** Counts rows that are right but nothing for CRS, and says so once for each reason. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  count(why: string): undefined {
    this.#counts.set(why, (this.#counts.get(why) ?? 0) + 1);
    return undefined;
  }

  tell(report: FileReport): void {
    for (const [why, count] of this.#counts) report.notice(`${count} left out: ${why}`);
  }
}
