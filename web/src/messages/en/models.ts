export const models = {
  title: 'Models',
  lead: 'Which model makes the lists of learners, what it learned from, and how the others did.',
  loading: 'Loading the models',
  notLoaded: 'The models did not load',
  all: 'All models',
  key: 'Dots are NDCG@10 on the last course of each learner, which the model had not seen; whiskers reach two standard errors, the dashed line is the live model. Each model was measured on the data of its day: <command>crs models compare</command> measures two on the same learners.',
  none: {
    title: 'No model yet',
    words:
      'Until there is one, learners get popular and new courses. Import what learners did, then train the first one.',
  },
  verdict: 'What the trainer found: <verdict></verdict>',
  findings: {
    by_order: 'It was made live by order, whatever was found.',
    first: 'It is the first model.',
    same_settings: 'It has the settings of the live model, on the data of today.',
    new_settings: 'It has new settings: {difference} ± {error} against those of the live model.',
    live_settings:
      'It has the settings of the live model, on the data of today, because new ones differ by {difference} ± {error}.',
    behind:
      'It does no better than {rival, select, popularity {popularity} other {{rival}}}: {difference} ± {error}.',
    closest:
      'The closest baseline is {rival, select, popularity {popularity} other {{rival}}}: {difference} ± {error} against it.',
    too_few:
      'Only {count, plural, one {# learner} other {# learners}} to compare on: {needed, number} are needed to tell models apart.',
    not_compared: 'It was not compared, as asked.',
    rolled_back: 'The last change was a rollback ({reason}): make a model live by hand.',
    overtaken: 'Another model went live meanwhile: make a model live by hand.',
  },
  status: {
    candidate: 'Candidate',
    live: 'Live',
    retired: 'Retired',
  },
  live: {
    title: 'Live now',
    none: 'No model is live: learners get popular and new courses. Make one of the candidates live.',
    since: 'Live since <time></time> ({age})',
    sinceBy:
      'Live since <time></time> ({age}), {kind, select, system {by a crs command} deleted {by a deleted account} other {by {name}}}',
  },
  changes: {
    title: 'Changes of the live model',
    none: 'No model was live yet.',
    actor: '{kind, select, system {A crs command} deleted {A deleted account} other {{name}}}',
    promoted: 'made live <model></model>',
    promotedFrom: 'made live <model></model> in place of <from></from>',
    rolledBack: 'went back to <model></model>',
    rolledBackFrom: 'went back to <model></model> in place of <from></from>',
  },
  facts: {
    courses: 'Courses',
    learners: 'Learners',
    interactions: 'Interactions',
    duration: 'Training time',
    notMeasured: 'not measured',
    row: '{courses, plural, one {# course} other {# courses}}, {learners, plural, one {# learner} other {# learners}}, {interactions, plural, one {# interaction} other {# interactions}}; trained in {duration}.',
  },
  obstacles: {
    live: 'It is live already.',
    bytes: 'Its bytes were deleted: only the last models keep theirs.',
    noPrevious: 'No model was live before this one.',
  },
  promote: {
    action: 'Make it live',
    label: 'Make it live: the model of {name}',
    title: 'Make this model live?',
    words: 'Within seconds every learner gets lists from the model of <strong>{name}</strong>.',
    retired: 'The model of <strong>{name}</strong>, live now, is retired. You can go back to it.',
    done: 'The model of {name} is live.',
  },
  rollBack: {
    label: 'Go back to the model before',
    title: 'Go back to the model before?',
    action: 'Go back',
    words: 'Within seconds every learner gets lists from the model of <strong>{name}</strong> again.',
    candidate:
      'The model of <strong>{name}</strong>, live now, becomes a candidate: it can be made live again.',
    training: 'Until somebody makes a model live by hand, training makes candidates only.',
  },
  dialog: {
    reason: 'Reason',
    reasonWords: 'Kept in the audit log with your name',
    cancel: 'Cancel',
    unchanged: 'Nothing was changed',
  },
  notFound: {
    title: 'Model not found',
    lead: 'There is no model of this version',
    words: 'The address may have a mistake.',
    all: 'To all models',
  },
  page: {
    title: 'Model of {name}',
    loading: 'Loading the model',
    notLoaded: 'The model did not load',
    overview: 'Overview',
    trained: 'Trained <time></time>',
    trainedPublished: 'Trained <time></time>, last published <published></published>',
    identity: 'Identity',
    version: 'Version',
    checksum: 'Checksum of the bytes, SHA-256',
    fingerprint: 'Fingerprint of the training data, SHA-256',
  },
  table: {
    own: 'This model',
    live: 'Live model',
  },
  settings: {
    title: 'Settings',
    difference:
      '{count, plural, =0 {The same as those of the live model.} one {One differs from the live model.} other {# differ from the live model.}}',
    different: 'What differs',
    all: 'How it was fitted',
    open: '{count, plural, one {# setting} other {All # settings}}',
    tuned: '{name}, tuned for this site',
  },
  comparison: {
    titleOwn: 'This model against what there was',
    titleLive: 'The live model against what there was',
    titleNewest: 'The newest model against what there was',
    lead: 'NDCG@10 as bars, and the difference on the same learners as dots: to the right of zero, it was better. Whiskers reach two standard errors; where they cross zero, it may be chance.',
    own: 'This model',
    live: 'The live model',
    newest: 'The newest model',
    standings: {
      ahead: 'better',
      noise: 'within noise',
      behind: 'worse',
    },
    rivals: {
      live: {
        name: 'Settings then live',
        meaning: 'the model that was live when this one was trained',
      },
      popularity: {
        name: 'Popularity',
        meaning: 'what most learners take',
      },
      itemKnn: {
        name: 'ItemKNN',
        meaning: 'courses taken by the same learners',
      },
      markov: {
        name: 'Markov',
        meaning: 'what follows the last course',
      },
    },
  },
} as const;
