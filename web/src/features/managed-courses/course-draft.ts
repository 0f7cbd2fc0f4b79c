import type { CourseEdit, CourseRun, ManagedCourse } from '@crs/contracts';

/** A course while somebody types: texts may be empty, the last group of prerequisites may have no course yet, a run no day. */
export type CourseDraft = CourseEdit;

export const newCourse: CourseDraft = {
  title: '',
  description: '',
  provider: null,
  subjects: [],
  skills: [],
  level: null,
  language: null,
  credits: null,
  workloadHours: null,
  duration: null,
  url: null,
  status: 'active',
  prerequisites: [],
  equivalents: [],
  antirequisites: [],
  runs: [],
};

export const emptyRun: CourseRun = { term: null, startsOn: null, endsOn: null, seats: null, mode: null };

const fields = Object.keys(newCourse) as (keyof CourseDraft)[];

/** What of a stored course can be edited. A stub has its id for a title: the reader starts with none. */
export function toDraft(course: ManagedCourse): CourseDraft {
  const draft = Object.fromEntries(fields.map((field) => [field, course[field]])) as CourseDraft;
  return course.isStub ? { ...draft, title: '' } : draft;
}

/** As the API takes it: texts without blanks around them, empty ones null, without empty groups and runs. */
export function toEdit(draft: CourseDraft): CourseEdit {
  const orNull = (text: string | null) => text?.trim() || null;
  return {
    ...draft,
    title: draft.title.trim(),
    provider: orNull(draft.provider),
    language: orNull(draft.language),
    duration: orNull(draft.duration),
    url: orNull(draft.url),
    prerequisites: draft.prerequisites.filter((group) => group.length > 0),
    runs: draft.runs
      .map((run) => ({ ...run, term: orNull(run.term) }))
      .filter((run) => Object.values(run).some((value) => value !== null)),
  };
}

/** Whether saving would change something. */
export function isChanged(draft: CourseDraft, from: CourseDraft): boolean {
  return JSON.stringify(toEdit(draft)) !== JSON.stringify(toEdit(from));
}
