import type { CatalogueCourse } from './load-demo-catalogue.ts';
import { splitPrerequisiteGroups } from './prerequisite-groups.ts';
import { createRandomSource } from './random-source.ts';

/** What the simulation knows of a course; courses are named by their place in the catalogue. */
export interface CourseProfile {
  id: string;
  subjects: string[];
  skills: ReadonlySet<string>;
  /** 0 beginner, 1 intermediate, 2 advanced. */
  level: number;
  language: string;
  isRetired: boolean;
  /** All groups must be met, each by any one of its courses. */
  prerequisiteGroups: number[][];
  /** Every course on some way here, this one excluded. */
  ancestors: ReadonlySet<number>;
  /** Log-normal and higher for beginners' courses: a few courses draw most of the learners. */
  popularity: number;
  /** Added to the ratings of the course. */
  quality: number;
}

const levels = ['beginner', 'intermediate', 'advanced'];
const levelPopularity = [1.5, 1, 0.7];
const popularitySpread = 0.8;

export function profileCourses(courses: CatalogueCourse[], seed: number): CourseProfile[] {
  const random = createRandomSource(seed);
  const places = new Map(courses.map(({ course_id }, place) => [course_id, place]));
  const groups = courses.map((course) =>
    splitPrerequisiteGroups(course.prerequisites).map((ids) => ids.map((id) => places.get(id) as number)),
  );
  return courses.map((course, place) => {
    const level = levels.indexOf(course.level);
    return {
      id: course.course_id,
      subjects: course.subjects,
      skills: new Set(course.skills),
      level,
      language: course.language,
      isRetired: course.status === 'retired',
      prerequisiteGroups: groups[place] as number[][],
      ancestors: collectAncestors(place, groups),
      popularity: (levelPopularity[level] as number) * Math.exp(popularitySpread * random.normal()),
      quality: 0.3 * random.normal(),
    };
  });
}

function collectAncestors(place: number, groups: number[][][]): Set<number> {
  const found = new Set<number>();
  const open = [place];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const ancestor of (groups[next] as number[][]).flat()) {
      if (found.has(ancestor)) continue;
      found.add(ancestor);
      open.push(ancestor);
    }
  }
  return found;
}
