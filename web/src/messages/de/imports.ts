import type { Messages } from '../messages.ts';

export const imports: Messages['imports'] = {
  title: 'Importe',
  lead: 'Kurse, Lernende und was sie getan haben, aus Dateien, die es schon gibt. Zuerst siehst du, was eine Datei bewirken würde.',
  loading: 'Importe werden geladen',
  loadingOne: 'Der Import wird geladen',
  notLoaded: 'Die Importe wurden nicht geladen',
  oneNotLoaded: 'Der Import wurde nicht geladen',
  all: 'Bisherige Importe',
  none: 'Noch wurde nichts importiert.',
  command: 'über die Befehlszeile',
  brief: '{created} angelegt, {updated} geändert, {refused} abgelehnt',
  upload: {
    label: 'Dateien hochladen',
    words:
      'Zieh Dateien hierher oder wähle sie aus. Nichts ändert sich, bevor du gesehen hast, was sie bewirken würden.',
    choose: 'Dateien auswählen',
    limit: 'CSV, Text, JSON oder ein ZIP-Archiv solcher Dateien, zusammen bis {megabytes} MB.',
    sending: 'Wird hochgeladen',
    tooLarge: 'Diese Dateien sind zu groß',
    failed: 'Die Dateien wurden nicht hochgeladen',
  },
  formats: {
    title: 'Dateien, die verstanden werden',
    example: 'Beispiel {name}',
    others:
      'Außerdem: OneRoster 1.1 und 1.2 und SIS-Dateien von Canvas, einzeln oder als ZIP-Archiv, die Kataloge von Coursera, edX und Udemy als CSV, das Kurs-JSON von McGill und Text mit einer Person je Zeile, gefolgt von den belegten Kursen. Die Reihenfolge der Spalten ist egal, und eine Datei, die noch einmal kommt, ändert nur, was neu ist.',
    courses: {
      name: 'Kurse',
      words:
        'Nötig sind course_id und title. Listen werden durch | getrennt, Voraussetzungen lauten A&(B|C).',
    },
    course_runs: {
      name: 'Termine von Kursen',
      words:
        'Nötig sind course_id, starts_on und ends_on, Tage lauten 2027-02-01. Es sind alle Termine jedes Kurses, den die Datei nennt. Auch aus Semestern in OneRoster und Canvas werden Termine.',
    },
    learners: {
      name: 'Lernende',
      words:
        'Nötig ist learner_id. Was Menschen selbst über sich gesagt haben, bleibt, wie es ist. Die Spalte cohorts nennt alle Gruppen der Lernenden.',
    },
    interactions: {
      name: 'Interaktionen',
      words:
        'Nötig sind learner_id und course_id. Ohne Art ist es eine Einschreibung, ohne Datum zählt die Reihenfolge der Datei.',
    },
  },
  faults: {
    changed_since: 'Wurde seitdem geändert',
    has_account: 'Hat inzwischen ein Konto',
    has_members: 'Hat Lernende, die andere eingetragen haben',
    in_use:
      'Anderes beruht darauf: {events, plural, =0 {keine Interaktionen} one {# Interaktion} other {# Interaktionen}}, {reactions, plural, =0 {keine Reaktionen auf Listen} one {# Reaktion auf eine Liste} other {# Reaktionen auf Listen}}',
    revalued: 'Ein späterer Import gab einen anderen Wert',
    empty: 'Leer',
    empty_id_source: 'Leer, und daraus entsteht die Kennung',
    too_long: 'Länger als {max, number} Zeichen: „{value}“',
    control_character: 'Ein Steuerzeichen oder Zeilenumbruch in der Kennung: „{value}“',
    not_a_choice: 'Keines von {choices}: „{value}“',
    not_a_number: 'Keine Zahl: „{value}“',
    out_of_range: 'Nicht zwischen {min, number} und {max, number}: „{value}“',
    not_a_language: 'Kein Sprachkürzel wie „en“ oder „pt-BR“: „{value}“',
    not_a_web_address: 'Keine Webadresse, die mit http:// oder https:// beginnt: „{value}“',
    not_an_email: 'Keine E-Mail-Adresse: „{value}“',
    not_a_date: 'Kein Datum: „{value}“',
    not_a_list: 'Keine Liste wie [„a“, „b“]: „{value}“',
    not_an_object: 'Kein Objekt: „{value}“',
    not_a_text: 'Kein Text: „{value}“',
    not_course_codes: 'Keine Liste von Kurskennungen: „{value}“',
    rating_without_value: 'Eine Bewertung braucht einen Wert von 0 bis 5',
    cell_count: '{cells, plural, one {# Zelle} other {# Zellen}}, aber die Kopfzeile hat {columns, number}',
    duplicate_id: 'Doppelte Kennung: „{value}“ (zuerst in Zeile {row, number})',
    unknown_course: 'Kein Kurs mit dieser Kennung: „{value}“',
    repeated_run: 'Derselbe Termin wie in Zeile {row, number}',
    ends_before_start: 'Vor dem Beginn am {start}: „{value}“',
    not_a_whole_number: 'Keine ganze Zahl: „{value}“',
    no_course: 'Kein Kurs nach der Person „{value}“',
    unknown_section: 'Keine section der mitgelieferten sections.csv: „{value}“',
    unknown_class: 'Keine class der mitgelieferten classes.csv: „{value}“',
    prerequisite_expected:
      '{expected, select, operator {„&“, „|“ oder das Ende} course {Eine Kurskennung oder „(“} other {„)“}} fehlt bei Zeichen {place, number}, dort steht „{found}“: „{value}“',
    prerequisite_unfinished:
      '{expected, select, operator {„&“, „|“ oder das Ende} course {Eine Kurskennung oder „(“} other {„)“}} fehlt am Ende: „{value}“',
    prerequisite_quote:
      'Eine Kennung in Anführungszeichen, die leer ist oder nie endet, bei Zeichen {place, number}: „{value}“',
    prerequisite_too_many: 'Die Alternativen ergeben mehr als {max, number} Gruppen: „{value}“',
    prerequisite_cycle: 'Ein Kreis: {circle}. Ohne die Voraussetzungen dieser Zeilen übernommen: {rows}',
  },
  statuses: {
    uploading: 'Unvollständig',
    checking: 'Wird geprüft',
    checked: 'Wartet auf dich',
    applying: 'Wird übernommen',
    done: 'Übernommen',
    undoing: 'Wird zurückgenommen',
    undone: 'Zurückgenommen',
    failed: 'Fehlgeschlagen',
  },
  states: {
    problem: 'Was geschehen ist',
    kept: 'Manches ist geblieben, weil Neueres darauf aufbaut: siehe unten.',
    uploading: {
      title: 'Nicht alles ist hochgeladen',
      words:
        'Dateien, die nicht binnen eines Tages übernommen werden, werden gelöscht. Ist das Hochladen abgebrochen, verwirf es und beginne neu.',
    },
    checking: {
      title: 'Die Dateien werden geprüft',
      words:
        'Jede Zeile wird mit dem Bestand verglichen. Nichts wird geändert. Du kannst die Seite verlassen.',
    },
    checked: {
      title: 'Noch ist nichts geändert',
      words:
        'Unten steht, was diese Dateien bewirken würden. Abgelehnte Zeilen werden ausgelassen, die übrigen übernommen.',
    },
    applying: {
      title: 'Die Dateien werden übernommen',
      words: 'Lernende werden währenddessen bedient. Du kannst die Seite verlassen.',
    },
    done: {
      title: 'Die Dateien sind übernommen',
      words:
        'Der Katalog zeigt es sofort, auf jedem Server nach wenigen Sekunden. Modelle lernen daraus beim nächsten Training.',
    },
    undoing: {
      title: 'Der Import wird zurückgenommen',
      words: 'Lernende werden währenddessen bedient. Du kannst die Seite verlassen.',
    },
    undone: {
      title: 'Der Import ist zurückgenommen',
      words: 'Was er angelegt hat, ist entfernt, und was er geändert hat, ist wie zuvor.',
    },
    failed: {
      title: 'Nichts wurde importiert',
      words: 'Eine Datei konnte als Ganzes nicht übernommen werden.',
    },
  },
  actions: {
    apply: 'Übernehmen',
    discard: 'Verwerfen',
    undo: 'Diesen Import zurücknehmen',
    checkAgain: 'Noch einmal prüfen',
    asLatin1: 'Als Latin-1 (Windows) lesen',
    failed: 'Das ging nicht',
  },
  undo: {
    title: 'Diesen Import zurücknehmen?',
    words:
      'Von seinen Zeilen haben {created} etwas angelegt, das entfernt wird, und {updated} etwas geändert, das wieder wird, wie es war.',
    exceptions:
      'Worauf Neueres aufbaut, das bleibt, etwa ein Kurs, in den sich seither jemand eingeschrieben hat. Du wirst sehen, was bleibt und warum.',
    cancel: 'Abbrechen',
    confirm: 'Zurücknehmen',
    failed: 'Nichts wurde zurückgenommen',
  },
  counts: {
    foreseen: '{count, plural, one {Was # Zeile bewirken würde} other {Was # Zeilen bewirken würden}}',
    done: '{count, plural, one {Was aus # Zeile geworden ist} other {Was aus # Zeilen geworden ist}}',
    created: 'Angelegt',
    updated: 'Geändert',
    unchanged: 'Unverändert',
    refused: 'Abgelehnt',
  },
  rows: {
    wrong: 'Zeilen mit Fehlern',
    wrongWords:
      'Die erste Zeile einer Datei ist ihr Kopf. Verbessere sie in deiner Datei und importiere diese noch einmal: Die anderen werden übersprungen.',
    kept: 'Was geblieben ist',
    keptWords: 'Darauf baut Neueres auf.',
    file: 'Datei',
    row: 'Zeile',
    column: 'Spalte',
    message: 'Was nicht stimmt',
    what: 'Was',
    id: 'Kennung',
    why: 'Warum es geblieben ist',
    warned: '(trotzdem übernommen)',
    download: 'Abgelehnte Zeilen als CSV',
    notLoaded: 'Die Zeilen wurden nicht geladen',
  },
  files: {
    title: 'Datei für Datei',
    outcome: '{outcome} ({count})',
    rows: '{count, plural, one {# Zeile} other {# Zeilen}}',
    refused: '{count, plural, one {# abgelehnt} other {# abgelehnt}}',
    warnings: '{count, plural, one {# mit Warnung} other {# mit Warnung}}',
    stubs:
      'Nur aus Interaktionen bekannt und allein mit ihrer Kennung angelegt: {courses} Kurse, {learners} Lernende.',
  },
};
