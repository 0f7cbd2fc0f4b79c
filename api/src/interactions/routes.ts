import {
  EventBatch,
  EventBatchResult,
  IdempotencyHeaders,
  InteractionParams,
  NewInteraction,
  RecordedInteraction,
} from '@crs/contracts';
import type { FastifyRequest } from 'fastify';
import { signedIn, signedInOrService } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { getOwnLearner } from '../me/get-own-learner.ts';
import { answers, noContent } from '../problems/answers.ts';
import { compileBatchEnvelope } from './batch-envelope.ts';
import { answerOnce } from './answer-once.ts';
import { recordEvents } from './record-events.ts';
import { recordInteraction } from './record-interaction.ts';
import { undoInteraction } from './undo-interaction.ts';

export function registerInteractionRoutes(app: App, context: ApiContext): void {
  const { now, db } = context;

  app.post(
    '/me/interactions',
    {
      schema: {
        summary: 'Say what the signed-in learner just did',
        body: NewInteraction,
        headers: IdempotencyHeaders,
        response: answers(RecordedInteraction),
      },
      config: { access: signedIn },
    },
    async (request, reply) => {
      const { id: learnerId } = await getOwnLearner(context, getUserCaller(request));
      // The list that it answers may have been served a moment ago.
      if (request.body.recommendationId !== undefined) await context.servedLog.flush();
      return answerOnce(context, { request, reply }, (transaction) =>
        recordInteraction(transaction, { learnerId, interaction: request.body, now: now() }),
      );
    },
  );

  app.delete(
    '/me/interactions/:courseId/:kind',
    {
      schema: { summary: 'Take it back', params: InteractionParams, response: noContent },
      config: { access: signedIn },
    },
    async (request, reply) => {
      const { id: learnerId } = await getOwnLearner(context, getUserCaller(request));
      await undoInteraction(db, { learnerId, ...request.params });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/events',
    {
      schema: {
        summary: 'Record a batch of interactions; good rows are kept, each refused one is named',
        body: EventBatch,
        headers: IdempotencyHeaders,
        response: answers(EventBatchResult),
      },
      config: { access: signedInOrService('events:write') },
      validatorCompiler: compileBatchEnvelope,
    },
    async (request, reply) => {
      const ownLearnerId = await findOwnLearnerId(context, request);
      return answerOnce(context, { request, reply }, (transaction) =>
        recordEvents(transaction, request.body, { ownLearnerId, now: now() }),
      );
    },
  );
}

async function findOwnLearnerId(context: ApiContext, request: FastifyRequest): Promise<string | undefined> {
  if (request.caller?.kind === 'service') return undefined;
  return (await getOwnLearner(context, getUserCaller(request))).externalId;
}
