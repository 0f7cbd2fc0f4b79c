import type { CourseContent, CourseRules, LearnerSignals, Sequences, TrainingData } from '../src/index.ts';

/** A small catalogue in two fields, with prerequisites, for tests. */
const texts: [id: string, title: string, subject: string, skills: string[], level: CourseContent['level']][] =
  [
    [
      'ML1',
      'Machine learning from the start',
      'Computer science',
      ['Machine learning', 'Python'],
      'beginner',
    ],
    ['ML2', 'Machine learning in depth', 'Computer science', ['Machine learning', 'Statistics'], 'advanced'],
    ['PY1', 'Python for everyone', 'Computer science', ['Python'], 'beginner'],
    ['DB1', 'Databases', 'Computer science', ['SQL'], 'intermediate'],
    ['FI1', 'Corporate finance', 'Economics', ['Finance', 'Accounting'], 'beginner'],
    ['FI2', 'Financial markets', 'Economics', ['Finance', 'Investment'], 'intermediate'],
    ['AC1', 'Accounting basics', 'Economics', ['Accounting'], 'beginner'],
    ['MU1', 'Music theory', 'Arts', ['Harmony'], 'mixed'],
    ['ZH1', '机器学习导论', '计算机', ['机器学习'], 'beginner'],
  ];

const contents: CourseContent[] = texts.map(([id, title, subject, skills, level]) => ({
  id,
  title,
  description: `${title}. Lectures and exercises.`,
  subjects: [subject],
  skills,
  level,
  language: id === 'ZH1' ? 'zh' : 'en',
  provider: null,
}));

export const rules: CourseRules[] = contents.map(({ id, subjects, level, language }) => ({
  id,
  isOffered: true,
  language,
  level: level as CourseRules['level'],
  subjects,
  prerequisites: [],
}));

/** Lists of course ids, oldest first, as sequences. */
function toSequences(lists: string[][]): Sequences {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length;
  });
  const places = new Map(contents.map(({ id }, i) => [id, i]));
  return { offsets, courses: Uint32Array.from(lists.flat(), (id) => places.get(id)!) };
}

export function trainingData(lists: string[][] = []): TrainingData {
  return { courses: contents, sequences: toSequences(lists) };
}

/** Many learners walk PY1 → ML1 → DB1, as many AC1 → FI1 → FI2. */
export const paths: string[][] = Array.from({ length: 60 }, (_, i) =>
  i % 2 === 0 ? ['PY1', 'ML1', 'DB1'] : ['AC1', 'FI1', 'FI2'],
);

export function learner(signals: Partial<LearnerSignals> = {}): LearnerSignals {
  return {
    taken: [],
    dismissed: [],
    interests: [],
    goal: null,
    level: null,
    languages: [],
    isPersonalised: true,
    ...signals,
  };
}
