import type { ImportRowError, WriteCounts, WriteOutcome } from '@crs/database';
import { formatCsvRow } from '../format-csv.ts';
import type { Sourced, Written } from './import-target.ts';
import type { WordedFault } from './row-fault.ts';

/** What an import did, as a program reads it. Counts are rows of files, except for the stubs. */
export interface ImportSummary extends WriteCounts {
  isDryRun: boolean;
  /** False after a dry run, or where a strict import met a row that it had to reject. */
  isKept: boolean;
  rejected: number;
  /** Things wrong with rows that were imported all the same. */
  warnings: number;
  /** Courses and learners that only a file of interactions names, created with nothing but their id. */
  stubs: { courses: number; learners: number; examples: string[] };
  files: FileSummary[];
  notices: string[];
  durationMs: number;
}

export interface FileSummary extends WriteCounts {
  name: string;
  format: string;
  rows: number;
  rejected: number;
  warnings: number;
  /** The first records of each outcome, where a check tells one by one. */
  examples: Partial<Record<WriteOutcome, { rowNo: number; label: string }[]>>;
}

type ImportCounts = Pick<ImportSummary, 'created' | 'updated' | 'unchanged' | 'rejected' | 'warnings'>;

const KEPT_ERRORS_MAX = 10_000;
const EXAMPLES_MAX = 5;
const LABEL_LENGTH_MAX = 120;
const ROW_TEXT_LENGTH_MAX = 2_000;

/** Gathers what happens during an import; the first 10,000 row errors are kept, all are counted and told. */
export class ImportReport {
  readonly files: FileSummary[] = [];
  readonly notices: string[] = [];
  readonly errors: ImportRowError[] = [];
  readonly stubs = { courses: 0, learners: 0, examples: [] as string[] };
  readonly #onRowError: (error: ImportRowError) => void;

  constructor(onRowError: (error: ImportRowError) => void = () => {}) {
    this.#onRowError = onRowError;
  }

  beginFile(name: string, format: string): FileReport {
    const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 };
    const summary = { name, format, ...counts, examples: {} };
    this.files.push(summary);
    return new FileReport(summary, this, (error) => this.#keep(error));
  }

  countStubs(courses: readonly string[], learners: number): void {
    this.stubs.courses += courses.length;
    this.stubs.learners += learners;
    const room = EXAMPLES_MAX - this.stubs.examples.length;
    this.stubs.examples.push(...courses.slice(0, room));
  }

  total(): ImportCounts {
    const total = { created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 };
    for (const file of this.files)
      for (const field of Object.keys(total) as (keyof ImportCounts)[]) total[field] += file[field];
    return total;
  }

  /** What is kept of it beside the counts and the row errors. */
  toJson() {
    const { files, notices, stubs } = this;
    return { files, notices, stubs };
  }

  /** Tells everything that another report holds as its own. */
  takeOver(other: ImportReport): void {
    this.files.push(...other.files);
    this.notices.push(...other.notices);
    Object.assign(this.stubs, other.stubs);
    for (const error of other.errors) this.#keep(error);
  }

  #keep(error: ImportRowError): void {
    if (this.errors.length < KEPT_ERRORS_MAX) this.errors.push(error);
    this.#onRowError(error);
  }
}

/** The part of a report that speaks of one file. */
export class FileReport {
  readonly summary: FileSummary;
  readonly import: ImportReport;
  readonly #keep: (error: ImportRowError) => void;

  constructor(summary: FileSummary, report: ImportReport, keep: (error: ImportRowError) => void) {
    this.summary = summary;
    this.import = report;
    this.#keep = keep;
  }

  /** A row that is not imported, and why. */
  reject(rowNo: number, columnName: string | null, fault: WordedFault, row?: readonly string[]): void {
    this.summary.rejected += 1;
    const rowText = row ? formatCsvRow(row, false).trimEnd().slice(0, ROW_TEXT_LENGTH_MAX) : null;
    this.#keep({ ...this.#say(rowNo, columnName, fault), outcome: 'refused', rowText });
  }

  /** Something wrong with a row that is imported all the same. */
  warn(rowNo: number, columnName: string | null, fault: WordedFault): void {
    this.summary.warnings += 1;
    this.#keep({ ...this.#say(rowNo, columnName, fault), outcome: 'warned', rowText: null });
  }

  #say(rowNo: number, columnName: string | null, { code, values, message }: WordedFault) {
    return { file: this.summary.name, rowNo, columnName, message, fault: { code, values } };
  }

  /** Something worth knowing about the whole file. */
  notice(message: string): void {
    this.import.notices.push(`${this.summary.name}: ${message}`);
  }

  /** Counts what came of a batch; `labelOf` says a record in a few words. */
  count<T>(written: Written, batch: readonly Sourced<T>[], labelOf: (record: T) => string): void {
    const { counts, outcomes = [] } = written;
    this.summary.created += counts.created;
    this.summary.updated += counts.updated;
    this.summary.unchanged += counts.unchanged;
    this.#keepExamples(outcomes, batch, labelOf);
  }

  /** Counts what came of each record of a batch. */
  countEach<T>(
    outcomes: readonly WriteOutcome[],
    batch: readonly Sourced<T>[],
    labelOf: (record: T) => string,
  ): void {
    for (const outcome of outcomes) this.summary[outcome] += 1;
    this.#keepExamples(outcomes, batch, labelOf);
  }

  #keepExamples<T>(
    outcomes: readonly WriteOutcome[],
    batch: readonly Sourced<T>[],
    labelOf: (record: T) => string,
  ): void {
    for (const [place, outcome] of outcomes.entries()) {
      const examples = (this.summary.examples[outcome] ??= []);
      const entry = batch[place];
      if (entry && examples.length < EXAMPLES_MAX)
        examples.push({ rowNo: entry.rowNo, label: labelOf(entry.record).slice(0, LABEL_LENGTH_MAX) });
    }
  }
}
