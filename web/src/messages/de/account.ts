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
    disabled: 'Dieses Konto ist gesperrt. Frag die Administration.',
    tooMany:
      'Es waren zu viele Versuche. Warte eine Viertelstunde, oder bitte die Administration um einen neuen Passwort-Link.',
    other: 'Neu hier? <link>Konto anlegen</link>',
  },
  demo: {
    title: 'Das ist eine Demo',
    words: 'Alles darin ist erfunden. Wähle ein Konto, um das Formular auszufüllen:',
  },
  setPassword: {
    title: 'Passwort wählen',
    lead: 'Niemand sonst erfährt es, und der Link, über den du kamst, gilt einmal.',
    submit: 'Passwort festlegen',
    failed: 'Das Passwort wurde nicht gespeichert',
    done: 'Dein Passwort ist gespeichert. Melde dich damit an.',
    toSignIn: 'Zur Anmeldung',
    noToken: {
      title: 'Der Link ist nicht vollständig',
      words: 'Öffne ihn noch einmal, oder kopiere ihn ganz in die Adresszeile.',
    },
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
