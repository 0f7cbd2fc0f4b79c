import type { EvaluationReport } from '../evaluate-models.ts';
import { findDifference, findLeaders } from './compare-results.ts';
import { describeAccuracy, describeDifferences } from './describe-accuracy.ts';
import { describeColdStart } from './describe-cold-start.ts';
import { describeData } from './describe-data.ts';
import { describeHistoryLengths, describeListLengths } from './describe-lengths.ts';
import { describeExposure, describeLists } from './describe-lists.ts';
import { formatCount, formatDay, formatShare } from './format-numbers.ts';
import { describeVariants } from './describe-variants.ts';
import type { ReportSection } from './report-section.ts';

/** The whole report in the order in which it is read. */
export function describeEvaluation(report: EvaluationReport): ReportSection[] {
  return [
    describeOutcome(report),
    describeAccuracy(report),
    describeHistoryLengths(report),
    describeLists(report),
    describeExposure(report),
    describeListLengths(report),
    ...(report.lists ? [describeVariants(report.lists)] : []),
    ...(report.coldStart ? describeColdStart(report.coldStart) : []),
    describeDifferences(report),
    describeData(report),
  ];
}

function describeOutcome(report: EvaluationReport): ReportSection {
  return {
    title: 'Outcome',
    paragraphs: [judge(report), explainProtocol(report)].filter(Boolean),
    tables: [],
    charts: [],
  };
}

/** The model that the report is about against the best baseline, in a sentence; below two standard errors it is open. */
function judge(report: EvaluationReport): string {
  const { ours, rival } = findLeaders(report);
  const found = ours && rival ? findDifference(report, ours.name, rival.name) : undefined;
  if (!ours || !rival || !found) return '';
  const { difference, error } = found;
  const share = `The model “${ours.name}” reaches an NDCG@10 of ${formatShare(ours.metrics.ndcgAt10)}`;
  const gap = `${Math.abs(difference).toFixed(4)} ± ${error.toFixed(4)}`;
  if (Math.abs(difference) <= 2 * error)
    return `${share}: not to be told from the best baseline, ${rival.name} (${gap} apart).`;
  return `${share}: ${gap} ${difference > 0 ? 'better' : 'worse'} than the best baseline, ${rival.name}.`;
}

function explainProtocol({ protocol, part, caseCount, coldCaseCount, cutTime }: EvaluationReport): string {
  const cut = cutTime === null ? '' : formatDay(cutTime);
  const cold = coldCaseCount > 0 ? ` Another ${formatCount(coldCaseCount)} cases had no history.` : '';
  const cases = formatCount(caseCount);
  if (protocol === 'leave-last-out') {
    const which = part === 'test' ? 'last' : 'last but one';
    return `Leave-last-out, ${part} part: the ${which} course of each of ${cases} learners is held out, the rest of the data is known, also what others took later.`;
  }
  if (protocol === 'global-time')
    return `Global time, ${part} part: models know what was taken before ${cut}; they are asked for all that each of ${cases} learners took after it.${cold}`;
  return `Next in time, ${part} part: models are fitted on what was taken before ${cut}; they are asked ${cases} times for the next course that a learner took after it, given all before that course.${cold}`;
}
