import { expect, test } from 'vitest';
import { renderIn } from '../../language/render-in.tsx';
import { passwordLengthMin } from './authentication.ts';
import { checkEmail, checkName, checkNewPassword } from './check-account.tsx';

test('an address needs a name, an at and a domain', () => {
  expect(checkEmail('ada@example.org')).toBeNull();
  for (const fault of ['', 'ada', 'ada@', 'ada@example', 'a da@example.org'])
    expect(checkEmail(fault)).not.toBeNull();
});

test('a password that is too short says by how much', () => {
  expect(renderIn('en', checkNewPassword('x'.repeat(passwordLengthMin - 1)))).toBe('1 more character needed');
  expect(renderIn('en', checkNewPassword(''))).toBe(`${passwordLengthMin} more characters needed`);
  expect(renderIn('de', checkNewPassword('xx'))).toBe(`Noch ${passwordLengthMin - 2} Zeichen nötig`);
  expect(checkNewPassword('x'.repeat(passwordLengthMin))).toBeNull();
});

test('a name of blanks is none', () => {
  expect(checkName('  ')).not.toBeNull();
  expect(checkName('Ada')).toBeNull();
});
