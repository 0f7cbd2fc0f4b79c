import type { CourseProfile } from './course-profiles.ts';
import type { RandomSource } from './random-source.ts';

/**
 * A goal course and one way to it: of each group of alternatives one that the learner can follow, more likely the
 * popular one. Undefined when some group offers nothing in the learner's languages.
 */
export function planTowards(
  courses: CourseProfile[],
  goal: number,
  languages: string[],
  random: RandomSource,
): number[] | undefined {
  const plan = new Set([goal]);
  for (const place of plan) {
    for (const group of (courses[place] as CourseProfile).prerequisiteGroups) {
      if (group.some((choice) => plan.has(choice))) continue;
      const choice = random.weightedIndex(group.map((option) => weighOption(courses, option, languages)));
      if (choice < 0) return undefined;
      plan.add(group[choice] as number);
    }
  }
  return [...plan];
}

/** A course that itself needs much is a rarer way to somewhere else. */
function weighOption(courses: CourseProfile[], option: number, languages: string[]): number {
  const course = courses[option] as CourseProfile;
  if (!languages.includes(course.language)) return 0;
  return course.popularity / (1 + course.prerequisiteGroups.length) ** 2;
}
