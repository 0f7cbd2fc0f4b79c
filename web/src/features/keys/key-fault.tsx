import { useTranslations } from 'use-intl';

export function KeyFault({ of }: { of: 'name' | 'scopes' }) {
  return useTranslations('keys.faults')(of);
}
