import { type CourseRules, fitModel, type LearnerSignals, prepareCatalogue } from '../src/index.ts';

/** A catalogue of 120 courses in 4 subjects and 20 topics, the last 20 without learners, and 800 histories within a subject. */
const subjects = ['Biology', 'History', 'Physics', 'Music'];
const newCourseCount = 20;
const topics =
  'amber basalt cedar delta ember fjord garnet harbour island jungle kelp lagoon marble nectar orchid pebble quartz river savanna tundra'.split(
    ' ',
  );

export const courses = Array.from({ length: 120 }, (_, i) => ({
  id: `C${i}`,
  title: `${subjects[i % 4]} of ${topics[i % 20]}`,
  description: '',
  subjects: [subjects[i % 4]!],
  skills: [],
  level: null,
  language: 'en',
  provider: null,
}));

function listHistories(): number[][] {
  const takenCount = courses.length - newCourseCount;
  return Array.from({ length: 800 }, (_, learner) => {
    const start = (7 * learner) % takenCount;
    const step = learner % 9 === 0 ? 1 : 4;
    return Array.from({ length: 5 + (learner % 8) }, (_course, place) => (start + step * place) % takenCount);
  });
}

export const rules: CourseRules[] = courses.map(({ id, subjects: own, level, language }) => ({
  id,
  isOffered: true,
  subjects: own,
  level,
  language,
  prerequisites: [],
}));

const histories = listHistories();
const offsets = new Uint32Array(histories.length + 1);
histories.forEach((history, i) => {
  offsets[i + 1] = offsets[i]! + history.length;
});

export const sequences = { offsets, courses: Uint32Array.from(histories.flat()) };
export const model = await fitModel({ courses, sequences }, { contentWeight: 0.0005 });
export const catalogue = prepareCatalogue(model, rules);

export function isNew(id: string): boolean {
  return Number(id.slice(1)) >= courses.length - newCourseCount;
}

export function subjectOf(id: string): string {
  return subjects[Number(id.slice(1)) % 4]!;
}

export function learnerOf(...places: number[]): LearnerSignals {
  const unknown = { dismissed: [], interests: [], goal: null, level: null, languages: [] };
  return { taken: places.map((place) => `C${place}`), ...unknown, isPersonalised: true };
}
