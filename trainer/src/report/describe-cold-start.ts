import type { NewCourseResult, NewLearnerTable } from '@crs/recommender';
import type { ColdStartReport } from '../evaluate-cold-start.ts';
import { type Chart, createTicks, type Series } from './chart.ts';
import { formatTick } from './describe-accuracy.ts';
import { formatCount, formatError, formatShare, formatShort } from './format-numbers.ts';
import type { ReportSection } from './report-section.ts';

/** Learners and courses of which nothing was known at the fit; no sections where none were hidden. */
export function describeColdStart({ newLearners, newCourses }: ColdStartReport): ReportSection[] {
  return [
    ...(newLearners.length > 0 ? [describeNewLearners(newLearners)] : []),
    ...(newCourses ? [describeNewCourses(newCourses)] : []),
  ];
}

function describeNewLearners(tables: readonly NewLearnerTable[]): ReportSection {
  return {
    title: 'New learners',
    paragraphs: [
      'Learners who were left out of the fit declare what half of their courses carry; the other half are held out, and every course outside the first half is ranked. “Matching” is the share of the first ten that carry something declared.',
    ],
    tables: tables.map(({ declared, caseCount, declaredMean, results }) => ({
      caption: `${formatCount(caseCount)} new learners, who declare ${declaredMean.toFixed(1)} ${declared} each`,
      columns: ['list', 'NDCG@10', 's.e.', 'HR@10', 'matching'],
      rows: results.map((result) => ({
        cells: [
          result.name,
          formatShare(result.ndcgAt10),
          formatError(result.ndcgError),
          formatShare(result.hitRateAt10),
          formatShort(result.matchingShare),
        ],
        isOurs: result === results.at(-1),
      })),
    })),
    charts: tables.map(({ declared, results }) =>
      drawBars(
        `NDCG@10 of new learners who declare ${declared}`,
        'NDCG@10',
        results.map(({ name, ndcgAt10, ndcgError }, place) => ({
          name,
          emphasis: place === results.length - 1 ? 'ours' : 'none',
          points: [{ x: ndcgAt10, y: 0, error: ndcgError }],
        })),
      ),
    ),
  };
}

function describeNewCourses(result: NewCourseResult): ReportSection {
  const { newCaseCount, otherCaseCount } = result;
  const rows: [name: string, targets: number, hitRate: number, percentile: string][] = [
    ['new courses', newCaseCount, result.newHitRateAt10, formatShort(result.newPercentile)],
    ['other courses', otherCaseCount, result.otherHitRateAt10, '–'],
    ['others, no new course listed', otherCaseCount, result.otherHitRateWithoutNew, '–'],
  ];
  return {
    title: 'New courses',
    paragraphs: [
      'One course in twenty was taken out of all histories before the fit; the last course of each learner is ranked among all. What new courses take from the others is the difference of the last two rows. The percentile is the share of the catalogue that stands behind a new course, 0.5 where it is placed by chance.',
    ],
    tables: [
      {
        caption: `${formatCount(result.newCourseCount)} new courses in lists with all others`,
        columns: ['held-out courses', 'targets', 'HR@10', 'mean percentile'],
        rows: rows.map(([name, targets, hitRate, percentile], place) => ({
          cells: [name, formatCount(targets), formatShare(hitRate), percentile],
          isOurs: place === 0,
        })),
      },
    ],
    charts: [
      drawBars(
        'HR@10 of new courses and of the others, with standard errors',
        'HR@10',
        rows.map(([name, targets, hitRate], place) => ({
          name,
          emphasis: place === 0 ? 'ours' : 'none',
          points: [{ x: hitRate, y: 0, error: Math.sqrt((hitRate * (1 - hitRate)) / Math.max(1, targets)) }],
        })),
      ),
    ],
  };
}

function drawBars(title: string, label: string, series: Series[]): Chart {
  const ends = series.map(({ points: [point] }) => point!.x + (point!.error ?? 0));
  return {
    kind: 'bars',
    title,
    description: 'The longer a bar, the better. The numbers are in the table.',
    x: { label, ticks: createTicks(Math.max(0, ...ends), formatTick) },
    y: { label: 'list', ticks: [] },
    series,
  };
}
