import type { textEncodings } from '@crs/contracts';
import { isUtf8 } from 'node:buffer';
import { ImportError } from './import-error.ts';

export type TextEncoding = (typeof textEncodings)[number];

/** Where a file goes from bytes to text. Both throw ImportError with the place of the first byte that is no text. */
export function decodeText(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  return encoding === 'latin1' ? decodeLatin1(file, chunks) : decodeUtf8(file, chunks);
}

/** Latin-1 as it is met in files: Windows-1252, as browsers read it too. */
async function* decodeLatin1(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('windows-1252');
  const place = { bytes: 0, lines: 1 };
  for await (const chunk of chunks) {
    refuseNul(file, chunk, place);
    yield decoder.decode(chunk, { stream: true });
    advance(place, chunk);
  }
}

async function* decodeUtf8(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const place = { bytes: 0, lines: 1 };
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole = bytes.subarray(0, bytes.length - countOpenBytes(bytes));
    refuseNul(file, whole, place);
    if (!isUtf8(whole)) throw notUtf8(file, whole, place);
    const text = decoder.decode(whole);
    yield place.bytes === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text;
    advance(place, whole);
    rest = bytes.subarray(whole.length);
  }
  if (rest.length > 0) throw notUtf8(file, rest, place);
}

/** How many bytes at the end begin a character that the next chunk may complete. */
function countOpenBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

interface Place {
  bytes: number;
  lines: number;
}

function advance(place: Place, bytes: Uint8Array): void {
  place.bytes += bytes.length;
  place.lines += countNewlines(bytes);
}

function countNewlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

function refuseNul(file: string, bytes: Uint8Array, place: Place): void {
  const at = bytes.indexOf(0);
  if (at < 0) return;
  const line = place.lines + countNewlines(bytes.subarray(0, at));
  throw new ImportError(`${file}: not a text file: a zero byte at offset ${place.bytes + at} (line ${line})`);
}

function notUtf8(file: string, bytes: Uint8Array, place: Place): ImportError {
  const at = findInvalidByte(bytes);
  const line = place.lines + countNewlines(bytes.subarray(0, at));
  const byte = (bytes[at] as number).toString(16).toUpperCase().padStart(2, '0');
  return new ImportError(
    `${file}: not UTF-8: byte 0x${byte} at offset ${place.bytes + at} (line ${line}); ` +
      'save the file as UTF-8, or import it with --encoding latin1 if that is what it is',
  );
}

function findInvalidByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const size = [1, 2, 3, 4].find((length) => isUtf8(bytes.subarray(at, at + length)));
    if (!size) return at;
    at += size;
  }
  return bytes.length - 1;
}
