import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultFitSettings, type Model, prepareCatalogue } from '../index.ts';
import { WeightTableBuilder } from '../table/weight-table.ts';
import { listCandidates } from './list-candidates.ts';
import { readSignals } from './read-signals.ts';
import { addMark, mark, resetWorkspace } from './workspace.ts';

const size = 300;
const entriesPerRow = 10;
const courseIds = Array.from({ length: size }, (_, index) => `c${index}`);

/** Few and small whole weights, so that many scores are equal. */
function buildModel(): Model {
  const table = (shift: number) => {
    const builder = new WeightTableBuilder(size);
    for (let row = 0; row < size; row++) {
      const entries = Array.from({ length: entriesPerRow }, (_, e) => ({
        column: (row * 7 + e * e * 11 + shift) % size,
        weight: [-127, 127, 254][(row + e) % 3]!,
      }));
      builder.addRow([...new Map(entries.map((entry) => [entry.column, entry])).values()]);
    }
    return builder.build();
  };
  const nothing = { rows: new Map(), table: new WeightTableBuilder(size).build() };
  return {
    settings: { ...defaultFitSettings, decayFloor: 1 },
    courseIds,
    learnerCounts: new Uint32Array(size).fill(50),
    learnerCount: 1000,
    bias: Float32Array.from(courseIds, (_, index) => (index * 13) % 7),
    popularity: Float32Array.from(courseIds, (_, index) => index % 5),
    history: table(0),
    last: table(5),
    interests: nothing,
    levels: nothing,
    facets: nothing,
    terms: nothing,
    similar: table(3),
    declaredWeight: 1,
    declared: null,
    reranker: null,
  };
}

const model = buildModel();
const catalogue = prepareCatalogue(
  model,
  courseIds.map((id, index) => ({
    id,
    isOffered: index % 11 !== 0,
    language: null,
    level: null,
    subjects: [],
    prerequisites: [],
  })),
);

/** Every course by the sum of its weights, the smaller index first of equals. */
function rankAll(history: readonly number[]): number[] {
  const scores = Array.from(history.length > 0 ? model.bias : model.popularity);
  history.toReversed().forEach((row, lag) => {
    for (const table of lag === 0 ? [model.history, model.last] : [model.history]) {
      for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++)
        scores[table.columns[e]!]! += table.values[e]! * table.scales[row]!;
    }
  });
  const indices = [...scores.keys()].filter((index) => index % 11 !== 0 && !history.includes(index));
  return indices.toSorted((a, b) => scores[b]! - scores[a]! || a - b);
}

it('the candidates are the best of all courses, few or many of them touched, in any order of requests', () => {
  const histories = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 40 });
  const counts = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(histories, counts, (history, count) => {
      const { workspace } = catalogue;
      resetWorkspace(workspace, count);
      const learner = { taken: history.map((index) => courseIds[index]!), dismissed: [], interests: [] };
      const unsaid = { goal: null, level: null, languages: [], isPersonalised: true };
      const signals = readSignals(model, catalogue, { ...learner, ...unsaid });
      for (const index of history) addMark(workspace, index, mark.excluded);
      listCandidates(
        { catalogue, limit: count, hasHistory: true, languages: [], lessOf: [] },
        signals,
        count,
      );
      const { indices, length } = workspace.takeable;
      expect([...indices.subarray(0, length)]).toEqual(rankAll(history).slice(0, count));
    }),
    { numRuns: 300 },
  );
});
