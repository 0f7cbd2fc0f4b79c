export const users = {
  title: 'People',
  lead: 'Who can sign in, and what each may do.',
  loading: 'Loading the accounts',
  notLoaded: 'The accounts did not load',
  search: 'Name or e-mail',
  role: 'Role',
  anyRole: 'All roles',
  none: {
    title: 'Nobody found',
    words: 'Try a shorter part of the name or the address, or all roles.',
  },
  roles: {
    learner: 'Learner',
    advisor: 'Advisor',
    editor: 'Editor',
    analyst: 'Analyst',
    admin: 'Administrator',
  },
  roleWords: {
    learner: 'Gets recommendations, as everybody does',
    advisor: 'Also looks at the learners of their cohorts: what they did and what they are recommended',
    editor: 'Also keeps the catalogue',
    analyst: 'Also sees the models and decides which one is live',
    admin: 'May do everything, and decides who may do what',
  },
  facts: {
    you: 'You',
    disabled: 'Disabled',
    waiting: 'No password yet',
    neverSignedIn: 'Never signed in',
    signedIn: 'Signed in {age}{count, plural, =0 {} one {; # open session} other {; # open sessions}}',
  },
  actions: {
    label: 'Actions for {name}',
    activity: 'What this person did',
    role: 'Change the role',
    password: 'New password link',
    sessions: 'Sign out everywhere',
    disable: 'Disable',
    enable: 'Enable',
    delete: 'Delete',
  },
  done: {
    role: 'The role of {name} is another one.',
    disabled: '{name} cannot sign in any more.',
    enabled: '{name} can sign in again.',
    sessions: '{name} is signed out everywhere.',
    deleted: 'The account of {name} and everything held of the person is erased.',
  },
  invite: {
    open: 'New account',
    title: 'Make an account',
    action: 'Make the account',
    made: 'The account of {name} is made',
    learnerId: 'Learner id (optional)',
    learnerIdWords: 'An imported learner whose history belongs to this person',
  },
  changeRole: {
    title: 'What may {name} do?',
    words: 'All sessions of the account end; at the next sign-in the new role counts.',
    cohortsGo: 'With the role Advisor go the cohorts of the account.',
    action: 'Change the role',
  },
  disable: {
    title: 'Disable the account of {name}?',
    words:
      'All its sessions end at once, and nobody can sign in with it until it is enabled again. Nothing is erased.',
    action: 'Disable',
  },
  enable: {
    title: 'Enable the account of {name}?',
    words: 'The person can sign in again with the same password.',
    action: 'Enable',
  },
  endSessions: {
    title: 'Sign {name} out everywhere?',
    words:
      '{count, plural, =0 {No session is open.} one {The open session ends at once.} other {All # open sessions end at once.}} The password stays.',
    action: 'Sign out everywhere',
  },
  password: {
    title: 'Give {name} a new password link?',
    words:
      'The present password stops working and all sessions end at once. You get a link by which the person chooses another password; nobody else ever knows it.',
    action: 'Take the password away',
    made: 'A password link for {name}',
    link: 'Password link',
    give: 'Give this link to the person in a way that you trust. It works once, until {moment}, and is not shown again.',
  },
  delete: {
    title: 'Delete the account of {name}?',
    words:
      'The account {email}, its history, preferences and lists are erased at once. This cannot be undone.',
    keys: '{count, plural, one {# service key} other {# service keys}} that this person made will stop working.',
    action: 'Delete for good',
  },
} as const;
