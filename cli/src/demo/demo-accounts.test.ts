import { describe, expect, it } from 'vitest';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { demoLearner, listDemoLearnerInteractions } from './demo-learner.ts';
import { loadDemoCatalogue } from './load-demo-catalogue.ts';
import { parsePrerequisites } from '@crs/api';

const catalogue = loadDemoCatalogue();
const courseOf = new Map(catalogue.map((course) => [course.course_id, course]));

describe('demoAccounts', () => {
  it('has one account of every role at the demo domain', () => {
    expect(demoAccounts.map(({ role }) => role)).toEqual([
      'learner',
      'advisor',
      'editor',
      'analyst',
      'admin',
    ]);
    for (const { role, email } of demoAccounts) expect(email).toBe(`${role}@demo.crs.example`);
    expect(demoPassword.length).toBeGreaterThanOrEqual(12);
  });

  it('ties the learner to a profile whose interests the catalogue knows', () => {
    expect(demoAccounts[0]?.learner).toBe(demoLearner);
    const subjects = new Set(catalogue.flatMap((course) => course.subjects));
    expect(demoLearner.interests.filter((interest) => !subjects.has(interest))).toEqual([]);
  });
});

describe.each(['2026-01-12', '2026-06-20', '2026-08-22', '2026-11-23', '2031-03-01'])(
  'listDemoLearnerInteractions until %s',
  (day) => {
    const until = new Date(`${day}T09:00:00Z`);
    const history = listDemoLearnerInteractions(until);
    const ofKind = (kind: string) => history.filter((interaction) => interaction.kind === kind);

    it('tells of seven completed and rated courses, in the order of time, none ahead of it', () => {
      expect(ofKind('complete')).toHaveLength(7);
      expect(ofKind('rate')).toHaveLength(7);
      expect(history.map(({ occurred_at }) => occurred_at.getTime())).toEqual(
        history.map(({ occurred_at }) => occurred_at.getTime()).toSorted((a, b) => a - b),
      );
      expect(history.at(-1)?.occurred_at.getTime()).toBeLessThanOrEqual(until.getTime());
    });

    it('names active courses and respects their prerequisites', () => {
      const completed = new Set<string>();
      for (const { kind, course_id } of history) {
        const course = courseOf.get(course_id);
        expect(course?.status).toBe('active');
        if (kind === 'complete') completed.add(course_id);
        if (kind !== 'enrol') continue;
        const groups = parsePrerequisites(course?.prerequisites as string);
        expect(groups.every((group) => group.some((id) => completed.has(id)))).toBe(true);
      }
    });
  },
);
