import type { Contender } from '../evaluate/scorer.ts';
import { ease } from './ease.ts';
import { itemNeighbours } from './item-neighbours.ts';
import { markov } from './markov.ts';
import { fallBackOnPopularity, popularity } from './popularity.ts';
import { recentPopularity } from './recent-popularity.ts';
import { slit } from './slit.ts';
import { transitions } from './transitions.ts';

/** What the weight table has to beat. */
export const baselines: readonly Contender[] = [
  popularity,
  recentPopularity,
  ...[itemNeighbours, markov, transitions, ease, slit].map(fallBackOnPopularity),
];
