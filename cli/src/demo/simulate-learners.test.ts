import { describe, expect, it } from 'vitest';
import { loadDemoCatalogue } from './load-demo-catalogue.ts';
import { parsePrerequisites } from '@crs/api';
import { type DemoInteraction, simulateLearners } from './simulate-learners.ts';

const catalogue = loadDemoCatalogue();
const courseOf = new Map(catalogue.map((course) => [course.course_id, course]));
const settings = { seed: 20, learnerCount: 3000, until: new Date('2026-11-23T12:00:00Z') };
const { learners, interactions } = simulateLearners(catalogue, settings);
const historyOf = Map.groupBy(interactions, ({ learner_id }) => learner_id);
const enrolments = interactions.filter(({ kind }) => kind === 'enrol');

const isBeforeOrAt = (a: DemoInteraction, b: DemoInteraction) => a.occurred_at <= b.occurred_at;
const share = (part: number, whole: number) => part / whole;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('simulateLearners', () => {
  it('gives the same output for the same seed and another for another', () => {
    const few = { ...settings, learnerCount: 50 };
    expect(simulateLearners(catalogue, few)).toEqual(simulateLearners(catalogue, few));
    expect(simulateLearners(catalogue, { ...few, seed: 21 })).not.toEqual(simulateLearners(catalogue, few));
  });

  it('does not change a learner when more are asked for', () => {
    const few = simulateLearners(catalogue, { ...settings, learnerCount: 10 });
    expect(few.learners).toEqual(learners.slice(0, 10));
    expect(few.interactions).toEqual(interactions.slice(0, few.interactions.length));
  });

  it('marks every learner as invented', () => {
    expect(learners).toHaveLength(3000);
    expect(new Set(learners.map(({ learner_id }) => learner_id)).size).toBe(3000);
    expect(new Set(learners.map(({ email }) => email)).size).toBe(3000);
    expect(learners.filter(({ learner_id }) => !/^demo-\d{5}$/.test(learner_id))).toEqual([]);
    expect(learners.filter(({ email }) => !/^[a-z]+\.[a-z]+\.\d+@demo\.crs\.example$/.test(email))).toEqual(
      [],
    );
  });

  it('gives every learner two or three interests of the catalogue, a goal and languages', () => {
    const subjects = new Set(catalogue.flatMap((course) => course.subjects));
    const incomplete = learners.filter(
      ({ interests, goal, languages }) =>
        ![2, 3].includes(interests.length) ||
        interests.some((interest) => !subjects.has(interest)) ||
        goal === '' ||
        !languages.includes('en'),
    );
    expect(incomplete).toEqual([]);
  });

  it('sorts by learner, then time, and stops at the given moment', () => {
    const places = new Map(learners.map(({ learner_id }, place) => [learner_id, place]));
    const placeOf = (interaction: DemoInteraction) => places.get(interaction.learner_id) as number;
    const unsorted = interactions.filter((next, place) => {
      const before = interactions[place - 1];
      if (before === undefined || placeOf(before) < placeOf(next)) return false;
      return placeOf(before) > placeOf(next) || !isBeforeOrAt(before, next);
    });
    expect(unsorted).toEqual([]);
    expect(interactions.filter(({ occurred_at }) => occurred_at > settings.until)).toEqual([]);
  });

  it('enrols only after the prerequisites are completed', () => {
    const violations = [...historyOf].flatMap(([, history]) => {
      const completed = new Set<string>();
      return history.filter(({ kind, course_id }) => {
        if (kind === 'complete') completed.add(course_id);
        const groups = parsePrerequisites(courseOf.get(course_id)?.prerequisites as string);
        return kind === 'enrol' && !groups.every((group) => group.some((id) => completed.has(id)));
      });
    });
    expect(violations).toEqual([]);
  });

  it('enrols in a course once, in a language of the learner, and ends or rates only what was begun', () => {
    const violations = learners.flatMap(({ learner_id, languages }) => {
      const enrolled = new Set<string>();
      return (historyOf.get(learner_id) ?? []).filter(({ kind, course_id }) => {
        const isEnrolled = enrolled.has(course_id);
        if (kind === 'view' || kind === 'bookmark') return false;
        if (kind === 'dismiss') return isEnrolled;
        if (kind !== 'enrol') return !isEnrolled;
        enrolled.add(course_id);
        return isEnrolled || !languages.includes(courseOf.get(course_id)?.language as string);
      });
    });
    expect(violations).toEqual([]);
  });

  it('gives a value to ratings alone: whole stars from 1 to 5, all in use, mostly good', () => {
    const stars = interactions.filter(({ kind }) => kind === 'rate').map(({ value }) => value as number);
    expect(new Set(stars)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(mean(stars)).toBeGreaterThan(3.4);
    expect(mean(stars)).toBeLessThan(4.4);
    expect(interactions.filter(({ kind, value }) => (kind === 'rate') !== (value !== null))).toEqual([]);
  });

  it('uses every kind of interaction, and drops some courses', () => {
    const counts = Map.groupBy(interactions, ({ kind }) => kind);
    expect(new Set(counts.keys())).toEqual(
      new Set(['view', 'bookmark', 'enrol', 'complete', 'drop', 'rate', 'dismiss']),
    );
    const dropped = share(counts.get('drop')?.length as number, enrolments.length);
    expect(dropped).toBeGreaterThan(0.03);
    expect(dropped).toBeLessThan(0.15);
  });

  it('gives most learners 4 to 15 courses, and some only one or none', () => {
    const enrolmentsOf = Map.groupBy(enrolments, ({ learner_id }) => learner_id);
    const lengths = learners.map(({ learner_id }) => enrolmentsOf.get(learner_id)?.length ?? 0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
    expect(share(lengths.filter((length) => length >= 4).length, lengths.length)).toBeGreaterThan(0.75);
    expect(lengths.filter((length) => length === 1).length).toBeGreaterThan(30);
    expect(lengths.filter((length) => length === 0).length).toBeGreaterThan(30);
  });

  it('makes a few courses popular, and takes nearly all of them at least once', () => {
    const enrolmentsOf = Map.groupBy(enrolments, ({ course_id }) => course_id);
    const counts = catalogue
      .map(({ course_id }) => enrolmentsOf.get(course_id)?.length ?? 0)
      .toSorted((a, b) => b - a);
    const fifth = counts.slice(0, Math.floor(counts.length / 5));
    const ofPopular = share(mean(fifth) * fifth.length, enrolments.length);
    expect(ofPopular).toBeGreaterThan(0.45);
    expect(ofPopular).toBeLessThan(0.75);
    expect(share(counts.filter((count) => count > 0).length, counts.length)).toBeGreaterThan(0.95);
  });

  it('moves from beginner to advanced courses within a history', () => {
    const rank = { beginner: 0, intermediate: 1, advanced: 2 };
    const long = [...Map.groupBy(enrolments, ({ learner_id }) => learner_id).values()].filter(
      (history) => history.length >= 6,
    );
    const rankOf = ({ course_id }: DemoInteraction) =>
      rank[courseOf.get(course_id)?.level as keyof typeof rank];
    const atStart = mean(long.flatMap((history) => history.slice(0, 3).map(rankOf)));
    const atEnd = mean(long.flatMap((history) => history.slice(-3).map(rankOf)));
    expect(atEnd - atStart).toBeGreaterThan(0.5);
  });

  it('keeps to the interests of the learner far more often than chance would', () => {
    const interestsOf = new Map(learners.map(({ learner_id, interests }) => [learner_id, interests]));
    const isOfInterest = (interests: string[], course_id: string) =>
      courseOf.get(course_id)?.subjects.some((subject) => interests.includes(subject)) ?? false;
    const taken = enrolments.map((enrolment, place) => {
      const stranger = enrolments[(place * 7919 + 13) % enrolments.length] as DemoInteraction;
      const interests = interestsOf.get(enrolment.learner_id) as string[];
      return [
        Number(isOfInterest(interests, enrolment.course_id)),
        Number(isOfInterest(interests, stranger.course_id)),
      ] as const;
    });
    const own = mean(taken.map(([hit]) => hit));
    const others = mean(taken.map(([, hit]) => hit));
    expect(own).toBeGreaterThan(2 * others);
  });

  it('leaves retired courses to the past', () => {
    const retired = enrolments.filter(({ course_id }) => courseOf.get(course_id)?.status === 'retired');
    const twoYearsAgo = new Date('2024-12-01T00:00:00Z');
    expect(retired.length).toBeGreaterThan(0);
    expect(retired.filter(({ occurred_at }) => occurred_at > twoYearsAgo)).toEqual([]);
  });

  it('enrols before a term starts: late summer, January, early June', () => {
    const months = new Set(enrolments.map(({ occurred_at }) => occurred_at.getUTCMonth() + 1));
    expect([...months].toSorted((a, b) => a - b)).toEqual([1, 2, 6, 8, 9]);
  });
});
