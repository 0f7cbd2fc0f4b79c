import { sql } from 'kysely';
import type { Sight } from './cohorts.ts';
import type { Database } from './connect.ts';
import { containsText } from './dialect.ts';
import type { LearnerRow } from './schema.ts';

/** A learner as one is looked for. */
export interface LearnerListing {
  id: number;
  externalId: string;
  name: string | null;
  email: string | null;
  isWithAccount: boolean;
}

interface LearnerListQuery {
  sight: Sight;
  /** The customer's id of a cohort. */
  cohort?: string | undefined;
  text?: string | undefined;
  after?: number | undefined;
  limit: number;
}

/**
 * Learners in sight, latest first, at most `limit`; those of a cohort, whose id, name or address holds a text, after an
 * internal id. A text that few hold reads all learners in sight.
 */
export function listLearners(
  db: Database,
  { sight, cohort, text = '', after, limit }: LearnerListQuery,
): Promise<LearnerListing[]> {
  let learners = db
    .selectFrom('learners')
    .select(['id', 'externalId', 'name', 'email', sql<boolean>`user_id is not null`.as('isWithAccount')])
    .orderBy('id', 'desc')
    .limit(limit);
  if (sight !== 'all' || cohort !== undefined)
    learners = learners.where('id', 'in', selectMemberIds(db, { sight, cohort }));
  if (after !== undefined) learners = learners.where('id', '<', after);
  if (text !== '')
    learners = learners.where((eb) =>
      eb.or([
        containsText(db, 'externalId', text),
        containsText(db, 'name', text),
        containsText(db, 'email', text),
      ]),
    );
  return learners.execute();
}

/** The learner with the customer's id, if there is one in sight. */
export function findLearnerInSight(
  db: Database,
  externalId: string,
  sight: Sight,
): Promise<LearnerRow | undefined> {
  let learner = db.selectFrom('learners').selectAll().where('externalId', '=', externalId);
  if (sight !== 'all')
    learner = learner.where((eb) =>
      eb.exists(
        eb
          .selectFrom('cohortLearners')
          .innerJoin('cohortAdvisors', 'cohortAdvisors.cohortId', 'cohortLearners.cohortId')
          .select('cohortLearners.cohortId')
          .whereRef('cohortLearners.learnerId', '=', 'learners.id')
          .where('cohortAdvisors.userId', '=', sight.advisorId),
      ),
    );
  return learner.executeTakeFirst();
}

function selectMemberIds(db: Database, { sight, cohort }: Pick<LearnerListQuery, 'sight' | 'cohort'>) {
  let members = db.selectFrom('cohortLearners').select('cohortLearners.learnerId');
  if (sight !== 'all')
    members = members.where('cohortLearners.cohortId', 'in', (eb) =>
      eb.selectFrom('cohortAdvisors').select('cohortId').where('userId', '=', sight.advisorId),
    );
  if (cohort !== undefined)
    members = members.where('cohortLearners.cohortId', 'in', (eb) =>
      eb.selectFrom('cohorts').select('id').where('externalId', '=', cohort),
    );
  return members;
}
