// Puts CRS on the empty cluster of KUBECONFIG and shows what it does there. The images must be on its nodes:
// those of rendered/minikube.yaml, or API_IMAGE, WEB_IMAGE, POSTGRES_IMAGE. Ends with `N passed, N failed`.
//   node deploy/kubernetes/test-cluster.ts [PART…]      parts in their order; `install` only on an empty cluster
import { CheckList } from '../docker/test/check-list.ts';
import { checkAccess } from './cluster-test/check-access.ts';
import { checkAutoscaling } from './cluster-test/check-autoscaling.ts';
import { checkGuards } from './cluster-test/check-guards.ts';
import { checkContainers, checkInstall } from './cluster-test/check-install.ts';
import { checkJobs } from './cluster-test/check-jobs.ts';
import { checkLoss } from './cluster-test/check-loss.ts';
import { checkReplicas } from './cluster-test/check-replicas.ts';
import { checkRestore, checkSecrets } from './cluster-test/check-manual.ts';
import { checkRollback, checkRollout } from './cluster-test/check-rollout.ts';
import { images } from './cluster-test/settings.ts';
import { Visitor } from './cluster-test/visitor.ts';

const parts: Record<string, (checks: CheckList, visitor: Visitor) => Promise<void>> = {
  containers: checkContainers,
  loss: checkLoss,
  rollout: checkRollout,
  rollback: checkRollback,
  autoscaling: checkAutoscaling,
  guards: checkGuards,
  access: checkAccess,
  jobs: checkJobs,
  replicas: checkReplicas,
  // At the end: what they change, another apply of the example secrets would undo.
  secrets: checkSecrets,
  restore: checkRestore,
};

const checks = new CheckList();
const asked = process.argv.slice(2);
const wanted = asked.length > 0 ? asked : ['install', ...Object.keys(parts)];
let visitor: Visitor | undefined;
try {
  visitor = wanted.includes('install')
    ? await checkInstall(checks)
    : await Visitor.start(images['crs-api'] ?? '');
  for (const [name, run] of Object.entries(parts)) if (wanted.includes(name)) await run(checks, visitor);
} catch (error) {
  await checks.check('the run itself', () => Promise.reject(error as Error));
} finally {
  await visitor?.remove();
}
process.exitCode = checks.finish() ? 0 : 1;
