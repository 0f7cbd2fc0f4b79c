import type { Messages } from '../messages.ts';

export const catalogue: Messages['catalogue'] = {
  title: 'Kurse',
  filters: 'Filter',
  results: 'Ergebnisse',
  loading: 'Kurse werden geladen',
  notLoaded: 'Der Katalog wurde nicht geladen',
  nextNotLoaded: 'Die nächsten Kurse wurden nicht geladen',
  progress: '{shown, number} von {total, number}',
  loadMore: 'Mehr laden',
  count: {
    whole: '{count, plural, one {<strong>#</strong> Kurs} other {<strong>#</strong> Kurse}} im Katalog',
    found: '{count, plural, one {<strong>#</strong> Kurs} other {<strong>#</strong> Kurse}} zu „{words}“',
    filtered: '{count, plural, one {<strong>#</strong> Kurs} other {<strong>#</strong> Kurse}}',
  },
  active: {
    label: 'Aktive Filter',
    remove: 'Filter {name} entfernen',
    clear: 'Alle entfernen',
  },
  facets: {
    subject: 'Fach',
    starts: 'Beginn',
    startsHelp:
      'Nach dem nächsten Termin des Kurses. Kurse ohne Termine lassen sich jederzeit beginnen und sind überall dabei.',
    level: 'Niveau',
    language: 'Sprache',
    provider: 'Anbieter',
    all: 'Alle {count, number}<spoken>: {facet}</spoken>',
    fewer: 'Weniger<spoken>: {facet}</spoken>',
  },
  drawer: {
    title: 'Filter',
    titleCount: 'Filter ({count, number})',
    close: 'Filter schließen',
    clear: 'Zurücksetzen',
    show: 'Kurse zeigen',
    showCount: '{count, plural, one {# Kurs zeigen} other {# Kurse zeigen}}',
  },
  nothing: {
    filtered: 'Kein Kurs passt zu diesen Filtern',
    found: 'Nichts gefunden zu „{words}“',
    fewerFilters: 'Weniger Filter zeigen mehr.',
    otherWords: 'Vielleicht helfen andere Wörter, oder eins von diesen:',
    withoutFilters: 'Ohne Filter suchen',
  },
  search: {
    label: 'Kurse suchen',
    placeholder: 'Titel, Fach, Thema',
    clear: 'Suche leeren',
  },
};
