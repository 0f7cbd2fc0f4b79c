import type { Declaration } from './declared-values.ts';
import { listDeclaredValues } from './declared-values.ts';
import type { Sequences } from '../training-data.ts';

/** A value of fewer learners has no row: no row tells of one person. */
const learnersMin = 10;
/** The rows are solved for with their square in memory. */
const valuesMax = 400;

/** Names of the values that at least ten learners with a history declare, the 400 commonest, in the order of names. */
export function listCommonValues(
  declared: readonly (Declaration | undefined)[],
  { offsets }: Sequences,
): string[] {
  const counts = new Map<string, number>();
  declared.forEach((declaration, learner) => {
    if (!declaration || offsets[learner + 1] === offsets[learner]) return;
    for (const { name } of listDeclaredValues(declaration)) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return [...counts]
    .filter(([, count]) => count >= learnersMin)
    .toSorted(([a, m], [b, n]) => n - m || compareNames(a, b))
    .slice(0, valuesMax)
    .map(([name]) => name)
    .toSorted(compareNames);
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
