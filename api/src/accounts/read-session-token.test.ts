import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { createTokenReader } from './read-session-token.ts';

const options = { name: 'crs.session_token', secret: 'not much of a secret' };
const readSessionToken = createTokenReader(options);
const sign = (token: string, secret = options.secret) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

it('a token is read from the cookie of the name, among others', () => {
  const cookies = `theme=dark; x.crs.session_token=${sign('b')}; crs.session_token=${sign('a.b')}; last=1`;
  expect(readSessionToken(cookies)).toBe('a.b');
  expect(readSessionToken(cookies)).toBe('a.b');
});

it.each([
  '',
  'crs.session_token',
  'crs.session_token=',
  'crs.session_token=abc',
  'crs.session_token=abc.',
  'crs.session_token=%E0%A4%A',
  `crs.session_token=${sign('abc', 'another secret')}`,
  `crs.session_token=x${sign('abc')}`,
  `crs.session_token=${encodeURIComponent('abc.c2hvcnQ=')}`,
])('nothing is read from %j', (cookies) => {
  expect(readSessionToken(cookies)).toBeUndefined();
});
