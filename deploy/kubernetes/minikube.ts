// CRS on Minikube in one command, and away again.
//   node deploy/kubernetes/minikube.ts            start, build, apply, wait, check; then serves http://localhost:8080
//   node deploy/kubernetes/minikube.ts delete     removes the whole Minikube profile
// MINIKUBE_DRIVER, MINIKUBE_CPUS, MINIKUBE_MEMORY change what the virtual node gets.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccounts, demoPassword } from '@crs/cli/demo-accounts';
import { waitUntil } from '../docker/test/wait-until.ts';
import { visitAsLearner } from './minikube/visit-as-learner.ts';
import { renderedFile } from './render.ts';

const PROFILE = 'crs';
const KUBERNETES_VERSION = 'v1.36.2';
const URL = 'http://localhost:8080';
const ROOT = join(import.meta.dirname, '../..');
const TOOLS = ['minikube', 'kubectl', 'docker'];

const START = [
  'start',
  `--profile=${PROFILE}`,
  '--container-runtime=docker',
  `--kubernetes-version=${KUBERNETES_VERSION}`,
  `--driver=${process.env['MINIKUBE_DRIVER'] ?? 'docker'}`,
  `--cpus=${process.env['MINIKUBE_CPUS'] ?? '2'}`,
  `--memory=${process.env['MINIKUBE_MEMORY'] ?? '6g'}`,
  // A network that enforces NetworkPolicies; the default one ignores them.
  '--cni=calico',
  '--addons=ingress,metrics-server',
  '--wait=apiserver,system_pods,node_ready',
];

function step(
  title: string,
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): void {
  console.log(`\n── ${title}\n   ${program} ${args.join(' ')}`);
  const env = { ...process.env, ...environment };
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', cwd: ROOT, env });
  if (error || status !== 0) throw new Error(`${title}: ${error?.message ?? `ended with ${status}`}`);
}

function kubectl(title: string, ...args: string[]): void {
  step(title, 'kubectl', [`--context=${PROFILE}`, '--namespace=crs', ...args]);
}

function checkTools(): void {
  const missing = TOOLS.filter(
    (tool) => spawnSync(tool, ['--help'], { stdio: 'ignore' }).error !== undefined,
  );
  if (missing.length > 0) throw new Error(`not in PATH: ${missing.join(', ')}; see docs/operations.md`);
}

/** DOCKER_HOST and its like, so that images are built where Minikube's node finds them. */
function readDockerEnvironment(): Record<string, string> {
  const { stdout, status } = spawnSync('minikube', ['docker-env', `--profile=${PROFILE}`, '--shell=bash'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('minikube does not say where its Docker is');
  return Object.fromEntries(
    [...stdout.matchAll(/^export (\w+)="(.*)"$/gm)].map(([, name, value]) => [name, value]),
  );
}

async function start(): Promise<void> {
  checkTools();
  step('Start Minikube', 'minikube', START);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const environment = { ...readDockerEnvironment(), CRS_VERSION: version };
  step('Build the images inside Minikube', 'sh', ['deploy/docker/build.sh', 'api', 'web'], environment);
  kubectl('Apply the rendered file', 'apply', '--filename', renderedFile('minikube'));
  kubectl(
    'Wait for migration and demo',
    'wait',
    'job',
    '--all',
    '--for=condition=Complete',
    '--timeout=900s',
  );
  for (const name of ['statefulset/crs-postgres', 'deployment/crs-api', 'deployment/crs-web'])
    kubectl(`Wait for ${name}`, 'rollout', 'status', name, '--timeout=300s');
  await serve();
}

/** The way from this machine to the web Service, for as long as the command runs. */
async function serve(): Promise<void> {
  const forward = spawn(
    'kubectl',
    [`--context=${PROFILE}`, '-n', 'crs', 'port-forward', 'service/crs-web', '8080:80'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  process.once('SIGINT', () => forward.kill());
  try {
    await waitUntil(`${URL} answers`, async () => (await fetch(URL)).ok, { timeoutMs: 30_000 });
    const learner = demoAccounts.find(({ role }) => role === 'learner')?.email ?? '';
    let seen = '';
    const visit = async () => (seen = await visitAsLearner(URL, learner, demoPassword)) !== '';
    await waitUntil('ten recommendations', visit, { timeoutMs: 60_000, intervalMs: 2000 });
    console.log(`\n── Smoke test\n   ${seen}`);
    console.log(`\nCRS is at ${URL}: sign in as ${learner} with ${demoPassword}.`);
    console.log('Ctrl+C ends the forwarding; CRS runs on. `npm run minikube:delete` removes everything.');
    await new Promise((resolve) => forward.once('exit', resolve));
  } finally {
    forward.kill();
  }
}

try {
  if (process.argv[2] === 'delete') step('Delete Minikube', 'minikube', ['delete', `--profile=${PROFILE}`]);
  else await start();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}
