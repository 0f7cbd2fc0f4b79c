import type { Messages } from '../messages.ts';

export const learning: Messages['learning'] = {
  title: 'Meine Kurse',
  lead: 'Was du belegst, belegt, gemerkt und abgelehnt hast. Jeder Eintrag prägt deine Liste.',
  loading: 'Deine Kurse werden geladen',
  notLoaded: 'Deine Kurse wurden nicht geladen',
  notSaved: 'Das wurde nicht gespeichert',
  notUndone: 'Das wurde nicht rückgängig gemacht',
  tabs: {
    taking: 'Laufend',
    completed: 'Fertig',
    saved: 'Gemerkt',
    dismissed: 'Abgelehnt',
  },
  empty: {
    browse: 'Kurse ansehen',
    taking: {
      title: 'Zurzeit kein Kurs',
      words: 'Trag ein, was du gerade belegst: Deine Liste folgt dem.',
    },
    completed: {
      title: 'Noch nichts abgeschlossen',
      words:
        'Kurse, die du abgeschlossen hast, sind die stärksten Gründe auf deiner Liste. Trag welche ein, egal von wo.',
    },
    saved: {
      title: 'Nichts gemerkt',
      words: 'Merk dir einen Kurs, dann findest du ihn hier wieder.',
    },
    dismissed: {
      title: 'Nichts abgelehnt',
      words: 'Kurse, die dich nicht interessieren, landen hier.',
    },
  },
  actions: {
    finish: 'Abgeschlossen',
    finishLabel: 'Abgeschlossen: {title}',
    enrol: 'Zu meinen Kursen',
    enrolLabel: 'Zu meinen Kursen: {title}',
    remove: 'Entfernen',
    removeLabel: 'Entfernen: {title}',
    recommendAgain: 'Wieder empfehlen',
    recommendAgainLabel: 'Wieder empfehlen: {title}',
  },
  removed: {
    taking: '„{title}“ ist nicht mehr in deinen Kursen.',
    completed: '„{title}“ zählt nicht mehr als abgeschlossen.',
    saved: '„{title}“ ist nicht mehr gemerkt.',
    dismissed: '„{title}“ darf wieder empfohlen werden.',
  },
  given: {
    save: '„{title}“ ist gemerkt.',
    dismiss: '„{title}“ wird nicht mehr empfohlen.',
    know: '„{title}“ zählt als bekannt.',
    enrol: '„{title}“ ist jetzt in deinen Kursen.',
    complete: '„{title}“ ist als abgeschlossen eingetragen.',
  },
  takenBack: '„{title}“: zurückgenommen.',
  add: {
    open: 'Kurs eintragen',
    title: 'Einen Kurs eintragen',
    search: 'Nach einem Kurs suchen, den du eintragen möchtest',
    placeholder: 'Titel, Thema oder Anbieter',
    failed: 'Die Suche ist gescheitert',
    nothing: 'Nichts gefunden zu „{words}“',
    some: 'Einige Kurse aus dem Katalog',
    best: 'Beste Treffer',
    taking: 'Belege ich',
    takingLabel: 'Belege ich: {title}',
    completed: 'Abgeschlossen',
    completedLabel: 'Abgeschlossen: {title}',
  },
};
