import type { Chart } from '../chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import { escapeHtml } from './escape-html.ts';

const drawers = { bars: drawBars, lines: drawLines, dots: drawDots };

/** A chart as inline SVG that takes its colours from the page; `id` is unique in the page. */
export function drawChart(chart: Chart, id: string): string {
  const { width, height, body } = drawers[chart.kind](chart);
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-description">`,
    `<title id="${id}-title">${escapeHtml(chart.title)}</title>`,
    `<desc id="${id}-description">${escapeHtml(chart.description)}</desc>`,
    body,
    '</svg>',
  ].join('');
}
