// What learners who do something wait for while files are imported, by crs import and by the service itself:
// node bench/import-beside-service.ts [postgres://… of an empty database; SQLite by default] [interactions, 200000]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer, createUser, loadConfig } from '@crs/api';
import type { ImportDetails } from '@crs/contracts';
import { connectDatabase, migrateDatabase } from '@crs/database';

const AUTH_SECRET = 'a secret of the benchmark, long enough';
const pauseMs = 5;
const folder = mkdtempSync(join(tmpdir(), 'crs-bench-'));
const url = process.argv[2] || `sqlite:${join(folder, 'crs.db')}`;
const rowCount = Number(process.argv[3] ?? 200_000);
const db = connectDatabase(url);
await migrateDatabase(db);
const config = loadConfig({
  DATABASE_URL: url,
  AUTH_SECRET,
  PORT: '8233',
  REQUESTS_PER_MINUTE: '1000000',
  WEB_ROOT: '/nonexistent',
  LOG_LEVEL: 'error',
});
const server = await createServer({ db, config });
const origin = await server.listen();
await server.whenReady();
const editor = { email: 'editor@example.org', password: 'a password of the benchmark' };
await createUser(server.auth, { ...editor, name: 'Editor', role: 'editor' });
const signedIn = await fetch(`${origin}/api/v1/auth/sign-in/email`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(editor),
});
const cookie = signedIn.headers.getSetCookie().join('; ');

const typeOf = (body: object) => (Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json');
const ask = (method: string, path: string, body?: object | Buffer) =>
  fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body && { 'content-type': typeOf(body) }) },
    ...(body && { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
  });
await server.refresh();
const makeFile = (name: string) => {
  const lines = Array.from(
    { length: rowCount },
    (_, row) =>
      `${name}${row % 20_000},course${row % 1_999},enrol,2024-01-${(row % 28) + 1 < 10 ? '0' : ''}${(row % 28) + 1}`,
  );
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, ['learner_id,course_id,kind,occurred_at', ...lines].join('\n'));
  return { path, bytes: Buffer.from(['learner_id,course_id,kind,occurred_at', ...lines].join('\n')) };
};

async function importByCommand(): Promise<void> {
  const { path } = makeFile('a');
  const program = join(import.meta.dirname, '../cli/src/crs.ts');
  const env = { ...process.env, DATABASE_URL: url };
  const child = spawn(process.execPath, [program, 'import', path], { env, stdio: 'ignore' });
  await once(child, 'exit');
}

async function importByService(): Promise<void> {
  const { bytes } = makeFile('b');
  const announced = await ask('POST', '/admin/imports', {
    files: [{ name: 'b.csv', sizeBytes: bytes.length }],
  });
  const { id } = (await announced.json()) as ImportDetails;
  const partBytes = 524_288;
  for (let at = 0; at < bytes.length; at += partBytes)
    await ask(
      'PUT',
      `/admin/imports/${id}/files/0/parts/${at / partBytes}`,
      bytes.subarray(at, at + partBytes),
    );
  for (const step of ['check', 'apply', 'undo'] as const) {
    const startMs = performance.now();
    await ask('POST', `/admin/imports/${id}/${step}`, step === 'check' ? {} : undefined);
    for (;;) {
      const { status, counts } = (await (await ask('GET', `/admin/imports/${id}`)).json()) as ImportDetails;
      if (!status.endsWith('ing')) {
        console.log(`  ${step}: ${status}, ${counts.created} created, ${seconds(startMs)}`);
        break;
      }
      await sleep(200);
    }
  }
}

async function measure(name: string, work: () => Promise<void>): Promise<void> {
  const durations: number[] = [];
  let failures = 0;
  const startMs = performance.now();
  const ended = work().then(() => true);
  const state = { isDone: false };
  void ended.then(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    const occurredAt = new Date(Date.now() - 1000).toISOString();
    const sentMs = performance.now();
    const answer = await ask('POST', '/me/interactions', { courseId: 'known', kind: 'view', occurredAt });
    durations.push(performance.now() - sentMs);
    if (answer.status !== 200) failures++;
    await answer.arrayBuffer();
    await sleep(pauseMs);
  }
  durations.sort((a, b) => a - b);
  const at = (share: number) =>
    `${(durations[Math.floor(share * (durations.length - 1))] ?? 0).toFixed(1)} ms`;
  console.log(
    `${name}: ${seconds(startMs)}; ${durations.length} interactions, ${failures} failed, median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`,
  );
}

function seconds(startMs: number): string {
  return `${((performance.now() - startMs) / 1000).toFixed(1)} s`;
}

console.log(`${url.split(':')[0]}, ${rowCount} interactions`);
await ask('PUT', '/admin/courses/known', {
  title: 'A course',
  description: '',
  provider: null,
  subjects: [],
  skills: [],
  level: null,
  language: null,
  credits: null,
  workloadHours: null,
  duration: null,
  url: null,
  status: 'active',
  prerequisites: [],
  equivalents: [],
  antirequisites: [],
});
await measure('nothing imported', () => sleep(3000));
await measure('crs import', importByCommand);
await measure('check, apply and undo by the service', importByService);
console.log(
  `memory of the whole process at its most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);
await server.close();
await db.destroy();
rmSync(folder, { recursive: true });
