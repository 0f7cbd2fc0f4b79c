import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WeightTableBuilder } from '../table/weight-table.ts';
import { createRowKernel } from './row-kernel.ts';

const courseCount = 1000;
const builder = new WeightTableBuilder(courseCount);
for (let row = 0; row < courseCount; row++) {
  const columns = new Set(Array.from({ length: 20 }, (_, e) => (row * 7 + e * e * 13) % courseCount));
  builder.addRow([...columns].map((column) => ({ column, weight: ((row + column) % 9) - 4 })));
}
const table = builder.build();
const tables = { history: table, last: table, similar: table };
const kernel = createRowKernel({ courseIds: Array.from({ length: courseCount }, String), ...tables }, null);
const rows = fc.array(fc.nat(courseCount - 1), { maxLength: 9 });

function* listEntries(row: number) {
  for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) yield e;
}

it('adds rows up, and gives courses by base and gain, the smaller index first of equals, never those that are out', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 400 }), (added, step) => {
      const gains = new Float64Array(courseCount);
      kernel.gains.fill(0);
      for (const row of added) {
        kernel.addRow(kernel.history, row, 0.5);
        for (const e of listEntries(row))
          gains[table.columns[e]!]! += table.values[e]! * (table.scales[row]! * 0.5);
      }
      expect(kernel.gains).toEqual(gains);
      const base = gains.map((_, index) => (index % step === 0 ? -Infinity : index % 5));
      kernel.base.set(base);
      kernel.rankCourses();
      const given: number[] = [];
      for (let count = kernel.takeBest(7); count > 0; count = kernel.takeBest(100))
        given.push(...kernel.best.subarray(0, count));
      const sums = base.map((score, index) => score + gains[index]!);
      const expected = [...sums.keys()].filter((index) => index % step !== 0);
      expect(given).toEqual(expected.toSorted((a, b) => sums[b]! - sums[a]! || a - b));
    }),
    { numRuns: 30 },
  );
});

it('finds the entries of a row whose columns have a slot', () => {
  fc.assert(
    fc.property(fc.nat(courseCount - 1), rows, (row, wanted) => {
      kernel.slots.fill(0);
      for (const index of wanted) kernel.slots[index] = 1;
      const count = kernel.findHits(kernel.similar, row);
      const expected = [...listEntries(row)].filter((e) => wanted.includes(table.columns[e]!));
      expect([...kernel.hits.subarray(0, count)]).toEqual(expected);
    }),
  );
});

it('gives no course where there is none', () => {
  const none = new WeightTableBuilder(0).build();
  const empty = createRowKernel({ courseIds: [], history: none, last: none, similar: none }, null);
  empty.rankCourses();
  expect(empty.takeBest(1)).toBe(0);
});
