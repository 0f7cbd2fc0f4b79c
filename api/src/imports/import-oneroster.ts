import { holdDrops } from './hold-drops.ts';
import { ImportError } from './import-error.ts';
import type { ImportTarget } from './import-target.ts';
import { LeftOut } from './left-out.ts';
import { openTable, scanTable, type Source } from './open-table.ts';
import {
  OneRosterRow,
  readOneRosterCourse,
  readOneRosterEnrolment,
  readOneRosterUser,
  readTerm,
  rememberClass,
  rememberRole,
} from './read-oneroster.ts';
import { writeInteractions } from './write-interactions.ts';
import { writeLearners } from './write-learners.ts';
import { writeRosterCourses } from './write-roster-courses.ts';

/** How each file of a OneRoster export is read; terms, classes and roles are remembered for those that follow. */
export const oneRosterImporters = {
  'oneroster manifest': async (_target: ImportTarget, source: Source) =>
    scanTable(source, ['propertyname', 'value'], (header, row) => {
      const version = header.get(row, 'value');
      if (header.get(row, 'propertyname') !== 'oneroster.version' || /^1\.[12](\.|$)/.test(version)) return;
      const { name } = source.detected.file;
      throw new ImportError(`${name}: OneRoster ${version}, and CRS reads versions 1.1 and 1.2`);
    }),
  'oneroster terms': async (_target: ImportTarget, source: Source) =>
    scanTable(source, ['sourcedid', 'startdate'], (header, row) => {
      source.roster.terms.set(...readTerm(new OneRosterRow(header, row)));
    }),
  'oneroster classes': async (_target: ImportTarget, source: Source) => {
    const leftOut = new LeftOut();
    await scanTable(source, ['sourcedid', 'coursesourcedid'], (header, row) =>
      rememberClass(new OneRosterRow(header, row), source.roster, leftOut),
    );
    leftOut.tell(source.report);
  },
  'oneroster roles': async (_target: ImportTarget, source: Source) =>
    scanTable(source, ['usersourcedid', 'role'], (header, row) =>
      rememberRole(new OneRosterRow(header, row), source.roster),
    ),
  'oneroster courses': async (target: ImportTarget, source: Source) => {
    const { entries } = await openTable(source, ['sourcedid', 'title'], readOneRosterCourse);
    await writeRosterCourses(target, source.report, { entries, idColumn: 'sourcedId' });
  },
  'oneroster users': async (target: ImportTarget, source: Source) => {
    const leftOut = new LeftOut();
    const { header, entries } = await openTable(source, ['sourcedid', 'givenname'], (names, row) =>
      readOneRosterUser(new OneRosterRow(names, row), source.roster, leftOut),
    );
    if (!header.has('role') && source.roster.students.size === 0)
      throw new ImportError(
        `${source.detected.file.name}: nothing says who is a student: the column role (OneRoster 1.1) or roles.csv (1.2)`,
      );
    await writeLearners(target, source.report, { entries, idColumn: 'sourcedId' });
    leftOut.tell(source.report);
  },
  'oneroster enrollments': async (target: ImportTarget, source: Source) => {
    const leftOut = new LeftOut();
    const required = ['classsourcedid', 'usersourcedid', 'role'];
    const { entries } = await openTable(source, required, (header, row) =>
      readOneRosterEnrolment(new OneRosterRow(header, row), source.roster, leftOut),
    );
    await writeInteractions(target, source.report, holdDrops(entries, leftOut));
    leftOut.tell(source.report);
  },
  'oneroster rest': async (_target: ImportTarget, { report }: Source) =>
    report.notice('nothing in it that CRS uses'),
};
