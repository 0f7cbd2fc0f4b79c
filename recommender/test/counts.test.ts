import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combineSums,
  type Counts,
  countPairs,
  decodeCounts,
  decodeModel,
  defaultFitSettings,
  encodeCounts,
  recountPairs,
  type Sequences,
} from '../src/index.ts';

const courseCount = 12;
const histories = fc.array(fc.uniqueArray(fc.nat(courseCount - 1), { maxLength: courseCount }), {
  maxLength: 25,
});

function toSequences(lists: readonly number[][]): Sequences {
  const offsets = [0];
  for (const list of lists) offsets.push(offsets.at(-1)! + list.length);
  return { offsets: Uint32Array.from(offsets), courses: Uint32Array.from(lists.flat()) };
}

function count(lists: readonly number[][], size = courseCount) {
  return countPairs(toSequences(lists), size, defaultFitSettings);
}

describe('pair sums of any learners', () => {
  it('are those of their shards, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(histories, histories, histories, async (a, b, c) => {
        const whole = await count([...a, ...b, ...c]);
        const shards = [await count(c), await count(a), await count(b)] as const;
        expect(combineSums(combineSums(shards[0], shards[1], 1), shards[2], 1)).toEqual(whole);
      }),
    );
  });

  it('are those of a count from scratch after learners went, came and changed', async () => {
    await fc.assert(
      fc.asyncProperty(histories, histories, histories, async (stay, gone, come) => {
        const before = await count([...gone, ...stay], courseCount);
        const newCourse = come.map((list) => [...list, courseCount]);
        const after = await recountPairs(before, {
          gone: toSequences(gone),
          come: toSequences(newCourse),
          courseCount: courseCount + 1,
        });
        expect(after).toEqual(await count([...stay, ...newCourse], courseCount + 1));
      }),
    );
  });

  it('do not mix settings', async () => {
    const other = await countPairs(toSequences([[0, 1]]), courseCount, {
      ...defaultFitSettings,
      reversedWeight: 0,
    });
    expect(() => combineSums(other, other, 1)).not.toThrow();
    const sums = await count([[0, 1]]);
    expect(() => combineSums(sums, other, 1)).toThrow('different settings');
  });
});

async function toCounts(lists: readonly number[][]): Promise<Counts> {
  return {
    courseIds: Float64Array.from({ length: courseCount }, (_, i) => 10 + i),
    learnerIds: Float64Array.from(lists.keys()),
    fingerprints: Float64Array.from(lists, (list) => list.length * 2 ** 40),
    sequences: toSequences(lists),
    sums: await count(lists),
  };
}

describe('the file of counts', () => {
  it('holds them to the bit', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (lists) => {
        const counts = await toCounts(lists);
        expect(decodeCounts(encodeCounts(counts))).toEqual(counts);
      }),
    );
  });

  it('is refused where a bit is wrong, and is no model', async () => {
    const bytes = encodeCounts(await toCounts([[1, 2, 3]]));
    expect(() => decodeModel(bytes)).toThrow('no section');
    bytes[bytes.length >> 1]! ^= 1;
    expect(() => decodeCounts(bytes)).toThrow('checksum');
  });
});
