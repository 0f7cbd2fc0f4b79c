import type { ReportSection, ReportTable } from '../report-section.ts';
import { drawChart } from './draw-chart.ts';
import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';

/** Nothing is loaded and nothing runs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** Sections as one page that needs no other file. The first section stands above the others, without a rule. */
export function formatHtml(title: string, sections: readonly ReportSection[]): string {
  const [outcome, ...rest] = sections;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1></header>
<main>
${outcome ? formatSection(outcome, 0, 'outcome') : ''}
${rest.map((section, i) => formatSection(section, i + 1, '')).join('\n')}
</main>
</body>
</html>
`;
}

function formatSection(section: ReportSection, number: number, className: string): string {
  const id = `section-${number}`;
  const paragraphs = section.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`);
  const charts = section.charts.map(
    (chart, i) =>
      `<figure><figcaption>${escapeHtml(chart.title)}</figcaption>${drawChart(chart, `${id}-chart-${i}`)}</figure>`,
  );
  const tables = section.tables.map((table) => formatTable(table));
  return `<section aria-labelledby="${id}"${className ? ` class="${className}"` : ''}>
<h2 id="${id}">${escapeHtml(section.title)}</h2>
${paragraphs.join('\n')}
<div class="parts">${[...charts, ...tables].join('\n')}</div>
</section>`;
}

/** Longer cells are broken. */
const maxLength = 40;

function formatTable({ caption, columns, rows }: ReportTable): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`);
  const body = rows.map(({ cells: [name = '', ...values], isOurs }) => {
    const cells = values.map(
      (value) => `<td${value.length > maxLength ? ' class="long"' : ''}>${escapeHtml(value)}</td>`,
    );
    return `<tr${isOurs ? ' class="ours"' : ''}><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}
