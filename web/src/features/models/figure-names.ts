import type { Formats } from '../../language/formats.ts';
import type { EnglishMessages } from '../../messages/messages.ts';

export interface FigureName {
  /** Key of `metrics`, and of its label in the messages. */
  name: keyof EnglishMessages['figures']['names'];
  /** Key of its standard error. */
  error?: string;
  /** With four decimals, where nothing else is said. */
  format?: (formats: Formats, value: number) => string;
}

export const accuracyNames: FigureName[] = [
  { name: 'ndcgAt10', error: 'ndcgError' },
  { name: 'hitRateAt10', error: 'hitRateError' },
  { name: 'recallAt10', error: 'recallError' },
  { name: 'precisionAt10' },
  { name: 'mapAt10', error: 'mapError' },
  { name: 'mrr', error: 'mrrError' },
  { name: 'tailNdcgAt10', error: 'tailNdcgError' },
];

export const listNames: FigureName[] = [
  { name: 'coverage', format: ({ percent }, value) => percent(value) },
  { name: 'gini' },
  { name: 'novelty', format: ({ figure }, value) => figure(value, 2) },
  { name: 'diversity' },
  { name: 'miscalibration' },
  { name: 'caseCount', format: ({ count }, value) => count(value) },
];
