import type { MyData, ReasonKind } from '@crs/contracts';
import {
  findUser,
  listAuditEntries,
  listCohortsOfAdvisor,
  listCohortsOfLearner,
  listInteractions,
  listRecommendations,
  listSessions,
  listShownCourses,
} from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';
import { notFound } from '../problems/api-error.ts';
import { labelReason } from '../recommendations/describe-recommendation.ts';
import { getOwnLearner } from './get-own-learner.ts';

/** Everything held of the signed-in person, table by table. */
export async function exportMyData(context: ApiContext, caller: UserCaller): Promise<MyData> {
  const { db, now, servedLog } = context;
  await servedLog.flush();
  const learner = await getOwnLearner(context, caller);
  const user = await findUser(db, caller.userId);
  if (!user) throw notFound('account');
  return {
    exportedAt: now().toISOString(),
    account: { name: user.name, email: user.email, role: user.role, createdAt: user.createdAt.toISOString() },
    learner: {
      id: learner.externalId,
      name: learner.name,
      email: learner.email,
      preferences: learner.preferences,
      createdAt: learner.createdAt.toISOString(),
      cohorts: await listCohortsOfLearner(db, learner, 'all'),
    },
    advisedCohorts: await listCohortsOfAdvisor(db, user.id),
    sessions: (await listSessions(db, user.id)).map(({ createdAt, expiresAt, ipAddress, userAgent }) => ({
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      address: ipAddress,
      userAgent,
    })),
    interactions: await exportInteractions(context, learner.id),
    recommendations: await exportRecommendations(context, learner.id),
    shownCourses: await listShownCourses(db, learner.id),
    activity: (await listAuditEntries(db, `user:${user.id}`)).map(({ occurredAt, action, address }) => ({
      occurredAt: occurredAt.toISOString(),
      action,
      address,
    })),
  };
}

async function exportInteractions({ db }: ApiContext, learnerId: number): Promise<MyData['interactions']> {
  const interactions = await listInteractions(db, learnerId);
  return interactions.map((entry) => ({ ...entry, occurredAt: entry.occurredAt?.toISOString() ?? null }));
}

async function exportRecommendations(
  { db, serving }: ApiContext,
  learnerId: number,
): Promise<MyData['recommendations']> {
  const { catalogue } = serving.current;
  const lists = await listRecommendations(db, learnerId);
  return lists.map(({ generatedAt, items, outcomes, ...list }) => ({
    ...list,
    generatedAt: generatedAt.toISOString(),
    items: items.map(({ courseId, score, reasons }, place) => ({
      courseId,
      rank: place + 1,
      score,
      reasons: reasons.map(({ kind, id, weight }) => {
        const reason = { kind: kind as ReasonKind, id, weight };
        return { ...reason, label: labelReason(catalogue, reason) };
      }),
    })),
    outcomes: outcomes.map((outcome) => ({ ...outcome, occurredAt: outcome.occurredAt.toISOString() })),
  }));
}
