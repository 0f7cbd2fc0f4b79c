import type { Chart } from '../chart.ts';
import { emphasisOrder } from './draw-lines.ts';
import { escapeHtml } from './escape-html.ts';
import { createScale, drawXAxis, drawYAxis, type PlotArea } from './plot-frame.ts';
import { type Box, placeLabel } from './place-label.ts';

const width = 460;
const height = 340;
const area: PlotArea = { left: 44, right: width - 20, top: 34, bottom: height - 48 };
/** Of one letter, about: names must not touch. */
const letterWidth = 8;
const lineHeight = 15;

/** Points between two axes, each with its name beside it, where there is room. */
export function drawDots({ x, y, series }: Chart) {
  const toX = createScale(x.ticks, area.left, area.right);
  const toY = createScale(y.ticks, area.bottom, area.top);
  const dots = series
    .map(({ name, emphasis, points: [point] }) => {
      return { name, emphasis, x: toX(point!.x), y: toY(point!.y) };
    })
    .toSorted((a, b) => emphasisOrder[b.emphasis] - emphasisOrder[a.emphasis]);
  const taken: Box[] = dots.map((dot) => ({ left: dot.x - 6, top: dot.y - 6, width: 12, height: 12 }));
  const drawn = dots.map(({ name, emphasis, x: cx, y: cy }) => {
    const size = { width: letterWidth * name.length, height: lineHeight };
    const box = placeLabel({ x: cx, y: cy }, size, taken, area);
    taken.push(box);
    const text = `<text class="name" x="${box.left}" y="${box.top + 12}">${escapeHtml(name)}</text>`;
    return `<g class="${emphasis}"><circle class="fill" cx="${cx}" cy="${cy}" r="5.5"/>${text}</g>`;
  });
  return { width, height, body: drawXAxis(x, area) + drawYAxis(y, area) + drawn.toReversed().join('') };
}
