import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.crs-web-built');
const SOURCES = [
  'package-lock.json',
  'contracts/src/**',
  'web/*.{html,ts,json,js,cjs,mjs}',
  'web/src/**',
  'web/public/**',
];

const wanted = fingerprintSources();
if (!isBuilt()) {
  build();
  writeFileSync(stamp, wanted);
}

function isBuilt(): boolean {
  const hasFiles = existsSync(join(root, 'web', 'dist', 'index.html')) && existsSync(stamp);
  return hasFiles && readFileSync(stamp, 'utf8') === wanted;
}

function fingerprintSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function build(): void {
  console.error('Building the web app …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: join(root, 'web'), stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
