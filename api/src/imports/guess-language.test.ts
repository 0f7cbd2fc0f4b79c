import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language.ts';

const english = 'In this course you will learn how to read and write programs that are easy to change.';
const spanish = 'En este curso aprenderás los fundamentos de la estadística y cómo se usa en la vida diaria.';

describe('the language of a course', () => {
  it('is told where both texts speak for it', () => {
    expect(guessLanguage('Introduction to Statistics', english)).toBe('en');
    expect(guessLanguage('Core Java', english)).toBe('en');
    expect(guessLanguage('Fundamentos de la estadística', spanish)).toBe('es');
    expect(
      guessLanguage('Цифровий маркетинг і комерція', 'Опануйте основи електронної комерції, її інструменти.'),
    ).toBe('uk');
    expect(
      guessLanguage('Google データアナリティクス', 'データ分析の基礎を学びます。経験は必要ありません。'),
    ).toBe('ja');
    expect(guessLanguage('用 Python 做商管程式設計', '這門課會教你如何用程式解決問題')).toBe('zh');
    expect(guessLanguage('데이터 분석', '데이터 분석의 기초를 배웁니다')).toBe('ko');
  });

  it('stays open where the texts disagree or say too little', () => {
    expect(guessLanguage('Core Java', spanish)).toBeNull();
    expect(guessLanguage('Diseño de Experiencia del Usuario', english)).toBeNull();
    expect(guessLanguage('Graphic Design', '데이터 분석의 기초를 배웁니다')).toBeNull();
    expect(guessLanguage('Calculus', 'Limits, derivatives.')).toBeNull();
    expect(guessLanguage('', '')).toBeNull();
  });
});
