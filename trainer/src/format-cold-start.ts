import type { NewCourseResult, NewLearnerTable } from '@crs/recommender';
import type { ColdStartReport } from './evaluate-cold-start.ts';
import { formatMarkdownTable } from './report/format-markdown.ts';
import { formatError, formatShare } from './report/format-numbers.ts';

/** The report as Markdown tables that also read well as plain text. */
export function formatColdStart({ newLearners, newCourses }: ColdStartReport): string {
  const parts = [
    ...newLearners.map(formatNewLearners),
    ...(newCourses ? [formatNewCourses(newCourses)] : []),
  ];
  return parts.join('\n\n') || 'Too few learners: nobody took four courses.';
}

function formatNewLearners({ declared, caseCount, declaredMean, results }: NewLearnerTable): string {
  const caption = `New learners: ${caseCount}, who declare ${declaredMean.toFixed(1)} ${declared} each`;
  const table = formatMarkdownTable({
    caption,
    columns: ['list', 'NDCG@10', '±', 'HR@10', 'matching'],
    rows: results.map(({ name, ndcgAt10, ndcgError, hitRateAt10, matchingShare }) => ({
      cells: [
        name,
        formatShare(ndcgAt10),
        formatError(ndcgError),
        formatShare(hitRateAt10),
        formatShare(matchingShare),
      ],
    })),
  });
  return `${caption}\n\n${table}`;
}

function formatNewCourses(result: NewCourseResult): string {
  const caption = `New courses: ${result.newCourseCount}, in ${result.newCaseCount} of ${
    result.newCaseCount + result.otherCaseCount
  } targets`;
  const table = formatMarkdownTable({
    caption,
    columns: ['targets', 'HR@10', 'mean percentile'],
    rows: [
      { cells: ['new courses', formatShare(result.newHitRateAt10), formatShare(result.newPercentile)] },
      { cells: ['other courses', formatShare(result.otherHitRateAt10), '–'] },
      {
        cells: [
          'other courses, with no new one in any list',
          formatShare(result.otherHitRateWithoutNew),
          '–',
        ],
      },
    ],
  });
  return `${caption}\n\n${table}`;
}
