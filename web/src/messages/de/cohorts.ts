import type { Messages } from '../messages.ts';

export const cohorts: Messages['cohorts'] = {
  title: 'Gruppen',
  lead: 'Lernende, die gemeinsam betreut werden. Wer berät, sieht die Lernenden der eigenen Gruppen und sonst niemanden.',
  loading: 'Gruppen werden geladen',
  notLoaded: 'Die Gruppen wurden nicht geladen',
  loadingOne: 'Die Gruppe wird geladen',
  oneNotLoaded: 'Die Gruppe wurde nicht geladen',
  search: 'Name oder Kennung',
  all: 'Alle Gruppen',
  name: 'Name',
  demo: 'Demo',
  ofOne: 'Gruppe {id}',
  ofDemo: 'Gruppe {id}, Demodaten',
  learnerCount: '{count, plural, =0 {Keine Lernenden} one {# Person lernt} other {# Lernende}}',
  advisorCount: '{count, plural, =0 {Keine Beratung} one {# Person berät} other {# Personen beraten}}',
  none: {
    title: 'Noch keine Gruppe',
    words:
      'Bis es eine gibt, sieht die Beratung niemanden. Leg sie hier an, oder importiere Lernende mit der Spalte cohorts.',
  },
  notFound: {
    title: 'Keine Gruppe gefunden',
    words: 'Versuch es mit einem kürzeren Teil des Namens oder der Kennung.',
  },
  make: {
    open: 'Neue Gruppe',
    title: 'Gruppe anlegen',
    action: 'Gruppe anlegen',
    id: 'Kennung (freiwillig)',
    idWords: 'Wie Dateien sie nennen; der Name, wenn du nichts angibst. Sie bleibt für immer gleich.',
  },
  rename: {
    open: 'Umbenennen',
    title: '{name} umbenennen',
    action: 'Umbenennen',
  },
  delete: {
    open: 'Löschen',
    title: 'Gruppe {name} löschen?',
    learners:
      '{count, plural, =0 {Niemand ist in ihr.} one {Die Person in ihr bleibt in CRS, ohne diese Gruppe.} other {Ihre # Lernenden bleiben in CRS, ohne diese Gruppe.}}',
    advisors:
      '{count, plural, one {Die Person, die sie berät, sieht} other {Die # Personen, die sie beraten, sehen}} sie nicht mehr, außer über eine andere Gruppe. Gleich danach kannst du es rückgängig machen.',
    action: 'Gruppe löschen',
  },
  done: {
    renamed: 'Die Gruppe heißt jetzt {name}.',
    deleted: 'Die Gruppe {name} ist gelöscht.',
    back: 'Die Gruppe {name} ist wieder da.',
    notBack: 'Die Gruppe kam nicht ganz zurück',
    learnerRemoved: '{name} ist nicht mehr in der Gruppe.',
    advisorAdded: '{name} sieht jetzt die Lernenden dieser Gruppe.',
    advisorRemoved: '{name} sieht die Lernenden dieser Gruppe nicht mehr.',
  },
  advisors: {
    title: 'Beratung',
    none: 'Bisher sieht nur die Administration diese Lernenden.',
    add: 'Beratende Person hinzufügen',
    placeholder: 'Name oder E-Mail',
    nobody: 'Kein anderes Konto mit der Rolle Beratung',
    disabled: 'Gesperrt',
    remove: '{name} die Gruppe wegnehmen',
  },
  learners: {
    title: '{count, plural, =0 {Lernende} one {# Person lernt} other {# Lernende}}',
    loading: 'Lernende werden geladen',
    notLoaded: 'Die Lernenden wurden nicht geladen',
    search: 'In dieser Gruppe suchen',
    none: 'In dieser Gruppe ist noch niemand.',
    nobody: 'Auf niemanden in dieser Gruppe passt das.',
    add: 'Lernende hinzufügen',
    remove: '{name} aus der Gruppe nehmen',
  },
  add: {
    title: 'Lernende in {name} aufnehmen',
    search: 'Suchen',
    placeholder: 'Kennung, Name oder E-Mail',
    nobody: 'Niemand gefunden',
    paste: 'Oder Kennungen einfügen',
    pasteWords: 'Eine pro Zeile, oder durch Komma, Semikolon oder Tabulator getrennt.',
    action: '{count, plural, =0 {Hinzufügen} one {# Person hinzufügen} other {# Personen hinzufügen}}',
    added: '{count, plural, =0 {Niemand kam dazu} one {# Person kam dazu} other {# Personen kamen dazu}}',
    present: '{count, plural, one {# war} other {# waren}} schon in der Gruppe.',
    unknown:
      '{count, plural, one {# Kennung ist unbekannt und bleibt im Feld} other {# Kennungen sind unbekannt und bleiben im Feld}}: {ids}',
  },
  select: {
    label: 'Gruppe',
    all: 'Alle Gruppen',
    none: 'Keine Gruppe gefunden',
  },
};
