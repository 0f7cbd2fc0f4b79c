import { describe, expect, it } from 'vitest';
import { parsePythonList } from './parse-python-list.ts';

describe('a Python list of strings', () => {
  it.each([
    ['[]', []],
    ["['SQL', 'Python']", ['SQL', 'Python']],
    [`["Bayes' Theorem", 'say "hi"',]`, ["Bayes' Theorem", 'say "hi"']],
    [
      String.raw`['energy\xa0source', 'it\'s', 'a\\b', '\u6570\u5b66', '\U0001F600', 'x\ny']`,
      ['energy\u00a0source', "it's", 'a\\b', '数学', '😀', 'x\ny'],
    ],
    ["[ 'C#', 'R, S and T' ]", ['C#', 'R, S and T']],
  ])('%s', (text, entries) => {
    expect(parsePythonList(text)).toEqual(entries);
  });

  it.each(['', 'SQL', "['SQL'", "['SQL' 'R']", '[1, 2]', "['a', b]", "['a"])('%s is none', (text) => {
    expect(parsePythonList(text)).toBeUndefined();
  });
});
