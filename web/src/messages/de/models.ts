import type { Messages } from '../messages.ts';

export const models: Messages['models'] = {
  title: 'Modelle',
  lead: 'Welches Modell die Listen der Lernenden macht, woraus es gelernt hat und wie die anderen abschneiden.',
  loading: 'Die Modelle werden geladen',
  notLoaded: 'Die Modelle wurden nicht geladen',
  all: 'Alle Modelle',
  key: 'Punkte sind NDCG@10 auf dem letzten Kurs aller Lernenden, den das Modell nicht gesehen hat; die Striche reichen zwei Standardfehler weit, die gestrichelte Linie ist das Live-Modell. Jedes Modell wurde auf den Daten seines Tages gemessen: <command>crs models compare</command> misst zwei an denselben Lernenden.',
  none: {
    title: 'Noch kein Modell',
    words:
      'Bis es eins gibt, bekommen Lernende beliebte und neue Kurse. Importiere, was Lernende getan haben, und trainiere dann das erste.',
  },
  verdict: 'Urteil des Trainings: <verdict></verdict>',
  findings: {
    by_order: 'Es wurde auf Anweisung live geschaltet, wie auch immer es abschnitt.',
    first: 'Es ist das erste Modell.',
    same_settings: 'Es hat die Einstellungen des Live-Modells, auf den Daten von heute.',
    new_settings: 'Es hat neue Einstellungen: {difference} ± {error} gegenüber denen des Live-Modells.',
    live_settings:
      'Es hat die Einstellungen des Live-Modells, auf den Daten von heute, denn neue weichen um {difference} ± {error} ab.',
    behind:
      'Es ist nicht besser als {rival, select, popularity {Beliebtheit} other {{rival}}}: {difference} ± {error}.',
    closest:
      'Die stärkste Vergleichsgröße ist {rival, select, popularity {Beliebtheit} other {{rival}}}: {difference} ± {error} ihr gegenüber.',
    too_few:
      'Nur {count, plural, one {# lernende Person} other {# Lernende}} zum Vergleichen: {needed, number} braucht es, um Modelle zu unterscheiden.',
    not_compared: 'Es wurde wie gewünscht nicht verglichen.',
    rolled_back: 'Der letzte Wechsel war ein Rückschritt ({reason}): Schalte ein Modell von Hand live.',
    overtaken: 'Inzwischen ging ein anderes Modell live: Schalte ein Modell von Hand live.',
  },
  status: {
    candidate: 'Kandidat',
    live: 'Live',
    retired: 'Abgelöst',
  },
  live: {
    title: 'Jetzt live',
    none: 'Kein Modell ist live: Lernende bekommen beliebte und neue Kurse. Schalte einen der Kandidaten live.',
    since: 'Live seit <time></time> ({age})',
    sinceBy:
      'Live seit <time></time> ({age}), {kind, select, system {durch einen crs-Befehl} deleted {durch ein gelöschtes Konto} other {durch {name}}}',
  },
  changes: {
    title: 'Wechsel des Live-Modells',
    none: 'Bisher war kein Modell live.',
    actor: '{kind, select, system {Ein crs-Befehl} deleted {Ein gelöschtes Konto} other {{name}}}',
    promoted: 'schaltete <model></model> live',
    promotedFrom: 'schaltete <model></model> live, anstelle von <from></from>',
    rolledBack: 'ging zurück zu <model></model>',
    rolledBackFrom: 'ging zurück zu <model></model>, anstelle von <from></from>',
  },
  facts: {
    courses: 'Kurse',
    learners: 'Lernende',
    interactions: 'Interaktionen',
    duration: 'Trainingszeit',
    notMeasured: 'nicht gemessen',
    row: '{courses, plural, one {# Kurs} other {# Kurse}}, {learners, plural, one {# lernende Person} other {# Lernende}}, {interactions, plural, one {# Interaktion} other {# Interaktionen}}; trainiert in {duration}.',
  },
  obstacles: {
    live: 'Es ist schon live.',
    bytes: 'Seine Bytes sind gelöscht: Nur die letzten Modelle behalten ihre.',
    noPrevious: 'Vor diesem war kein Modell live.',
  },
  promote: {
    action: 'Live schalten',
    label: 'Live schalten: das Modell vom {name}',
    title: 'Dieses Modell live schalten?',
    words: 'In wenigen Sekunden bekommen alle Lernenden Listen vom Modell vom <strong>{name}</strong>.',
    retired:
      'Das Modell vom <strong>{name}</strong>, das jetzt live ist, wird abgelöst. Du kannst zu ihm zurückgehen.',
    done: 'Das Modell vom {name} ist live.',
  },
  rollBack: {
    label: 'Zurück zum Modell davor',
    title: 'Zurück zum Modell davor?',
    action: 'Zurückgehen',
    words:
      'In wenigen Sekunden bekommen alle Lernenden wieder Listen vom Modell vom <strong>{name}</strong>.',
    candidate:
      'Das Modell vom <strong>{name}</strong>, das jetzt live ist, wird zum Kandidaten: Es kann wieder live geschaltet werden.',
    training: 'Bis jemand ein Modell von Hand live schaltet, entstehen beim Training nur Kandidaten.',
  },
  dialog: {
    reason: 'Grund',
    reasonWords: 'Steht mit deinem Namen im Protokoll',
    cancel: 'Abbrechen',
    unchanged: 'Nichts wurde geändert',
  },
  notFound: {
    title: 'Modell nicht gefunden',
    lead: 'Ein Modell dieser Version gibt es nicht',
    words: 'Vielleicht ist in der Adresse ein Fehler.',
    all: 'Zu allen Modellen',
  },
  page: {
    title: 'Modell vom {name}',
    loading: 'Das Modell wird geladen',
    notLoaded: 'Das Modell wurde nicht geladen',
    overview: 'Überblick',
    trained: 'Trainiert am <time></time>',
    trainedPublished: 'Trainiert am <time></time>, zuletzt veröffentlicht am <published></published>',
    identity: 'Identität',
    version: 'Version',
    checksum: 'Prüfsumme der Bytes, SHA-256',
    fingerprint: 'Fingerabdruck der Trainingsdaten, SHA-256',
  },
  table: {
    own: 'Dieses Modell',
    live: 'Live-Modell',
  },
  settings: {
    title: 'Einstellungen',
    difference:
      '{count, plural, =0 {Dieselben wie beim Live-Modell.} one {Eine weicht vom Live-Modell ab.} other {# weichen vom Live-Modell ab.}}',
    different: 'Was abweicht',
    all: 'Wie es angepasst wurde',
    open: '{count, plural, one {# Einstellung} other {Alle # Einstellungen}}',
    tuned: '{name}, für diese Installation gesucht',
  },
  comparison: {
    titleOwn: 'Dieses Modell im Vergleich',
    titleLive: 'Das Live-Modell im Vergleich',
    titleNewest: 'Das neueste Modell im Vergleich',
    lead: 'NDCG@10 als Balken, und der Unterschied bei denselben Lernenden als Punkte: Rechts von null war es besser. Die Striche reichen zwei Standardfehler weit; wo sie die Null kreuzen, kann es Zufall sein.',
    own: 'Dieses Modell',
    live: 'Das Live-Modell',
    newest: 'Das neueste Modell',
    standings: {
      ahead: 'besser',
      noise: 'im Rauschen',
      behind: 'schlechter',
    },
    rivals: {
      live: {
        name: 'Damals live',
        meaning: 'das Modell, das beim Training live war',
      },
      popularity: {
        name: 'Beliebtheit',
        meaning: 'was die meisten Lernenden belegen',
      },
      itemKnn: {
        name: 'ItemKNN',
        meaning: 'Kurse, die dieselben Lernenden belegen',
      },
      markov: {
        name: 'Markov',
        meaning: 'was auf den letzten Kurs folgt',
      },
    },
  },
};
