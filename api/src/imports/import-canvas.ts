import { holdDrops } from './hold-drops.ts';
import type { ImportTarget } from './import-target.ts';
import { LeftOut } from './left-out.ts';
import { openTable, scanTable, type Source } from './open-table.ts';
import {
  readCanvasCourse,
  readCanvasEnrolment,
  readCanvasUser,
  rememberCanvasRole,
  rememberCanvasTerm,
  rememberSection,
} from './read-canvas.ts';
import { writeInteractions } from './write-interactions.ts';
import { writeLearners } from './write-learners.ts';
import { writeRosterCourses } from './write-roster-courses.ts';

const enrolmentColumns = ['user_id', 'role', 'status'];

/** How each SIS file of Canvas is read; `canvas roles` are its enrolments, looked through beforehand for who learns. */
export const canvasImporters = {
  'canvas terms': async (_target: ImportTarget, source: Source) =>
    scanTable(source, ['term_id'], (header, row) => rememberCanvasTerm(header, row, source.roster)),
  'canvas sections': async (_target: ImportTarget, source: Source) =>
    scanTable(source, ['section_id', 'course_id'], (header, row) =>
      rememberSection(header, row, source.roster),
    ),
  'canvas courses': async (target: ImportTarget, source: Source) => {
    const { entries } = await openTable(source, ['course_id', 'short_name'], (header, row) =>
      readCanvasCourse(header, row, source.roster),
    );
    await writeRosterCourses(target, source.report, { entries, idColumn: 'course_id' });
  },
  'canvas roles': async (_target: ImportTarget, source: Source) =>
    scanTable(source, enrolmentColumns, (header, row) => rememberCanvasRole(header, row, source.roster)),
  'canvas users': async (target: ImportTarget, source: Source) => {
    const use = { roster: source.roster, leftOut: new LeftOut() };
    const { entries } = await openTable(source, ['user_id', 'status'], (header, row) =>
      readCanvasUser(header, row, use),
    );
    await writeLearners(target, source.report, { entries, idColumn: 'user_id' });
    use.leftOut.tell(source.report);
  },
  'canvas enrollments': async (target: ImportTarget, source: Source) => {
    const use = { roster: source.roster, leftOut: new LeftOut() };
    const { entries } = await openTable(source, enrolmentColumns, (header, row) =>
      readCanvasEnrolment(header, row, use),
    );
    await writeInteractions(target, source.report, holdDrops(entries, use.leftOut));
    use.leftOut.tell(source.report);
  },
  'canvas rest': async (_target: ImportTarget, { report }: Source) =>
    report.notice('nothing in it that CRS uses'),
};
