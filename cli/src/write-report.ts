import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type EvaluationReport, formatReport, type ReportFormat, reportFormats } from '@crs/trainer';

/** Where a report goes: a file whose name says its format, or a folder, without an ending, for all formats. */
export function listReportFiles(path: string): { path: string; format: ReportFormat }[] | undefined {
  const ending = extname(path).slice(1);
  if (ending === '')
    return reportFormats.map((format) => ({ path: join(path, `evaluation.${format}`), format }));
  const format = reportFormats.find((known) => known === ending);
  return format && [{ path, format }];
}

/** @returns the paths of the files written. */
export async function writeReport(report: EvaluationReport, path: string): Promise<string[]> {
  const files = listReportFiles(path) ?? [];
  if (extname(path) === '') await mkdir(path, { recursive: true });
  for (const file of files) await writeFile(file.path, formatReport(report, file.format));
  return files.map((file) => file.path);
}
