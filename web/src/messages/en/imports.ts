export const imports = {
  title: 'Imports',
  lead: 'Courses, learners and what they did, from files that you have already. First you see what a file would do.',
  loading: 'Loading the imports',
  loadingOne: 'Loading the import',
  notLoaded: 'The imports did not load',
  oneNotLoaded: 'The import did not load',
  all: 'Imports so far',
  none: 'Nothing was imported yet.',
  command: 'from the command line',
  brief: '{created} created, {updated} updated, {refused} refused',
  upload: {
    label: 'Upload files',
    words: 'Drop files here, or choose them. Nothing changes before you have seen what they would do.',
    choose: 'Choose files',
    limit: 'CSV, text, JSON, or a ZIP archive of such files, up to {megabytes} MB together.',
    sending: 'Uploading',
    tooLarge: 'These files are too large',
    failed: 'The files were not uploaded',
  },
  formats: {
    title: 'Files that are understood',
    example: 'Example {name}',
    others:
      'Also: OneRoster 1.1 and 1.2 and Canvas SIS files, one by one or as a ZIP archive, the catalogues of Coursera, edX and Udemy as CSV, McGill’s course JSON, and text with one learner a line, followed by the courses taken. The order of columns does not matter, and a file that comes again changes only what is new.',
    courses: {
      name: 'Courses',
      words: 'course_id and title are needed. Lists are divided by |, and prerequisites read A&(B|C).',
    },
    course_runs: {
      name: 'Runs of courses',
      words:
        'course_id, starts_on and ends_on are needed, days read 2027-02-01. They are all runs of each course that the file names. OneRoster terms and Canvas terms become runs, too.',
    },
    learners: {
      name: 'Learners',
      words:
        'learner_id is needed. What people said of themselves stays as they said it. The column cohorts names all cohorts of each learner.',
    },
    interactions: {
      name: 'Interactions',
      words:
        'learner_id and course_id are needed. Without a kind it is an enrolment; without a date the order of the file counts.',
    },
  },
  /** By the codes of the server. */
  faults: {
    changed_since: 'Was changed since',
    has_account: 'Has an account by now',
    has_members: 'Has learners whom others put there',
    in_use:
      'Others stand on it: {events, plural, =0 {no interactions} one {# interaction} other {# interactions}}, {reactions, plural, =0 {no reactions to lists} one {# reaction to a list} other {# reactions to lists}}',
    revalued: 'A later import gave it another value',
    empty: 'Empty',
    empty_id_source: 'Empty, and the id is made from it',
    too_long: 'Longer than {max, number} characters: “{value}”',
    control_character: 'A control character or line break in the id: “{value}”',
    not_a_choice: 'Not one of {choices}: “{value}”',
    not_a_number: 'Not a number: “{value}”',
    out_of_range: 'Not between {min, number} and {max, number}: “{value}”',
    not_a_language: 'Not a language tag such as “en” or “pt-BR”: “{value}”',
    not_a_web_address: 'Not a web address that starts with http:// or https://: “{value}”',
    not_an_email: 'Not an e-mail address: “{value}”',
    not_a_date: 'Not a date: “{value}”',
    not_a_list: 'Not a list such as [“a”, “b”]: “{value}”',
    not_an_object: 'Not an object: “{value}”',
    not_a_text: 'Not a text: “{value}”',
    not_course_codes: 'Not a list of course codes: “{value}”',
    rating_without_value: 'A rating needs a value from 0 to 5',
    cell_count: '{cells, plural, one {# cell} other {# cells}}, but the header has {columns, number}',
    duplicate_id: 'Duplicate id: “{value}” (first in row {row, number})',
    unknown_course: 'No course of this id: “{value}”',
    repeated_run: 'The same run as in row {row, number}',
    ends_before_start: 'Before it starts on {start}: “{value}”',
    not_a_whole_number: 'Not a whole number: “{value}”',
    no_course: 'No course after the learner “{value}”',
    unknown_section: 'No section of the sections.csv that came with it: “{value}”',
    unknown_class: 'No class of the classes.csv that came with it: “{value}”',
    prerequisite_expected:
      '{expected, select, operator {“&”, “|” or the end} course {A course id or “(”} other {“)”}} is expected at character {place, number}, not “{found}”: “{value}”',
    prerequisite_unfinished:
      '{expected, select, operator {“&”, “|” or the end} course {A course id or “(”} other {“)”}} is expected at the end: “{value}”',
    prerequisite_quote:
      'An id in quotes that is empty or never closed at character {place, number}: “{value}”',
    prerequisite_too_many: 'The alternatives multiply to more than {max, number} groups: “{value}”',
    prerequisite_cycle: 'A cycle: {circle}. Imported without the prerequisites of these rows: {rows}',
  },
  statuses: {
    uploading: 'Not complete',
    checking: 'Being checked',
    checked: 'Waits for you',
    applying: 'Being applied',
    done: 'Applied',
    undoing: 'Being undone',
    undone: 'Undone',
    failed: 'Failed',
  },
  states: {
    problem: 'What happened',
    kept: 'Some of it stayed, because something newer stands on it: see below.',
    uploading: {
      title: 'The upload is not complete',
      words:
        'Files that are not applied within a day are deleted. If the upload broke off, discard it and begin anew.',
    },
    checking: {
      title: 'Checking the files',
      words: 'Each row is compared with what is there. Nothing is changed. You may leave this page.',
    },
    checked: {
      title: 'Nothing is changed yet',
      words:
        'Below is what these files would do. Rows that are refused are left out, the others are taken over.',
    },
    applying: {
      title: 'Applying the files',
      words: 'Learners are served meanwhile. You may leave this page.',
    },
    done: {
      title: 'The files are applied',
      words:
        'The catalogue shows it at once, on every server after a few seconds. Models learn from it at the next training.',
    },
    undoing: {
      title: 'Taking it back',
      words: 'Learners are served meanwhile. You may leave this page.',
    },
    undone: {
      title: 'The import is undone',
      words: 'What it created is removed, and what it changed is as it was before.',
    },
    failed: {
      title: 'Nothing was imported',
      words: 'A file as a whole could not be taken over.',
    },
  },
  actions: {
    apply: 'Apply',
    discard: 'Discard',
    undo: 'Undo this import',
    checkAgain: 'Check again',
    asLatin1: 'Read it as Latin-1 (Windows)',
    failed: 'That did not work',
  },
  undo: {
    title: 'Undo this import?',
    words:
      'Of its rows, {created} created something, which is removed, and {updated} changed something, which goes back.',
    exceptions:
      'What something newer stands on stays, such as a course that somebody has enrolled in since. You will see what stays and why.',
    cancel: 'Cancel',
    confirm: 'Undo',
    failed: 'Nothing was undone',
  },
  counts: {
    foreseen: '{count, plural, one {What # row would do} other {What # rows would do}}',
    done: '{count, plural, one {What came of # row} other {What came of # rows}}',
    created: 'Created',
    updated: 'Updated',
    unchanged: 'Unchanged',
    refused: 'Refused',
  },
  rows: {
    wrong: 'Rows with faults',
    wrongWords:
      'The first row of a file is its header. Mend them in your file and import it again: the others are skipped.',
    kept: 'What stayed',
    keptWords: 'Something newer stands on these.',
    file: 'File',
    row: 'Row',
    column: 'Column',
    message: 'What is wrong',
    what: 'What',
    id: 'Id',
    why: 'Why it stayed',
    warned: '(taken over all the same)',
    download: 'Refused rows as CSV',
    notLoaded: 'The rows did not load',
  },
  files: {
    title: 'File by file',
    outcome: '{outcome} ({count})',
    rows: '{count, plural, one {# row} other {# rows}}',
    refused: '{count, plural, one {# refused} other {# refused}}',
    warnings: '{count, plural, one {# with a warning} other {# with a warning}}',
    stubs:
      'Known only from interactions, and created with nothing but their id: {courses} courses, {learners} learners.',
  },
} as const;
