import type { EvaluationReport } from './evaluate-models.ts';
import { describeAccuracy } from './report/describe-accuracy.ts';
import { describeLists } from './report/describe-lists.ts';
import { formatMarkdownTable } from './report/format-markdown.ts';

/** The tables that say most, for a terminal; `formatReport` has all. */
export function formatEvaluation(report: EvaluationReport): string {
  const { protocol, part, caseCount, targetCount, courseCount } = report;
  const caption = `${protocol}, ${part}: ${targetCount} targets in ${caseCount} cases among ${courseCount} courses`;
  const tables = [describeAccuracy(report), describeLists(report)].flatMap((section) => section.tables);
  return [caption, ...tables.map(formatMarkdownTable)].join('\n\n');
}
