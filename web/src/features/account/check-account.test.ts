import { expect, test } from 'vitest';
import { checkEmail, checkName, checkPassword } from './check-account.ts';

test('an address needs a name, an at sign and a domain', () => {
  expect(checkEmail('ada@example.org')).toBeNull();
  for (const wrong of ['', 'ada', 'ada@example', 'a da@example.org'])
    expect(checkEmail(wrong)).not.toBeNull();
});

test('a short password is told how much is missing', () => {
  expect(checkPassword('correct horse')).toBeNull();
  expect(checkPassword('elevenchars')).toBe('1 more character needed');
  expect(checkPassword('')).toBe('12 more characters needed');
});

test('a name of blanks is no name', () => {
  expect(checkName('  ')).not.toBeNull();
  expect(checkName('Ada')).toBeNull();
});
