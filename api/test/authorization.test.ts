import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Role, roles } from '@crs/contracts';
import { expect, it } from 'vitest';
import { createServiceKey, keyScopes } from '../src/index.ts';
import { describeApi, type Person } from './test-server.ts';

type Caller = Role | 'nobody' | `key ${(typeof keyScopes)[number]}`;
const callers: readonly Caller[] = ['nobody', ...roles, 'key events:write', 'key recommendations:read'];
const people: readonly Caller[] = roles;
const advisors: readonly Caller[] = ['advisor', 'admin'];
const admins: readonly Caller[] = ['admin'];
const analysts: readonly Caller[] = ['analyst', 'admin'];
const editors: readonly Caller[] = ['editor', 'admin'];

/** Who may call what. Everybody else gets 401 without an account and 403 with one. */
const matrix: Record<string, readonly Caller[]> = {
  'POST /auth/sign-up/email': callers,
  'POST /auth/sign-in/email': callers,
  'POST /auth/sign-out': callers,
  'GET /auth/get-session': callers,
  'GET /auth/demo-accounts': callers,
  'POST /auth/set-password': callers,
  'POST /auth/change-password': people,
  'GET /me': people,
  'PUT /me': people,
  'DELETE /me': people,
  'GET /me/data': people,
  'GET /me/preferences': people,
  'PUT /me/preferences': people,
  'GET /me/history': people,
  'POST /me/interactions': people,
  'DELETE /me/interactions/{courseId}/{kind}': people,
  'GET /me/recommendations': people,
  'GET /learners/{id}/recommendations': ['advisor', 'admin', 'key recommendations:read'],
  'POST /recommendations/preview': callers,
  'POST /events': [...people, 'key events:write'],
  'GET /courses': callers,
  'GET /courses/{id}': callers,
  'GET /courses/{id}/similar': callers,
  'GET /courses/{id}/next': callers,
  'GET /courses/{id}/prerequisites': callers,
  'GET /interests': callers,
  'GET /admin/courses': editors,
  'GET /admin/courses/{id}': editors,
  'PUT /admin/courses/{id}': editors,
  'GET /admin/imports': editors,
  'POST /admin/imports': editors,
  'GET /admin/imports/{id}': editors,
  'DELETE /admin/imports/{id}': editors,
  'GET /admin/imports/{id}/rows': editors,
  'GET /admin/imports/{id}/rows/csv': editors,
  'PUT /admin/imports/{id}/files/{fileNo}/parts/{partNo}': editors,
  'POST /admin/imports/{id}/check': editors,
  'POST /admin/imports/{id}/apply': editors,
  'POST /admin/imports/{id}/undo': editors,
  'GET /admin/models': analysts,
  'GET /admin/models/training': analysts,
  'POST /admin/models/train': analysts,
  'DELETE /admin/models/training': analysts,
  'GET /admin/learners': advisors,
  'GET /admin/learners/{id}': advisors,
  'GET /admin/learners/{id}/history': advisors,
  'GET /admin/cohorts': advisors,
  'POST /admin/cohorts': admins,
  'GET /admin/cohorts/{id}': admins,
  'PATCH /admin/cohorts/{id}': admins,
  'DELETE /admin/cohorts/{id}': admins,
  'POST /admin/cohorts/{id}/learners': admins,
  'DELETE /admin/cohorts/{id}/learners/{learnerId}': admins,
  'PUT /admin/cohorts/{id}/advisors/{userId}': admins,
  'DELETE /admin/cohorts/{id}/advisors/{userId}': admins,
  'GET /admin/audit': admins,
  'GET /admin/audit/csv': admins,
  'GET /admin/keys': admins,
  'POST /admin/keys': admins,
  'DELETE /admin/keys/{id}': admins,
  'GET /admin/users': admins,
  'POST /admin/users': admins,
  'GET /admin/users/{id}': admins,
  'PATCH /admin/users/{id}': admins,
  'DELETE /admin/users/{id}': admins,
  'DELETE /admin/users/{id}/sessions': admins,
  'POST /admin/users/{id}/password-link': admins,
  'GET /admin/stats': analysts,
  'GET /admin/models/{version}': analysts,
  'POST /admin/models/{version}/promote': analysts,
  'POST /admin/models/rollback': analysts,
};

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../contracts/openapi.json'), 'utf8'),
) as {
  paths: Record<string, Record<string, unknown>>;
};
const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
  path.startsWith('/api/v1')
    ? Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.slice('/api/v1'.length)}`)
    : [],
);

describeApi('the authorization matrix', (use) => {
  it('names every route of the API, and no other', () => {
    expect(Object.keys(matrix).toSorted()).toEqual(routes.toSorted());
  });

  it('is what the API does', async () => {
    const { call, signInAs, server, db } = use();
    const admin = await signInAs('admin');
    const owner = await db
      .selectFrom('users')
      .select('id')
      .where('email', '=', admin.email)
      .executeTakeFirstOrThrow();
    const headersOf = async (caller: Caller): Promise<Record<string, string>> => {
      if (caller === 'nobody') return {};
      const scope = keyScopes.find((name) => caller === `key ${name}`);
      if (scope === undefined) return { cookie: ((await signInAs(caller as Role)) satisfies Person).cookie };
      const { key } = await createServiceKey(server.auth, {
        name: scope,
        ownerUserId: owner.id,
        scopes: [scope],
      });
      return { 'x-api-key': key };
    };
    const surprises: string[] = [];
    for (const caller of callers) {
      const headers = await headersOf(caller);
      // What ends the session or the account comes last.
      const ordered = routes.toSorted((a, b) => rank(a) - rank(b));
      for (const route of ordered) {
        const [method = '', path = ''] = route.split(' ');
        const filled = path.replace('{courseId}', 'COM-1').replace('{kind}', 'view').replace('{id}', 'COM-1');
        const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
        const answer = await call({
          method: method as 'GET',
          path: `/api/v1${filled}`,
          headers,
          ...(hasBody && { payload: {} }),
        });
        const isRefused = answer.status === 401 || answer.status === 403;
        const isExpected = matrix[route]?.includes(caller) ?? false;
        const expectedRefusal = (roles as readonly string[]).includes(caller) ? 403 : 401;
        if (
          isRefused === isExpected ||
          (isRefused && answer.status !== expectedRefusal) ||
          answer.status >= 500
        )
          surprises.push(`${caller}: ${route} → ${answer.status}`);
      }
    }
    expect(surprises).toEqual([]);
  });
});

function rank(route: string): number {
  return ['DELETE /me', 'POST /auth/sign-out'].indexOf(route);
}
