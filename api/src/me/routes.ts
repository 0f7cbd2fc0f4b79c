import { EditHeaders, History, HistoryQuery, Me, MyData, Preferences } from '@crs/contracts';
import { deletePerson } from '@crs/database';
import { signedIn } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import { recordAudit } from '../accounts/record-audit.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers, noContent } from '../problems/answers.ts';
import { exportMyData } from './export-my-data.ts';
import { getMe } from './get-me.ts';
import { getOwnLearner } from './get-own-learner.ts';
import { listHistory } from './list-history.ts';
import { replacePreferences, toEntityTag } from './replace-preferences.ts';

export function registerMeRoutes(app: App, context: ApiContext): void {
  const config = { access: signedIn };

  app.get(
    '/me',
    { schema: { summary: 'Who is signed in', response: answers(Me) }, config },
    async (request) => getMe(context, getUserCaller(request)),
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
    async (request) => listHistory(context, getUserCaller(request), request.query.kind),
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
      await deletePerson(context.db, getUserCaller(request));
      await recordAudit(context, request, { action: 'account.deleted', actor: 'deleted', address: null });
      return reply.code(204).send(null);
    },
  );
}
