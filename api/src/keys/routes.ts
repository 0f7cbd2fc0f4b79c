import { KeyParams, NewKey, NewKeyRequest, ServiceKeys } from '@crs/contracts';
import { type ApiKeyRecord, deleteApiKey, listApiKeys } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { admins } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import { createServiceKey } from '../accounts/create-service-key.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { answers, noContent } from '../problems/answers.ts';
import { notFound } from '../problems/api-error.ts';

export function registerKeyRoutes(app: App, context: ApiContext): void {
  const config = { access: admins };
  const { auth, db, now } = context;
  const entryFor = (request: FastifyRequest, id: string) => ({
    actor: `user:${getUserCaller(request).userId}`,
    objectKind: 'key',
    objectId: id,
  });

  app.get(
    '/admin/keys',
    {
      schema: { summary: 'Keys of integrating systems, newest first', response: answers(ServiceKeys) },
      config,
    },
    async () => ({ items: (await listApiKeys(db)).map(describeKey) }),
  );

  app.post(
    '/admin/keys',
    {
      schema: {
        summary: 'Make a key; the answer shows it this once',
        body: NewKeyRequest,
        response: answers(NewKey),
      },
      config,
    },
    async (request) => {
      const ownerUserId = getUserCaller(request).userId;
      const created = await createServiceKey(auth, { ...request.body, ownerUserId });
      const entry = { ...entryFor(request, created.id), action: 'key.created', details: request.body };
      await recordAudit(context, request, entry);
      return created;
    },
  );

  app.delete(
    '/admin/keys/:id',
    { schema: { summary: 'Revoke a key at once', params: KeyParams, response: noContent }, config },
    async (request, reply) => {
      const { id } = request.params;
      await db.transaction().execute(async (transaction) => {
        const name = await deleteApiKey(transaction, id);
        if (name === undefined) throw notFound('key');
        const entry = { ...entryFor(request, id), action: 'key.revoked', details: { name } };
        await recordAudit({ db: transaction, now }, request, entry);
      });
      return reply.code(204).send(null);
    },
  );
}

function describeKey({ createdAt, lastUsedAt, expiresAt, ...key }: ApiKeyRecord) {
  return {
    ...key,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
