import type { Training, TrainingState } from '@crs/contracts';
import {
  endAbandonedTraining,
  findLastTraining,
  findUserNames,
  listLastJobRuns,
  type TrainingRow,
} from '@crs/database';
import type { ApiContext } from '../context.ts';
import { auditEnd } from './audit-end.ts';

const ABANDONED = 'the process that trained, or the service that waited for it, ended in the middle';

/** Marks a training as failed whose service is gone. */
export async function settleAbandoned({ db, now }: Pick<ApiContext, 'db' | 'now'>): Promise<void> {
  const ended = await endAbandonedTraining(db, { now: now(), problem: ABANDONED });
  if (ended) await auditEnd(db, ended);
}

export async function describeTrainings(
  context: Pick<ApiContext, 'db' | 'now' | 'trainings'>,
): Promise<TrainingState> {
  const { db, trainings } = context;
  await settleAbandoned(context);
  const training = await findLastTraining(db);
  const lastRun = (await listLastJobRuns(db)).findLast(({ job }) => job === 'train');
  return {
    isOffered: trainings.isOffered,
    training: training ? await describeTraining(context, training) : null,
    lastRun: lastRun
      ? {
          startedAt: lastRun.startedAt.toISOString(),
          finishedAt: lastRun.finishedAt.toISOString(),
          outcome: lastRun.outcome,
        }
      : null,
  };
}

async function describeTraining({ db }: Pick<ApiContext, 'db'>, training: TrainingRow): Promise<Training> {
  const { id: _, worker: _worker, leaseEndsAt: _leaseEndsAt, ...told } = training;
  const userId = training.actor.replace(/^user:/, '');
  return {
    ...told,
    findings: training.findings ?? [],
    actorName: (await findUserNames(db, [userId])).get(userId) ?? null,
    startedAt: training.startedAt.toISOString(),
    finishedAt: training.finishedAt?.toISOString() ?? null,
  };
}
