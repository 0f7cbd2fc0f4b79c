import type { Messages } from '../messages.ts';

export const trainings: Messages['trainings'] = {
  title: 'Training',
  loading: 'Das Training wird geladen',
  notLoaded: 'Das Training wurde nicht geladen',
  lead: 'Ein Training lernt aus allem, was Lernende getan haben, vergleicht das neue Modell mit dem Live-Modell und mit einfachen Verfahren und schaltet es live, wenn es nicht schlechter ist. Lernende werden währenddessen bedient.',
  untrained:
    '{count, plural, =0 {Das Live-Modell hat aus allen Einschreibungen und Abschlüssen gelernt.} one {# Einschreibung oder Abschluss ist noch nicht im Live-Modell.} other {# Einschreibungen und Abschlüsse sind noch nicht im Live-Modell.}}',
  orders: {
    start: 'Jetzt trainieren',
    cancel: 'Training abbrechen',
  },
  refused: 'Das hat nicht geklappt',
  starting: 'Das Training beginnt.',
  cancelling: 'Das Training wird abgebrochen.',
  stages: {
    load: 'Schritt {step} von {steps}: lesen, was Lernende getan haben.',
    evaluate: 'Schritt {step} von {steps}: mit dem Live-Modell und einfachen Verfahren vergleichen.',
    fit: 'Schritt {step} von {steps}: das Modell an alles anpassen.',
    rerank: 'Schritt {step} von {steps}: die Reihenfolge der besten Kurse lernen.',
    store: 'Schritt {step} von {steps}: das Modell speichern.',
  },
  begun: 'Gestartet von {name}, {time}.',
  meanwhile: 'Du kannst diese Seite verlassen: Das Training läuft weiter.',
  deletedAccount: 'einem gelöschten Konto',
  outcomes: {
    published: 'Das Modell vom <model></model> ist trainiert und live geschaltet.',
    candidate: 'Das Modell vom <model></model> ist trainiert, aber nicht live: Es ist ein Kandidat.',
    failed: 'Das Training ist gescheitert. Nichts wurde geändert.',
    cancelled: 'Das Training wurde abgebrochen. Nichts wurde geändert.',
  },
  verdict: 'Urteil des Trainings: <verdict></verdict>',
  problem: 'Was geschehen ist',
  ended: 'Gestartet von {name}, beendet {time} nach {duration}.',
  lastRun: {
    done: 'Das letzte Training durch einen Job oder Befehl endete {time}.',
    failed:
      'Das letzte Training durch einen Job oder Befehl endete {time}: Es ist gescheitert oder hat kein Modell live geschaltet.',
  },
  elsewhere: {
    words:
      'Dieser Dienst trainiert nicht selbst. Modelle kommen von einem Job, auf Kubernetes jede Nacht, oder von einem Befehl. Um jetzt zu trainieren, führe dies dort aus, wo CRS betrieben wird:',
    kubernetes: 'Auf Kubernetes',
    compose: 'Mit Compose',
    program: 'Mit dem Programm allein',
  },
  behindImport:
    '{count, plural, one {# Einschreibung oder Abschluss ist} other {# Einschreibungen und Abschlüsse sind}} noch nicht in dem Modell, das die Listen macht. {may, select, true {<link>Jetzt eins trainieren</link>} other {Das nächste Training lernt daraus; wer Modelle betreut, kann es starten.}}',
};
