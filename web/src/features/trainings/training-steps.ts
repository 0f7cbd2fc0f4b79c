import type { Training } from '@crs/contracts';

/** In the order in which the trainer goes through them. */
const stages = ['load', 'evaluate', 'fit', 'rerank', 'store'] as const;

/** Which step a training is at, counted from 1, and the share of all that is behind it; no name before the first. */
export function findStep({ stage, share }: Pick<Training, 'stage' | 'share'>) {
  const place = stages.findIndex((name) => name === stage);
  const behind = place < 0 ? 0 : (place + (share ?? 0)) / stages.length;
  return { name: stages[place], step: place + 1, steps: stages.length, behind };
}
