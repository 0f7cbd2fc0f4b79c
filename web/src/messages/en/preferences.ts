export const preferences = {
  notSaved: 'Your preferences were not saved',
  leftOut: '“{name}” no longer counts.',
  lessOf: {
    added: 'Less of {subject} from now on.',
    removed: '{subject} counts fully again.',
    remove: 'No longer less of {subject}',
  },
  goal: {
    words:
      '{left, plural, one {A sentence is enough. # character left.} other {A sentence is enough. # characters left.}}',
    placeholder: 'Become a data analyst in a hospital',
  },
  interests: {
    label: 'Search subjects and skills',
    placeholder: 'Statistics, design, Python …',
    popular: 'Popular',
    matches: 'Matches for “{words}”',
    add: 'Add “{words}”',
    none: 'Nothing chosen yet',
    chosen: 'Your interests ({count, number})',
    remove: 'Remove {name}',
  },
  languages: {
    courses: '{count, plural, one {# course} other {# courses}}',
  },
  levels: {
    beginner: 'No prior knowledge needed',
    intermediate: 'The basics are there',
    advanced: 'Depth, pace and prerequisites',
    any: 'Let the other answers decide',
    anyName: 'Any level',
  },
} as const;
