/** How many tests, or checks that count as one, passed, failed and were left out. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export type ReportKind = 'vitest' | 'playwright';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * Counts the JSON report of a test runner. A file that cannot even be loaded, an error outside every test and a test
 * that passed only on a second try count as failed.
 */
function countReport(kind: ReportKind, json: string): Counts {
  return kind === 'vitest'
    ? countVitest(JSON.parse(json) as VitestReport)
    : countPlaywright(JSON.parse(json) as PlaywrightReport);
}

function countVitest(report: VitestReport): Counts {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The verdict on one step: without a report the exit code is the one test; with one, a bad exit code that no failed
 * test explains counts as failed, and so does a run without a test.
 */
export function countStep(isExitGood: boolean, kind?: ReportKind, json?: string): Counts {
  if (!kind) return isExitGood ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const counts = json ? countReport(kind, json) : { passed: 0, failed: 0, skipped: 0 };
  const isUnexplained = counts.failed === 0 && (!isExitGood || counts.passed === 0);
  return isUnexplained ? { ...counts, failed: 1 } : counts;
}
