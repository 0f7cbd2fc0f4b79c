import type { summarizeLists } from '@crs/api';
import { formatTable } from './format-table.ts';

type Statistics = Awaited<ReturnType<typeof summarizeLists>>;

/** What learners did with the lists, by model and by place. */
export function formatStatistics({ since, before, models, places }: Statistics): string {
  const period = `${since.slice(0, 10)} to ${before.slice(0, 10)}`;
  if (models.length === 0) return `no list was served from ${period}`;
  return [
    `${period}; all lists of a learner on a day are one visit, ± is the standard error`,
    formatTable(
      ['model', 'lists', 'learners', 'visits', 'opened a course', 'enrolled', 'dismissed'],
      models.map(({ version, listCount, learnerCount, visitCount, clicked, enrolled, dismissed }) => [
        version ?? 'before any model',
        listCount,
        learnerCount,
        visitCount,
        ...[clicked, enrolled, dismissed].map(formatShare),
      ]),
    ),
    formatTable(
      ['place in the list', 'opened', 'enrolled', 'dismissed'],
      places.map(({ place, clickedCount, enrolledCount, dismissedCount }) => [
        place,
        clickedCount,
        enrolledCount,
        dismissedCount,
      ]),
    ),
  ].join('\n\n');
}

function formatShare({ share, error }: Statistics['models'][number]['clicked']): string {
  return `${(100 * share).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
}
