import type { Level } from '@crs/contracts';

export const levelNames: Record<Level, string> = {
  beginner: 'Beginner',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
  mixed: 'All levels',
};

export function isLevel(text: string): text is Level {
  return Object.hasOwn(levelNames, text);
}

export function nameOfLevel(text: string): string {
  return isLevel(text) ? levelNames[text] : text;
}
