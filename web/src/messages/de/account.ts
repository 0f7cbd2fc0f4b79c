import type { Messages } from '../messages.ts';

export const account: Messages['account'] = {
  fields: {
    name: 'Name',
    email: 'E-Mail',
    password: 'Passwort',
    passwordHint: 'Mindestens {count, number} Zeichen. Ein paar Wörter hintereinander merkt man sich leicht.',
  },
  faults: {
    name: 'Gib einen Namen ein; der Vorname genügt',
    email: 'Gib eine E-Mail-Adresse ein, zum Beispiel ada@example.org',
    passwordEmpty: 'Gib dein Passwort ein',
    passwordShort: '{count, plural, one {Noch # Zeichen} other {Noch # Zeichen}} nötig',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Dein nächster Kurs wartet, und er sagt, warum.',
    submit: 'Anmelden',
    failed: 'Du bist nicht angemeldet',
    wrong: 'Die E-Mail-Adresse oder das Passwort ist falsch.',
    other: 'Neu hier? <link>Konto anlegen</link>',
  },
  signUp: {
    title: 'Konto anlegen',
    lead: 'Vier kurze Fragen, und du hast eine Liste mit Kursen. Jede kannst du überspringen.',
    submit: 'Konto anlegen',
    failed: 'Dein Konto wurde nicht angelegt',
    taken: 'Mit dieser E-Mail-Adresse gibt es schon ein Konto.',
    other: 'Schon dabei? <link>Anmelden</link>',
  },
  stillSignedIn: 'Du bist noch angemeldet',
};
