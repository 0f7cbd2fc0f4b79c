export const manage = {
  label: 'Manage',
  cancel: 'Cancel',
  clear: 'Clear the search',
  done: 'Done',
  unchanged: 'Nothing was changed',
  tabs: {
    learners: 'Learners',
    cohorts: 'Cohorts',
    courses: 'Courses',
    imports: 'Imports',
    models: 'Models',
    people: 'People',
    keys: 'Keys',
    audit: 'Audit',
  },
} as const;
