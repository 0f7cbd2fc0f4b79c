import type { CourseContent, LearnerSignals, TrainingData } from '../src/index.ts';
import { createRandomSource } from '../src/random-source.ts';

/**
 * An invented site: 8 programmes of 15 courses each and 40 courses for all, without texts. Two of three courses of a
 * learner are of the programme, one of five is of a group of ten that the goal means, where it means one; level,
 * languages and interests mean nothing. Seven of ten learners declare all of it.
 */
const programmeCount = 8;
const programmeLength = 15;
const commonCount = 40;
const groupLength = 10;
const goals = [
  { goal: 'Become a musician', group: 0 },
  { goal: 'Work as a nurse', group: 1 },
  { goal: 'Teach music to children', group: 0 },
  { goal: 'Run a clinic', group: 1 },
  { goal: 'I do not know', group: undefined },
];
const levels = ['beginner', 'intermediate', 'advanced'] as const;

export type Declared = Pick<LearnerSignals, 'interests' | 'goal' | 'programme' | 'level' | 'languages'>;

export interface DeclaredSite {
  courses: CourseContent[];
  histories: number[][];
  declared: (Declared | undefined)[];
}

export const courseCount = programmeCount * programmeLength + commonCount;
export const unsaid: Declared = { interests: [], goal: null, programme: null, level: null, languages: [] };

export function inventSite(learnerCount: number, seed: number): DeclaredSite {
  const random = createRandomSource(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const pickPopular = (count: number) => Math.floor(count * random() ** 2);
  const learners = Array.from({ length: learnerCount }, () => {
    const programme = pick(programmeCount);
    const { goal, group } = goals[pick(goals.length)]!;
    const pickCourse = () => {
      const chance = random();
      if (chance < 0.65) return programme * programmeLength + pickPopular(programmeLength);
      const first = programmeCount * programmeLength;
      if (chance < 0.85 && group !== undefined) return first + group * groupLength + pickPopular(groupLength);
      return first + pickPopular(commonCount);
    };
    const length = Math.min(20, 1 + Math.floor(-4 * Math.log(1 - random())));
    const history = new Set<number>();
    for (let tries = 0; tries < 200 && history.size < length; tries++) history.add(pickCourse());
    const isSaid = random() < 0.7;
    const level = levels[pick(levels.length)]!;
    const languages = random() < 0.5 ? ['en'] : ['en', 'de'];
    const interests = [`hobby ${pick(30)}`];
    const declared = { interests, goal, programme: `Programme ${programme}`, level, languages };
    return { history: [...history], declared: isSaid ? declared : undefined };
  });
  return {
    courses: Array.from({ length: courseCount }, (_, course) => inventCourse(`c${course}`)),
    histories: learners.map(({ history }) => history),
    declared: learners.map(({ declared }) => declared),
  };
}

function inventCourse(id: string): CourseContent {
  const nothing = { level: null, language: null, provider: null };
  return { id, title: '', description: '', subjects: [], skills: [], ...nothing };
}

/** The first learners as they are read for a fit. */
export function toTrainingData({ courses, histories, declared }: DeclaredSite, count: number): TrainingData {
  const lists = histories.slice(0, count);
  const offsets = new Uint32Array(count + 1);
  lists.forEach((list, learner) => {
    offsets[learner + 1] = offsets[learner]! + list.length;
  });
  const sequences = { offsets, courses: Uint32Array.from(lists.flat()) };
  return { courses, sequences, declared: declared.slice(0, count) };
}
