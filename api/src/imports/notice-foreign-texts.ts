import type { CourseEntry } from './course-entry.ts';
import type { FileReport } from './import-report.ts';
import type { Sourced } from './import-target.ts';

const ROWS_MIN = 20;
const SHARE_MAX = 0.1;
const EXAMPLES_MAX = 5;

/**
 * Passes courses on and looks whether titles and descriptions fit: where one in ten descriptions shares no word with
 * its title, the columns of the file are probably shifted against each other, which no single row can show.
 */
export async function* noticeForeignTexts(
  entries: AsyncIterable<Sourced<CourseEntry>>,
  report: FileReport,
): AsyncGenerator<Sourced<CourseEntry>> {
  let count = 0;
  const foreign: number[] = [];
  for await (const entry of entries) {
    const { title, description } = entry.record.course;
    const words = listWords(title);
    if (words.length > 0 && description !== '') {
      count += 1;
      const known = new Set(listWords(description));
      if (!words.some((word) => known.has(word))) foreign.push(entry.rowNo);
    }
    yield entry;
  }
  if (count < ROWS_MIN || foreign.length <= SHARE_MAX * count) return;
  const examples = foreign.slice(0, EXAMPLES_MAX).join(', ');
  report.notice(
    `${foreign.length} of ${count} descriptions share no word with their title (rows ${examples}, …): ` +
      'the columns may be shifted against each other; imported as they stand',
  );
}

function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}
