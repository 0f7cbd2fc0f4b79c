import type { Preferences } from '@crs/contracts';

export type Answers = Pick<Preferences, 'interests' | 'goal' | 'level' | 'languages'>;

export const welcomeSteps = ['interests', 'goal', 'level', 'languages'] as const satisfies (keyof Answers)[];

/** The answers as they are kept: a goal of blanks is none. */
export function toAnswers({ interests, goal, level, languages }: Answers): Answers {
  return { interests, goal: goal?.trim() || null, level, languages };
}
