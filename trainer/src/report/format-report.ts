import type { EvaluationReport } from '../evaluate-models.ts';
import { describeEvaluation } from './describe-evaluation.ts';
import { formatMarkdown } from './format-markdown.ts';
import { formatHtml } from './html/format-html.ts';

export const reportFormats = ['html', 'md', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const title = 'Evaluation of recommendations';

/** The whole report as the text of a file. */
export function formatReport(report: EvaluationReport, format: ReportFormat): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const sections = describeEvaluation(report);
  return format === 'md' ? formatMarkdown(title, sections) : formatHtml(title, sections);
}
