import type { EvaluationReport } from './evaluate-models.ts';
import { describeAccuracy } from './report/describe-accuracy.ts';
import { describeColdStart } from './report/describe-cold-start.ts';
import { describeLists } from './report/describe-lists.ts';
import { describeVariants } from './report/describe-variants.ts';
import { formatMarkdownTable } from './report/format-markdown.ts';

/** The tables that say most, for a terminal; `formatReport` has all. */
export function formatEvaluation(report: EvaluationReport): string {
  const { coldStart, lists, protocol, part, caseCount, targetCount, courseCount } = report;
  const caption = `${protocol}, ${part}: ${targetCount} targets in ${caseCount} cases among ${courseCount} courses`;
  const cold = coldStart ? describeColdStart(coldStart).flatMap(({ tables }) => tables) : [];
  const variants = lists ? describeVariants(lists).tables : [];
  return [
    caption,
    ...[describeAccuracy(report), describeLists(report)].flatMap(({ tables }) =>
      tables.map(formatMarkdownTable),
    ),
    ...[...variants, ...cold].flatMap((table) => [table.caption, formatMarkdownTable(table)]),
  ].join('\n\n');
}
