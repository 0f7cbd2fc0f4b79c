import type { RowFaultCode, RowFaultValues } from '@crs/contracts';

const SHOWN_LENGTH_MAX = 60;

/** What is wrong with a row: a code, the values that its words name, and the English words. */
export interface WordedFault {
  code: RowFaultCode;
  values: Record<string, string | number>;
  message: string;
}

/** `value` is what the row says, of which no more is kept than a message shows. */
export function faultOf<C extends RowFaultCode>(code: C, values: RowFaultValues<C>): WordedFault {
  const shown: Record<string, string | number> = { ...values };
  if (typeof shown['value'] === 'string') shown['value'] = shorten(shown['value']);
  return { code, values: shown, message: english[code](shown as RowFaultValues<C>) };
}

function shorten(value: string): string {
  return value.length > SHOWN_LENGTH_MAX ? `${value.slice(0, SHOWN_LENGTH_MAX)}…` : value;
}

const quote = (value: string | number) => JSON.stringify(value);

const prerequisiteParts: Record<string, string> = {
  operator: '"&", "|" or the end',
  course: 'a course id or "("',
  parenthesis: '")"',
};

const english: { [C in RowFaultCode]: (values: RowFaultValues<C>) => string } = {
  empty: () => 'empty',
  empty_id_source: () => 'empty, and the id is made from it',
  too_long: ({ max, value }) => `longer than ${max} characters: ${quote(value)}`,
  control_character: ({ value }) => `a control character or line break in the id: ${quote(value)}`,
  not_a_choice: ({ choices, value }) => `not one of ${choices}: ${quote(value)}`,
  not_a_number: ({ value }) => `not a number: ${quote(value)}`,
  out_of_range: ({ min, max, value }) => `not between ${min} and ${max}: ${quote(value)}`,
  not_a_language: ({ value }) => `not a language tag such as "en" or "pt-BR": ${quote(value)}`,
  not_a_web_address: ({ value }) => `not a web address that starts with http:// or https://: ${quote(value)}`,
  not_an_email: ({ value }) => `not an e-mail address: ${quote(value)}`,
  not_a_date: ({ value }) => `not a date: ${quote(value)}`,
  not_a_list: ({ value }) => `not a list such as ['a', 'b']: ${quote(value)}`,
  not_an_object: ({ value }) => `not an object: ${quote(value)}`,
  not_a_text: ({ value }) => `not a text: ${quote(value)}`,
  not_course_codes: ({ value }) => `not a list of course codes: ${quote(value)}`,
  rating_without_value: () => 'a rating needs a value from 0 to 5',
  cell_count: ({ cells, columns }) => `${cells} cells, but the header has ${columns}`,
  duplicate_id: ({ row, value }) => `duplicate id: ${quote(value)} (first in row ${row})`,
  unknown_course: ({ value }) => `no course of this id: ${quote(value)}`,
  repeated_run: ({ row }) => `the same run as in row ${row}`,
  ends_before_start: ({ start, value }) => `before it starts on ${start}: ${quote(value)}`,
  not_a_whole_number: ({ value }) => `not a whole number: ${quote(value)}`,
  no_course: ({ value }) => `no course after the learner ${quote(value)}`,
  unknown_section: ({ value }) => `no section of the sections.csv that came with it: ${quote(value)}`,
  unknown_class: ({ value }) => `no class of the classes.csv that came with it: ${quote(value)}`,
  prerequisite_expected: ({ expected, place, found, value }) =>
    `expected ${prerequisiteParts[expected]} at character ${place}, not "${found}": ${quote(value)}`,
  prerequisite_unfinished: ({ expected, value }) =>
    `expected ${prerequisiteParts[expected]} at the end: ${quote(value)}`,
  prerequisite_quote: ({ place, value }) =>
    `an id in quotes that is empty or never closed at character ${place}: ${quote(value)}`,
  prerequisite_too_many: ({ max, value }) =>
    `the alternatives multiply to more than ${max} groups: ${quote(value)}`,
  prerequisite_cycle: ({ circle, rows }) =>
    `a cycle: ${circle}; imported without the prerequisites of these rows: ${rows}`,
};
