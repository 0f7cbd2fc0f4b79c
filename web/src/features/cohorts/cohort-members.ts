import type { AddedLearners } from '@crs/contracts';
import { answerOf, server } from '../../server/server.ts';

const ID_COUNT_MAX = 1000;

/** Puts learners into a cohort, some at a time. @returns what came of all of them. */
export async function addLearners(id: string, learnerIds: readonly string[]): Promise<AddedLearners> {
  const total: AddedLearners = { addedCount: 0, presentCount: 0, unknownIds: [] };
  for (let at = 0; at < learnerIds.length; at += ID_COUNT_MAX) {
    const body = { learnerIds: learnerIds.slice(at, at + ID_COUNT_MAX) };
    const path = { params: { path: { id } } };
    const added = await answerOf(server.POST('/api/v1/admin/cohorts/{id}/learners', { ...path, body }));
    total.addedCount += added.addedCount;
    total.presentCount += added.presentCount;
    total.unknownIds.push(...added.unknownIds);
  }
  return total;
}

export function removeLearner(id: string, learnerId: string) {
  const params = { path: { id, learnerId } };
  return answerOf(server.DELETE('/api/v1/admin/cohorts/{id}/learners/{learnerId}', { params }));
}

export function addAdvisor(id: string, userId: string) {
  const params = { path: { id, userId } };
  return answerOf(server.PUT('/api/v1/admin/cohorts/{id}/advisors/{userId}', { params }));
}

export function removeAdvisor(id: string, userId: string) {
  const params = { path: { id, userId } };
  return answerOf(server.DELETE('/api/v1/admin/cohorts/{id}/advisors/{userId}', { params }));
}
