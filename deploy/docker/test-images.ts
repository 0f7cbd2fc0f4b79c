import { checkFaults } from './test/check-faults.ts';
import { checkImages } from './test/check-images.ts';
import { checkJourneys } from './test/check-journeys.ts';
import { CheckList } from './test/check-list.ts';
import { checkProxy } from './test/check-proxy.ts';
import { checkStart } from './test/check-start.ts';
import { openEngine } from './test/engine.ts';
import { prepareImages } from './test/prepare-images.ts';
import { describeSystem } from './test/system.ts';

const checks = new CheckList();
const engine = await openEngine();
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void engine.stop().finally(() => process.exit(1)));
try {
  await prepareImages(engine, checks);
  await checkImages(engine, checks);
  const system = await describeSystem(engine);
  try {
    await checkStart(engine, system, checks);
    await checkJourneys(system, checks);
    await checkProxy(engine, system, checks);
    await checkFaults(engine, system, checks);
  } finally {
    await system.remove();
  }
} catch (error) {
  await checks.check('the run itself', () => Promise.reject(error));
} finally {
  await engine.stop();
}
process.exitCode = checks.finish() ? 0 : 1;
