/** What a model was measured to be, and what its settings do, by their names in the program. */
export const figures = {
  title: 'Figures',
  notMeasured: 'This model was trained without being measured.',
  lead: 'The last course of each learner was held out and the whole catalogue ranked. The live model was measured the same way on the data of its own day.',
  accuracy: 'Accuracy',
  lists: 'Lists of ten',
  orderUsed:
    'A learned order of the best courses changed NDCG@10 by {difference} ± {error}, and the model uses it: the figures above are with it.',
  orderUnused:
    'A learned order of the best courses changed NDCG@10 by {difference} ± {error}: no gain beyond noise, so the model does without.',
  declaredWeight:
    'What learners say of themselves (interests, goal, programme, level, languages) counts for {weight} of its full weight beside a history, which served held-out courses best.',
  lengths: {
    title: 'By length of history',
    lead: 'NDCG@10 of learners with so many courses before the one that was held out. Whiskers reach two standard errors, the dashed line is the figure of all.',
    exactly: '{from, plural, =0 {Nothing known} one {# course before} other {# courses before}}',
    between: '{from, number} to {to, number} courses before',
    more: '{from, number} courses or more before',
    learners: '{count, plural, one {# learner} other {# learners}}',
  },
  names: {
    ndcgAt10: {
      label: 'NDCG@10',
      meaning: 'how high the held-out course stands among the first ten',
    },
    hitRateAt10: {
      label: 'HR@10',
      meaning: 'share of learners whose held-out course is among the first ten',
    },
    recallAt10: {
      label: 'Recall@10',
      meaning: 'share of the held-out courses among the first ten',
    },
    precisionAt10: {
      label: 'Precision@10',
      meaning: 'share of the first ten that was held out',
    },
    mapAt10: {
      label: 'MAP@10',
      meaning: 'mean average precision',
    },
    mrr: {
      label: 'MRR',
      meaning: 'mean of one over the place, of the whole ranking',
    },
    tailNdcgAt10: {
      label: 'NDCG@10 of rare courses',
      meaning: 'on courses outside the most popular fifth',
    },
    coverage: {
      label: 'Coverage',
      meaning: 'share of the catalogue that stands on some list',
    },
    gini: {
      label: 'Gini',
      meaning: 'how unequal courses are shown; 0 is equal',
    },
    novelty: {
      label: 'Novelty',
      meaning: 'how little known the courses are, in bits',
    },
    diversity: {
      label: 'Diversity',
      meaning: 'how unlike the texts inside a list are',
    },
    miscalibration: {
      label: 'Miscalibration',
      meaning: 'how far the subjects of a list are from those of the history; 0 is equal',
    },
    caseCount: {
      label: 'Learners measured on',
      meaning: 'who have a held-out course',
    },
  },
  settings: {
    decayLag: 'Courses after which an earlier one counts little',
    decayFloor: 'Least weight of an early course',
    historyLength: 'Latest courses that count',
    targetDiscount: 'Weight of later courses as targets',
    targetHorizon: 'Following courses that are targets',
    reversedWeight: 'Weight of histories read backwards',
    ridge: 'Ridge of courses',
    biasRidge: 'Ridge of popularity',
    popularityDebias: 'Favour for rare courses',
    softmaxEpochs: 'Passes of the refinement',
    softmaxRate: 'Learning rate of the refinement',
    softmaxDropout: 'Share of signals left out in the refinement',
    ridgeBlend: 'Weight of the ridge in the table',
    seed: 'Seed of chance',
    rowLength: 'Weights kept a row',
    contentWeight: 'Weight of similar texts',
    contentHalfLife: 'Learners at which texts count half',
    interestRidge: 'Ridge of interests and levels',
    interestWeight: 'Weight of interests and the goal',
    interestHalfLife: 'Courses after which these weigh half',
    matchWeight: 'Weight of the best match of an interest',
    levelWeight: 'Weight of the right level',
    bookmarkWeight: 'Weight of a saved course',
    doubtWeight: 'Weight of a dropped or low rated course',
    viewWeight: 'Weight of the course looked at last',
  },
} as const;
