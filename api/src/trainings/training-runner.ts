import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import {
  beginTraining,
  type Database,
  endTraining,
  renewTraining,
  type TrainingEnd,
  type TrainingRow,
} from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import { auditEnd } from './audit-end.ts';
import { explainEnd, readTold, type ToldProgress, type ToldReport } from './read-told.ts';

/** A program that trains on the database of the service, publishes what is fit, and tells of it as `readTold` reads it. */
export interface TrainingProgram {
  path: string;
  /** `--ordered-by` and who ordered it come after them. */
  args: readonly string[];
  /** The environment of this process where absent. */
  env?: Record<string, string>;
}

const LOOK_MS = 1_000;
/** Of the memory of the machine or the container; more than this ends the training and not the service. */
const HEAP_PERCENT_MAX = 50;
const COMPLAINT_LENGTH_MAX = 10_000;

interface RunnerOptions {
  program: TrainingProgram | undefined;
  db: Database;
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  now: () => Date;
  createId: () => string;
  /** Another model may be live. */
  onEnd: () => Promise<void>;
}

interface RunningTraining {
  worker: string;
  child: ChildProcess;
  progress: ToldProgress | undefined;
  report: ToldReport | undefined;
  complaint: string;
  /** Why this process ended it. */
  stopped: TrainingEnd | undefined;
  ended: Promise<void>;
}

/**
 * Runs a training in a process of its own, with less priority, so that requests go on being answered whatever becomes of
 * it. How far it is, who wants it to end and what came of it is in the database, for every replica.
 */
export class TrainingRunner {
  readonly #options: RunnerOptions;
  #running: RunningTraining | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  get isOffered(): boolean {
    return this.#options.program !== undefined;
  }

  /** @throws TrainingBusyError */
  async start(actor: string): Promise<TrainingRow> {
    const { db, now, createId, program } = this.#options;
    if (!program) throw new Error('there is no program that trains');
    const worker = createId();
    const training = await beginTraining(db, { actor, worker, now: now() });
    this.#running = this.#spawn({ worker, actor }, program);
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    this.#timer.unref();
    return training;
  }

  /** Tells how far the training is, and ends it where somebody asked for that or it is taken for dead. */
  async look(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    const { db, now, log } = this.#options;
    const { worker, progress } = running;
    try {
      const told = { stage: progress?.stage ?? null, share: progress?.fraction ?? null };
      const status = await renewTraining(db, { worker, now: now(), ...told });
      if (status !== 'running') this.#kill(running, { status: 'cancelled' });
    } catch (error) {
      log.warn(error, 'could not tell how far a training is');
    }
  }

  /** Ends the training, if one goes on here. */
  async stop(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#kill(running, { status: 'failed', problem: 'the service that ran it was stopped' });
    await running.ended;
  }

  #kill(running: RunningTraining, end: TrainingEnd): void {
    running.stopped ??= end;
    running.child.kill('SIGKILL');
  }

  #spawn(
    { worker, actor }: { worker: string; actor: string },
    { path, args, env }: TrainingProgram,
  ): RunningTraining {
    const { log } = this.#options;
    const child = spawn(
      process.execPath,
      [`--max-old-space-size-percentage=${HEAP_PERCENT_MAX}`, path, ...args, '--ordered-by', actor],
      { stdio: ['ignore', 'pipe', 'pipe'], ...(env && { env }) },
    );
    this.#giveWay(child);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const running: RunningTraining = {
      worker,
      child,
      progress: undefined,
      report: undefined,
      complaint: '',
      stopped: undefined,
      ended,
    };
    createInterface({ input: child.stdout }).on('line', (line) => Object.assign(running, readTold(line)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      running.complaint = (running.complaint + text).slice(-COMPLAINT_LENGTH_MAX);
    });
    child.on('error', (error) => log.error(error, 'a training did not begin'));
    child.once('close', (code, signal) => {
      const { report, stopped, complaint } = running;
      const end: TrainingEnd = report
        ? { status: 'done', ...pickReport(report) }
        : (stopped ?? { status: 'failed', problem: explainEnd({ code, signal, complaint }) });
      void this.#end(running, end).then(resolve);
    });
    return running;
  }

  #giveWay({ pid }: ChildProcess): void {
    try {
      if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch (error) {
      this.#options.log.warn(error, 'a training has the priority of the service');
    }
  }

  async #end(running: RunningTraining, end: TrainingEnd): Promise<void> {
    clearInterval(this.#timer);
    const { worker, complaint } = running;
    const { db, now, log, onEnd } = this.#options;
    try {
      if (end.status === 'failed') log.error({ problem: end.problem, complaint }, 'a training failed');
      const ended = await endTraining(db, { worker, now: now(), end });
      if (ended) await auditEnd(db, ended);
      await onEnd();
    } catch (error) {
      log.warn(error, 'could not tell what became of a training');
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }
}

function pickReport({ version, isPublished, verdict, findings }: ToldReport): ToldReport {
  return { version, isPublished, verdict, findings };
}
