import type { Model } from '../model.ts';

/** A dense row that a score starts from: what every learner gets, and the row of a level. */
export interface BaseRow {
  scores: Float64Array;
  /** Indices in the model, largest score first; of equal ones the smaller index. */
  order: Int32Array;
  /** Part of `scores`. */
  popular: Float32Array;
  /** Part of `scores`: a row of `Model.levels`; undefined where the level has none. */
  levelRow: number | undefined;
}

/** Base rows with and without history; the key is the learner's level, null for none. */
export interface BaseRows {
  history: ReadonlyMap<string | null, BaseRow>;
  noHistory: ReadonlyMap<string | null, BaseRow>;
}

/** Bias or popularity plus the level row, for every course of the model. */
export function buildBaseRows(model: Model): BaseRows {
  const build = (popular: Float32Array) =>
    new Map([null, ...model.levels.rows.keys()].map((level) => [level, buildBaseRow(model, popular, level)]));
  return { history: build(model.bias), noHistory: build(model.popularity) };
}

function buildBaseRow(
  { levels: { rows, table } }: Model,
  popular: Float32Array,
  level: string | null,
): BaseRow {
  const scores = Float64Array.from(popular);
  const levelRow = level === null ? undefined : rows.get(level);
  if (levelRow !== undefined) {
    for (let e = table.offsets[levelRow]!; e < table.offsets[levelRow + 1]!; e++) {
      scores[table.columns[e]!]! += table.values[e]! * table.scales[levelRow]!;
    }
  }
  const order = Int32Array.from(scores.keys()).toSorted((a, b) => scores[b]! - scores[a]! || a - b);
  return { scores, order, popular, levelRow };
}
