import { passwordLengthMin } from './authentication.ts';

/** Form checks: a message to show, or null. */
export function checkEmail(email: string): string | null {
  return /^\S+@\S+\.\S+$/.test(email) ? null : 'Enter an e-mail address such as ada@example.org';
}

export function checkPassword(password: string): string | null {
  const missing = passwordLengthMin - password.length;
  if (missing <= 0) return null;
  return `${missing} more ${missing === 1 ? 'character' : 'characters'} needed`;
}

export function checkName(name: string): string | null {
  return name.trim() === '' ? 'Enter a name; a first name is enough' : null;
}
