import type { DemoInteraction, DemoLearner } from './simulate-learners.ts';
import { addDays, listTermsUntil, type Term } from './term-calendar.ts';

/** Invented by hand, so that the first screen after sign-in has a story: from psychology towards data analysis. */
export const demoLearner: DemoLearner = {
  learner_id: 'demo-learner',
  name: 'Mara Ekholm',
  email: 'learner@demo.crs.example',
  interests: ['Data Science', 'Statistics', 'Psychology'],
  goal: 'Become a data analyst',
  level: 'intermediate',
  languages: ['en', 'de'],
};

interface PathStep {
  course_id: string;
  /** 1 is the last term that ended, 2 the one before. */
  termsAgo: number;
  /** Days after enrolment opened. */
  enrolDay: number;
  stars: number;
}

const path: PathStep[] = [
  { course_id: 'PSY101', termsAgo: 6, enrolDay: 4, stars: 5 },
  { course_id: 'STAT101', termsAgo: 5, enrolDay: 2, stars: 5 },
  { course_id: 'DS101', termsAgo: 4, enrolDay: 1, stars: 4 },
  { course_id: 'CS101', termsAgo: 3, enrolDay: 3, stars: 4 },
  { course_id: 'MATH110', termsAgo: 3, enrolDay: 6, stars: 3 },
  { course_id: 'DS120', termsAgo: 2, enrolDay: 2, stars: 5 },
  { course_id: 'STAT210', termsAgo: 1, enrolDay: 2, stars: 5 },
];

const bookmarks = ['DS250', 'STAT201'];
const hour = 1 / 24;

/** The demo learner's history, oldest first: seven completed courses in the terms before `until`, and two bookmarks. */
export function listDemoLearnerInteractions(until: Date): DemoInteraction[] {
  const terms = listTermsUntil(until, 8).filter((term) => addDays(term.end, 1) <= until);
  const lastTerm = terms.at(-1) as Term;
  const saved = bookmarks.map((course_id, place) =>
    toInteraction(course_id, 'bookmark', addDays(lastTerm.end, 0.5 + place * hour)),
  );
  return [...path.flatMap((step) => describeStep(step, terms.at(-step.termsAgo) as Term)), ...saved].toSorted(
    (a, b) => a.occurred_at.getTime() - b.occurred_at.getTime(),
  );
}

function describeStep({ course_id, enrolDay, stars }: PathStep, term: Term): DemoInteraction[] {
  const enrolledAt = addDays(term.enrolFrom, enrolDay + 17 * hour);
  const completedAt = addDays(term.end, -enrolDay + 15 * hour);
  return [
    toInteraction(course_id, 'enrol', enrolledAt),
    toInteraction(course_id, 'complete', completedAt),
    { ...toInteraction(course_id, 'rate', addDays(completedAt, 2 * hour)), value: stars },
  ];
}

function toInteraction(course_id: string, kind: DemoInteraction['kind'], occurred_at: Date): DemoInteraction {
  return { learner_id: demoLearner.learner_id, course_id, kind, value: null, occurred_at };
}
