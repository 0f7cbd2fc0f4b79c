import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findImportFaults } from './import-directions.ts';
import { listSourceFiles } from './source-files.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crs-directions-'));
  write('package.json', JSON.stringify({ name: 'crs', devDependencies: { vitest: '1' } }));
  writePackage('contracts', {});
  writePackage('recommender', {});
  writePackage('database', { kysely: '1' }, { '.': './src/index.ts', './test': './test/index.ts' });
  writePackage('api', { '@crs/contracts': '1', '@crs/database': '1', fastify: '1' });
  writePackage('web', { '@crs/contracts': '1', react: '1' });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function writePackage(folder: string, dependencies: object, exports: object = { '.': './src/index.ts' }) {
  write(`${folder}/package.json`, JSON.stringify({ name: `@crs/${folder}`, exports, dependencies }));
}

function findFaults(path: string, text: string) {
  write(path, text);
  return findImportFaults(listSourceFiles(root)).map(
    (fault) => `${fault.path}:${fault.line} ${fault.message}`,
  );
}

describe('allowed', () => {
  it.each([
    ['api/src/a.ts', "import { findCourse } from '@crs/database';\nimport fastify from 'fastify';"],
    ['api/src/a.ts', "import './b.ts';\nexport { c } from '../test/c.ts';"],
    ['api/test/a.test.ts', "import { createTestDatabase } from '@crs/database/test';\nimport 'vitest';"],
    ['web/e2e/a.spec.ts', "import { startPostgresCluster } from '@crs/database/test';"],
    ['web/src/a.tsx', "import type { Course } from '@crs/contracts';\nimport { useState } from 'react';"],
    ['database/src/a.ts', "import { sql } from 'kysely';\nimport { DatabaseSync } from 'node:sqlite';"],
    ['recommender/src/a.ts', "// import { sql } from 'kysely';\nconst kinds = ['import', '@crs/api'];"],
  ])('%s: %s', (path, text) => {
    expect(findFaults(path, text)).toEqual([]);
  });
});

describe('caught', () => {
  it.each([
    ['contracts/src/a.ts', "import '@crs/database';", 'contracts may not import @crs/database'],
    ['recommender/src/a.ts', "export * from '@crs/contracts';", 'recommender may not import @crs/contracts'],
    ['database/src/a.ts', "const api = await import('@crs/api');", 'database may not import @crs/api'],
    ['web/src/a.tsx', "import type { Row } from '@crs/database';", 'web may not import @crs/database'],
    ['web/src/a.tsx', "import { levels } from '@crs/contracts';", 'import type'],
    ['api/src/a.ts', "import {\n  a,\n  b,\n} from '@crs/trainer';", 'api may not import @crs/trainer'],
    ['tools/a.ts', "import '@crs/database';", 'tools may not import @crs/database'],
    ['api/src/a.ts', "import '@crs/recommender';", 'api/package.json does not declare @crs/recommender'],
    ['api/src/a.ts', "import '@crs/database/src/schema.ts';", 'no such door'],
    ['api/src/a.ts', "import '@crs/database/test';", 'for tests only'],
    ['api/src/a.ts', "import '../../database/src/index.ts';", 'must stay inside api'],
    ['web/src/a.ts', "import type { A } from '../../contracts/src/a.ts';", 'must stay inside web'],
    [
      'api/src/a.ts',
      "new Worker(new URL('../../recommender/src/a.ts', import.meta.url));",
      'must stay inside api',
    ],
    ['api/src/a.ts', "import { Kysely } from 'kysely';", 'SQL lives in database/ only'],
    ['api/src/a.ts', "import type { Pool } from 'pg';", 'SQL lives in database/ only'],
    ['api/test/a.test.ts', "import { DatabaseSync } from 'node:sqlite';", 'SQL lives in database/ only'],
    ['api/src/a.ts', "import pino from 'pino';", 'not in the dependencies of api/package.json'],
    ['api/src/a.ts', "import { it } from 'vitest';", 'not in the dependencies of api/package.json'],
    ['deploy/a.ts', "import 'fastify';", 'not in the devDependencies of package.json'],
    ['web/src/a.test.ts', "import 'fastify';", 'not in the devDependencies of web/package.json'],
  ])('%s: %s', (path, text, message) => {
    const faults = findFaults(path, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it('names the line', () => {
    expect(findFaults('web/src/a.ts', "/* why\n */\n\nimport '@crs/api';")[0]).toMatch(/^web\/src\/a\.ts:4 /);
  });
});
