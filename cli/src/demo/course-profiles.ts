import type { CatalogueCourse } from './load-demo-catalogue.ts';
import { parsePrerequisites } from '@crs/api';
import { createRandomSource } from './random-source.ts';

/** What the simulation knows of a course. Courses, subjects and skills are named by their place in a list. */
export interface CourseProfile {
  subjects: number[];
  skills: number[];
  /** 0 beginner, 1 intermediate, 2 advanced. */
  level: number;
  language: string;
  isRetired: boolean;
  /** All groups must be met, each by any one of its courses. */
  prerequisiteGroups: number[][];
  /** The same matter in another language: alternatives in a group with equal level and first subject. */
  twins: number[];
  /** Log-normal and higher for beginners' courses: a few courses draw most of the learners. */
  popularity: number;
  /** Added to the ratings of the course. */
  quality: number;
}

export interface ProfiledCatalogue {
  courses: CourseProfile[];
  subjects: string[];
}

const levels = ['beginner', 'intermediate', 'advanced'];
const levelPopularity = [1.3, 1, 1];
const popularitySpread = 0.65;

export function profileCatalogue(catalogue: CatalogueCourse[], seed: number): ProfiledCatalogue {
  const random = createRandomSource(seed);
  const placeOf = indexNames(catalogue.map(({ course_id }) => course_id));
  const subjectOf = indexNames(catalogue.flatMap(({ subjects }) => subjects));
  const skillOf = indexNames(catalogue.flatMap(({ skills }) => skills));

  const courses = catalogue.map((course): CourseProfile => {
    const level = levels.indexOf(course.level);
    return {
      subjects: course.subjects.map((name) => getPlace(subjectOf, name)),
      skills: course.skills.map((name) => getPlace(skillOf, name)),
      level,
      language: course.language,
      isRetired: course.status === 'retired',
      prerequisiteGroups: parsePrerequisites(course.prerequisites).map((ids) =>
        ids.map((id) => getPlace(placeOf, id)),
      ),
      twins: [],
      popularity: (levelPopularity[level] as number) * Math.exp(popularitySpread * random.normal()),
      quality: 0.3 * random.normal(),
    };
  });
  linkTwins(courses);
  return { courses, subjects: [...subjectOf.keys()] };
}

function linkTwins(courses: CourseProfile[]): void {
  for (const group of courses.flatMap((course) => course.prerequisiteGroups)) {
    for (const place of group) {
      const course = courses[place] as CourseProfile;
      const twins = group.filter((other) => isTwin(course, courses[other] as CourseProfile));
      course.twins = [...new Set([...course.twins, ...twins])];
    }
  }
}

function isTwin(a: CourseProfile, b: CourseProfile): boolean {
  return a.language !== b.language && a.level === b.level && a.subjects[0] === b.subjects[0];
}

function indexNames(names: string[]): Map<string, number> {
  return new Map([...new Set(names)].map((name, place) => [name, place]));
}

function getPlace(places: ReadonlyMap<string, number>, name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new Error(`not in the catalogue: ${name}`);
  return place;
}
