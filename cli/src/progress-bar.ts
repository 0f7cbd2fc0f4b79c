import { Presets, SingleBar } from 'cli-progress';
import { formatCell } from './format-table.ts';

const LINE_INTERVAL_MS = 5_000;
const REDRAW_INTERVAL_MS = 100;

/**
 * Progress of one long task on stderr: a bar on a terminal, otherwise a line every five seconds. `total` is in any
 * unit; `text` is what is being done.
 */
export class ProgressBar {
  readonly #bar: SingleBar;
  readonly #startedAt = performance.now();
  #drawnAt = 0;

  constructor(title: string, total: number) {
    this.#bar = new SingleBar(
      {
        format: `${title} {bar} {percentage}% {text}`,
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
        linewrap: false,
        noTTYOutput: true,
        notTTYSchedule: LINE_INTERVAL_MS,
        barsize: 24,
        etaBuffer: 50,
      },
      Presets.shades_classic,
    );
    if (process.stderr.isTTY) this.#bar.start(Math.max(total, 1), 0, { text: '' });
    this.#drawnAt = this.#startedAt;
    this.#total = total;
    this.#title = title;
  }

  readonly #total: number;
  readonly #title: string;

  update(done: number, text: string): void {
    const now = performance.now();
    const interval = process.stderr.isTTY ? REDRAW_INTERVAL_MS : LINE_INTERVAL_MS;
    if (now - this.#drawnAt < interval) return;
    this.#drawnAt = now;
    const share = Math.min(1, done / Math.max(1, this.#total));
    const left = share > 0.01 ? `, ${formatSeconds((now - this.#startedAt) * (1 / share - 1))} left` : '';
    if (process.stderr.isTTY) this.#bar.update(done, { text: `${text}${left}` });
    else process.stderr.write(`${this.#title} ${Math.floor(share * 100)}% ${text}${left}\n`);
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  stop(): void {
    if (process.stderr.isTTY) this.#bar.stop();
  }
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
