import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { StoredFile } from './import-file.ts';

/** Lets yauzl read an archive from wherever its bytes are. */
export class ZipReader extends RandomAccessReader {
  readonly #file: StoredFile;
  /** Why the bytes could not be read, which is no fault of the archive. */
  failure: unknown;

  constructor(file: StoredFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#readRange(start, end), { objectMode: false });
  }

  async *#readRange(start: number, end: number): AsyncGenerator<Uint8Array> {
    let left = end - start;
    try {
      for await (const chunk of this.#file.open(start)) {
        yield chunk.subarray(0, left);
        left -= chunk.length;
        if (left <= 0) return;
      }
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
