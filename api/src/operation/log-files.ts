import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface LogFilesOptions {
  directory: string;
  /** Of all files in the directory together, those of other processes among them. */
  bytesMax: number;
  /** Names this process, so that many can share the directory. */
  processName: string;
  now?: () => Date;
  onProblem: (error: Error) => void;
}

const FILE = /^crs-.+-\d{8}T\d{9}Z\.log$/;
/** So many files share the bound: one process loses little when its oldest goes. */
const FILES_MAX = 64;
const WAITING_BYTES_MAX = 1024 * 1024;
const RETRY_MS = 60_000;

/**
 * Log lines in files of bounded size; the oldest of the directory go before it grows above its bound (of which
 * processes that open a file at the same moment miss one each). Nobody waits for a write: where the volume is full or
 * broken, lines are dropped, which is told once, and tried again after a minute.
 */
export class LogFiles {
  readonly #options: LogFilesOptions;
  readonly #fileBytesMax: number;
  #file: { handle: FileHandle; name: string; bytes: number } | undefined;
  #waiting: string[] = [];
  #waitingBytes = 0;
  #writing: Promise<void> | undefined;
  #silentUntil = -Infinity;
  #isBroken = false;

  constructor(options: LogFilesOptions) {
    this.#options = options;
    this.#fileBytesMax = Math.floor(options.bytesMax / FILES_MAX);
  }

  write(line: string): void {
    const bytes = Buffer.byteLength(line);
    if (this.#waitingBytes + bytes > WAITING_BYTES_MAX || performance.now() < this.#silentUntil) return;
    this.#waiting.push(line);
    this.#waitingBytes += bytes;
    this.#writing ??= this.#writeWaiting().finally(() => (this.#writing = undefined));
  }

  /** Writes what waits and closes the file. */
  async close(): Promise<void> {
    this.#silentUntil = Infinity;
    await this.#writing;
    await this.#closeFile();
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const lines = this.#waiting;
      [this.#waiting, this.#waitingBytes] = [[], 0];
      try {
        for (const chunk of inChunks(lines, this.#fileBytesMax)) await this.#append(chunk);
        this.#isBroken = false;
      } catch (error) {
        this.#silentUntil = Math.max(this.#silentUntil, performance.now() + RETRY_MS);
        await this.#closeFile();
        if (!this.#isBroken) this.#options.onProblem(error as Error);
        this.#isBroken = true;
      }
    }
  }

  async #append(chunk: Buffer): Promise<void> {
    if (this.#file && this.#file.bytes + chunk.length > this.#fileBytesMax) await this.#closeFile();
    this.#file ??= await this.#openFile();
    await this.#file.handle.appendFile(chunk);
    this.#file.bytes += chunk.length;
  }

  async #openFile() {
    const { directory, processName, now = () => new Date() } = this.#options;
    await mkdir(directory, { recursive: true });
    await this.#removeOldest();
    const name = `crs-${processName}-${now().toISOString().replace(/[-:.]/g, '')}.log`;
    return { handle: await open(join(directory, name), 'a', 0o640), name, bytes: 0 };
  }

  async #closeFile(): Promise<void> {
    const { handle } = this.#file ?? {};
    this.#file = undefined;
    await handle?.close().catch(() => {});
  }

  /** Makes room for one file more. The newest file of each process may still grow, so it counts as full. */
  async #removeOldest(): Promise<void> {
    const { directory, bytesMax } = this.#options;
    const files = await listFiles(directory);
    const newest = new Map(files.map((file) => [file.process, file.name]));
    const sizeOf = ({ process, name, bytes }: LogFile) =>
      newest.get(process) === name ? Math.max(bytes, this.#fileBytesMax) : bytes;
    let total = files.reduce((sum, file) => sum + sizeOf(file), this.#fileBytesMax);
    for (const file of files) {
      if (total <= bytesMax) return;
      await rm(join(directory, file.name), { force: true });
      total -= sizeOf(file);
    }
  }
}

interface LogFile {
  name: string;
  process: string;
  startedAt: string;
  bytes: number;
}

/** Oldest first. */
async function listFiles(directory: string): Promise<LogFile[]> {
  const names = (await readdir(directory)).filter((name) => FILE.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const parts = name.slice(0, -'.log'.length).split('-');
      const startedAt = parts.pop() ?? '';
      // Another process may have removed it by now.
      const bytes = await stat(join(directory, name)).then(
        ({ size }) => size,
        () => 0,
      );
      return { name, process: parts.join('-'), startedAt, bytes };
    }),
  );
  return files.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}

/** Whole lines, in pieces that each fit into one file unless a single line does not. */
function* inChunks(lines: readonly string[], bytesMax: number): Generator<Buffer> {
  let chunk: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    const length = Buffer.byteLength(line);
    if (chunk.length > 0 && bytes + length > bytesMax) {
      yield Buffer.from(chunk.join(''));
      [chunk, bytes] = [[], 0];
    }
    chunk.push(line);
    bytes += length;
  }
  if (chunk.length > 0) yield Buffer.from(chunk.join(''));
}
