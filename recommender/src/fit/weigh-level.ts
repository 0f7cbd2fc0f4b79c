const steps: Record<string, number | undefined> = { beginner: 0, intermediate: 1, advanced: 2 };
const weightByDistance = [1, 0, -1];

/** 1 for a course of the learner's level, 0 one level away, −1 two away; 0 for mixed and unknown levels. */
export function weighLevel(learner: string, course: string | null): number {
  const from = steps[learner];
  const to = course === null ? undefined : steps[course];
  return from === undefined || to === undefined ? 0 : weightByDistance[Math.abs(from - to)]!;
}
