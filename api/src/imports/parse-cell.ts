import { wrongCell } from './cell-error.ts';

const ID_LENGTH_MAX = 200;

export function parseId(value: string, column: string): string {
  if (value === '') throw wrongCell(column, 'empty', {});
  if (value.length > ID_LENGTH_MAX) throw wrongCell(column, 'too_long', { max: ID_LENGTH_MAX, value });
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(value)) throw wrongCell(column, 'control_character', { value });
  return value;
}

export function parseText(value: string): string | null {
  return value === '' ? null : value;
}

/** Text that stands on one line, without characters that have no width. */
export function parseTitle(value: string, column: string): string {
  const title = value
    .replaceAll(/[\u200B\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (title === '') throw wrongCell(column, 'empty', {});
  return title;
}

/** `a|b|c`, where `\|` is a bar and `\\` a backslash within an entry. Empty entries and repetitions are dropped. */
export function parseList(value: string): string[] {
  if (value === '') return [];
  const entries = value.includes('\\') ? splitEscaped(value) : value.split('|');
  return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
}

function splitEscaped(value: string): string[] {
  const entries = [''];
  for (const [token] of value.matchAll(/\\[\\|]|\||[^\\|]+|\\/gu)) {
    if (token === '|') entries.push('');
    else entries[entries.length - 1] += /^\\[\\|]$/.test(token) ? token.slice(1) : token;
  }
  return entries;
}

export function parseChoice<T extends string>(
  value: string,
  column: string,
  choices: readonly T[],
): T | null {
  if (value === '') return null;
  const choice = choices.find((known) => known === value.toLowerCase());
  if (!choice) throw wrongCell(column, 'not_a_choice', { choices: choices.join(', '), value });
  return choice;
}

export function parseNumber(
  value: string,
  column: string,
  range: { min: number; max: number },
): number | null {
  if (value === '') return null;
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) throw wrongCell(column, 'not_a_number', { value });
  if (number < range.min || number > range.max) throw wrongCell(column, 'out_of_range', { ...range, value });
  return number;
}

/** A BCP 47 tag in its canonical form: `EN-gb` is `en-GB`. */
export function parseLanguage(value: string, column: string): string | null {
  if (value === '') return null;
  const tag = value.replaceAll('_', '-');
  const canonical = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? canonicalTag(tag) : undefined;
  if (!canonical) throw wrongCell(column, 'not_a_language', { value });
  return canonical;
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

export function parseUrl(value: string, column: string): string | null {
  if (value === '') return null;
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    throw wrongCell(column, 'not_a_web_address', { value });
  return value;
}

export function parseEmail(value: string, column: string): string | null {
  if (value === '') return null;
  if (!/^[^\s@]+@[^\s@]+$/.test(value)) throw wrongCell(column, 'not_an_email', { value });
  return value;
}

const timestamp =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** ISO 8601: a day, or a day and a time; without an offset it is UTC. @returns the moment as `toISOString` writes it. */
export function parseTimestamp(value: string, column: string): string | null {
  if (value === '') return null;
  const parts = timestamp.exec(value);
  const milliseconds = parts ? toMilliseconds(parts) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw wrongCell(column, 'not_a_date', { value });
  return new Date(milliseconds).toISOString();
}

/** The day of a timestamp where it was written, whatever its offset: `2027-01-12`. */
export function parseDay(value: string, column: string): string | null {
  return parseTimestamp(value, column) === null ? null : value.slice(0, 10);
}

function toMilliseconds(parts: RegExpExecArray): number {
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number, number, number, number, number, number,
  ]; // biome-ignore format: six numbers
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!isDay || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const fraction = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, fraction);
  return date.getTime() - offsetMinutes(parts[8]) * 60_000;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function offsetMinutes(zone: string | undefined): number {
  if (!zone || /^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
