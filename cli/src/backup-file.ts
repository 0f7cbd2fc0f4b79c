import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { UsageError } from './report-error.ts';

/**
 * A backup is a dump, compressed by gzip. With a key it is encrypted by AES-256-GCM:
 * `CRSBACKUP1`, 16 bytes of salt, 12 of nonce, the text, 16 bytes of tag. The AES key comes from the key and the salt
 * by scrypt.
 */
const MAGIC = Buffer.from('CRSBACKUP1');
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + NONCE_BYTES;

/** The backup cannot be read: another key, damaged, or no backup at all. */
class BackupFileError extends Error {}

/** Writes lines to a new file, whole or not at all. */
export async function writeBackupFile(
  path: string,
  lines: AsyncIterable<string>,
  key: string | undefined,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    const close = key ? (packed: AsyncIterable<Buffer>) => encrypt(packed, key) : new PassThrough();
    const sink = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await pipeline(withLineFeeds(lines), createGzip(), close, sink);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* withLineFeeds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

async function* encrypt(source: AsyncIterable<Buffer>, key: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(key, salt), nonce);
  yield Buffer.concat([MAGIC, salt, nonce]);
  for await (const chunk of source) yield cipher.update(chunk);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

/**
 * The lines of a backup. The tag of an encrypted one is checked at its end, after its lines were given: what they did
 * must not last before this generator has ended.
 * @throws BackupFileError; UsageError if the key is missing.
 */
export async function* readBackupFile(path: string, key: string | undefined): AsyncGenerator<string> {
  const text = new PassThrough();
  const flow = pipeline(await openPlain(path, key), createGunzip(), text);
  // It may fail while nobody waits for it yet.
  flow.catch(() => {});
  try {
    yield* createInterface({ input: text, crlfDelay: Infinity });
    await flow;
  } catch (error) {
    throw new BackupFileError(describeDamage(path, error), { cause: error });
  } finally {
    text.destroy();
    await flow.catch(() => {});
  }
}

async function openPlain(path: string, key: string | undefined): Promise<Readable> {
  const head = await readHead(path);
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) return createReadStream(path);
  if (!key) throw new UsageError(`${path} is encrypted: set BACKUP_KEY or BACKUP_KEY_FILE`);
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
  const decipher = createDecipheriv(
    'aes-256-gcm',
    deriveKey(key, salt),
    head.subarray(HEAD_BYTES - NONCE_BYTES),
  );
  return Readable.from(decrypt(createReadStream(path, { start: HEAD_BYTES }), decipher));
}

async function* decrypt(source: AsyncIterable<Buffer>, decipher: DecipherGCM): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const chunk of source) {
    held = Buffer.concat([held, chunk]);
    yield decipher.update(held.subarray(0, Math.max(0, held.length - TAG_BYTES)));
    held = held.subarray(Math.max(0, held.length - TAG_BYTES));
  }
  decipher.setAuthTag(held);
  yield decipher.final();
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function deriveKey(key: string, salt: Buffer): Buffer {
  return scryptSync(key, salt, 32);
}

function describeDamage(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // Of what another key makes of a file, either may be noticed first.
  if (code === 'Z_DATA_ERROR' || /authenticate|auth tag|Unsupported state/i.test(message))
    return `${path}: another key, a damaged file, or no backup of CRS`;
  if (code === 'Z_BUF_ERROR') return `${path}: the file is cut off`;
  return `${path}: ${message}`;
}
