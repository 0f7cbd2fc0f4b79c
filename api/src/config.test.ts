import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { ConfigError } from './environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'crs-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AUTH_SECRET = 'a secret that has more than enough characters';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('has a default for all but the secret', () => {
    expect(loadConfig({ AUTH_SECRET })).toMatchObject({
      databaseUrl: 'sqlite:./data/crs.db',
      host: '127.0.0.1',
      port: 8000,
      publicUrl: 'http://localhost:8000',
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  it('takes secrets from files', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${AUTH_SECRET}\n`);
    const url = join(folder, 'url');
    writeFileSync(url, 'postgres://crs:hidden@db/crs\n');
    const config = loadConfig({ AUTH_SECRET_FILE: file, DATABASE_URL_FILE: url });
    expect(config).toMatchObject({ authSecret: AUTH_SECRET, databaseUrl: 'postgres://crs:hidden@db/crs' });
    expect(problemsOf({ AUTH_SECRET, AUTH_SECRET_FILE: file })).toEqual([
      'AUTH_SECRET: both AUTH_SECRET and AUTH_SECRET_FILE are set',
    ]);
  });

  it('says everything that is wrong at once, and no secret', () => {
    const problems = problemsOf({
      AUTH_SECRET: 'short',
      PORT: '80a',
      METRICS_PORT: '70000',
      PUBLIC_URL: 'crs.example',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://crs:hidden@db/crs',
    });
    const names = problems.map((problem) => problem.replace(/:.*/s, ''));
    expect(new Set(names)).toEqual(
      new Set(['AUTH_SECRET', 'DATABASE_URL', 'LOG_LEVEL', 'METRICS_PORT', 'PORT', 'PUBLIC_URL']),
    );
    expect(problems.join()).not.toMatch(/short|hidden/);
  });

  it('makes a secret beside a SQLite file and keeps it, but never for PostgreSQL or in production', () => {
    const DATABASE_URL = `sqlite:${join(folder, 'data/crs.db')}`;
    const { authSecret } = loadConfig({ DATABASE_URL });
    expect(authSecret.length).toBeGreaterThanOrEqual(32);
    expect(loadConfig({ DATABASE_URL }).authSecret).toBe(authSecret);
    expect(statSync(join(folder, 'data/auth-secret')).mode & 0o777).toBe(0o600);
    const missing = ['AUTH_SECRET: missing; set it or AUTH_SECRET_FILE'];
    expect(problemsOf({ DATABASE_URL, NODE_ENV: 'production' })).toEqual(missing);
    expect(problemsOf({ DATABASE_URL: 'postgres://db/crs' })).toEqual(missing);
  });

  it('refuses the secrets of try-outs where others come in, and takes them on one machine', () => {
    const file = join(folder, 'example-url');
    writeFileSync(file, 'postgres://crs:example-database-password@db/crs\n');
    const secrets = { AUTH_SECRET: 'example-secret-for-a-try-out-only-0000', DATABASE_URL_FILE: file };
    const names = (environment: Record<string, string>) =>
      problemsOf({ ...secrets, ...environment }).map((problem) => problem.replace(/:.*/s, ''));
    const both = ['DATABASE_URL', 'AUTH_SECRET'];
    expect(names({ PUBLIC_URL: 'https://courses.example.org' })).toEqual(both);
    for (const host of ['courses.example.org', 'localhost.example.org', '10.0.0.7:8080'])
      expect(names({ NODE_ENV: 'production', PUBLIC_URL: `http://${host}` })).toEqual(both);
    for (const PUBLIC_URL of ['http://localhost:8080', 'http://127.0.0.1', 'http://crs.localhost/', ''])
      expect(names({ NODE_ENV: 'production', PUBLIC_URL })).toEqual([]);
    expect(names({ PUBLIC_URL: 'http://courses.example.org' })).toEqual([]);
    expect(problemsOf({ ...secrets, PUBLIC_URL: 'https://a.example' }).join()).not.toContain('-password');
    const own = { AUTH_SECRET, DATABASE_URL_FILE: '', DATABASE_URL: 'postgres://example-user:own@db/crs' };
    expect(names({ ...own, PUBLIC_URL: 'https://courses.example.org' })).toEqual([]);
  });
});
