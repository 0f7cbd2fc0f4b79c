import type { Messages } from '../messages.ts';

export const shell: Messages['shell'] = {
  description: 'Kursempfehlungen, die sagen, warum.',
  pageTitle: '{title} · CRS',
  loading: 'Wird geladen',
  close: 'Schließen',
  tryAgain: 'Noch einmal versuchen',
  loadMore: 'Mehr laden',
  nextNotLoaded: 'Die nächsten wurden nicht geladen',
  copy: '{what}: kopieren',
  copied: '{what}: kopiert',
  undo: 'Rückgängig',
  closeMessage: 'Diese Meldung schließen',
  skipLink: 'Zum Inhalt springen',
  toStart: 'CRS, zum Anfang',
  toRecommendations: 'Zu deinen Empfehlungen',
  brandLink: 'CRS, zu deinen Empfehlungen',
  searchCourses: 'Kurse suchen',
  searchKeys: 'Strg K',
  offline: 'Du bist offline. Was du siehst, kann veraltet sein, und Änderungen warten.',
  navigation: {
    label: 'Hauptmenü',
    forYou: 'Für dich',
    courses: 'Kurse',
    learning: 'Meine Kurse',
    manage: 'Verwalten',
    settings: 'Einstellungen',
  },
  account: {
    label: '{initials}, Konto von {name}',
    signOut: 'Abmelden',
  },
  colorScheme: {
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'Wie das System',
  },
  language: {
    label: 'Sprache',
    browser: 'Wie der Browser',
    notLoaded: 'Die Sprache wurde nicht gewechselt',
  },
  notFound: {
    title: 'Seite nicht gefunden',
    lead: 'Unter dieser Adresse gibt es nichts',
    words: 'Vielleicht ist der Link alt, oder es fehlt ein Buchstabe.',
  },
  notAllowed: {
    title: 'Kein Zugriff',
    lead: 'Dein Konto darf diese Seite nicht sehen',
    words: 'Wenn du sie für deine Arbeit brauchst, bitte die Administration um die Rolle.',
  },
  failed: {
    title: 'Diese Seite wurde nicht geladen',
    lead: 'Etwas ist schiefgegangen',
    request: 'Anfrage {id}',
  },
};
