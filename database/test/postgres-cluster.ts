import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN_ROOT = '/usr/lib/postgresql';

/** A PostgreSQL server of its own in a temporary folder, on a Unix socket only, under an unprivileged user. */
export interface PostgresCluster {
  url(database: string): string;
  /** The Unix socket that it listens on. */
  socketPath: string;
  /** Ends it at once, as a crash does; what was committed is there when it is resumed. */
  halt(): void;
  resume(): void;
  /** Ends it for good, running or not. */
  stop(): void;
}

/** @throws Error if PostgreSQL is not installed. */
export function startPostgresCluster(): PostgresCluster {
  const bin = findPostgresBin();
  const folder = mkdtempSync(join(tmpdir(), 'crs-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const run = (program: string, ...args: string[]) => {
    const command = join(bin, program);
    const [file, argv] = isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args];
    execFileSync(file, argv, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'crs', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust', '--no-sync');
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c full_page_writes=off -c max_connections=200`;
  const resume = () => run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start');
  const halt = () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  resume();
  return {
    url: (database) => `postgres://crs@localhost/${database}?host=${encodeURIComponent(folder)}`,
    socketPath: join(folder, '.s.PGSQL.5432'),
    halt,
    resume,
    stop() {
      if (existsSync(join(data, 'postmaster.pid'))) halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPostgresBin(): string {
  const versions = existsSync(DEBIAN_ROOT) ? readdirSync(DEBIAN_ROOT).toSorted().toReversed() : [];
  const bin = versions
    .map((version) => join(DEBIAN_ROOT, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')));
  if (!bin) throw new Error('PostgreSQL is not installed: apt-get install postgresql-15');
  return bin;
}
