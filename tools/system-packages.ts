import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

interface SystemPackage {
  name: string;
  path: string;
}

// `postgresql` is version 15 on Debian 12; later releases bring a later one, which the tests take as well.
const NEEDED: SystemPackage[] = [
  { name: 'postgresql', path: '/usr/lib/postgresql/*/bin/initdb' },
  { name: 'chromium', path: process.env['CHROMIUM'] ?? '/usr/bin/chromium' },
];

/** Debian packages that the tests need and this machine lacks, after installing them where root may. */
export function provideSystemPackages(): string[] {
  const missing = listMissing();
  if (missing.length > 0 && canInstall()) install(missing);
  return listMissing();
}

function listMissing(): string[] {
  return NEEDED.filter(({ path }) => globSync(path).length === 0).map(({ name }) => name);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function install(names: readonly string[]): void {
  console.log(`Installing from Debian: ${names.join(' ')} …`);
  const options = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  runQuietly('apt-get', [...options, 'update']);
  runQuietly('apt-get', [...options, 'install', '--yes', '--no-install-recommends', ...names]);
}

function runQuietly(program: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) console.log(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
