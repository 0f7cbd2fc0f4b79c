import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, countStep, type ReportKind } from './count-results.ts';
import { runCommand } from './run-command.ts';

/** One part of the test run: a command, and the kind of JSON report that it writes, if it runs tests. */
export interface Step {
  name: string;
  command: readonly [string, ...string[]];
  report?: ReportKind;
}

export interface StepResult extends Counts {
  output: string;
  seconds: number;
}

const TIMEOUT_MS = 16 * 60_000;
const REPORTERS: Record<ReportKind, (file: string) => string[]> = {
  vitest: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  playwright: () => ['--reporter=list,json'],
};

/** Runs a step in the folder and counts: by its report, or by its exit code where it writes none. */
export async function runStep(step: Step, folder: string): Promise<StepResult> {
  const temporary = mkdtempSync(join(tmpdir(), 'crs-test-run-'));
  const file = join(temporary, 'report.json');
  const startedAt = performance.now();
  const [program, ...args] = step.command;
  const { isExitGood, output } = await runCommand(
    program,
    step.report ? [...args, ...REPORTERS[step.report](file)] : args,
    { folder, timeoutMs: TIMEOUT_MS, environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  const report = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  rmSync(temporary, { recursive: true });
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...countStep(isExitGood, step.report, report), output, seconds };
}
