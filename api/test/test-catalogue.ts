import { createHash } from 'node:crypto';
import {
  type CourseRecord,
  type Database,
  insertModel,
  publishModel,
  replaceCourseRelations,
  upsertCourses,
} from '@crs/database';
import { encodeModel, fitModel } from '@crs/recommender';

const subjects = ['Computing', 'Mathematics', 'History', 'Biology'] as const;
const titles: Record<(typeof subjects)[number], [string, string[], string][]> = {
  Computing: [
    ['Programming with Python', ['python', 'programming'], 'Write small programs from the first week on.'],
    ['Data structures', ['algorithms', 'programming'], 'Lists, trees and graphs, measured and broken.'],
    [
      'Machine learning',
      ['machine learning', 'statistics'],
      'Fit models to data and find out when they lie.',
    ],
    [
      'Deep networks',
      ['machine learning', 'neural networks'],
      'Layers, gradients and a good deal of patience.',
    ],
    ['Databases', ['sql', 'data modelling'], 'Tables without contradictions and hard questions to them.'],
  ],
  Mathematics: [
    ['Calculus', ['calculus', 'proof'], 'Limits, derivatives and integrals of one variable.'],
    ['Linear algebra', ['matrices', 'proof'], 'Vectors, matrices and what they do to space.'],
    ['Probability', ['statistics', 'proof'], 'Chance, expectation and the law of large numbers.'],
    ['Statistik für alle', ['statistics'], 'Daten lesen, darstellen und prüfen.'],
  ],
  History: [
    ['Rome', ['sources'], 'From village to empire in a thousand years.'],
    ['The age of steam', ['sources', 'economics'], 'Coal, iron and the people who dug and cast them.'],
    ['Cold war', ['politics'], 'Two blocs, many proxies, one telephone line.'],
  ],
  Biology: [
    ['Cells', ['laboratory'], 'What one cell does to stay alive.'],
    ['Genetics', ['laboratory', 'statistics'], 'How traits are passed on, counted in peas and flies.'],
    ['Ecology', ['fieldwork'], 'Ponds, forests and the arithmetic of predators.'],
  ],
};
const levels = ['beginner', 'intermediate', 'advanced'] as const;

/** `COM-3` needs both COM-1 and one of MAT-2 and MAT-3, and so on. */
const prerequisites: Record<string, string[][]> = {
  'COM-2': [['COM-1']],
  'COM-3': [['COM-1'], ['MAT-2', 'MAT-3']],
  'COM-4': [['COM-3']],
  'BIO-2': [['BIO-1'], ['OUT-9']],
};

export function listTestCourses(): CourseRecord[] {
  return subjects.flatMap((subject) =>
    titles[subject].map(([title, skills, description], place) => ({
      externalId: `${subject.slice(0, 3).toUpperCase()}-${place + 1}`,
      title,
      description,
      provider: place % 2 === 0 ? 'North College' : 'South College',
      subjects: [subject],
      skills,
      level: levels[place % 3] ?? null,
      language: title.startsWith('Statistik') ? 'de' : 'en',
      credits: 5,
      workloadHours: 120 + place,
      duration: null,
      url: null,
      status: title === 'Cold war' ? 'retired' : 'active',
      prerequisiteText: null,
      attributes: {},
      isDemo: false,
    })),
  );
}

export async function insertTestCourses(db: Database, courses = listTestCourses()): Promise<void> {
  const at = new Date();
  const relations = new Map(
    Object.entries(prerequisites).map(([id, groups]) => [
      id,
      groups.flatMap((group, groupNo) =>
        group.map((relatedExternalId) => ({ kind: 'prerequisite' as const, groupNo, relatedExternalId })),
      ),
    ]),
  );
  await db.transaction().execute(async (transaction) => {
    await upsertCourses(transaction, courses, { at });
    await replaceCourseRelations(transaction, relations, { kinds: ['prerequisite'], at });
  });
}

/** Learners who walk through a subject in order, every third with a detour to the next subject. */
function simulateSequences(courseCount: number) {
  const starts = [0, 5, 9, 12, courseCount];
  const offsets = [0];
  const courses: number[] = [];
  for (let learner = 0; learner < 80; learner++) {
    const subject = learner % 4;
    const first = (starts[subject] ?? 0) + (Math.floor(learner / 4) % 2);
    const last = starts[subject + 1] ?? courseCount;
    for (let course = first; course < last; course++) courses.push(course);
    if (learner % 3 === 0) courses.push(starts[(subject + 1) % 4] ?? 0);
    offsets.push(courses.length);
  }
  return { offsets: Uint32Array.from(offsets), courses: Uint32Array.from(courses) };
}

/** Fits a model on the test courses and makes it the live one. */
export async function publishTestModel(db: Database, version: string, ridge = 20): Promise<void> {
  await storeTestModel(db, version, await fitTestModel(ridge));
}

/** The bytes of a model of the test courses. */
export async function fitTestModel(ridge = 20, testCourses = listTestCourses()): Promise<Uint8Array> {
  const courses = testCourses.map(({ externalId: id, ...course }) => ({ id, ...course }));
  return encodeModel(await fitModel({ courses, sequences: simulateSequences(courses.length) }, { ridge }));
}

/** Makes bytes the live model, whatever they are. */
export async function storeTestModel(db: Database, version: string, bytes: Uint8Array): Promise<void> {
  await insertTestModel(db, version, bytes);
  await publishModel(db, version, { at: new Date(), actor: 'system', reason: 'a test' });
}

/** Stores a candidate. */
export async function insertTestModel(
  db: Database,
  version: string,
  bytes: Uint8Array,
  metrics: Record<string, unknown> = {},
): Promise<void> {
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const counts = { courseCount: 15, learnerCount: 80, interactionCount: 300, durationMs: 1 };
  const model = { version, parameters: { ridge: 20 }, metrics, dataFingerprint: 'test', checksum, ...counts };
  await insertModel(db, { ...model, createdAt: new Date(), bytes });
}

/** What a disk or a hand does to a model that is live already. */
export async function damageTestModel(db: Database, version: string, bytes: Uint8Array): Promise<void> {
  const { id } = await db
    .selectFrom('models')
    .select('id')
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  await db.updateTable('modelArtifacts').set({ bytes }).where('modelId', '=', id).execute();
}
