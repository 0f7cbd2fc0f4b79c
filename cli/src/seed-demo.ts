import {
  type Config,
  type CourseEntry,
  createAuth,
  createUser,
  type ImportReport,
  importRecords,
  readPrerequisites,
  unsaidCourse,
} from '@crs/api';
import {
  addCohortAdvisor,
  type Database,
  findCohort,
  findDemoStart,
  findLearnerByExternalId,
  findUserIdByEmail,
  type InteractionRecord,
  type LearnerRecord,
  linkLearnerToUser,
  lockAdvisor,
  updatePreferences,
} from '@crs/database';
import { type DemoAccount, demoAccounts, demoPassword } from './demo/demo-accounts.ts';
import { demoCohorts, listDemoCohorts } from './demo/demo-cohorts.ts';
import { listDemoLearnerInteractions } from './demo/demo-learner.ts';
import { listDemoRuns } from './demo/list-demo-runs.ts';
import { type CatalogueCourse, loadDemoCatalogue } from './demo/load-demo-catalogue.ts';
import { type DemoInteraction, type DemoLearner, simulateLearners } from './demo/simulate-learners.ts';

const SEED = 1;
const LEARNER_COUNT = 3_000;

/**
 * Puts the demo in: catalogue, simulated learners, accounts. Everything is marked as demo data. The simulated time
 * ends when the demo was first put in, so that a second run finds all of it there; only
 * the terms in which courses are given are those of today.
 */
export async function seedDemo(db: Database, config: Config, now = new Date()): Promise<ImportReport> {
  const until = (await findDemoStart(db)) ?? now;
  const catalogue = loadDemoCatalogue();
  const { learners, interactions } = simulateLearners(catalogue, {
    seed: SEED,
    learnerCount: LEARNER_COUNT,
    until,
  });
  const records = {
    courses: catalogue.map(toCourseEntry),
    runs: listDemoRuns(
      catalogue.map(({ course_id }) => course_id),
      now,
    ),
    learners: [...learners.map(toLearnerRecord), ...demoAccounts.map(toAccountLearner)],
    interactions: [...interactions, ...listDemoLearnerInteractions(until)].map(toInteractionRecord),
  };
  const newCohorts = await listNewCohorts(db);
  const report = await importRecords(db, records, { isDemo: true, at: until });
  await createDemoAccounts(db, config, now);
  await adviseCohorts(db, newCohorts);
  return report;
}

/** Who can sign in to the demo, for the terminal. */
export function formatDemoAccounts(): string {
  const width = Math.max(...demoAccounts.map(({ role }) => role.length));
  const lines = demoAccounts.map(({ role, email }) => `  ${role.padEnd(width)}  ${email}`);
  return ['Demo accounts:', ...lines, `The password of each: ${demoPassword}`].join('\n');
}

async function createDemoAccounts(db: Database, config: Config, at: Date): Promise<void> {
  const auth = createAuth({ db, config });
  for (const account of demoAccounts) {
    if (await findUserIdByEmail(db, account.email)) continue;
    const { email, name, role } = account;
    const { userId } = await createUser(auth, { email, name, role, password: demoPassword });
    const externalId = toAccountLearner(account).externalId;
    await linkLearnerToUser(db, { externalId, userId, at });
    const learner = await findLearnerByExternalId(db, externalId);
    if (!learner) continue;
    const preferences = { ...learner.preferences, isOnboarded: true };
    await updatePreferences(db, { learnerId: learner.id, preferences, now: at });
  }
}

/** The advised cohorts that this database lacks: of one that is there an administrator may have taken the advisor away. */
async function listNewCohorts(db: Database): Promise<string[]> {
  const names = demoCohorts.filter(({ isAdvised }) => isAdvised).map(({ name }) => name);
  const found = await Promise.all(names.map((name) => findCohort(db, name)));
  return names.filter((_, place) => found[place] === undefined);
}

async function adviseCohorts(db: Database, names: readonly string[]): Promise<void> {
  const advisor = demoAccounts.find(({ role }) => role === 'advisor');
  const userId = advisor && (await findUserIdByEmail(db, advisor.email));
  if (!userId) return;
  await db.transaction().execute(async (transaction) => {
    if (!(await lockAdvisor(transaction, userId))) return;
    for (const name of names) {
      const cohort = await findCohort(transaction, name);
      if (cohort) await addCohortAdvisor(transaction, cohort, userId);
    }
  });
}

function toCourseEntry(course: CatalogueCourse): CourseEntry {
  const { course_id, workload_hours, prerequisites, ...rest } = course;
  return {
    course: {
      ...unsaidCourse,
      ...rest,
      externalId: course_id,
      workloadHours: workload_hours,
      prerequisiteText: prerequisites || null,
      isDemo: true,
    },
    relations: readPrerequisites(prerequisites, 'prerequisites'),
  };
}

function toLearnerRecord({ learner_id, ...rest }: DemoLearner): LearnerRecord {
  const cohorts = listDemoCohorts(rest.interests);
  return { ...rest, programme: null, externalId: learner_id, cohorts, isDemo: true };
}

function toAccountLearner({ role, name, email, learner }: DemoAccount): LearnerRecord {
  if (learner) return toLearnerRecord(learner);
  const nothing = { interests: [], goal: null, programme: null, level: null, languages: [], cohorts: null };
  return { externalId: `demo-${role}`, name, email, ...nothing, isDemo: true };
}

function toInteractionRecord({
  learner_id,
  course_id,
  kind,
  value,
  occurred_at,
}: DemoInteraction): InteractionRecord {
  return { learner: learner_id, course: course_id, kind, value, occurredAt: occurred_at.toISOString() };
}
