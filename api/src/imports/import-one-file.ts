import { decodeText, type TextEncoding } from './decode-text.ts';
import type { DetectedFile } from './detect-format.ts';
import type { FileKind } from './detect-kind.ts';
import type { FileReport } from './import-report.ts';
import { noticeForeignTexts } from './notice-foreign-texts.ts';
import type { ImportTarget } from './import-target.ts';
import { canvasImporters } from './import-canvas.ts';
import { oneRosterImporters } from './import-oneroster.ts';
import { openTable, type Source } from './open-table.ts';
import type { CsvHeader } from './read-csv.ts';
import { readCourseraCourse, requiredCourseraColumns } from './read-coursera-courses.ts';
import { readCrsCourse, relationKindsOf, requiredCourseColumns } from './read-crs-courses.ts';
import {
  interactionColumns,
  readCrsInteraction,
  requiredInteractionColumns,
} from './read-crs-interactions.ts';
import { learnerColumns, readCrsLearner, requiredLearnerColumns } from './read-crs-learners.ts';
import { readCrsRun, requiredRunColumns, runColumns } from './read-crs-runs.ts';
import { readEdxCourse, requiredEdxColumns } from './read-edx-courses.ts';
import { readMcgillCourses } from './read-mcgill-file.ts';
import { readSequences } from './read-sequences.ts';
import type { Roster } from './roster.ts';
import { readUdemyCourse, requiredUdemyColumns } from './read-udemy-courses.ts';
import { writeCourses } from './write-courses.ts';
import { writeInteractions } from './write-interactions.ts';
import { writeLearners } from './write-learners.ts';
import { writeRuns } from './write-runs.ts';

/** Reads one file and writes what it holds; the report says what came of each row. */
export async function importOneFile(
  target: ImportTarget,
  detected: DetectedFile,
  use: { report: FileReport; encoding: TextEncoding; roster: Roster },
): Promise<void> {
  const { file, kind } = detected;
  const text = decodeText(file.name, file.open(), use.encoding);
  await importers[kind](target, { detected, text, ...use });
}

const importers: Record<FileKind, (target: ImportTarget, source: Source) => Promise<void>> = {
  ...oneRosterImporters,
  ...canvasImporters,
  'crs courses': async (target, source) => {
    const { header, entries } = await openTable(source, requiredCourseColumns, readCrsCourse);
    const relationKinds = relationKindsOf(header);
    await writeCourses(target, source.report, { entries, idColumn: 'course_id', relationKinds });
  },
  'coursera courses': async (target, source) => {
    const table = await openTable(source, requiredCourseraColumns, readCourseraCourse);
    const entries = noticeForeignTexts(table.entries, source.report);
    const idColumn = 'course_url';
    await writeCourses(target, source.report, { entries, idColumn, relationKinds: ['prerequisite'] });
  },
  'edx courses': async (target, source) => {
    const { entries } = await openTable(source, requiredEdxColumns, readEdxCourse);
    const idColumn = 'course_url';
    await writeCourses(target, source.report, { entries, idColumn, relationKinds: ['prerequisite'] });
  },
  'udemy courses': async (target, source) => {
    const { entries } = await openTable(source, requiredUdemyColumns, readUdemyCourse);
    const idColumn = 'course_id';
    await writeCourses(target, source.report, { entries, idColumn, relationKinds: ['prerequisite'] });
  },
  'mcgill courses': async (target, { detected, text, report }) => {
    const entries = readMcgillCourses(detected.file, text, report);
    const relationKinds = ['prerequisite', 'corequisite', 'antirequisite'] as const;
    await writeCourses(target, report, { entries, idColumn: '_id', relationKinds });
  },
  'crs learners': async (target, source) => {
    const { header, entries } = await openTable(source, requiredLearnerColumns, readCrsLearner);
    noticeIgnored(source.report, header, learnerColumns);
    await writeLearners(target, source.report, { entries, idColumn: 'learner_id' });
  },
  'crs interactions': async (target, source) => {
    const { header, entries } = await openTable(source, requiredInteractionColumns, readCrsInteraction);
    noticeIgnored(source.report, header, interactionColumns);
    await writeInteractions(target, source.report, entries);
  },
  'crs runs': async (target, source) => {
    const { header, entries } = await openTable(source, requiredRunColumns, readCrsRun);
    noticeIgnored(source.report, header, runColumns);
    await writeRuns(target, source.report, entries);
  },
  sequences: async (target, { text, report }) =>
    writeInteractions(target, report, readSequences(text, report)),
};

function noticeIgnored(report: FileReport, header: CsvHeader, known: readonly string[]): void {
  const ignored = header.names.filter((name) => name !== '' && !known.includes(name));
  if (ignored.length > 0) report.notice(`columns that CRS does not use: ${ignored.join(', ')}`);
}
