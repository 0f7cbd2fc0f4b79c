import type { AddedLearners } from '@crs/contracts';
import {
  addCohortLearners,
  type CohortRecord,
  type DatabaseTransaction,
  findLearnerIds,
} from '@crs/database';
import type { TellCohort } from './change-cohort.ts';

/** Puts learners into a cohort; each gets an entry of its own in the audit log, which goes with the person. */
export async function addLearners(
  transaction: DatabaseTransaction,
  tell: TellCohort,
  { cohort, learnerIds }: { cohort: CohortRecord; learnerIds: readonly string[] },
): Promise<AddedLearners> {
  const ids = [...new Set(learnerIds)];
  const known = await findLearnerIds(transaction, ids);
  const added = await addCohortLearners(transaction, cohort, [...known.keys()]);
  for (const objectId of added)
    await tell({
      action: 'cohort.learner-added',
      objectKind: 'learner',
      objectId,
      details: { cohort: cohort.externalId },
    });
  return {
    addedCount: added.length,
    presentCount: known.size - added.length,
    unknownIds: ids.filter((id) => !known.has(id)),
  };
}
