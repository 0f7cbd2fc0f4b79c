import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The token inside a session cookie as better-auth signs it, `token.HMAC-SHA256 in base64`; undefined without such a
 * cookie, or with a wrong signature. better-auth reads the same in 0.2 ms and three turns of the event loop, at every request.
 */
export function readSessionToken(
  cookies: string,
  { name, secret }: { name: string; secret: string },
): string | undefined {
  for (const cookie of cookies.split(';')) {
    const equals = cookie.indexOf('=');
    if (equals < 0 || cookie.slice(0, equals).trim() !== name) continue;
    return verifyToken(cookie.slice(equals + 1).trim(), secret);
  }
  return undefined;
}

function verifyToken(encoded: string, secret: string): string | undefined {
  const value = decode(encoded);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
