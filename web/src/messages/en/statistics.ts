export const statistics = {
  title: 'What learners did with their lists',
  period: 'Period',
  days: '{count, plural, one {# day} other {# days}}',
  loading: 'Loading the figures',
  notLoaded: 'The figures did not load',
  none: '{days, plural, one {No list was served in the last day.} other {No list was served in the last # days.}}',
  words:
    'All lists of a learner on one day are a visit. Dots are the share of visits with such a course, whiskers reach two standard errors, the model that served last is first. Models served on different days: a difference may come from the days.',
  lastModels: 'Only the last {count, number} models',
  allModels: 'All {count, number} models',
  noModel: 'Before there was a model',
  ofVisits: 'of {count, plural, one {# visit} other {# visits}}',
  titles: {
    clicked: 'Opened a course',
    enrolled: 'Enrolled in a course',
    dismissed: 'Dismissed a course',
  },
  columns: {
    clicked: 'Opened',
    enrolled: 'Enrolled',
    dismissed: 'Dismissed',
  },
  places: 'By place in the list',
  place: 'Place in the list',
} as const;
