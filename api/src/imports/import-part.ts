import { type Database, type ImportPart, type ImportUpload, streamImportFile } from '@crs/database';

/**
 * Files are uploaded in parts of this size: each is a small request that any proxy lets through, that any replica takes, and
 * that is sent again alone where the connection breaks.
 */
export const PART_BYTES = 512 * 1024;

export function countParts(sizeBytes: number): number {
  return Math.ceil(sizeBytes / PART_BYTES);
}

/** How long a part of a file has to be; undefined if the file has no such part. */
export function lengthOfPart({ sizeBytes }: ImportUpload, partNo: number): number | undefined {
  const rest = sizeBytes - partNo * PART_BYTES;
  return rest > 0 ? Math.min(PART_BYTES, rest) : undefined;
}

/** The bytes of an uploaded file from `start` on. */
export async function* readStoredFile(
  db: Database,
  file: Omit<ImportPart, 'partNo'>,
  start: number,
): AsyncGenerator<Uint8Array> {
  let skipped = start % PART_BYTES;
  for await (const bytes of streamImportFile(db, { ...file, partNo: Math.floor(start / PART_BYTES) })) {
    yield bytes.subarray(skipped);
    skipped = 0;
  }
}
