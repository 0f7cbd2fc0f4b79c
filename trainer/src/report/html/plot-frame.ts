import type { Axis, Tick } from '../chart.ts';
import { escapeHtml } from './escape-html.ts';

/** The inner rectangle of a chart, in units of its own viewBox. */
export interface PlotArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Maps values between the first and the last tick onto pixels. */
export function createScale(ticks: readonly Tick[], from: number, to: number): (value: number) => number {
  const [low, high] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1];
  return (value) => round(from + ((to - from) * (value - low)) / (high - low || 1));
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Vertical grid lines with their labels below, and the name of the axis. */
export function drawXAxis({ label, ticks }: Axis, { left, right, top, bottom }: PlotArea): string {
  const scale = createScale(ticks, left, right);
  return [
    ...ticks.map(({ value, label: text }) => {
      const x = scale(value);
      return `<path class="grid" d="M${x} ${top}V${bottom}"/><text x="${x}" y="${bottom + 18}" text-anchor="middle">${escapeHtml(text)}</text>`;
    }),
    `<text class="axis" x="${(left + right) / 2}" y="${bottom + 38}" text-anchor="middle">${escapeHtml(label)}</text>`,
  ].join('');
}

/** Horizontal grid lines with their labels at the left; the name of the axis stands above. */
export function drawYAxis({ label, ticks }: Axis, { left, right, top, bottom }: PlotArea): string {
  const scale = createScale(ticks, bottom, top);
  return [
    ...ticks.map(({ value, label: text }) => {
      const y = scale(value);
      return `<path class="grid" d="M${left} ${y}H${right}"/><text x="${left - 8}" y="${y + 4}" text-anchor="end">${escapeHtml(text)}</text>`;
    }),
    `<text class="axis" x="2" y="${top - 12}">${escapeHtml(label)}</text>`,
  ].join('');
}
