import { describe, expect, it } from 'vitest';
import { normalizeText, tokenize } from './tokenize.ts';

describe('tokenize', () => {
  it.each([
    ['Machine-Learning, 2nd Edition', ['machine', 'learning', '2nd', 'edition']],
    ['Databases and statistics studies', ['database', 'statistic', 'study']],
    ['business analysis', ['business', 'analysi']],
    ['C++ and C# for R', ['c++', 'c#', 'r']],
    ['Élève ＰＹＴＨＯＮ ﬁnance', ['eleve', 'python', 'finance']],
    ['机器学习 Python入门', ['机器', '器学', '学习', 'python', '入门']],
    ['書', ['書']],
    ['データ分析', ['デー', 'ータ', 'タ分', '分析']],
    ['Математика для всех', ['математика', 'для', 'всех']],
    ['अर्थशास्त्र', ['अर्थशास्त्र']],
    ['تَعَلُّم', ['تعلم']],
    ['I want to become a data scientist', ['data', 'scientist']],
    ['… — !', []],
    ['', []],
  ])('reads %j', (text, terms) => {
    expect(tokenize(text)).toEqual(terms);
  });

  it('reads a text the same in either normal form', () => {
    for (const text of ['Málaga', 'データベース', '각국', 'Übung']) {
      expect(tokenize(text.normalize('NFD'))).toEqual(tokenize(text.normalize('NFC')));
    }
  });
});

describe('normalizeText', () => {
  it('folds case, accents and spaces', () => {
    expect(normalizeText('  Création \n d’ENTREPRISE ')).toBe('creation d’entreprise');
  });
});
