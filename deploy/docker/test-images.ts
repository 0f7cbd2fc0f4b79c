// Builds both images, checks them, and runs the whole system of compose.yaml with them. Ends with `N passed, N failed`.
//   node deploy/docker/test-images.ts      uses the engine that answers; else, as root, one of its own while it runs
import { checkAlone } from './test/check-alone.ts';
import { checkFaults } from './test/check-faults.ts';
import { checkImages } from './test/check-images.ts';
import { checkImports } from './test/check-imports.ts';
import { checkJourneys } from './test/check-journeys.ts';
import { CheckList } from './test/check-list.ts';
import { checkProxy } from './test/check-proxy.ts';
import { checkStart } from './test/check-start.ts';
import { type Engine, openEngine } from './test/engine.ts';
import { prepareImages } from './test/prepare-images.ts';
import { describeSystem } from './test/system.ts';

const checks = new CheckList();
let engine: Engine | undefined;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void Promise.resolve(engine?.stop()).finally(() => process.exit(1)));
try {
  engine = await openEngine();
  await testAll(engine);
} catch (error) {
  await checks.check('the run itself', () => Promise.reject(error as Error));
} finally {
  await engine?.stop();
}
process.exitCode = checks.finish() ? 0 : 1;

async function testAll(opened: Engine): Promise<void> {
  await prepareImages(opened, checks);
  await checkImages(opened, checks);
  await checkAlone(opened, checks);
  const system = await describeSystem(opened);
  try {
    await checkStart(opened, system, checks);
    await checkJourneys(system, checks);
    await checkProxy(opened, system, checks);
    await checkImports(system, checks);
    await checkFaults(opened, system, checks);
  } finally {
    await system.remove();
  }
}
