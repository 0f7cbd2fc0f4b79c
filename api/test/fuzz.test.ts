import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeApi } from './test-server.ts';

const RUNS = 250;

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../contracts/openapi.json'), 'utf8'),
) as {
  paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
};
const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, { parameters = [] }]) => ({
    method: method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path,
    queries: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
  })),
);

const word = fc.oneof(
  fc.constantFrom(
    'COM-1',
    'view',
    'dismiss',
    'beginner',
    '10',
    '-1',
    '',
    '\0',
    '\ud800',
    "' or 1=1 --",
    '../..',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const body = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      courseId: word,
      kind: fc.oneof(fc.constantFrom('view', 'rate', 'enrol'), word),
      value: fc.oneof(fc.double(), fc.jsonValue()),
      occurredAt: fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        word,
      ),
      interests: fc.array(word),
      taken: fc.array(fc.oneof(fc.constantFrom('COM-1', 'MAT-1'), word)),
      events: fc.array(fc.record({ courseId: word, kind: word, learnerId: word }, { requiredKeys: [] })),
      goal: word,
      limit: fc.oneof(fc.integer(), word),
      name: word,
      email: fc.oneof(fc.emailAddress(), word),
      role: fc.oneof(fc.constantFrom('editor', 'admin'), word),
      scopes: fc.array(fc.oneof(fc.constantFrom('events:write'), word)),
      days: fc.oneof(fc.integer({ min: 1, max: 365 }), word),
      isDisabled: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
);
const call = fc.record({
  route: fc.constantFrom(...routes),
  word,
  query: fc.array(word, { maxLength: 3 }),
  body,
  caller: fc.constantFrom('nobody', 'learner', 'admin'),
});

describeApi('whatever is sent', (use) => {
  it('is never answered with a failure of the service', async () => {
    const { signUp, signInAs, call: send } = use();
    const enter = async () => ({ learner: await signUp(), admin: await signInAs('admin') });
    let people = await enter();
    const property = fc.asyncProperty(call, async ({ route, word: text, query, body: payload, caller }) => {
      const encode = (value: string) => encodeURIComponent(value.toWellFormed());
      const path = route.path.replaceAll(/\{\w+\}/g, encode(text));
      const search = route.queries
        .flatMap((name) => query.map((value) => `${name}=${encode(value)}`))
        .join('&');
      const hasBody = route.method !== 'GET' && route.method !== 'DELETE';
      const answer = await send<{ code?: string }>({
        method: route.method,
        path: `${path}?${search}`,
        headers: {
          ...(caller !== 'nobody' && { cookie: people[caller as 'learner'].cookie }),
          ...(hasBody && { 'content-type': 'application/json' }),
        },
        ...(hasBody && { payload: JSON.stringify(payload) }),
      });
      const isProblem = String(answer.headers['content-type']).includes('application/problem+json');
      const { status, text: received } = answer;
      expect({ status, received, isProblem }).toSatisfy(() => status < 500 && isProblem === status >= 400);
      const isGone = route.path.endsWith('/me') && route.method === 'DELETE' && status === 204;
      if (isGone || route.path.endsWith('/sign-out')) people = await enter();
    });
    await fc.assert(property, { numRuns: RUNS, seed: 20261123 });
  });
});
