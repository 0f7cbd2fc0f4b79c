import type { Messages } from '../messages.ts';

export const statistics: Messages['statistics'] = {
  title: 'Was Lernende mit ihren Listen taten',
  period: 'Zeitraum',
  days: '{count, plural, one {# Tag} other {# Tage}}',
  loading: 'Die Zahlen werden geladen',
  notLoaded: 'Die Zahlen wurden nicht geladen',
  none: '{days, plural, one {Am letzten Tag wurde keine Liste ausgegeben.} other {In den letzten # Tagen wurde keine Liste ausgegeben.}}',
  words:
    'Alle Listen einer Person an einem Tag sind ein Besuch. Punkte sind der Anteil der Besuche mit einem solchen Kurs, die Striche reichen zwei Standardfehler weit, das zuletzt eingesetzte Modell steht zuerst. Modelle liefen an verschiedenen Tagen: Ein Unterschied kann an den Tagen liegen.',
  lastModels: 'Nur die letzten {count, number} Modelle',
  allModels: 'Alle {count, number} Modelle',
  noModel: 'Bevor es ein Modell gab',
  ofVisits: 'von {count, plural, one {# Besuch} other {# Besuchen}}',
  titles: {
    clicked: 'Kurs geöffnet',
    enrolled: 'Kurs belegt',
    dismissed: 'Kurs abgelehnt',
  },
  columns: {
    clicked: 'Geöffnet',
    enrolled: 'Belegt',
    dismissed: 'Abgelehnt',
  },
  places: 'Nach Platz in der Liste',
  place: 'Platz in der Liste',
};
