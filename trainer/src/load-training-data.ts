import {
  type Database,
  listCoursesForTraining,
  streamInteractionsForTraining,
  type TrainingCourse,
  type TrainingInteraction,
} from '@crs/database';
import type { CourseContent, TrainingData } from '@crs/recommender';
import { SequenceBuilder } from './sequence-builder.ts';

export interface LoadedData extends TrainingData {
  /** Interactions read, before repeats of a course were dropped. */
  interactionCount: number;
}

/**
 * All courses, and of every learner the courses enrolled in or completed, each once at its first place: undated
 * interactions first, in the order in which they came, then dated ones by date.
 */
export async function loadTrainingData(
  db: Database,
  onProgress: (interactionCount: number) => void = () => {},
): Promise<LoadedData> {
  const courses = await listCoursesForTraining(db);
  const indices = new Map(courses.map(({ id }, index) => [id, index]));
  const builder = new SequenceBuilder();
  let interactionCount = 0;
  let current: TrainingInteraction[] = [];
  const finishLearner = () => {
    builder.addLearner(
      current.toSorted(compareInTime).map(({ courseId, occurredAt }) => {
        return { course: indices.get(courseId)!, time: toSeconds(occurredAt) };
      }),
    );
    current = [];
  };
  for await (const interaction of streamInteractionsForTraining(db, ['enrol', 'complete'])) {
    if (current.length > 0 && current[0]!.learnerId !== interaction.learnerId) finishLearner();
    if (indices.has(interaction.courseId)) current.push(interaction);
    if (++interactionCount % 10_000 === 0) onProgress(interactionCount);
  }
  if (current.length > 0) finishLearner();
  onProgress(interactionCount);
  return { courses: courses.map(toContent), sequences: builder.build(), interactionCount };
}

function compareInTime(a: TrainingInteraction, b: TrainingInteraction): number {
  return (
    (a.occurredAt?.getTime() ?? Number.MIN_SAFE_INTEGER) -
      (b.occurredAt?.getTime() ?? Number.MIN_SAFE_INTEGER) || a.id - b.id
  );
}

/** Since 1970, at least 1; 0 where the date is not known. */
function toSeconds(date: Date | null): number {
  return date ? Math.max(1, Math.floor(date.getTime() / 1000)) : 0;
}

function toContent(course: TrainingCourse): CourseContent {
  const { externalId, title, description, subjects, skills, level, language, provider } = course;
  return { id: externalId, title, description, subjects, skills, level, language, provider };
}
