import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseLanguage, chooseLocale } from './choose-language.ts';
import { languageTags } from './languages.ts';

test('a choice comes before the browser, and the browser before English', () => {
  expect(chooseLanguage('en', ['de'])).toBe('en');
  expect(chooseLanguage(null, ['fr-FR', 'de-AT', 'en'])).toBe('de');
  expect(chooseLanguage(null, ['DE'])).toBe('de');
  expect(chooseLanguage(null, ['fr', 'constructor'])).toBe('en');
  expect(chooseLanguage(null, [])).toBe('en');
});

test('dates and numbers follow the kind of the language that the browser asks for', () => {
  expect(chooseLocale('de', ['en-US', 'de-AT', 'de'])).toBe('de-AT');
  expect(chooseLocale('de', ['en-US'])).toBe('de');
});

test('the page in front of the app speaks every language too', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  expect(/data-languages="(.*)"/.exec(page)?.[1]?.split(' ')).toEqual(languageTags);
  for (const tag of languageTags)
    expect(page.match(new RegExp(`<(?:div|p) lang="${tag}"`, 'g'))).toHaveLength(2);
});
