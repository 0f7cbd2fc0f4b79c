import type { Transaction } from 'kysely';
import { expect, it } from 'vitest';
import { toJson } from '../src/dialect.ts';
import {
  type CourseRecord,
  type Database,
  endImport,
  findImport,
  type InteractionRecord,
  insertImport,
  insertImportRows,
  insertMissingCourses,
  insertMissingLearners,
  type LearnerRecord,
  listPrerequisites,
  replaceCourseRelations,
  type Schema,
  upsertCourses,
  upsertInteractions,
  upsertLearners,
} from '../src/index.ts';
import { describeOnEachDatabase } from './index.ts';

const at = new Date('2026-03-01T08:00:00.000Z');
const later = new Date('2026-04-01T08:00:00.000Z');
const prerequisites = { kinds: ['prerequisite'], at: later } as const;
const stubs = { isDemo: false, at };

function course(externalId: string, change: Partial<CourseRecord> = {}): CourseRecord {
  return {
    externalId,
    title: `Title of ${externalId}`,
    description: 'Zeile 1\nZeile 2 "quoted"',
    provider: null,
    subjects: ['Música', '数学'],
    skills: [],
    level: 'beginner',
    language: 'en',
    credits: 7.5,
    workloadHours: null,
    duration: null,
    url: null,
    status: 'active',
    prerequisiteText: null,
    attributes: { room: 'B 12' },
    isDemo: false,
    ...change,
  };
}

function learner(externalId: string, change: Partial<LearnerRecord> = {}): LearnerRecord {
  const nothing = { name: null, email: null, interests: [], goal: null, programme: null, level: null };
  return { externalId, ...nothing, languages: [], cohorts: null, isDemo: false, ...change };
}

function event(
  learnerId: string,
  courseId: string,
  change: Partial<InteractionRecord> = {},
): InteractionRecord {
  return { learner: learnerId, course: courseId, kind: 'enrol', value: null, occurredAt: null, ...change };
}

describeOnEachDatabase('bulk writes of an import', (use) => {
  const write = <T>(task: (db: Transaction<Schema>) => Promise<T>) => use().db.transaction().execute(task);
  const events = (list: InteractionRecord[]) =>
    write((db) => upsertInteractions(db, list, { source: 'import', importId: null, at }));

  it('create, update and leave courses alone by what they contain', async () => {
    const both = [course('A'), course('B')];
    expect(await write((db) => upsertCourses(db, both, { at }))).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
    });
    const changed = [course('A'), course('B', { title: 'New', status: 'retired' }), course('C')];
    expect(await write((db) => upsertCourses(db, changed, { at: later }))).toEqual({
      created: 1,
      updated: 1,
      unchanged: 1,
    });
    const rows = await use().db.selectFrom('courses').selectAll().orderBy('externalId').execute();
    expect(rows[0]).toMatchObject({ ...course('A'), isStub: false, createdAt: at, updatedAt: at });
    expect(rows[1]).toMatchObject({ title: 'New', status: 'retired', createdAt: at, updatedAt: later });
  });

  it('make stubs only of what is missing, and fill them in later', async () => {
    expect(await write((db) => insertMissingCourses(db, ['A', 'X1', 'X2'], stubs))).toEqual(['X1', 'X2']);
    expect(await write((db) => insertMissingLearners(db, ['S1', 'S2'], stubs))).toEqual(['S1', 'S2']);
    expect(await write((db) => insertMissingLearners(db, ['S1', 'S2', 'S3'], stubs))).toEqual(['S3']);
    expect(await write((db) => upsertCourses(db, [course('X1')], { at }))).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
    });
    const stub = await find(use().db, 'X2');
    expect(stub).toMatchObject({ title: 'X2', isStub: true, subjects: [], status: 'active' });
  });

  it('replace relations and mark only the courses whose relations changed', async () => {
    const needs = new Map([
      ['A', [relation(0, 'B'), relation(1, 'C'), relation(1, 'nowhere')]],
      ['B', []],
    ]);
    expect(await write((db) => replaceCourseRelations(db, needs, prerequisites))).toBe(1);
    expect(await write((db) => replaceCourseRelations(db, needs, prerequisites))).toBe(0);
    expect(await listPrerequisites(use().db)).toEqual(new Map([['A', [['B'], ['C', 'nowhere']]]]));
    expect(await find(use().db, 'A')).toMatchObject({ updatedAt: later });
    const equivalents = { kinds: ['equivalent'], at: later } as const;
    expect(await write((db) => replaceCourseRelations(db, new Map([['A', []]]), equivalents))).toBe(0);
    expect(await write((db) => replaceCourseRelations(db, new Map([['A', []]]), prerequisites))).toBe(1);
    expect(await listPrerequisites(use().db)).toEqual(new Map());
  });

  it('fill learners in, keep what a file leaves empty, and respect what people said themselves', async () => {
    const ada = learner('ada', { name: 'Ada', interests: ['Algebra'], level: 'advanced', languages: ['en'] });
    const write1 = (list: LearnerRecord[]) => write((db) => upsertLearners(db, list, { at: later }));
    expect(await write1([ada, learner('bob')])).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect(await write1([learner('ada'), learner('bob', { goal: 'Physics' })])).toEqual({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    expect(await preferencesOf(use().db, 'ada')).toMatchObject({
      interests: ['Algebra'],
      isPersonalised: true,
    });
    const own = { ...(await preferencesOf(use().db, 'ada')), interests: ['Poetry'], isOnboarded: true };
    await use()
      .db.updateTable('learners')
      .set({ preferences: toJson(own) })
      .where('externalId', '=', 'ada')
      .execute();
    expect(await write1([ada])).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(await preferencesOf(use().db, 'ada')).toMatchObject({ interests: ['Poetry'] });
    expect(await write1([learner('S3', { name: 'Known now' })])).toMatchObject({ updated: 1 });
  });

  it('keep the same event once, dated or not, and take a new value over', async () => {
    const dated = { occurredAt: '2024-02-29T12:00:00.000Z' };
    const first = [
      event('ada', 'A'),
      event('ada', 'A', dated),
      event('bob', 'B', { kind: 'rate', value: 3, ...dated }),
    ];
    expect(await events(first)).toEqual({ created: 3, updated: 0, unchanged: 0 });
    expect(await events(first)).toEqual({ created: 0, updated: 0, unchanged: 3 });
    const better = [
      event('bob', 'B', { kind: 'rate', value: 2, ...dated }),
      event('bob', 'B', { kind: 'rate', value: 4.5, ...dated }),
    ];
    expect(await events(better)).toEqual({ created: 0, updated: 1, unchanged: 1 });
    const rated = await use().db.selectFrom('interactions').selectAll().where('kind', '=', 'rate').execute();
    expect(rated).toMatchObject([
      { value: 4.5, occurredAt: new Date(dated.occurredAt), source: 'import', createdAt: at },
    ]);
  });

  it('write undated events in the order of the file and pass over unknown learners and courses', async () => {
    await events([
      event('S1', 'C'),
      event('nobody', 'C'),
      event('S1', 'A'),
      event('S1', 'nowhere'),
      event('S1', 'B'),
    ]);
    const taken = await use()
      .db.selectFrom('interactions')
      .innerJoin('courses', 'courses.id', 'interactions.courseId')
      .innerJoin('learners', 'learners.id', 'interactions.learnerId')
      .select('courses.externalId')
      .where('learners.externalId', '=', 'S1')
      .orderBy('interactions.id')
      .execute();
    expect(taken.map(({ externalId }) => externalId)).toEqual(['C', 'A', 'B']);
  });

  it('accept empty batches', async () => {
    const nothing = { created: 0, updated: 0, unchanged: 0 };
    expect(await write((db) => upsertCourses(db, [], { at }))).toEqual(nothing);
    expect(await write((db) => upsertLearners(db, [], { at }))).toEqual(nothing);
    expect(await events([])).toEqual(nothing);
    expect(await write((db) => insertMissingCourses(db, [], stubs))).toEqual([]);
    expect(await write((db) => insertMissingLearners(db, [], stubs))).toEqual([]);
    expect(await write((db) => replaceCourseRelations(db, new Map(), prerequisites))).toBe(0);
  });

  it('record an import with its errors', async () => {
    const { db } = use();
    const begun = { publicId: 'i1', actor: 'system', format: 'crs', files: ['a.csv', 'b.csv'], worker: 'w' };
    const id = await insertImport(db, { ...begun, status: 'applying', startedAt: at });
    const said = { outcome: 'refused', rowText: null } as const;
    const fault = { code: 'not_a_choice', values: { value: 'x', max: 3 } };
    await insertImportRows(db, id, [
      { file: 'a.csv', rowNo: 7, columnName: 'level', message: 'not a level: "x"', fault, ...said },
      {
        file: 'b.csv',
        rowNo: 2,
        columnName: null,
        message: '3 cells, the header has 4',
        fault: null,
        ...said,
      },
    ]);
    const counts = { created: 5, updated: 4, unchanged: 3, rejected: 2 };
    await endImport(db, { id, worker: 'w' }, { status: 'done', counts, finishedAt: later });
    expect(await findImport(db, 'i1')).toMatchObject({
      files: 'a.csv\nb.csv',
      status: 'done',
      isDryRun: false,
      createdCount: 5,
      rejectedCount: 2,
      finishedAt: later,
      appliedAt: at,
      worker: null,
      report: null,
    });
    const rows = await db
      .selectFrom('importRows')
      .selectAll()
      .where('importId', '=', id)
      .orderBy('rowNo')
      .execute();
    expect(rows.map(({ rowNo, columnName, fault: kept }) => [rowNo, columnName, kept])).toEqual([
      [2, null, null],
      [7, 'level', fault],
    ]);
  });
});

function relation(groupNo: number, relatedExternalId: string) {
  return { kind: 'prerequisite', groupNo, relatedExternalId } as const;
}

function find(db: Database, externalId: string) {
  return db.selectFrom('courses').selectAll().where('externalId', '=', externalId).executeTakeFirst();
}

async function preferencesOf(db: Database, externalId: string) {
  const query = db.selectFrom('learners').select('preferences').where('externalId', '=', externalId);
  return (await query.executeTakeFirstOrThrow()).preferences;
}
