import type { CourseRules } from '../catalogue.ts';

/** Links of courses by number, both ways; unknown ids are left out, a course without links is undefined. */
export function linkCourses(
  courses: readonly CourseRules[],
  numbers: ReadonlyMap<string, number>,
  listIds: (course: CourseRules) => readonly string[],
): (Int32Array | undefined)[] {
  const links = new Map<number, Set<number>>();
  const add = (from: number, to: number) => {
    if (!links.has(from)) links.set(from, new Set());
    links.get(from)!.add(to);
  };
  courses.forEach((course, number) => {
    for (const id of listIds(course)) {
      const other = numbers.get(id);
      if (other === undefined || other === number) continue;
      add(number, other);
      add(other, number);
    }
  });
  return Array.from({ length: numbers.size }, (_, number) => {
    const linked = links.get(number);
    return linked && Int32Array.from(linked);
  });
}

/** The any-of groups as course numbers; undefined where there are none. A group without ids asks for nothing. */
export function compilePrerequisites(
  { prerequisites }: CourseRules,
  numbers: ReadonlyMap<string, number>,
): Int32Array[] | undefined {
  const groups = prerequisites.filter((group) => group.length > 0);
  return groups.length > 0
    ? groups.map((group) => Int32Array.from(group, (id) => numbers.get(id)!))
    : undefined;
}
