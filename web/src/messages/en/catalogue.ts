export const catalogue = {
  title: 'Courses',
  filters: 'Filters',
  results: 'Results',
  loading: 'Loading courses',
  notLoaded: 'The catalogue did not load',
  nextNotLoaded: 'The next courses did not load',
  progress: '{shown, number} of {total, number}',
  loadMore: 'Load more',
  count: {
    whole:
      '{count, plural, one {<strong>#</strong> course} other {<strong>#</strong> courses}} in the catalogue',
    found:
      '{count, plural, one {<strong>#</strong> course} other {<strong>#</strong> courses}} for “{words}”',
    filtered: '{count, plural, one {<strong>#</strong> course} other {<strong>#</strong> courses}}',
  },
  active: {
    label: 'Active filters',
    remove: 'Remove the filter {name}',
    clear: 'Clear all',
  },
  facets: {
    subject: 'Subject',
    starts: 'Start',
    startsHelp:
      'By the next date of a course. One without dates can be started at any time and is in each of these.',
    level: 'Level',
    language: 'Language',
    provider: 'Provider',
    all: 'All {count, number}<spoken>: {facet}</spoken>',
    fewer: 'Fewer<spoken>: {facet}</spoken>',
  },
  drawer: {
    title: 'Filter',
    titleCount: 'Filter ({count, number})',
    close: 'Close the filters',
    clear: 'Clear',
    show: 'Show courses',
    showCount: '{count, plural, one {Show # course} other {Show # courses}}',
  },
  nothing: {
    filtered: 'No course fits these filters',
    found: 'Nothing found for “{words}”',
    fewerFilters: 'Fewer filters show more.',
    otherWords: 'Other words may help, or one of these:',
    withoutFilters: 'Search without filters',
  },
  search: {
    label: 'Search courses',
    placeholder: 'Title, skill, subject or provider',
    clear: 'Clear the search',
  },
} as const;
