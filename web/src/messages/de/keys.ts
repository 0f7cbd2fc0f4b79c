import type { Messages } from '../messages.ts';

export const keys: Messages['keys'] = {
  title: 'Schlüssel',
  lead: 'Damit schicken andere Systeme Ereignisse und fragen nach Empfehlungen.',
  loading: 'Schlüssel werden geladen',
  notLoaded: 'Die Schlüssel wurden nicht geladen',
  none: {
    title: 'Noch kein Schlüssel',
    words: 'Eine Lernplattform oder ein Campus-System braucht einen, um die Schnittstelle aufzurufen.',
  },
  start: '{start}…',
  made: 'Angelegt am {day}',
  madeBy: 'Angelegt am {day} von {name}',
  neverUsed: 'Noch nie benutzt.',
  used: 'Benutzt {age}.',
  expires: 'Gilt bis {day}.',
  faults: {
    name: 'Gib den Namen des Systems ein',
    scopes: 'Wähle, wofür der Schlüssel ist',
  },
  create: {
    open: 'Neuer Schlüssel',
    title: 'Schlüssel anlegen',
    action: 'Schlüssel anlegen',
    made: 'Der Schlüssel ist angelegt',
    name: 'System',
    nameWords: 'Welches System den Schlüssel hat',
    scopes: 'Was es darf',
    eventsWrite: 'Schicken, was Lernende getan haben',
    recommendationsRead: 'Nach den Empfehlungen von Lernenden fragen',
    days: 'Läuft ab nach',
    term: '{days, plural, one {# Tag} other {# Tagen}}',
    key: 'Schlüssel',
    once: 'Trag ihn jetzt in das andere System ein. Er wird hier nicht aufgehoben und kann nicht wieder gezeigt werden.',
  },
  revoke: {
    label: 'Schlüssel von {name} widerrufen',
    title: 'Schlüssel von {name} widerrufen?',
    words:
      'Das System, das ihn hat, wird vom nächsten Aufruf an abgewiesen. Das lässt sich nicht rückgängig machen.',
    action: 'Widerrufen',
    done: 'Der Schlüssel von {name} ist widerrufen.',
  },
};
