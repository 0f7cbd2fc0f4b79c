import { Presets, SingleBar } from 'cli-progress';
import { formatCell } from './format-table.ts';

const LINE_INTERVAL_MS = 5_000;
const REDRAW_INTERVAL_MS = 100;
/** Before that share is done, the time left is a guess. */
const SHARE_TOLD_MIN = 0.01;

/**
 * Progress of one long task on stderr: a bar on a terminal, otherwise a line every five seconds. `total` and `done` are
 * in any one unit; `text` says what is being done.
 */
export class ProgressBar {
  readonly #title: string;
  readonly #total: number;
  readonly #bar: SingleBar | undefined;
  readonly #startedAt = performance.now();
  #drawnAt = this.#startedAt;

  constructor(title: string, total: number) {
    this.#title = title;
    this.#total = Math.max(1, total);
    if (process.stderr.isTTY) this.#bar = startBar(title, this.#total);
  }

  update(done: number, text: string): void {
    const now = performance.now();
    if (now - this.#drawnAt < (this.#bar ? REDRAW_INTERVAL_MS : LINE_INTERVAL_MS)) return;
    this.#drawnAt = now;
    const share = Math.min(1, done / this.#total);
    const leftMs = this.elapsedMs * (1 / share - 1);
    const line = share > SHARE_TOLD_MIN ? `${text}, ${formatSeconds(leftMs)} left` : text;
    if (this.#bar) this.#bar.update(done, { text: line });
    else process.stderr.write(`${this.#title} ${Math.floor(share * 100)}% ${line}\n`);
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  stop(): void {
    this.#bar?.stop();
  }
}

function startBar(title: string, total: number): SingleBar {
  const format = `${title} {bar} {percentage}% {text}`;
  const look = { clearOnComplete: true, hideCursor: true, linewrap: false, barsize: 24 };
  const bar = new SingleBar({ ...look, format, stream: process.stderr }, Presets.shades_classic);
  bar.start(total, 0, { text: '' });
  return bar;
}

/** `1,234,567 rows, 45,000/s` */
export function formatRate(count: number, unit: string, elapsedMs: number): string {
  const perSecond = Math.round(count / Math.max(elapsedMs / 1000, 0.001));
  return `${formatCell(count)} ${unit}, ${formatCell(perSecond)}/s`;
}

export function formatSeconds(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
