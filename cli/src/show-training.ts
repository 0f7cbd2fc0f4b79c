import type { TrainingProgress } from '@crs/trainer';
import { note, printJson } from './output.ts';

const LINE_INTERVAL_MS = 250;

/** Shows the stages of a training or an evaluation on stderr: in place on a terminal, otherwise a line for each step. */
export function showTraining() {
  let last = '';
  return {
    show({ stage, detail, fraction }: TrainingProgress): void {
      const share = fraction === undefined ? '' : ` ${Math.floor(fraction * 100)}%`;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${stage}: ${detail}${share}`);
      const step = stage === 'load' ? stage : `${stage}: ${detail}`;
      if (!process.stderr.isTTY && step !== last) note(`${step} …`);
      last = step;
    },
    stop(): void {
      if (process.stderr.isTTY && last !== '') process.stderr.write('\r\u001b[K');
    },
  };
}

/** Tells a program that reads stdout: `{"progress":{"stage":"fit","detail":"…","fraction":0.4}}`, four lines a second at most. */
export function printTraining() {
  let [stage, toldAt] = ['', 0];
  return {
    show(progress: TrainingProgress): void {
      const now = performance.now();
      if (progress.stage === stage && now - toldAt < LINE_INTERVAL_MS) return;
      [stage, toldAt] = [progress.stage, now];
      printJson({ progress });
    },
    stop(): void {},
  };
}
