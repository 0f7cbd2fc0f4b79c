import type { ReactElement } from 'react';
import { useTranslations } from 'use-intl';
import { passwordLengthMin } from './authentication.ts';

/** Form checks: words to show, which follow the language of the page, or null. */
export function checkName(name: string): ReactElement | null {
  return name.trim() === '' ? <Fault of="name" /> : null;
}

export function checkEmail(email: string): ReactElement | null {
  return /^\S+@\S+\.\S+$/.test(email) ? null : <Fault of="email" />;
}

export function checkPasswordGiven(password: string): ReactElement | null {
  return password === '' ? <Fault of="passwordEmpty" /> : null;
}

export function checkNewPassword(password: string): ReactElement | null {
  const missing = passwordLengthMin - password.length;
  return missing > 0 ? <ShortPassword missing={missing} /> : null;
}

function Fault({ of }: { of: 'name' | 'email' | 'passwordEmpty' }) {
  return useTranslations('account.faults')(of);
}

function ShortPassword({ missing }: { missing: number }) {
  return useTranslations('account.faults')('passwordShort', { count: missing });
}
