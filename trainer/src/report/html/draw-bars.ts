import type { Chart, Series } from '../chart.ts';
import { escapeHtml } from './escape-html.ts';
import { createScale, drawXAxis, type PlotArea } from './plot-frame.ts';

const width = 460;
const rowHeight = 30;
/** Of a bold character, nearly enough to leave room for the longest name. */
const characterWidth = 7;

/** One bar a series, with its standard error as a whisker. */
export function drawBars({ x, series }: Chart) {
  const left = Math.max(178, ...series.map(({ name }) => 16 + characterWidth * name.length));
  const area: PlotArea = { left, right: width - 20, top: 8, bottom: 8 + rowHeight * series.length };
  const scale = createScale(x.ticks, area.left, area.right);
  const rows = series.map((one, row) => drawBar(one, area.top + rowHeight * (row + 0.5), scale));
  return { width, height: area.bottom + 46, body: drawXAxis(x, area) + rows.join('') };
}

function drawBar(
  { name, emphasis, points: [point] }: Series,
  y: number,
  scale: (value: number) => number,
): string {
  const { x, error = 0 } = point!;
  const start = scale(0);
  const whisker = `M${scale(Math.max(0, x - error))} ${y}H${scale(x + error)}m0 -4v8M${scale(Math.max(0, x - error))} ${y - 4}v8`;
  return `<g class="${emphasis}"><text class="name" x="${start - 8}" y="${y + 4}" text-anchor="end">${escapeHtml(name)}</text><rect class="fill" x="${start}" y="${y - 9}" width="${scale(x) - start}" height="18" rx="2"/><path class="whisker" d="${whisker}"/></g>`;
}
