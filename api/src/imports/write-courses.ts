import type { CourseRelationKind, CourseRelationRecord } from '@crs/database';
import type { CourseEntry } from './course-entry.ts';
import { findPrerequisiteCycles } from './find-prerequisite-cycles.ts';
import type { FileReport } from './import-report.ts';
import { inBatches } from './in-batches.ts';
import { faultOf } from './row-fault.ts';
import type { ImportTarget, Sourced } from './import-target.ts';

const BATCH_ROWS = 250;

export interface CourseSource {
  entries: AsyncIterable<Sourced<CourseEntry>>;
  idColumn: string;
  relationKinds: readonly CourseRelationKind[];
}

/** Writes the courses of one file and then the relations between them. */
export async function writeCourses(
  target: ImportTarget,
  report: FileReport,
  source: CourseSource,
): Promise<void> {
  const rowOf = new Map<string, number>();
  const relations = new Map<string, readonly CourseRelationRecord[]>();
  const distinct = rejectDuplicates(source.entries, {
    report,
    column: source.idColumn,
    rowOf,
    idOf: ({ course }) => course.externalId,
  });
  for await (const batch of inBatches(distinct, BATCH_ROWS)) {
    for (const { record } of batch) relations.set(record.course.externalId, record.relations);
    const written = await target.writeCourses(batch.map(({ record }) => record.course));
    report.count(written, batch, ({ course }) => `${course.externalId} ${course.title}`);
  }
  for (const course of await reportCycles(target, report, { relations, rowOf }))
    relations.set(
      course,
      (relations.get(course) ?? []).filter(({ kind }) => kind !== 'prerequisite'),
    );
  for await (const batch of inBatches(relations, BATCH_ROWS))
    await target.replaceRelations(new Map(batch), source.relationKinds);
}

/** Passes the first row of each id on and rejects the others. `rowOf` fills with the row of each id. */
export async function* rejectDuplicates<T>(
  entries: AsyncIterable<Sourced<T>>,
  use: { report: FileReport; column: string; rowOf: Map<string, number>; idOf: (record: T) => string },
): AsyncGenerator<Sourced<T>> {
  const { report, column, rowOf, idOf } = use;
  for await (const entry of entries) {
    const id = idOf(entry.record);
    const before = rowOf.get(id);
    if (before !== undefined)
      report.reject(entry.rowNo, column, faultOf('duplicate_id', { value: id, row: before }));
    else {
      rowOf.set(id, entry.rowNo);
      yield entry;
    }
  }
}

/** @returns the courses of this file that stand on a circle: their prerequisites are left out, or nobody could take them. */
async function reportCycles(
  target: ImportTarget,
  report: FileReport,
  file: {
    relations: ReadonlyMap<string, readonly CourseRelationRecord[]>;
    rowOf: ReadonlyMap<string, number>;
  },
): Promise<string[]> {
  const groups = await target.listPrerequisites();
  for (const course of file.rowOf.keys()) groups.delete(course);
  for (const [course, relations] of file.relations) {
    const own = toPrerequisiteGroups(relations);
    if (own.length > 0) groups.set(course, own);
  }
  return findPrerequisiteCycles(groups).flatMap((cycle) => {
    const members = cycle.filter((course) => file.rowOf.has(course));
    const [first] = members;
    if (first === undefined) return [];
    const rows = members.map((course) => file.rowOf.get(course)).join(', ');
    const circle = [...cycle, cycle[0]].join(' → ');
    report.warn(
      file.rowOf.get(first) as number,
      'prerequisites',
      faultOf('prerequisite_cycle', { circle, rows }),
    );
    return members;
  });
}

/** All groups are needed, of each any one course. */
export function toPrerequisiteGroups(relations: readonly CourseRelationRecord[]): string[][] {
  const prerequisites = relations.filter(({ kind }) => kind === 'prerequisite');
  const groups = Map.groupBy(prerequisites, ({ groupNo }) => groupNo);
  return [...groups.values()].map((group) => group.map(({ relatedExternalId }) => relatedExternalId));
}
