import { type Static, Type } from 'typebox';

/** What can be wrong with a row of an import, and the values that its words name; `value` is what the row says. */
export const rowFaults = {
  empty: [],
  empty_id_source: [],
  too_long: ['max', 'value'],
  control_character: ['value'],
  not_a_choice: ['choices', 'value'],
  not_a_number: ['value'],
  out_of_range: ['min', 'max', 'value'],
  not_a_language: ['value'],
  not_a_web_address: ['value'],
  not_an_email: ['value'],
  not_a_date: ['value'],
  not_a_list: ['value'],
  not_an_object: ['value'],
  not_a_text: ['value'],
  not_course_codes: ['value'],
  rating_without_value: [],
  cell_count: ['cells', 'columns'],
  duplicate_id: ['row', 'value'],
  unknown_course: ['value'],
  repeated_run: ['row'],
  ends_before_start: ['start', 'value'],
  not_a_whole_number: ['value'],
  no_course: ['value'],
  unknown_section: ['value'],
  unknown_class: ['value'],
  prerequisite_expected: ['expected', 'place', 'found', 'value'],
  prerequisite_unfinished: ['expected', 'value'],
  prerequisite_quote: ['place', 'value'],
  prerequisite_too_many: ['max', 'value'],
  prerequisite_cycle: ['circle', 'rows'],
} as const satisfies Record<string, readonly string[]>;
export type RowFaultCode = keyof typeof rowFaults;

/** The values of a fault, by name. */
export type RowFaultValues<C extends RowFaultCode> = Record<(typeof rowFaults)[C][number], string | number>;

/** Why an undo left something that an import brought, and the values that the words name. */
export const keptReasons = {
  changed_since: [],
  has_account: [],
  has_members: [],
  in_use: ['events', 'reactions'],
  revalued: [],
} as const satisfies Record<string, readonly string[]>;
export type KeptReasonCode = keyof typeof keptReasons;

/** One thing that is wrong with a row, or why an undo left it, for programs that word it themselves; newer servers may know more codes. */
export const RowFault = Type.Object({
  code: Type.String({
    description: `one of ${[...Object.keys(rowFaults), ...Object.keys(keptReasons)].join(', ')}`,
  }),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});
export type RowFault = Static<typeof RowFault>;
