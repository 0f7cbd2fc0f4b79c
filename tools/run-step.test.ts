import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { runCommand } from './run-command.ts';
import { runStep, type Step } from './run-step.ts';

const run = (step: Step) => runStep(step, tmpdir());
const node = (code: string, ...args: string[]) => [process.execPath, '--eval', code, ...args] as const;

it('keeps what both streams print and passes on a good exit', async () => {
  const result = await run({ name: 'speak', command: node('console.log("out"); console.error("err")') });
  expect(result).toMatchObject({ passed: 1, failed: 0 });
  expect(result.output.split('\n').toSorted()).toEqual(['err', 'out']);
});

it('fails on a bad exit, and on a program that is not there', async () => {
  expect(await run({ name: 'exit', command: node('process.exit(3)') })).toMatchObject({
    passed: 0,
    failed: 1,
  });
  const missing = await run({ name: 'missing', command: ['no-such-program-of-ours'] });
  expect(missing).toMatchObject({ passed: 0, failed: 1 });
  expect(missing.output).toContain('no-such-program-of-ours');
});

it('reads the report that the step was told to write', async () => {
  const report = JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] });
  const write = `fs.writeFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE, ${JSON.stringify(report)})`;
  const step: Step = { name: 'report', command: node(write, '--'), report: 'playwright' };
  expect(await run(step)).toMatchObject({ passed: 3, failed: 0 });
});

it('stops a program that hangs, with what it started: only then is its output closed', async () => {
  const hang = 'setInterval(() => {}, 1000)';
  const start = `child_process.spawn(process.execPath, ['--eval', '${hang}'], { stdio: 'inherit' }); ${hang}`;
  const [program, ...args] = node(start);
  const options = { folder: tmpdir(), environment: {}, timeoutMs: 1000 };
  const { isExitGood, output } = await runCommand(program, args, options);
  expect(isExitGood).toBe(false);
  expect(output).toContain('not done after 1 s');
});
