import type { StoredFile } from '../src/imports/import-file.ts';

/** A file in memory that comes in chunks of a few bytes, and fails where it is told to. */
export function toStoredFile(
  name: string,
  content: string | Uint8Array,
): StoredFile & { fail(error: Error): void } {
  const bytes = Buffer.from(content);
  let failure: Error | undefined;
  async function* open(start = 0) {
    for (let at = start; at < bytes.length; at += 7) {
      if (failure) throw failure;
      yield bytes.subarray(at, at + 7);
    }
  }
  const fail = (error: Error) => {
    failure = error;
  };
  return { name, sizeBytes: bytes.length, isOptional: false, open, fail };
}
