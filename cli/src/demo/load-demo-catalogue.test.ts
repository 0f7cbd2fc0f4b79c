import { describe, expect, it } from 'vitest';
import { loadDemoCatalogue } from './load-demo-catalogue.ts';
import { parsePrerequisites } from '@crs/api';

const courses = loadDemoCatalogue();
const courseOf = new Map(courses.map((course) => [course.course_id, course]));
const prerequisiteIdsOf = (id: string) =>
  parsePrerequisites(courseOf.get(id)?.prerequisites as string).flat();

function countUses(names: string[]): Map<string, number> {
  return names.reduce((uses, name) => uses.set(name, (uses.get(name) ?? 0) + 1), new Map<string, number>());
}

describe('the demo catalogue', () => {
  it('has at least 240 courses in at least 12 subjects of a useful size', () => {
    const uses = [...countUses(courses.flatMap(({ subjects }) => subjects)).values()];
    expect(courses.length).toBeGreaterThanOrEqual(240);
    expect(uses.length).toBeGreaterThanOrEqual(12);
    expect(Math.min(...uses)).toBeGreaterThanOrEqual(12);
  });

  it('gives every course the same keys with values of the right kind', () => {
    for (const course of courses) {
      expect(Object.keys(course)).toEqual([
        'course_id',
        'title',
        'description',
        'subjects',
        'skills',
        'level',
        'language',
        'provider',
        'credits',
        'workload_hours',
        'prerequisites',
        'status',
      ]);
      expect(course.course_id).toMatch(/^[A-Z]{2,4}\d{3}$/);
      expect(['beginner', 'intermediate', 'advanced']).toContain(course.level);
      expect(['en', 'de', 'fr', 'es']).toContain(course.language);
      expect(['active', 'retired']).toContain(course.status);
      expect([1, 2]).toContain(course.subjects.length);
      expect([3, 4, 5, 6]).toContain(course.skills.length);
      expect(new Set(course.skills).size).toBe(course.skills.length);
    }
  });

  it('can be written as CRS CSV: no list separator inside a name', () => {
    const names = courses.flatMap(({ subjects, skills }) => [...subjects, ...skills]);
    expect(names.filter((name) => name.includes('|') || name.trim() !== name)).toEqual([]);
  });

  it('asks 20 to 31 hours of work for a credit', () => {
    const unusual = courses.filter(({ credits, workload_hours }) => {
      const hours = workload_hours / credits;
      return !(hours >= 20 && hours <= 31);
    });
    expect(unusual).toEqual([]);
  });

  it('repeats no id, title or description, and describes each course in at least 120 characters', () => {
    for (const key of ['course_id', 'title', 'description'] as const) {
      expect(new Set(courses.map((course) => course[key])).size).toBe(courses.length);
    }
    expect(courses.filter(({ description }) => description.length < 120)).toEqual([]);
  });

  it('reuses its skills', () => {
    const uses = [...countUses(courses.flatMap(({ skills }) => skills)).values()];
    expect(uses.filter((count) => count === 1).length / uses.length).toBeLessThan(0.05);
  });

  it('comes from six to eight providers', () => {
    const providers = new Set(courses.map(({ provider }) => provider));
    expect(providers.size).toBeGreaterThanOrEqual(6);
    expect(providers.size).toBeLessThanOrEqual(8);
  });

  it('names only existing, active courses as prerequisites', () => {
    const unusable = courses.flatMap(({ course_id }) =>
      prerequisiteIdsOf(course_id)
        .filter((id) => courseOf.get(id)?.status !== 'active')
        .map((id) => `${course_id} needs ${id}`),
    );
    expect(unusable).toEqual([]);
  });

  it('has no cycle in its prerequisites', () => {
    const settled = new Set<string>();
    const findCycle = (id: string, way: string[]): string[] | undefined => {
      if (way.includes(id)) return [...way, id];
      if (settled.has(id)) return undefined;
      const cycle = prerequisiteIdsOf(id)
        .map((next) => findCycle(next, [...way, id]))
        .find((found) => found !== undefined);
      settled.add(id);
      return cycle;
    };
    expect(courses.map(({ course_id }) => findCycle(course_id, [])).filter(Boolean)).toEqual([]);
  });

  it('never needs a course of a higher level', () => {
    const rank = { beginner: 0, intermediate: 1, advanced: 2 };
    const rankOf = (id: string) => rank[courseOf.get(id)?.level as keyof typeof rank];
    const climbs = courses.flatMap(({ course_id, prerequisites }) =>
      parsePrerequisites(prerequisites)
        .filter((group) => group.every((id) => rankOf(id) > rankOf(course_id)))
        .map((group) => `${course_id} needs ${group.join('|')}`),
    );
    expect(climbs).toEqual([]);
  });

  it('has chains of prerequisites, alternatives and chains across subjects', () => {
    const depthOf = (id: string): number => 1 + Math.max(0, ...prerequisiteIdsOf(id).map(depthOf));
    const groups = courses.flatMap(({ prerequisites }) => parsePrerequisites(prerequisites));
    const crossing = courses.filter(({ course_id, subjects }) =>
      prerequisiteIdsOf(course_id).some(
        (id) => !courseOf.get(id)?.subjects.some((s) => subjects.includes(s)),
      ),
    );
    expect(depthOf('DS310')).toBeGreaterThanOrEqual(4);
    expect(groups.filter((group) => group.length > 1).length).toBeGreaterThan(50);
    expect(crossing.length).toBeGreaterThan(30);
  });
});
