import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { messages as german } from './de/messages.ts';
import { messages as english } from './en/messages.ts';

type Texts = { readonly [key: string]: string | Texts };

function listTexts(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[`${path}${key}`, text]] : listTexts(text, `${path}${key}.`),
  );
}

/** What a message wants to be told, each once: `count (plural)`, `link (tag)`. */
function listParameters(elements: MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`${element.value} (tag)`, ...listParameters(element.children)];
      case TYPE.select:
      case TYPE.plural:
        return [
          `${element.value} (${TYPE[element.type]})`,
          ...Object.values(element.options).flatMap(({ value }) => listParameters(value)),
        ];
      default:
        return [`${element.value} (${TYPE[element.type]})`];
    }
  });
  return [...new Set(found)].toSorted();
}

/** Plurals without one of the forms that the language has. */
function listMissingForms(elements: MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return listMissingForms(element.children, locale);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const nested = Object.values(element.options).flatMap(({ value }) => listMissingForms(value, locale));
    if (element.type === TYPE.select) return nested;
    const rules = new Intl.PluralRules(locale, { type: element.pluralType ?? 'cardinal' });
    const missing = rules.resolvedOptions().pluralCategories.filter((form) => !(form in element.options));
    return [...missing.map((form) => `${element.value} ${form}`), ...nested];
  });
}

const translations: [string, Texts][] = [
  ['en', english],
  ['de', german],
];
const parametersOf = (texts: [string, string][]) =>
  Object.fromEntries(texts.map(([key, text]) => [key, listParameters(parse(text))]));

describe.each(translations)('the messages in %s', (locale, messages) => {
  const texts = listTexts(messages);

  test('want the same parameters as the English ones', () => {
    expect(parametersOf(texts)).toEqual(parametersOf(listTexts(english)));
  });

  test('have each plural form of the language', () => {
    const missing = texts.flatMap(([key, text]) =>
      listMissingForms(parse(text), locale).map((form) => `${key}: ${form}`),
    );
    expect(missing).toEqual([]);
  });

  test('say something, without stray blanks or typewriter quotes', () => {
    expect(texts.filter(([, text]) => /^\s|\s$|^$|"|'|\.\.\./.test(text))).toEqual([]);
  });
});
