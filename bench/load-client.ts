// Sends HTTP/1.1 requests over kept connections of its own thread, and times the answers.
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

export interface Load {
  port: number;
  requests: readonly string[];
  connections: number;
  durationMs: number;
  /** Requests a second, sent when they are due; undefined: each connection sends as soon as it has its answer. */
  rate: number | undefined;
}

export interface LoadResult {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  bytes: number;
  failedCount: number;
}

const { port, requests, connections, durationMs, rate } = workerData as Load;
const latencies: number[] = [];
const idle: Connection[] = [];
const due: number[] = [];
let nextRequest = 0;
let sentCount = 0;
let byteCount = 0;
let failedCount = 0;

/** One request at a time; an answer has a content-length. */
class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #startedMs = 0;

  constructor() {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (part) => this.#receive(part));
  }

  send(startedMs: number): void {
    this.#startedMs = startedMs;
    sentCount++;
    this.#socket.write(requests[nextRequest++ % requests.length]!);
  }

  end(): void {
    this.#socket.destroy();
  }

  #receive(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part]);
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#received.toString('latin1', 0, headEnd);
    const length = headEnd + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
    if (this.#received.length < length) return;
    if (!head.startsWith('HTTP/1.1 200')) failedCount++;
    byteCount += length;
    latencies.push(performance.now() - this.#startedMs);
    this.#received = Buffer.alloc(0);
    proceed(this);
  }
}

const startMs = performance.now();
const endMs = startMs + durationMs;

function proceed(connection: Connection): void {
  const waiting = due.shift();
  if (waiting !== undefined) connection.send(waiting);
  else if (rate !== undefined) idle.push(connection);
  else if (performance.now() < endMs) connection.send(performance.now());
}

function sendDue(perSecond: number): void {
  const nowMs = Math.min(performance.now(), endMs);
  for (;;) {
    const dueMs = startMs + (1000 * (sentCount + due.length)) / perSecond;
    if (dueMs > nowMs) break;
    const connection = idle.pop();
    if (connection) connection.send(dueMs);
    else due.push(dueMs);
  }
}

const pool = Array.from({ length: connections }, () => new Connection());
for (const connection of pool) proceed(connection);
const timer = rate === undefined ? undefined : setInterval(() => sendDue(rate), 1);
setTimeout(() => {
  clearInterval(timer);
  for (const connection of pool) connection.end();
  const sorted = latencies.toSorted((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  const result: LoadResult = {
    perSecond: (1000 * sorted.length) / durationMs,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    bytes: Math.round(byteCount / sorted.length),
    failedCount,
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  parentPort!.postMessage(result);
}, durationMs + 500);
