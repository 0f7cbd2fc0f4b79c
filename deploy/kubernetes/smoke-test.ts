// Asks a running CRS, as a stranger with no account, whether it works.
//   node deploy/kubernetes/smoke-test.ts https://courses.example.org
import assert from 'node:assert/strict';
import { waitUntil } from '../docker/test/wait-until.ts';

interface Preview {
  modelVersion: string | null;
  items: { course: { title: string }; reasons: unknown[] }[];
}

const PREVIEW = { interests: ['mathematics'], limit: 5 };

/** The page, the catalogue and a list with reasons; says what it saw, and throws what it did not. */
export async function smokeTest(url: string): Promise<string> {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(url + path, { ...init, signal: AbortSignal.timeout(15_000) });
    const text = await response.text();
    assert.equal(response.status, 200, `${path} answers ${response.status}: ${text.slice(0, 200)}`);
    return text;
  };
  assert.match(await ask('/'), /<div id="root">/);
  const courses = JSON.parse(await ask('/api/v1/courses?limit=1')) as { items: unknown[] };
  assert.ok(courses.items.length > 0, 'the catalogue is empty');
  const headers = { 'content-type': 'application/json', origin: url };
  const init = { method: 'POST', headers, body: JSON.stringify(PREVIEW) };
  const { items, modelVersion } = JSON.parse(await ask('/api/v1/recommendations/preview', init)) as Preview;
  assert.ok(items.length > 0 && items.every(({ reasons }) => reasons.length > 0), 'no list with reasons');
  return `${items.length} recommendations of model ${modelVersion}, first of all ${items[0]?.course.title}`;
}

if (import.meta.main) {
  const [url] = process.argv.slice(2);
  if (!url) {
    console.error('usage: smoke-test.ts URL');
    process.exit(2);
  }
  let seen = '';
  try {
    await waitUntil('an answer', async () => (seen = await smokeTest(url)) !== '', {
      timeoutMs: 60_000,
      intervalMs: 2000,
    });
    console.log(seen);
  } catch {
    // Once more for its reason.
    console.log(await smokeTest(url));
  }
}
