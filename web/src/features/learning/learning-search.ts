import { toText } from '../../routing/search-parameters.ts';

export const learningTabs = ['taking', 'completed', 'saved', 'dismissed'] as const;
export type LearningTab = (typeof learningTabs)[number];

export interface LearningSearch {
  tab?: LearningTab;
}

export function readLearningSearch(search: Record<string, unknown>): LearningSearch {
  const text = toText(search['tab']);
  const tab = learningTabs.find((known) => known === text);
  return tab === undefined ? {} : { tab };
}
