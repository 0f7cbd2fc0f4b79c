import { formatList, formatPrerequisites } from '@crs/api';
import type { CourseRunRecord, ExportedCourse, ExportedInteraction, ExportedLearner } from '@crs/database';

export const courseColumns = [
  'course_id', 'title', 'description', 'subjects', 'skills', 'level', 'language', 'provider', 'credits',
  'workload_hours', 'prerequisites', 'url', 'status', 'duration', 'corequisites', 'equivalents', 'antirequisites',
] as const; // biome-ignore format: a list

export const runColumns = ['course_id', 'term', 'starts_on', 'ends_on', 'seats', 'mode'];
export const learnerColumns = [
  'learner_id', 'name', 'email', 'interests', 'goal', 'programme', 'level', 'languages', 'cohorts',
]; // biome-ignore format: a list
export const interactionColumns = ['learner_id', 'course_id', 'kind', 'value', 'occurred_at'];

/** The names of all attributes of all courses, each a column of its own, by name. */
export async function listAttributeNames(courses: AsyncIterable<ExportedCourse>): Promise<string[]> {
  const names = new Set<string>();
  for await (const { attributes } of courses) for (const name of Object.keys(attributes)) names.add(name);
  return [...names].toSorted();
}

export function toCourseCells(course: ExportedCourse, attributes: readonly string[]): string[] {
  const { relations } = course;
  const cells: Record<(typeof courseColumns)[number], string | number | null> = {
    course_id: course.externalId,
    title: course.title,
    description: course.description,
    subjects: formatList(course.subjects),
    skills: formatList(course.skills),
    level: course.level,
    language: course.language,
    provider: course.provider,
    credits: course.credits,
    workload_hours: course.workloadHours,
    prerequisites: course.prerequisiteText ?? formatPrerequisites(relations.prerequisite ?? []),
    url: course.url,
    status: course.status,
    duration: course.duration,
    corequisites: formatList(relations.corequisite?.flat() ?? []),
    equivalents: formatList(relations.equivalent?.flat() ?? []),
    antirequisites: formatList(relations.antirequisite?.flat() ?? []),
  };
  return [
    ...courseColumns.map((name) => cells[name]),
    ...attributes.map((name) => course.attributes[name]),
  ].map(toText);
}

export function toRunCells(run: CourseRunRecord & { course: string }): string[] {
  const { course, term, startsOn, endsOn, seats, mode } = run;
  return [course, term, startsOn, endsOn, seats, mode].map(toText);
}

export function toLearnerCells(learner: ExportedLearner): string[] {
  const { interests, goal, programme, level, languages } = learner.preferences;
  return [
    learner.externalId,
    learner.name,
    learner.email,
    formatList(interests),
    goal,
    programme,
    level,
    formatList(languages),
    formatList(learner.cohorts),
  ].map(toText);
}

export function toInteractionCells(interaction: ExportedInteraction): string[] {
  const { learner, course, kind, value, occurredAt } = interaction;
  return [learner, course, kind, value, occurredAt?.toISOString()].map(toText);
}

function toText(value: string | number | null | undefined): string {
  return String(value ?? '');
}
