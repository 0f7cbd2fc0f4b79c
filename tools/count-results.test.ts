import { describe, expect, it } from 'vitest';
import { countStep } from './count-results.ts';

function vitestReport(numbers: { passed: number; failed?: number; pending?: number }, files: object[] = []) {
  return JSON.stringify({
    numPassedTests: numbers.passed,
    numFailedTests: numbers.failed ?? 0,
    numPendingTests: numbers.pending ?? 0,
    numTodoTests: 0,
    testResults: files,
  });
}

function playwrightReport(stats: object, errors: object[] = []) {
  return JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });
}

describe('a step without a report', () => {
  it('is one check, decided by the exit code', () => {
    expect(countStep(true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countStep(false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('a vitest step', () => {
  it('counts each test', () => {
    const report = vitestReport({ passed: 7, failed: 2, pending: 1 });
    expect(countStep(false, 'vitest', report)).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  it('counts a file that could not be loaded, and does not count a file of failed tests twice', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    ];
    const report = vitestReport({ passed: 1, failed: 1 }, files);
    expect(countStep(false, 'vitest', report)).toMatchObject({ passed: 1, failed: 2 });
  });

  it('fails on a bad exit code that no test explains', () => {
    expect(countStep(false, 'vitest', vitestReport({ passed: 3 }))).toMatchObject({ passed: 3, failed: 1 });
  });

  it('fails when no test ran, or none was reported', () => {
    expect(countStep(true, 'vitest', vitestReport({ passed: 0, pending: 4 }))).toMatchObject({ failed: 1 });
    expect(countStep(true, 'vitest')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('a Playwright step', () => {
  it('counts each journey, and one that passed on a second try as failed', () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 2, skipped: 1 });
    expect(countStep(false, 'playwright', report)).toEqual({ passed: 5, failed: 3, skipped: 1 });
  });

  it('counts an error outside every journey', () => {
    const report = playwrightReport({ expected: 5 }, [{ message: 'the server did not start' }]);
    expect(countStep(false, 'playwright', report)).toMatchObject({ passed: 5, failed: 1 });
  });
});
