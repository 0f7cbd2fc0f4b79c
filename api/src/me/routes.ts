import { EditHeaders, History, HistoryQuery, Me, MeChange, MyData, Preferences } from '@crs/contracts';
import { signedIn } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers, noContent } from '../problems/answers.ts';
import { toEntityTag } from '../problems/entity-tag.ts';
import { deleteUser } from '../users/delete-user.ts';
import { exportMyData } from './export-my-data.ts';
import { changeMe } from './change-me.ts';
import { describeMe } from './describe-me.ts';
import { getOwnLearner } from './get-own-learner.ts';
import { listHistory } from './list-history.ts';
import { replacePreferences } from './replace-preferences.ts';

export function registerMeRoutes(app: App, context: ApiContext): void {
  const config = { access: signedIn };

  app.get(
    '/me',
    { schema: { summary: 'Who is signed in', response: answers(Me) }, config },
    async (request, reply) => {
      const caller = getUserCaller(request);
      const learner = await getOwnLearner(context, caller);
      reply.header('etag', toEntityTag(learner));
      return describeMe(caller, learner);
    },
  );

  app.put(
    '/me',
    {
      schema: {
        summary: 'Change the own name; with If-Match only if nothing of the learner changed since',
        body: MeChange,
        headers: EditHeaders,
        response: answers(Me),
      },
      config,
    },
    async (request, reply) => {
      const caller = getUserCaller(request);
      const name = request.body.name.trim();
      const learner = await changeMe(context, caller, { name, ifMatch: request.headers['if-match'] });
      reply.header('etag', toEntityTag(learner));
      return describeMe({ ...caller, name }, learner);
    },
  );

  app.get(
    '/me/preferences',
    { schema: { summary: 'What the learner told of themselves', response: answers(Preferences) }, config },
    async (request, reply) => {
      const learner = await getOwnLearner(context, getUserCaller(request));
      reply.header('etag', toEntityTag(learner));
      return learner.preferences;
    },
  );

  app.put(
    '/me/preferences',
    {
      schema: {
        summary: 'Replace them; with If-Match only if nobody changed them since',
        body: Preferences,
        headers: EditHeaders,
        response: answers(Preferences),
      },
      config,
    },
    async (request, reply) => {
      const change = { preferences: request.body, ifMatch: request.headers['if-match'] };
      const learner = await replacePreferences(context, getUserCaller(request), change);
      reply.header('etag', toEntityTag(learner));
      return learner.preferences;
    },
  );

  app.get(
    '/me/history',
    {
      schema: {
        summary: 'What the learner did, newest first',
        querystring: HistoryQuery,
        response: answers(History),
      },
      config,
    },
    async (request) => {
      const { id } = await getOwnLearner(context, getUserCaller(request));
      return listHistory(context, id, request.query);
    },
  );

  app.get(
    '/me/data',
    { schema: { summary: 'Everything held of the signed-in person', response: answers(MyData) }, config },
    async (request, reply) => {
      const caller = getUserCaller(request);
      await recordAudit(context, request, { action: 'data.exported', actor: `user:${caller.userId}` });
      reply.header('content-disposition', 'attachment; filename="my-data.json"');
      return exportMyData(context, caller);
    },
  );

  app.delete(
    '/me',
    {
      schema: { summary: 'Delete the account and everything held of the person', response: noContent },
      config,
    },
    async (request, reply) => {
      const entry = { action: 'account.deleted', actor: 'deleted', address: null };
      await deleteUser(context, request, { userId: getUserCaller(request).userId, entry });
      return reply.code(204).send(null);
    },
  );
}
