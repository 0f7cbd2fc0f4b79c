import type { Cohort, CohortSummary } from '@crs/contracts';
import { type CohortRecord, type Database, listCohortAdvisors } from '@crs/database';

export function summarizeCohort(cohort: CohortRecord): CohortSummary {
  const { externalId: id, name, isDemo, learnerCount, advisorCount, updatedAt } = cohort;
  return { id, name, isDemo, learnerCount, advisorCount, updatedAt: updatedAt.toISOString() };
}

export async function describeCohort(db: Database, cohort: CohortRecord): Promise<Cohort> {
  return { ...summarizeCohort(cohort), advisors: await listCohortAdvisors(db, cohort) };
}
