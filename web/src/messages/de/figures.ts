import type { Messages } from '../messages.ts';

export const figures: Messages['figures'] = {
  title: 'Kennzahlen',
  notMeasured: 'Dieses Modell wurde trainiert, ohne gemessen zu werden.',
  lead: 'Der letzte Kurs aller Lernenden wurde zurückgehalten und der ganze Katalog geordnet. Das Live-Modell wurde ebenso gemessen, auf den Daten seines eigenen Tages.',
  accuracy: 'Treffsicherheit',
  lists: 'Zehnerlisten',
  orderUsed:
    'Eine gelernte Reihenfolge der besten Kurse änderte NDCG@10 um {difference} ± {error}, und das Modell nutzt sie: Die Zahlen oben gelten mit ihr.',
  orderUnused:
    'Eine gelernte Reihenfolge der besten Kurse änderte NDCG@10 um {difference} ± {error}: kein Gewinn über das Rauschen hinaus, daher ohne sie.',
  declaredWeight:
    'Was Lernende über sich sagen (Interessen, Ziel, Studiengang, Niveau, Sprachen), zählt neben einem Verlauf {weight} seines vollen Gewichts; das traf zurückgehaltene Kurse am besten.',
  lengths: {
    title: 'Nach Länge des Verlaufs',
    lead: 'NDCG@10 von Lernenden mit so vielen Kursen vor dem zurückgehaltenen. Die Striche reichen zwei Standardfehler weit, die gestrichelte Linie ist der Wert aller.',
    exactly: '{from, plural, =0 {Nichts bekannt} one {# Kurs davor} other {# Kurse davor}}',
    between: '{from, number} bis {to, number} Kurse davor',
    more: '{from, number} Kurse oder mehr davor',
    learners: '{count, plural, one {# lernende Person} other {# Lernende}}',
  },
  names: {
    ndcgAt10: {
      label: 'NDCG@10',
      meaning: 'wie weit oben der zurückgehaltene Kurs unter den ersten zehn steht',
    },
    hitRateAt10: {
      label: 'HR@10',
      meaning: 'Anteil der Lernenden, deren zurückgehaltener Kurs unter den ersten zehn ist',
    },
    recallAt10: {
      label: 'Recall@10',
      meaning: 'Anteil der zurückgehaltenen Kurse unter den ersten zehn',
    },
    precisionAt10: {
      label: 'Precision@10',
      meaning: 'Anteil der ersten zehn, der zurückgehalten war',
    },
    mapAt10: {
      label: 'MAP@10',
      meaning: 'mittlere durchschnittliche Präzision',
    },
    mrr: {
      label: 'MRR',
      meaning: 'Mittel von eins durch den Platz, in der ganzen Reihenfolge',
    },
    tailNdcgAt10: {
      label: 'NDCG@10 seltener Kurse',
      meaning: 'auf Kursen außerhalb des beliebtesten Fünftels',
    },
    coverage: {
      label: 'Abdeckung',
      meaning: 'Anteil des Katalogs, der auf irgendeiner Liste steht',
    },
    gini: {
      label: 'Gini',
      meaning: 'wie ungleich Kurse gezeigt werden; 0 ist gleich',
    },
    novelty: {
      label: 'Neuheit',
      meaning: 'wie wenig bekannt die Kurse sind, in Bit',
    },
    diversity: {
      label: 'Vielfalt',
      meaning: 'wie verschieden die Texte innerhalb einer Liste sind',
    },
    miscalibration: {
      label: 'Fehlkalibrierung',
      meaning: 'wie weit die Fächer einer Liste von denen des Verlaufs abweichen; 0 ist gleich',
    },
    caseCount: {
      label: 'Gemessen an Lernenden',
      meaning: 'die einen zurückgehaltenen Kurs haben',
    },
  },
  settings: {
    decayLag: 'Kurse, nach denen ein früherer wenig zählt',
    decayFloor: 'Mindestgewicht eines frühen Kurses',
    historyLength: 'Letzte Kurse, die zählen',
    targetDiscount: 'Gewicht späterer Kurse als Ziele',
    targetHorizon: 'Folgende Kurse, die Ziele sind',
    reversedWeight: 'Gewicht rückwärts gelesener Verläufe',
    ridge: 'Ridge der Kurse',
    biasRidge: 'Ridge der Beliebtheit',
    popularityDebias: 'Vorzug für seltene Kurse',
    softmaxEpochs: 'Durchgänge der Verfeinerung',
    softmaxRate: 'Lernrate der Verfeinerung',
    softmaxDropout: 'Anteil ausgelassener Signale in der Verfeinerung',
    ridgeBlend: 'Gewicht der Ridge-Lösung in der Tabelle',
    seed: 'Startwert des Zufalls',
    rowLength: 'Behaltene Gewichte pro Zeile',
    contentWeight: 'Gewicht ähnlicher Texte',
    contentHalfLife: 'Lernende, bei denen Texte halb zählen',
    interestRidge: 'Ridge der Interessen und Niveaus',
    interestWeight: 'Gewicht von Interessen und Ziel',
    interestHalfLife: 'Kurse, nach denen diese halb wiegen',
    matchWeight: 'Gewicht des besten Treffers eines Interesses',
    levelWeight: 'Gewicht des passenden Niveaus',
    bookmarkWeight: 'Gewicht eines gemerkten Kurses',
    doubtWeight: 'Gewicht eines abgebrochenen oder schlecht bewerteten Kurses',
    viewWeight: 'Gewicht des zuletzt angesehenen Kurses',
  },
};
