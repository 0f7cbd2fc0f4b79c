import type { ImportSummary } from '@crs/api';
import { formatCell, formatTable } from './format-table.ts';
import { formatSeconds } from './progress-bar.ts';

const counts = ['rows', 'created', 'updated', 'unchanged', 'rejected'] as const;

/** What an import did, for a person. */
export function formatImportSummary(summary: ImportSummary): string {
  const rows = summary.files.map((file) => [file.name, file.format, ...counts.map((name) => file[name])]);
  const total = counts.map((name) => summary.files.reduce((sum, file) => sum + file[name], 0));
  if (rows.length > 1) rows.push(['total', '', ...total]);
  const lines = [
    formatTable(['file', 'format', ...counts], rows),
    describeStubs(summary),
    summary.warnings > 0 ? `${formatCell(summary.warnings)} rows kept with a warning` : '',
    summary.isDryRun ? 'dry run: nothing was kept' : '',
    `done in ${formatSeconds(summary.durationMs)}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function describeStubs({ stubs }: ImportSummary): string {
  if (stubs.courses + stubs.learners === 0) return '';
  const examples = stubs.examples.length > 0 ? `: ${stubs.examples.join(', ')}` : '';
  const more = stubs.courses > stubs.examples.length ? ', …' : '';
  const courses = `${formatCell(stubs.courses)} courses${examples}${more}`;
  return `stubs created for ids that nothing else describes: ${courses}; ${formatCell(stubs.learners)} learners`;
}
