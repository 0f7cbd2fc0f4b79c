import type { Generated } from 'kysely';

/** Learners who are looked after together. Its advisors see them, and no others do. */
export interface CohortsTable {
  id: Generated<number>;
  externalId: string;
  name: string;
  isDemo: boolean;
  createdAt: Date;
  /** When an administrator last changed its name, learners or advisors. */
  updatedAt: Date;
}

export interface CohortLearnersTable {
  cohortId: number;
  learnerId: number;
}

export interface CohortAdvisorsTable {
  cohortId: number;
  userId: string;
}
