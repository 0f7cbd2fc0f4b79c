import type { Messages } from '../messages.ts';

export const onboarding: Messages['onboarding'] = {
  progress: 'Schritt {step, number} von {total, number}',
  back: 'Zurück',
  skip: 'Überspringen',
  next: 'Weiter',
  finish: 'Zeig mir meine Kurse',
  interests: {
    title: 'Was möchtest du lernen?',
    lead: 'Wähl zwei oder mehr, und die Liste ist von der ersten Minute an deine.',
  },
  goal: {
    title: 'Arbeitest du auf etwas hin?',
    lead: 'Ein Beruf, eine Prüfung, ein Projekt: Kurse, die davon handeln, rücken nach oben.',
    label: 'Dein Ziel',
  },
  level: {
    title: 'Wo fängst du an?',
    lead: 'Kurse mit anderem Niveau erscheinen trotzdem, nur weiter unten.',
    label: 'Dein Niveau',
  },
  languages: {
    title: 'In welchen Sprachen lernst du gern?',
    lead: 'Nur Kurse in diesen Sprachen werden empfohlen. Wählst du keine, siehst du alle.',
    label: 'Deine Sprachen',
  },
};
