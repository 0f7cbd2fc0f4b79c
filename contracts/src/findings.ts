import { type Static, Type } from 'typebox';

/** What a training can say of its model, and the values that its words name: `difference` of NDCG@10, `error` its standard error. */
export const findings = {
  by_order: [],
  first: [],
  same_settings: [],
  new_settings: ['difference', 'error'],
  live_settings: ['difference', 'error'],
  behind: ['difference', 'error', 'rival'],
  closest: ['difference', 'error', 'rival'],
  too_few: ['count', 'needed'],
  not_compared: [],
  rolled_back: ['reason'],
  overtaken: [],
} as const satisfies Record<string, readonly string[]>;
export type FindingCode = keyof typeof findings;

/** One part of a verdict, for programs that word it themselves; newer servers may know more codes. */
export const Finding = Type.Object({
  code: Type.String({ description: `one of ${Object.keys(findings).join(', ')}` }),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});
export type Finding = Static<typeof Finding>;

export const Findings = Type.Array(Finding, {
  description: 'the verdict in parts; empty where a version before this one wrote it',
});
