import type { Preferences } from '@crs/contracts';

export type Answers = Pick<Preferences, 'interests' | 'goal' | 'level' | 'languages'>;

export const welcomeSteps = [
  {
    name: 'interests',
    title: 'What would you like to learn?',
    lead: 'Choose two or more, and the list is yours from the first minute.',
  },
  {
    name: 'goal',
    title: 'Is there something you are working towards?',
    lead: 'A job, an exam, a project: courses that speak of it move up.',
  },
  {
    name: 'level',
    title: 'Where do you start?',
    lead: 'Courses of other levels still appear, further down.',
  },
  {
    name: 'languages',
    title: 'In which languages do you like to learn?',
    lead: 'Only courses in these languages are recommended. Choose none to see all.',
  },
] as const satisfies { name: keyof Answers; title: string; lead: string }[];

/** The answers as they are kept: a goal of blanks is none. */
export function toAnswers({ interests, goal, level, languages }: Answers): Answers {
  return { interests, goal: goal?.trim() || null, level, languages };
}
