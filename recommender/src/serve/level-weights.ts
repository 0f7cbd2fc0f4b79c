import { type Level, levels } from '../level.ts';
import type { Model } from '../model.ts';

const steps: Record<Level, number | undefined> = {
  beginner: 0,
  intermediate: 1,
  advanced: 2,
  mixed: undefined,
};
const weightByDistance = [1, 0, -1];

/** 1 for a course of the learner's level, 0 one level away, −1 two away; 0 for mixed and unknown levels. */
export function weighLevel(learner: Level | null, course: Level | null): number {
  const from = learner === null ? undefined : steps[learner];
  const to = course === null ? undefined : steps[course];
  return from === undefined || to === undefined ? 0 : weightByDistance[Math.abs(from - to)]!;
}

/** The dense rows that a score starts from: with and without history, each by the learner's level. */
export interface BaseRows {
  history: ReadonlyMap<Level | null, Float64Array>;
  noHistory: ReadonlyMap<Level | null, Float64Array>;
}

/** Bias or popularity plus the level row, for every course of the model; `levelOf` is its level by index. */
export function buildBaseRows(model: Model, levelOf: readonly (Level | null)[]): BaseRows {
  const build = (base: Float32Array) =>
    new Map(
      [null, ...levels].map((level) => [
        level,
        addLevelRow(base, level, levelOf, model.settings.levelWeight),
      ]),
    );
  return { history: build(model.bias), noHistory: build(model.popularity) };
}

function addLevelRow(
  base: Float32Array,
  level: Level | null,
  levelOf: readonly (Level | null)[],
  weight: number,
) {
  return Float64Array.from(base, (value, index) => value + weight * weighLevel(level, levelOf[index]!));
}
