import type { TextEncoding } from './decode-text.ts';
import { detectByHeader, type FileKind, type ImportFormat } from './detect-kind.ts';
import { ImportError } from './import-error.ts';
import type { ImportFile } from './import-file.ts';
import { detectDelimiter } from './read-csv.ts';

export interface DetectedFile {
  file: ImportFile;
  kind: FileKind;
  delimiter: string;
}

const HEAD_BYTES = 65_536;
const LINES_LOOKED_AT = 50;

const signatures: [bytes: string, name: string][] = [
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'an .xlsx workbook: save its sheets as CSV'],
  ['504b0506', 'an empty ZIP archive'],
  ['d0cf11e0', 'an Excel workbook: save its sheets as CSV'],
  ['1f8b', 'a gzip file: unpack it first'],
  ['53514c69746520666f726d6174', 'an SQLite database'],
  ['50415231', 'a Parquet file: save it as CSV'],
  ['fffe', 'UTF-16 text: save it as UTF-8'],
  ['feff', 'UTF-16 text: save it as UTF-8'],
];

/**
 * Says what a file holds, by its first bytes and its header.
 * @throws ImportError if it is nothing that CRS reads, or nothing of the format that was asked for.
 */
export async function detectFormat(
  file: ImportFile,
  asked: ImportFormat,
  encoding: TextEncoding,
): Promise<DetectedFile> {
  const bytes = await readHead(file);
  refuseBinary(file, bytes);
  const head = new TextDecoder(encoding === 'latin1' ? 'windows-1252' : 'utf-8').decode(bytes);
  if (head.trim() === '') throw new ImportError(`${file.name}: the file is empty`);
  const headerLine = head.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '';
  const delimiter = detectDelimiter(headerLine);
  return { file, delimiter, kind: detectKind(file, asked, { head, headerLine, delimiter }) };
}

async function readHead(file: ImportFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

function refuseBinary(file: ImportFile, bytes: Buffer): void {
  const hex = bytes.subarray(0, 16).toString('hex');
  const name = signatures.find(([start]) => hex.startsWith(start))?.[1];
  if (name) throw new ImportError(`${file.name}: ${name}`);
  if (bytes.subarray(0, 8192).includes(0)) throw new ImportError(`${file.name}: a binary file, not text`);
}

interface Head {
  head: string;
  headerLine: string;
  delimiter: string;
}

function detectKind(file: ImportFile, asked: ImportFormat, head: Head): FileKind {
  if (asked === 'sequences') return 'sequences';
  if (asked === 'coursera') return 'coursera courses';
  if (asked === 'edx') return 'edx courses';
  if (asked === 'udemy') return 'udemy courses';
  if (asked === 'mcgill') return 'mcgill courses';
  const byHeader = detectByHeader(file.name, columnsOf(head), asked);
  if (byHeader) return byHeader;
  if (asked === 'auto' && /^\s*\[\s*\{/.test(head.head) && /"_id"\s*:/.test(head.head))
    return 'mcgill courses';
  if (asked === 'auto' && looksLikeSequences(head.head)) return 'sequences';
  throw unknownKind(file, head.headerLine);
}

function columnsOf({ headerLine, delimiter }: Head): Set<string> {
  return new Set(
    headerLine.split(delimiter).map((cell) =>
      cell
        .trim()
        .replaceAll(/["\uFEFF]/g, '')
        .toLowerCase(),
    ),
  );
}

/** Ids in each line and nothing else; words without a digit could be any text, so they must be asked for. */
function looksLikeSequences(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(0, LINES_LOOKED_AT);
  const whole = lines.slice(0, lines.length > 1 ? -1 : 1).filter((line) => line.trim() !== '');
  const areIds = whole.every((line) => /^\s*[\w.:-]*\d[\w.:-]*(\s+[\w.:-]*\d[\w.:-]*)*\s*$/.test(line));
  return areIds && whole.some((line) => /\S\s+\S/.test(line));
}

function unknownKind(file: ImportFile, headerLine: string): ImportError {
  const start = headerLine.length > 80 ? `${headerLine.slice(0, 80)}…` : headerLine;
  return new ImportError(
    `${file.name}: not a file that CRS knows; it begins with ${JSON.stringify(start.trim())}. ` +
      'A CRS file has a header with course_id and title, with learner_id, or with learner_id and course_id; ' +
      'for another format see "crs import --help"',
  );
}
