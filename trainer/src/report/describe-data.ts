import type { EvaluationReport } from '../evaluate-models.ts';
import { formatCount, formatDay, formatSeconds } from './format-numbers.ts';
import type { ReportSection } from './report-section.ts';

/** What the figures rest on, so that they can be made again. */
export function describeData(report: EvaluationReport): ReportSection {
  const { firstDay, lastDay, cutTime, coldCaseCount } = report;
  const rows: [string, string][] = [
    ['protocol', `${report.protocol}, ${report.part} part`],
    ['courses', formatCount(report.courseCount)],
    ['learners', formatCount(report.learnerCount)],
    ['courses in histories', formatCount(report.interactionCount)],
    ['of them fitted on', formatCount(report.trainingCount)],
    ['dates', firstDay ? `${firstDay} to ${lastDay}` : 'none'],
    ...(cutTime === null ? [] : [['cut', formatDay(cutTime)] satisfies [string, string]]),
    ['cases with a history', formatCount(report.caseCount)],
    ['cases without', formatCount(coldCaseCount)],
    ['held-out courses', formatCount(report.targetCount)],
    ['data fingerprint', report.dataFingerprint],
  ];
  return {
    title: 'Data and settings',
    paragraphs: [],
    tables: [
      { caption: 'Data', columns: ['what', 'value'], rows: rows.map((cells) => ({ cells })) },
      {
        caption: 'Time for each model',
        columns: ['model', 'fit', 'rank'],
        rows: report.results.map(({ name, fitMs, rankMs }) => ({
          cells: [name, formatSeconds(fitMs), formatSeconds(rankMs)],
        })),
      },
      {
        caption: 'Settings of the weight table',
        columns: ['setting', 'value'],
        rows: Object.entries(report.settings).map(([name, value]) => ({ cells: [name, String(value)] })),
      },
    ],
    charts: [],
  };
}
