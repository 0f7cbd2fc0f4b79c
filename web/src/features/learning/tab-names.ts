import type { LearningTab } from './learning-search.ts';

export const tabNames: Record<LearningTab, string> = {
  taking: 'Taking',
  completed: 'Completed',
  saved: 'Saved',
  dismissed: 'Set aside',
};
