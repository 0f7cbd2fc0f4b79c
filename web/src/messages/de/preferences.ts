import type { Messages } from '../messages.ts';

export const preferences: Messages['preferences'] = {
  notSaved: 'Deine Vorlieben wurden nicht gespeichert',
  leftOut: '„{name}“ zählt nicht mehr.',
  lessOf: {
    added: 'Ab jetzt weniger aus „{subject}“.',
    removed: '„{subject}“ zählt wieder voll.',
    remove: 'Nicht mehr weniger aus „{subject}“',
  },
  goal: {
    words: '{left, plural, one {Ein Satz genügt. Noch # Zeichen.} other {Ein Satz genügt. Noch # Zeichen.}}',
    placeholder: 'Daten in einem Krankenhaus auswerten',
  },
  interests: {
    label: 'Fächer und Themen suchen',
    placeholder: 'Statistik, Design, Python …',
    popular: 'Beliebt',
    matches: 'Treffer zu „{words}“',
    add: '„{words}“ hinzufügen',
    none: 'Noch nichts gewählt',
    chosen: 'Deine Interessen ({count, number})',
    remove: '{name} entfernen',
  },
  languages: {
    courses: '{count, plural, one {# Kurs} other {# Kurse}}',
  },
  levels: {
    beginner: 'Kein Vorwissen nötig',
    intermediate: 'Die Grundlagen sitzen',
    advanced: 'Tiefe, Tempo und Voraussetzungen',
    any: 'Lass die anderen Antworten entscheiden',
    anyName: 'Jedes Niveau',
  },
};
