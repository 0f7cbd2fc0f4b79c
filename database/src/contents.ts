import type { Database } from './connect.ts';

/** How much a database holds. */
export interface Contents {
  courses: number;
  learners: number;
  interactions: number;
  users: number;
}

/** Counts the rows of the main tables; every one is read, so it takes about a second per ten million. */
export async function countContents(db: Database): Promise<Contents> {
  const [courses, learners, interactions, users] = await Promise.all(
    (['courses', 'learners', 'interactions', 'users'] as const).map((table) => countRows(db, table)),
  );
  return {
    courses: courses ?? 0,
    learners: learners ?? 0,
    interactions: interactions ?? 0,
    users: users ?? 0,
  };
}

async function countRows(db: Database, table: keyof Contents): Promise<number> {
  const query = db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count'));
  return (await query.executeTakeFirstOrThrow()).count;
}

/** How many interactions were written after a moment, whenever they occurred. */
export async function countInteractionsSince(db: Database, since: Date): Promise<number> {
  const query = db
    .selectFrom('interactions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('createdAt', '>', since);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** True as long as nobody has put a course, a learner or an account in. */
export async function isEmptyDatabase(db: Database): Promise<boolean> {
  for (const table of ['courses', 'learners', 'users'] as const)
    if (await db.selectFrom(table).select('id').limit(1).executeTakeFirst()) return false;
  return true;
}

/** When the first course of the demo was put in; undefined where there is no demo. */
export async function findDemoStart(db: Database): Promise<Date | undefined> {
  const query = db.selectFrom('courses').select('createdAt').where('isDemo', '=', true).orderBy('createdAt');
  return (await query.limit(1).executeTakeFirst())?.createdAt;
}
