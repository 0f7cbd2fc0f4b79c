import type { Level } from '../level.ts';

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
