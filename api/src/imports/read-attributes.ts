import type { CsvHeader, CsvRow } from './read-csv.ts';

/** The cells of all columns but the known ones (in lower case), as attributes of a course. */
export function readAttributes(
  header: CsvHeader,
  row: CsvRow,
  known: ReadonlySet<string>,
): Record<string, string> {
  const extra = header.titles
    .map((title, place) => [title, row.cells[place]?.trim() ?? ''] as const)
    .filter(([title, value]) => title !== '' && value !== '' && !known.has(title.toLowerCase()));
  return Object.fromEntries(extra);
}
