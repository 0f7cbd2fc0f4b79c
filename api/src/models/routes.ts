import {
  ModelDetails,
  ModelPage,
  ModelParams,
  ModelQuery,
  PromoteModelRequest,
  RollBackModelRequest,
} from '@crs/contracts';
import { findModel, listKeptVersions } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { analysts } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers } from '../problems/answers.ts';
import { notFound } from '../problems/api-error.ts';
import { promoteModel, rollBackLiveModel } from './change-live-model.ts';
import { describeModel } from './describe-model.ts';
import { listModelPage } from './list-models.ts';

export function registerModelRoutes(app: App, context: ApiContext): void {
  const config = { access: analysts };
  const { db, now, serving } = context;
  const getModel = async (version: string) => {
    const model = await findModel(db, version);
    if (!model) throw notFound('model');
    return describeModel(model, await listKeptVersions(db));
  };
  const changeOf = (request: FastifyRequest, reason: string) => ({
    at: now(),
    actor: `user:${getUserCaller(request).userId}`,
    reason,
    requestId: request.id,
    address: request.ip,
  });

  app.get(
    '/admin/models',
    {
      schema: {
        summary: 'Models, newest first, the live one and its changes',
        querystring: ModelQuery,
        response: answers(ModelPage),
      },
      config,
    },
    async ({ query }) => listModelPage(db, query),
  );

  app.get(
    '/admin/models/:version',
    {
      schema: {
        summary: 'One model with its settings, figures and what decided',
        params: ModelParams,
        response: answers(ModelDetails),
      },
      config,
    },
    async ({ params }) => getModel(params.version),
  );

  app.post(
    '/admin/models/:version/promote',
    {
      schema: {
        summary: 'Make a model the live one, whatever its figures say',
        params: ModelParams,
        body: PromoteModelRequest,
        response: answers(ModelDetails),
      },
      config,
    },
    async (request) => {
      const { version } = request.params;
      await promoteModel(db, version, changeOf(request, request.body.reason));
      await serving.refresh();
      return getModel(version);
    },
  );

  app.post(
    '/admin/models/rollback',
    {
      schema: {
        summary: 'Go back to the model that was live before',
        body: RollBackModelRequest,
        response: answers(ModelDetails),
      },
      config,
    },
    async (request) => {
      const { from, reason } = request.body;
      const version = await rollBackLiveModel(db, { ...changeOf(request, reason), from });
      await serving.refresh();
      return getModel(version);
    },
  );
}
