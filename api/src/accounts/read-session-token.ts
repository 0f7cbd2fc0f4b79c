import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Signatures found right are not computed again, for as many cookies. */
const VERIFIED_MAX = 10_000;

/**
 * A reader of the token inside a session cookie as better-auth signs it, `token.HMAC-SHA256 in base64`; undefined without such a
 * cookie, or with a wrong signature. better-auth reads the same in 0.2 ms and three turns of the event loop, at every request.
 */
export function createTokenReader({
  name,
  secret,
}: {
  name: string;
  secret: string;
}): (cookies: string) => string | undefined {
  const key = createSecretKey(secret, 'utf8');
  const verified = new Map<string, string>();
  return (cookies) => {
    const value = findCookie(cookies, name);
    if (value === undefined) return undefined;
    const known = verified.get(value);
    if (known !== undefined) return known;
    const token = verifyToken(value, key);
    if (token === undefined) return undefined;
    if (verified.size >= VERIFIED_MAX) verified.clear();
    verified.set(value, token);
    return token;
  };
}

function findCookie(cookies: string, name: string): string | undefined {
  for (const cookie of cookies.split(';')) {
    const equals = cookie.indexOf('=');
    if (equals >= 0 && cookie.slice(0, equals).trim() === name) return cookie.slice(equals + 1).trim();
  }
  return undefined;
}

function verifyToken(encoded: string, key: KeyObject): string | undefined {
  const value = decode(encoded);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', key).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
