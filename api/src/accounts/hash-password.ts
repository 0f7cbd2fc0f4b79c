import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Argon2id with the least cost that OWASP's password storage cheat sheet asks for: 19 MiB, two passes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const KEY_LENGTH = 32;

/** `argon2id$memory$passes$parallelism$nonce$key`, so that the cost can grow without losing old passwords. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive('argon2id', {
    ...COST,
    message: password.normalize('NFKC'),
    nonce,
    tagLength: KEY_LENGTH,
  });
  const { memory, passes, parallelism } = COST;
  return [
    'argon2id',
    memory,
    passes,
    parallelism,
    nonce.toString('base64url'),
    key.toString('base64url'),
  ].join('$');
}

/** False for a hash of any other make. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [algorithm, memory, passes, parallelism, nonce = '', key = ''] = hash.split('$');
  if (algorithm !== 'argon2id') return false;
  const expected = Buffer.from(key, 'base64url');
  const actual = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64url'),
    tagLength: expected.length,
  });
  return timingSafeEqual(actual, expected);
}
