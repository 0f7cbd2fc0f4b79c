import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError } from './import-error.ts';

/** Bytes with a name, wherever they are. `open` may be called again. */
export interface ImportFile {
  name: string;
  sizeBytes: number;
  /** True for a file that was found in a folder: if nothing is known of its kind, it is passed over. */
  isOptional: boolean;
  open(): AsyncIterable<Uint8Array>;
}

/** A file that can be read from any byte on. */
export interface StoredFile extends ImportFile {
  open(start?: number): AsyncIterable<Uint8Array>;
}

export function isDataFileName(name: string): boolean {
  return /^[^.].*\.(csv|json|txt)$/i.test(name);
}

const CHUNK_BYTES = 262_144;

/**
 * The files that paths name; of a folder, the CSV, JSON and text files directly in it, by name.
 * @throws ImportError if a path does not exist or a folder holds no such file.
 */
export async function findImportFiles(paths: readonly string[]): Promise<StoredFile[]> {
  const found = await Promise.all(paths.map(findFilesAt));
  return found.flat();
}

async function findFilesAt(path: string): Promise<StoredFile[]> {
  const status = await statOf(path);
  if (!status.isDirectory()) return [toImportFile(path, status.size, false)];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && isDataFileName(entry.name));
  if (names.length === 0) throw new ImportError(`${path}: no .csv, .json or .txt file in this folder`);
  const paths = names.map(({ name }) => join(path, name)).toSorted();
  return Promise.all(paths.map(async (file) => toImportFile(file, (await statOf(file)).size, true)));
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ImportError(`${path}: ${code === 'ENOENT' ? 'no such file or folder' : message}`, {
      cause: error,
    });
  }
}

function toImportFile(path: string, sizeBytes: number, isOptional: boolean): StoredFile {
  const open = (start = 0) => createReadStream(path, { start, highWaterMark: CHUNK_BYTES });
  return { name: basename(path), sizeBytes, isOptional, open };
}
