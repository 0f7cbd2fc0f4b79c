import { TrainingState } from '@crs/contracts';
import { cancelTraining, TrainingBusyError } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { analysts } from '../accounts/access.ts';
import { getUserCaller } from '../accounts/authorize.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers } from '../problems/answers.ts';
import { ApiError } from '../problems/api-error.ts';
import { describeTrainings, settleAbandoned } from './describe-trainings.ts';

const config = { access: analysts };
const actorOf = (request: FastifyRequest) => `user:${getUserCaller(request).userId}`;

export function registerTrainingRoutes(app: App, context: ApiContext): void {
  const { db, trainings } = context;

  app.get(
    '/admin/models/training',
    {
      schema: {
        summary: 'The training under way, or what came of the last one',
        response: answers(TrainingState),
      },
      config,
    },
    async () => describeTrainings(context),
  );

  app.post(
    '/admin/models/train',
    {
      schema: {
        summary: 'Begin to train a model, and publish it unless it does worse on held-out courses',
        response: answers(TrainingState),
      },
      config,
    },
    async (request) => {
      if (!trainings.isOffered)
        throw new ApiError(
          409,
          'conflict',
          'this service does not train (TRAINING_IN_SERVICE): the nightly job does, or crs train --publish',
        );
      await settleAbandoned(context);
      await orBusy(() => trainings.start(actorOf(request)));
      await recordAudit(context, request, { action: 'training.started', actor: actorOf(request) });
      return describeTrainings(context);
    },
  );

  app.delete(
    '/admin/models/training',
    {
      schema: { summary: 'End the training under way', response: answers(TrainingState) },
      config,
    },
    async (request) => {
      await settleAbandoned(context);
      const cancelled = await cancelTraining(db);
      if (!cancelled) throw new ApiError(409, 'conflict', 'no training is under way');
      await recordAudit(context, request, { action: 'training.cancelled', actor: actorOf(request) });
      await trainings.look();
      return describeTrainings(context);
    },
  );
}

async function orBusy<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof TrainingBusyError)) throw error;
    throw new ApiError(409, 'conflict', 'a training is under way already: wait for its end, or cancel it');
  }
}
