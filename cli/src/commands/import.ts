import { findImportFiles, importFiles, importFormats, type ImportSummary } from '@crs/api';
import { Command, Option } from 'commander';
import { formatImportSummary } from '../format-import-summary.ts';
import { note, print, printJson } from '../output.ts';
import { withDatabase } from '../open-database.ts';
import { formatRate, ProgressBar } from '../progress-bar.ts';
import { CommandFailed } from '../report-error.ts';
import { tellRowErrors } from '../tell-row-errors.ts';

interface Options {
  format: (typeof importFormats)[number];
  encoding: 'utf-8' | 'latin1';
  dryRun?: true;
  strict?: true;
  json?: true;
}

export function importCommand(): Command {
  return new Command('import')
    .description('bring courses, learners and interactions in from files')
    .argument('<path...>', 'files, ZIP archives of files, or folders of .csv, .json and .txt files')
    .addOption(new Option('--format <format>', 'what the files are').choices(importFormats).default('auto'))
    .addOption(
      new Option('--encoding <encoding>', 'of text files').choices(['utf-8', 'latin1']).default('utf-8'),
    )
    .option('--dry-run', 'compare with what is there and keep nothing')
    .option('--strict', 'keep nothing and exit 1 if anything at all is wrong')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', formats)
    .action(runImport);
}

const formats = `
Formats (auto finds out by the header or the content):
  crs        CSV with a header: course_id and title; learner_id; or learner_id and course_id
  oneroster  OneRoster 1.1 or 1.2 CSV, as files, a folder or a ZIP archive: courses, students, and their enrolments by
             class; users and enrolments of others than students are left out, and nothing is deleted
  canvas     SIS files of Canvas, likewise: terms, sections, courses, users and enrollments
  coursera   CSV with course_title, course_url, course_organization, course_skills
  edx        CSV with title, institution, course_url
  udemy      CSV with course_id, course_title, url
  mcgill     JSON array of courses with _id, title, prerequisites, restrictions
  sequences  one learner a line: the learner's id, then the courses taken, oldest first

Rows that cannot be understood are named as FILE:ROW COLUMN (the header is row 1) and left out; the others are
kept. Exit code 0 even then, unless --strict. The service may run meanwhile: rows are written a thousand at a time, and
an import that ends in the middle is taken back, at the latest by the next one. One import runs at a time.`;

async function runImport(paths: string[], options: Options): Promise<void> {
  const files = await findImportFiles(paths);
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const bar = new ProgressBar('import', sizeBytes);
  const errors = tellRowErrors();
  const summary = await withDatabase((db) =>
    importFiles(db, files, {
      format: options.format,
      encoding: options.encoding,
      isDryRun: options.dryRun ?? false,
      isStrict: options.strict ?? false,
      now: () => new Date(),
      onDetected: (file, kind) => note(`${file}: ${kind}`),
      onRowError: errors.tell,
      onWaiting: () => note('another import is under way: waiting for its end …'),
      onRecovered: note,
      onProgress: ({ file, bytesRead, bytesTotal, rows }) =>
        bar.update(
          (bytesRead / bytesTotal) * sizeBytes,
          `${file}: ${formatRate(rows, 'rows', bar.elapsedMs)}`,
        ),
    }),
  ).finally(() => bar.stop());
  errors.tellRest();
  for (const notice of summary.notices) note(notice);
  showSummary(summary, options);
}

function showSummary(summary: ImportSummary, { json, strict }: Options): void {
  if (json) printJson(summary);
  else print(formatImportSummary(summary));
  if (strict && summary.rejected + summary.warnings > 0)
    throw new CommandFailed('something is wrong, so --strict kept nothing');
}
