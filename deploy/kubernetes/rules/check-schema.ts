import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeManifest, type Manifest } from './manifest.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CUSTOM = join(import.meta.dirname, 'custom-resources.ts');

/** Groups whose types are our own; kubernetes-models has the others. */
const CUSTOM_GROUPS = [
  'autoscaling.k8s.io',
  'barmancloud.cnpg.io',
  'cert-manager.io',
  'gateway.networking.k8s.io',
  'monitoring.coreos.com',
  'postgresql.cnpg.io',
];

/**
 * Writes every object as a literal of its type and lets the TypeScript compiler read it: a misspelt field, a value of
 * the wrong type, a missing field, an unknown kind. One compiler run for all sets; no cluster, no network.
 * @returns one line a problem, with the name of its set, empty if all is well.
 */
export function checkSchema(sets: Record<string, Manifest[]>): string[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crs-schema-')));
  try {
    const owners = new Map<string, Manifest[]>();
    for (const [index, [name, manifests]] of Object.entries(sets).entries()) {
      const file = `set-${index}.ts`;
      owners.set(`${file} ${name}`, manifests);
      writeFileSync(join(folder, file), manifests.map(writeLiteral).join('\n'));
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(describeProject()));
    return readProblems(runCompiler(folder), owners);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One object a line, so that the line of an error names it. */
function writeLiteral(manifest: Manifest, index: number): string {
  const { apiVersion, kind } = manifest;
  const isCustom = CUSTOM_GROUPS.includes(apiVersion.split('/')[0] ?? '');
  const module = isCustom ? CUSTOM : `kubernetes-models/${apiVersion}`;
  return `export const object${index}: import(${JSON.stringify(module)}).I${kind} = ${JSON.stringify(manifest)};`;
}

function describeProject() {
  return {
    compilerOptions: {
      target: 'ES2024',
      module: 'ESNext',
      moduleResolution: 'Bundler',
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      types: [],
      paths: { '*': [join(ROOT, 'node_modules/*')] },
    },
    include: ['*.ts'],
  };
}

function runCompiler(folder: string): string {
  const { stdout, stderr, error } = spawnSync(
    join(ROOT, 'node_modules/.bin/tsc'),
    ['-p', folder, '--pretty', 'false'],
    {
      encoding: 'utf8',
      cwd: folder,
      maxBuffer: 64 * 2 ** 20,
    },
  );
  if (error) throw error;
  return stdout + stderr;
}

function readProblems(output: string, owners: Map<string, Manifest[]>): string[] {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines
    .filter((line) => !line.startsWith('  '))
    .map((line) => {
      const match = /^(set-\d+\.ts)\((\d+),\d+\): error (.*)$/.exec(line);
      const owner = [...owners].find(([title]) => title.startsWith(`${match?.[1]} `));
      const manifest = owner?.[1][Number(match?.[2]) - 1];
      if (!match || !owner || !manifest) return line;
      return `${owner[0].slice(owner[0].indexOf(' ') + 1)}: ${describeManifest(manifest)}: ${match[3]}`;
    });
}
