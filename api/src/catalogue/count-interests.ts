/** A subject or skill with the number of offered courses that name it. */
export interface InterestCount {
  name: string;
  kind: 'subject' | 'skill';
  courseCount: number;
}

interface CourseTopics {
  subjects: readonly string[];
  skills: readonly string[];
}

/** Most frequent first, then by name; a name that is both a subject and a skill counts as a subject. */
export function countInterests(courses: readonly CourseTopics[]): InterestCount[] {
  const subjects = countNames(courses.map((course) => course.subjects));
  const skills = countNames(courses.map((course) => course.skills));
  for (const name of subjects.keys()) skills.delete(name);
  return [...listCounts(subjects, 'subject'), ...listCounts(skills, 'skill')].toSorted(
    (a, b) => b.courseCount - a.courseCount || a.name.localeCompare(b.name),
  );
}

function countNames(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of lists.flatMap((list) => [...new Set(list)])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function listCounts(counts: Map<string, number>, kind: InterestCount['kind']): InterestCount[] {
  return [...counts].map(([name, courseCount]) => ({ name, kind, courseCount }));
}
