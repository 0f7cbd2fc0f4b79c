import { useLocale } from 'use-intl';
import { createFormats, type Formats } from './formats.ts';

const formatsByLocale = new Map<string, Formats>();

/** Numbers, dates and names as the reader writes them. */
export function useFormats(): Formats {
  const locale = useLocale();
  const formats = formatsByLocale.get(locale) ?? createFormats(locale);
  formatsByLocale.set(locale, formats);
  return formats;
}
