import type { ReportSection, ReportTable } from './report-section.ts';

/** Sections as Markdown whose tables also read well as plain text; charts are left out. */
export function formatMarkdown(title: string, sections: readonly ReportSection[]): string {
  const parts = sections.flatMap(({ title: heading, paragraphs, tables }) => [
    `## ${heading}`,
    ...paragraphs,
    ...tables.flatMap((table) => [`**${table.caption}**`, formatMarkdownTable(table)]),
  ]);
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

/** Columns aligned by spaces: words to the left, numbers to the right. */
export function formatMarkdownTable({ columns, rows }: ReportTable): string {
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(escapeCell));
  const widths = columns.map((_, c) => Math.max(3, ...lines.map((cells) => cells[c]?.length ?? 0)));
  const formatRow = (cells: string[]) =>
    `| ${cells.map((cell, c) => pad(cell, widths[c]!, c)).join(' | ')} |`;
  const rule = widths.map((width, c) => (c === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [formatRow(lines[0]!), formatRow(rule), ...lines.slice(1).map(formatRow)].join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', String.raw`\|`);
}
