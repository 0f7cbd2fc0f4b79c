import type { Level } from '@crs/contracts';

export const levels: readonly Level[] = ['beginner', 'intermediate', 'advanced', 'mixed'];

export function isLevel(text: string): text is Level {
  return levels.some((level) => level === text);
}
