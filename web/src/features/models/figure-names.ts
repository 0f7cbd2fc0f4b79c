import { formatCount } from '../courses/course-words.ts';
import { formatFigure } from './model-words.ts';

export interface FigureName {
  /** Key of `metrics`. */
  name: string;
  label: string;
  meaning: string;
  /** Key of its standard error. */
  error?: string;
  format?: (value: number) => string;
}

const percent = (value: number) => `${formatFigure(100 * value, 1)} %`;

export const accuracyNames: FigureName[] = [
  {
    name: 'ndcgAt10',
    error: 'ndcgError',
    label: 'NDCG@10',
    meaning: 'how high the held-out course stands among the first ten',
  },
  {
    name: 'hitRateAt10',
    error: 'hitRateError',
    label: 'HR@10',
    meaning: 'share of learners whose held-out course is among the first ten',
  },
  {
    name: 'recallAt10',
    error: 'recallError',
    label: 'Recall@10',
    meaning: 'share of the held-out courses among the first ten',
  },
  { name: 'precisionAt10', label: 'Precision@10', meaning: 'share of the first ten that was held out' },
  { name: 'mapAt10', error: 'mapError', label: 'MAP@10', meaning: 'mean average precision' },
  {
    name: 'mrr',
    error: 'mrrError',
    label: 'MRR',
    meaning: 'mean of one over the place, of the whole ranking',
  },
  {
    name: 'tailNdcgAt10',
    error: 'tailNdcgError',
    label: 'NDCG@10 of rare courses',
    meaning: 'on courses outside the most popular fifth',
  },
];

export const listNames: FigureName[] = [
  {
    name: 'coverage',
    label: 'Coverage',
    meaning: 'share of the catalogue that stands on some list',
    format: percent,
  },
  { name: 'gini', label: 'Gini', meaning: 'how unequal courses are shown; 0 is equal' },
  {
    name: 'novelty',
    label: 'Novelty',
    meaning: 'how little known the courses are, in bits',
    format: (value) => formatFigure(value, 2),
  },
  { name: 'diversity', label: 'Diversity', meaning: 'how unlike the texts inside a list are' },
  {
    name: 'miscalibration',
    label: 'Miscalibration',
    meaning: 'how far the subjects of a list are from those of the history; 0 is equal',
  },
  {
    name: 'caseCount',
    label: 'Learners measured on',
    meaning: 'who have a held-out course',
    format: formatCount,
  },
];
