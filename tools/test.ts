import { join } from 'node:path';
import type { Counts } from './count-results.ts';
import { stopRunning } from './run-command.ts';
import { runStep, type Step, type StepResult } from './run-step.ts';
import { provideSystemPackages } from './system-packages.ts';

const STEPS: Step[] = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '--project', '.'] },
  { name: 'web-types', command: ['tsc', '--project', 'web'] },
  { name: 'house-rules', command: ['node', 'tools/house-rules/check.ts'] },
  { name: 'unused', command: ['knip'] },
  { name: 'vitest', command: ['vitest', 'run'], report: 'vitest' },
  { name: 'web-build', command: ['node', 'tools/build-web.ts'] },
  {
    name: 'journeys',
    command: ['playwright', 'test', '--config', 'web/playwright.config.ts'],
    report: 'playwright',
  },
];

const root = join(import.meta.dirname, '..');
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const steps = selectSteps(process.argv.slice(2));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopRunning();
    process.exitCode = 1;
    steps.length = 0;
  });
}
checkMachine();
for (const step of steps) {
  process.stdout.write(`${step.name.padEnd(12)} `);
  const result = await runStep(step, root);
  print(result);
  add(result);
}
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

function selectSteps(names: readonly string[]): Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}`,
    );
    process.exit(2);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

function checkMachine(): void {
  if (!steps.some(({ report }) => report)) return;
  const missing = provideSystemPackages();
  if (missing.length === 0) return;
  console.log(`This machine lacks ${missing.join(' and ')}: sudo apt-get install ${missing.join(' ')}`);
  add({ passed: 0, failed: 1, skipped: 0 });
}

function print({ passed, failed, skipped, seconds, output }: StepResult): void {
  const count = passed + failed > 1 ? ` ${passed} passed, ${failed} failed` : '';
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${failed > 0 ? 'FAILED' : 'ok'} ${seconds.toFixed(1)} s${count}${left}`);
  if (failed > 0) console.log(`\n${output}\n`);
}

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
