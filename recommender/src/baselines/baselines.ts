import type { Contender } from '../evaluate/scorer.ts';
import { ease } from './ease.ts';
import { itemNeighbours } from './item-neighbours.ts';
import { markov } from './markov.ts';
import { popularity } from './popularity.ts';

/** What the weight table has to beat. */
export const baselines: readonly Contender[] = [popularity, itemNeighbours, markov, ease];
