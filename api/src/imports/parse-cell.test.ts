import { describe, expect, it } from 'vitest';
import { CellError } from './cell-error.ts';
import {
  parseChoice,
  parseEmail,
  parseId,
  parseLanguage,
  parseList,
  parseNumber,
  parseTimestamp,
  parseUrl,
} from './parse-cell.ts';
import { faultOf } from './row-fault.ts';

const failure = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof CellError) return `${error.column}: ${error.message}`;
    throw error;
  }
  return undefined;
};

describe('a timestamp', () => {
  it.each([
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2024-02-29T23:59', '2024-02-29T23:59:00.000Z'],
    ['2024-02-29 23:59:58', '2024-02-29T23:59:58.000Z'],
    ['2024-01-01T00:30:00.1234Z', '2024-01-01T00:30:00.123Z'],
    ['2024-01-01T00:30:00+02:00', '2023-12-31T22:30:00.000Z'],
    ['2024-01-01T00:30:00-0330', '2024-01-01T04:00:00.000Z'],
    ['0099-12-31', '0099-12-31T00:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseTimestamp(text, 'occurred_at')).toBe(expected);
  });

  it.each([
    '31/02/2024',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-01',
    '2024-01-01T24:00',
    'today',
  ])('%s is none', (text) => {
    expect(failure(() => parseTimestamp(text, 'occurred_at'))).toBe(`occurred_at: not a date: "${text}"`);
  });

  it('may be left out', () => {
    expect(parseTimestamp('', 'occurred_at')).toBeNull();
  });
});

describe('a number', () => {
  const range = { min: 0, max: 5 };

  it('is read as written', () => {
    expect(['0', '4.5', '.5', '5', '1e0', ''].map((text) => parseNumber(text, 'value', range))).toEqual([
      0,
      4.5,
      0.5,
      5,
      1,
      null,
    ]);
  });

  it('is refused with its value', () => {
    expect(failure(() => parseNumber('3,5', 'value', range))).toBe('value: not a number: "3,5"');
    expect(failure(() => parseNumber('0x10', 'value', range))).toBe('value: not a number: "0x10"');
    expect(failure(() => parseNumber('Infinity', 'value', range))).toBe('value: not a number: "Infinity"');
    expect(failure(() => parseNumber('6', 'value', range))).toBe('value: not between 0 and 5: "6"');
  });
});

describe('a list', () => {
  it('is divided by bars, without empty and repeated entries', () => {
    expect(parseList(' SQL | |R|SQL|')).toEqual(['SQL', 'R']);
    expect(parseList('')).toEqual([]);
  });

  it('may hold bars and backslashes that are escaped, and backslashes that need not be', () => {
    expect(parseList(String.raw`a\|b|C:\temp|x\\|y`)).toEqual(['a|b', String.raw`C:\temp`, 'x\\', 'y']);
  });
});

describe('other cells', () => {
  it('choose from a closed set, whatever their case', () => {
    expect(parseChoice('Mixed', 'level', ['beginner', 'mixed'])).toBe('mixed');
    expect(failure(() => parseChoice('Expert', 'level', ['beginner', 'mixed']))).toBe(
      'level: not one of beginner, mixed: "Expert"',
    );
  });

  it('name languages by their tags', () => {
    expect(['EN', 'pt-br', 'zh_Hant', ''].map((tag) => parseLanguage(tag, 'language'))).toEqual([
      'en',
      'pt-BR',
      'zh-Hant',
      null,
    ]);
    expect(failure(() => parseLanguage('Deutsch', 'language'))).toBe(
      'language: not a language tag such as "en" or "pt-BR": "Deutsch"',
    );
  });

  it('hold only addresses that a browser may follow', () => {
    expect(parseUrl('https://example.org/a?b', 'url')).toBe('https://example.org/a?b');
    expect(failure(() => parseUrl('javascript:alert(1)', 'url'))).toMatch(/^url: not a web address/);
    expect(failure(() => parseUrl('https://', 'url'))).toMatch(/^url: not a web address/);
  });

  it('hold e-mail addresses and ids that can be written down', () => {
    expect(failure(() => parseEmail('ada', 'email'))).toBe('email: not an e-mail address: "ada"');
    expect(failure(() => parseId('', 'course_id'))).toBe('course_id: empty');
    expect(failure(() => parseId('a\nb', 'course_id'))).toMatch(/control character or line break/);
    expect(failure(() => parseId('x'.repeat(201), 'course_id'))).toMatch(/longer than 200 characters/);
  });

  it('are shown short and on one line', () => {
    expect(failure(() => parseEmail('a\n"b"', 'email'))).toBe('email: not an e-mail address: "a\\n\\"b\\""');
    const { message, values } = faultOf('not_a_date', { value: 'x'.repeat(100) });
    expect(values['value']).toHaveLength(61);
    expect(message).toBe(`not a date: "${'x'.repeat(60)}…"`);
  });
});
