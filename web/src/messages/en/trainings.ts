export const trainings = {
  title: 'Training',
  loading: 'Loading the training',
  notLoaded: 'The training did not load',
  lead: 'A training learns from everything that learners did, compares the new model with the live one and with simple baselines, and makes it live unless it does worse. Learners are served meanwhile.',
  untrained:
    '{count, plural, =0 {The live model has learned from every enrolment and completion.} one {# enrolment or completion is not yet in the live model.} other {# enrolments and completions are not yet in the live model.}}',
  orders: {
    start: 'Train now',
    cancel: 'Cancel the training',
  },
  refused: 'That did not work',
  starting: 'The training starts.',
  cancelling: 'The training is being cancelled.',
  stages: {
    load: 'Step {step} of {steps}: reading what learners did.',
    evaluate: 'Step {step} of {steps}: comparing with the live model and with baselines.',
    fit: 'Step {step} of {steps}: fitting the model on everything.',
    rerank: 'Step {step} of {steps}: learning the order of the best courses.',
    store: 'Step {step} of {steps}: storing the model.',
  },
  begun: 'Started by {name}, {time}.',
  meanwhile: 'You may leave this page: the training goes on.',
  deletedAccount: 'a deleted account',
  outcomes: {
    published: 'The model of <model></model> was trained and made live.',
    candidate: 'The model of <model></model> was trained, but not made live. It is a candidate.',
    failed: 'The training failed. Nothing was changed.',
    cancelled: 'The training was cancelled. Nothing was changed.',
  },
  verdict: 'What the trainer found: <verdict></verdict>',
  problem: 'What happened',
  ended: 'Ordered by {name}, ended {time} after {duration}.',
  lastRun: {
    done: 'The last training by a job or a command ended {time}.',
    failed: 'The last training by a job or a command ended {time}: it failed, or made no model live.',
  },
  elsewhere: {
    words:
      'This service does not train. Models come from a job, each night on Kubernetes, or from a command. To train now, run this where CRS is operated:',
    kubernetes: 'On Kubernetes',
    compose: 'With Compose',
    program: 'With the program alone',
  },
  behindImport:
    '{count, plural, one {# enrolment or completion is} other {# enrolments and completions are}} not yet in the model that makes lists. {may, select, true {<link>Train one now</link>} other {The next training learns from them; an analyst can begin one.}}',
} as const;
