import type { CheckList } from './check-list.ts';
import { describeSeconds } from './check-list.ts';
import { type Engine, readVersions } from './engine.ts';

const PULL_TIMEOUT_MS = 90_000;
const STAND_INS_TIMEOUT_MS = 600_000;
const BUILD_TIMEOUT_MS = 300_000;

/** Gets the base images, or their stand-ins where no registry answers, and builds both images. */
export async function prepareImages(engine: Engine, checks: CheckList): Promise<void> {
  const startedAt = performance.now();
  const missing = [];
  for (const image of Object.values(readVersions())) if (!(await exists(engine, image))) missing.push(image);
  // One that cannot be had stands for all: no registry is at hand.
  if (missing.length > 0 && !(await pullAll(engine, missing))) {
    console.log('no registry answers: stand-ins for the base images');
    console.log(await engine.script('stand-in-bases.sh', [], { timeoutMs: STAND_INS_TIMEOUT_MS }));
  }
  checks.note('base images at hand after', describeSeconds(performance.now() - startedAt));
  for (const component of ['api', 'web']) {
    await checks.check(`the image crs-${component} builds`, async () => {
      const from = performance.now();
      await engine.script('build.sh', [component], { timeoutMs: BUILD_TIMEOUT_MS });
      checks.note(`build of crs-${component}`, describeSeconds(performance.now() - from));
    });
  }
}

async function exists(engine: Engine, image: string): Promise<boolean> {
  return engine.docker(`image inspect ${image}`).then(
    () => true,
    () => false,
  );
}

async function pullAll(engine: Engine, images: readonly string[]): Promise<boolean> {
  try {
    for (const image of images) await engine.docker(`pull --quiet ${image}`, { timeoutMs: PULL_TIMEOUT_MS });
    return true;
  } catch {
    return false;
  }
}
