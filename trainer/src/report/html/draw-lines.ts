import type { Chart, Series } from '../chart.ts';
import { escapeHtml } from './escape-html.ts';
import { createScale, drawXAxis, drawYAxis, type PlotArea } from './plot-frame.ts';
import { spreadLabels } from './spread-labels.ts';

const width = 460;
const height = 340;
const area: PlotArea = { left: 44, right: width - 170, top: 34, bottom: height - 48 };
const lineHeight = 16;

/** Joined points, each line named at its right end; those that matter most are drawn last, over the others. */
export function drawLines({ x, y, series }: Chart) {
  const toX = createScale(x.ticks, area.left, area.right);
  const toY = createScale(y.ticks, area.bottom, area.top);
  const ends = series.map(({ points }) => toY(points.at(-1)!.y));
  const places = spreadLabels(ends, lineHeight, area.top, area.bottom);
  const drawn = series.map((one, i) => ({
    order: emphasisOrder[one.emphasis],
    text: drawLine(one, toX, toY) + drawName(one, ends[i]!, places[i]!),
  }));
  const lines = drawn.toSorted((a, b) => a.order - b.order).map(({ text }) => text);
  return { width, height, body: drawXAxis(x, area) + drawYAxis(y, area) + lines.join('') };
}

export const emphasisOrder = { none: 0, data: 1, rival: 2, ours: 3 };

function drawLine(
  { emphasis, points }: Series,
  toX: (value: number) => number,
  toY: (value: number) => number,
): string {
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${toX(x)} ${toY(y)}`).join('');
  const marks = points.map(({ x, y }) => `<circle class="fill" cx="${toX(x)}" cy="${toY(y)}" r="3"/>`);
  const errors =
    emphasis === 'none'
      ? []
      : points
          .filter(({ error = 0 }) => error > 0)
          .map(({ x, y, error = 0 }) => `M${toX(x)} ${toY(Math.max(0, y - error))}V${toY(y + error)}`);
  const whiskers = errors.length > 0 ? `<path class="whisker" d="${errors.join('')}"/>` : '';
  return `<g class="${emphasis}"><path class="line" d="${path}"/>${whiskers}${marks.join('')}</g>`;
}

function drawName({ name, emphasis }: Series, end: number, place: number): string {
  return `<g class="${emphasis}"><path class="leader" d="M${area.right + 4} ${end}L${area.right + 14} ${place}"/><text class="name" x="${area.right + 18}" y="${place + 4}">${escapeHtml(name)}</text></g>`;
}
