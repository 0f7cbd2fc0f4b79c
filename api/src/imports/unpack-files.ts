import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { ImportError } from './import-error.ts';
import { type ImportFile, isDataFileName, type StoredFile } from './import-file.ts';
import { ZipReader } from './zip-reader.ts';

const ENTRIES_MAX = 100;
const MB = 1_000_000;

/**
 * The files with ZIP archives replaced by the files in them, which are unpacked anew each time they are read, in bounded
 * memory and never to a disk.
 * @throws ImportError if an archive is damaged, encrypted, holds folders, or all together are larger inside than `bytesMax`.
 */
export async function unpackFiles(files: readonly StoredFile[], bytesMax: number): Promise<ImportFile[]> {
  const unpacked: ImportFile[] = [];
  let bytesLeft = bytesMax;
  for (const file of files) {
    const found = (await isZip(file)) ? await listPacked(file, bytesLeft) : [file];
    if (found[0] !== file) bytesLeft -= found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    unpacked.push(...found);
  }
  return unpacked;
}

async function isZip(file: ImportFile): Promise<boolean> {
  const head: Uint8Array[] = [];
  for await (const chunk of file.open()) {
    head.push(chunk);
    if (head.reduce((sum, { length }) => sum + length, 0) >= 4) break;
  }
  return Buffer.concat(head).subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

async function listPacked(file: StoredFile, bytesMax: number): Promise<ImportFile[]> {
  const reader = new ZipReader(file);
  const explain = (error: unknown) => explainFailure(file, reader, error);
  try {
    const archive = await fromRandomAccessReaderPromise(reader, file.sizeBytes, { autoClose: false });
    if (archive.entryCount > ENTRIES_MAX)
      throw new ImportError(`${file.name}: more than ${ENTRIES_MAX} files in the archive`);
    const entries: Entry[] = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    // A workbook is an archive, too, and what it is its reader says better.
    if (entries.some(({ fileName }) => fileName === '[Content_Types].xml')) return [file];
    const packed = entries.filter(({ fileName }) => !/^(__MACOSX\/|\.)/.test(fileName));
    refuseEntries(file, packed, bytesMax);
    return packed
      .filter(({ fileName }) => isDataFileName(fileName))
      .map((entry) => ({
        name: `${file.name}/${entry.fileName}`,
        sizeBytes: entry.uncompressedSize,
        isOptional: true,
        open: () => readEntry(archive, entry, explain),
      }));
  } catch (error) {
    throw explain(error);
  }
}

function refuseEntries({ name }: StoredFile, entries: readonly Entry[], bytesMax: number): void {
  for (const entry of entries) {
    const where = `${name}/${entry.fileName}`;
    if (entry.fileName.includes('/'))
      throw new ImportError(`${where}: a folder in the archive: pack the files themselves, without a folder`);
    if (entry.isEncrypted()) throw new ImportError(`${where}: encrypted: pack it without a password`);
    if (!entry.canDecodeFileData())
      throw new ImportError(`${where}: packed by a method that CRS does not know: pack it with "deflate"`);
  }
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (bytes > bytesMax)
    throw new ImportError(
      `${name}: ${Math.ceil(bytes / MB)} MB when unpacked, and ${Math.floor(bytesMax / MB)} MB are allowed: ` +
        'unpack it, and import it in several steps or with crs import',
    );
  if (!entries.some(({ fileName }) => isDataFileName(fileName)))
    throw new ImportError(`${name}: no .csv, .json or .txt file in this archive`);
}

/** yauzl ends the stream with an error where more or fewer bytes come than the archive has declared. */
async function* readEntry(
  archive: ZipFile,
  entry: Entry,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Error(`${entry.fileName} is not what was packed`);
  } catch (error) {
    throw explain(error);
  }
}

function explainFailure({ name }: StoredFile, reader: ZipReader, error: unknown): unknown {
  if (error instanceof ImportError || reader.failure !== undefined) return reader.failure ?? error;
  return new ImportError(`${name}: a damaged ZIP archive: ${(error as Error).message}`, { cause: error });
}
