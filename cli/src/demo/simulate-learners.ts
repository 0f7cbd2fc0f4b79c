import type { CatalogueCourse } from './load-demo-catalogue.ts';
import { profileCatalogue } from './course-profiles.ts';
import { inventPerson } from './invented-people.ts';
import { learnerArchetypes, type LearnerArchetype } from './learner-archetypes.ts';
import { createRandomSource, type RandomSource } from './random-source.ts';
import type { InteractionKind } from './simulate-course.ts';
import { simulateStudies } from './simulate-studies.ts';
import { listTermsUntil } from './term-calendar.ts';

export interface DemoLearner {
  learner_id: string;
  name: string;
  email: string;
  interests: string[];
  goal: string;
  level: 'beginner' | 'intermediate' | 'advanced';
  languages: string[];
}

export interface DemoInteraction {
  learner_id: string;
  course_id: string;
  kind: InteractionKind;
  /** Stars from 1 to 5 where `kind` is `rate`, otherwise null. */
  value: number | null;
  occurred_at: Date;
}

export interface SimulationSettings {
  seed: number;
  learnerCount: number;
  /** Nothing happens after this moment. */
  until: Date;
}

const levels = ['beginner', 'intermediate', 'advanced'] as const;
const termsInFourYears = 12;

/**
 * Invents learners and what they did with the courses. Interactions are sorted by learner, then time. The same
 * arguments give the same output, and a learner does not depend on how many others there are.
 */
export function simulateLearners(
  courses: CatalogueCourse[],
  { seed, learnerCount, until }: SimulationSettings,
): { learners: DemoLearner[]; interactions: DemoInteraction[] } {
  const profiled = profileCatalogue(courses, seed);
  const terms = listTermsUntil(until, termsInFourYears);
  const learners: DemoLearner[] = [];
  const interactions: DemoInteraction[] = [];

  for (let number = 1; number <= learnerCount; number++) {
    const random = createRandomSource(seed, number);
    const person = inventPerson(random, number);
    const archetype = pickArchetype(random);
    const studies = simulateStudies(profiled, terms, {
      random,
      archetype,
      languages: person.languages,
      until,
    });
    const learner_id = `demo-${String(number).padStart(5, '0')}`;
    learners.push({
      learner_id,
      name: person.name,
      email: person.email,
      interests: listStrongest(profiled.subjects, studies.pulls, random.integer(2, 3)),
      goal: random.pick(archetype.goals),
      level: levels[studies.level] ?? 'beginner',
      languages: person.languages,
    });
    for (const { place, kind, value, at } of studies.happenings) {
      const course_id = courses[place]?.course_id as string;
      interactions.push({ learner_id, course_id, kind, value, occurred_at: at });
    }
  }
  return { learners, interactions };
}

function pickArchetype(random: RandomSource): LearnerArchetype {
  return learnerArchetypes[
    random.weightedIndex(learnerArchetypes.map(({ share }) => share))
  ] as LearnerArchetype;
}

function listStrongest(subjects: string[], pulls: Float64Array, count: number): string[] {
  return subjects
    .map((subject, place) => ({ subject, pull: pulls[place] as number }))
    .filter(({ pull }) => pull > 0)
    .toSorted((a, b) => b.pull - a.pull)
    .slice(0, count)
    .map(({ subject }) => subject);
}
