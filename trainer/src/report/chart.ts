/** What a chart shows; values on its axes as they are, ticks with the words beside them. */
export interface Chart {
  /** `bars`: a value with its error for each name; `lines` and `dots`: points between two axes, joined or not. */
  kind: 'bars' | 'lines' | 'dots';
  title: string;
  /** What a reader should see, for those who do not see the picture. */
  description: string;
  /** Values of `bars` lie along x; their y is not read. */
  x: Axis;
  y: Axis;
  series: Series[];
}

export interface Axis {
  label: string;
  ticks: Tick[];
}

export interface Tick {
  value: number;
  label: string;
}

export interface Series {
  name: string;
  /** `data`: not a model but what happened. */
  emphasis: 'ours' | 'rival' | 'data' | 'none';
  points: Point[];
}

export interface Point {
  x: number;
  y: number;
  /** Standard error of the value: of x in `bars`, of y elsewhere. */
  error?: number;
}

/** Round numbers from 0 to at least `largest`, four to six of them. */
export function createTicks(largest: number, format: (value: number) => string): Tick[] {
  const rough = Math.max(largest, 1e-6) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10]
    .map((factor) => factor * magnitude)
    .find((candidate) => candidate >= rough)!;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: Math.max(1, count) + 1 }, (_, i) => ({
    value: i * step,
    label: format(i * step),
  }));
}
