// Installs a version as the role crs-deployer: applies, waits for migration and rollout, asks whether it works, and
// goes back to the version before if not. What a migration added stays: every version runs on the schema of the next.
//   node deploy/kubernetes/roll-out.ts FILE URL
import { readFileSync } from 'node:fs';
import { inCrs } from './cluster-test/kubectl.ts';
import { smokeTest } from './smoke-test.ts';
import { waitUntil } from '../docker/test/wait-until.ts';

const SELECTOR = 'app.kubernetes.io/component!=platform';
const DEPLOYMENTS = ['crs-api', 'crs-web'];
const MIGRATION_SECONDS_MAX = 900;
const ROLLOUT_SECONDS_MAX = 600;

/** @throws Error with what went wrong, after the deployments have gone back. */
export async function rollOut(manifests: string, isWorking: () => Promise<unknown>): Promise<void> {
  const before = await readRevisions();
  try {
    await inCrs(['apply', '--validate=strict', '-f', '-', '-l', SELECTOR], { input: manifests });
    await waitForMigration();
    await waitForRollout();
    await isWorking();
  } catch (error) {
    console.error(`The version does not work, going back: ${(error as Error).message}`);
    await goBack(before);
    throw error;
  }
}

type Revisions = Record<string, string>;

async function readRevisions(): Promise<Revisions> {
  const path = 'jsonpath={.metadata.annotations.deployment\\.kubernetes\\.io/revision}';
  const entries = DEPLOYMENTS.map(async (name) => {
    const revision = await inCrs(['get', 'deployment', name, '--ignore-not-found', '-o', path]);
    return [name, revision] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function waitForMigration(): Promise<void> {
  const condition = ['--for=condition=Complete', `--timeout=${MIGRATION_SECONDS_MAX}s`];
  await inCrs(['wait', 'job', '-l', 'app.kubernetes.io/component=migrate', ...condition], {
    timeoutMs: (MIGRATION_SECONDS_MAX + 10) * 1000,
  });
}

async function waitForRollout(): Promise<void> {
  for (const name of DEPLOYMENTS)
    await inCrs(['rollout', 'status', `deployment/${name}`, `--timeout=${ROLLOUT_SECONDS_MAX}s`], {
      timeoutMs: (ROLLOUT_SECONDS_MAX + 10) * 1000,
    });
}

/** To the revision that ran, by its number: a deployment that the version did not change stays as it is. */
async function goBack(before: Revisions): Promise<void> {
  const after = await readRevisions();
  for (const [name, revision] of Object.entries(before)) {
    if (revision !== '' && revision !== after[name])
      await inCrs(['rollout', 'undo', `deployment/${name}`, `--to-revision=${revision}`]);
  }
  await waitForRollout();
}

if (import.meta.main) {
  const [file, url] = process.argv.slice(2);
  if (!file || !url) {
    console.error('usage: roll-out.ts FILE URL');
    process.exit(2);
  }
  const answers = async () => {
    console.log(await smokeTest(url));
    return true;
  };
  try {
    await rollOut(readFileSync(file, 'utf8'), () =>
      waitUntil('the smoke test', answers, { timeoutMs: 90_000, intervalMs: 3000 }),
    );
  } catch {
    process.exitCode = 1;
  }
}
