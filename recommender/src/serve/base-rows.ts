import type { Catalogue } from '../catalogue.ts';
import type { Level } from '../level.ts';
import type { Model } from '../model.ts';
import { readLanguages } from './read-languages.ts';

/** A dense row that a score starts from: popularity, and the row of a level. */
export interface BaseRow {
  /** By index in the model; −∞ for courses that are not offered, or in a language that the learner does not read. */
  scores: Float64Array;
  /** Part of `scores`. */
  popular: Float32Array;
  /** Part of `scores`: a row of `Model.levels`, times `levelWeight`; undefined where the level has none. */
  levelRow: number | undefined;
  levelWeight: number;
}

/** What decides on the base row of a learner. */
export interface Audience {
  hasHistory: boolean;
  level: Level | null;
  languages: readonly string[];
}

/** Rows by what decides on them. Bounded: the least recently added goes first. */
export type BaseRowCache = Map<string, BaseRow>;

/** 100 rows of 20,000 courses take 16 MB. */
const cacheSize = 100;

export function findBaseRow(catalogue: Catalogue, audience: Audience): BaseRow {
  const { baseRows } = catalogue;
  const key = `${audience.hasHistory} ${audience.level} ${audience.languages.join()}`;
  const cached = baseRows.get(key);
  if (cached) return cached;
  const row = buildBaseRow(catalogue, audience);
  if (baseRows.size >= cacheSize) baseRows.delete(baseRows.keys().next().value!);
  baseRows.set(key, row);
  return row;
}

function buildBaseRow(catalogue: Catalogue, audience: Audience): BaseRow {
  const row = sumBaseRow(catalogue.model!, audience);
  const isRead = readLanguages(catalogue.languageNumbers, audience.languages);
  catalogue.toOffered.forEach((course, index) => {
    if (course < 0 || !isRead[catalogue.languages[course]!]) row.scores[index] = -Infinity;
  });
  return row;
}

/** The row of all courses, whether offered or not. */
export function sumBaseRow(
  { bias, popularity, levels, declaredWeight }: Model,
  { hasHistory, level }: Pick<Audience, 'hasHistory' | 'level'>,
): BaseRow {
  const popular = hasHistory ? bias : popularity;
  const scores = Float64Array.from(popular);
  const levelWeight = hasHistory ? declaredWeight : 1;
  const levelRow = level === null ? undefined : levels.rows.get(level);
  if (levelRow !== undefined) {
    const { offsets, columns, values, scales } = levels.table;
    for (let e = offsets[levelRow]!; e < offsets[levelRow + 1]!; e++) {
      scores[columns[e]!]! += values[e]! * scales[levelRow]! * levelWeight;
    }
  }
  return { scores, popular, levelRow, levelWeight };
}
