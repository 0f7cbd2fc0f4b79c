import {
  EditHeaders,
  EndedSessions,
  NewUser,
  NewUserRequest,
  PasswordLink,
  User,
  UserChange,
  UserPage,
  UserParams,
  UserQuery,
} from '@crs/contracts';
import { deletePassword, deleteSessions, findUserRecord } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { admins } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { answers, noContent } from '../problems/answers.ts';
import { ApiError, notFound } from '../problems/api-error.ts';
import { toEntityTag } from '../problems/entity-tag.ts';
import { changeUser } from './change-user.ts';
import { createPasswordLink } from './create-password-link.ts';
import { deleteUser } from './delete-user.ts';
import { inviteUser } from './invite-user.ts';
import { describeUser, listUserPage } from './list-user-page.ts';

export function registerUserRoutes(app: App, context: ApiContext): void {
  const config = { access: admins };
  const { db, now } = context;
  const getUser = async (id: string) => {
    const user = await findUserRecord(db, id, now());
    if (!user) throw notFound('account');
    return user;
  };
  /** Nobody takes rights away from themselves, by a slip of the hand among others. */
  const getOther = async (request: FastifyRequest, id: string) => {
    if (getUserCaller(request).userId === id)
      throw new ApiError(409, 'conflict', 'this is your own account; another administrator can do it');
    return getUser(id);
  };
  const entryFor = (request: FastifyRequest, userId: string, action: string) => ({
    action,
    actor: `user:${getUserCaller(request).userId}`,
    objectKind: 'user',
    objectId: userId,
  });

  app.get(
    '/admin/users',
    {
      schema: { summary: 'Accounts, newest first', querystring: UserQuery, response: answers(UserPage) },
      config,
    },
    async ({ query }) => listUserPage(context, query),
  );

  app.post(
    '/admin/users',
    {
      schema: {
        summary: 'Make an account; the person chooses the password',
        body: NewUserRequest,
        response: answers(NewUser),
      },
      config,
    },
    async (request) => {
      const userId = await inviteUser(context, request.body);
      const details = { role: request.body.role };
      await recordAudit(context, request, { ...entryFor(request, userId, 'user.created'), details });
      const passwordLink = await createPasswordLink(context, userId);
      return { user: describeUser(await getUser(userId)), passwordLink };
    },
  );

  app.get(
    '/admin/users/:id',
    { schema: { summary: 'One account', params: UserParams, response: answers(User) }, config },
    async ({ params }, reply) => {
      const user = await getUser(params.id);
      reply.header('etag', toEntityTag(user));
      return describeUser(user);
    },
  );

  app.patch(
    '/admin/users/:id',
    {
      schema: {
        summary: 'Change the role, disable or enable; every session of the account ends',
        params: UserParams,
        body: UserChange,
        headers: EditHeaders,
        response: answers(User),
      },
      config,
    },
    async (request, reply) => {
      const user = await getOther(request, request.params.id);
      const { actor } = entryFor(request, user.id, '');
      const ifMatch = request.headers['if-match'];
      await changeUser(context, request, { user, change: request.body, ifMatch, actor });
      const changed = await getUser(user.id);
      reply.header('etag', toEntityTag(changed));
      return describeUser(changed);
    },
  );

  app.delete(
    '/admin/users/:id',
    {
      schema: {
        summary: 'Delete an account and everything held of the person',
        params: UserParams,
        response: noContent,
      },
      config,
    },
    async (request, reply) => {
      const { id, role } = await getOther(request, request.params.id);
      const { objectId: _, ...entry } = entryFor(request, id, 'user.deleted');
      await deleteUser(context, request, { userId: id, entry: { ...entry, details: { role } } });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/admin/users/:id/sessions',
    {
      schema: {
        summary: 'Sign an account out everywhere',
        params: UserParams,
        response: answers(EndedSessions),
      },
      config,
    },
    async (request) => {
      const { id } = await getUser(request.params.id);
      return db.transaction().execute(async (transaction) => {
        const endedCount = await deleteSessions(transaction, id);
        const entry = { ...entryFor(request, id, 'user.sessions-ended'), details: { endedCount } };
        await recordAudit({ db: transaction, now }, request, entry);
        return { endedCount };
      });
    },
  );

  app.post(
    '/admin/users/:id/password-link',
    {
      schema: {
        summary: 'Take the password away, end all sessions, and give a link to choose another one',
        params: UserParams,
        response: answers(PasswordLink),
      },
      config,
    },
    async (request) => {
      const { id } = await getOther(request, request.params.id);
      await db.transaction().execute(async (transaction) => {
        await deletePassword(transaction, id);
        await recordAudit({ db: transaction, now }, request, entryFor(request, id, 'user.password-reset'));
      });
      return createPasswordLink(context, id);
    },
  );
}
