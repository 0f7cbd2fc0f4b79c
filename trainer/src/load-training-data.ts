import {
  type Database,
  type InteractionKind,
  listCoursesForTraining,
  streamInteractionsForTraining,
  type TrainingCourse,
} from '@crs/database';
import type { CourseContent, TrainingData } from '@crs/recommender';
import { loadDeclarations } from './load-declarations.ts';
import { type LearnerHistory, readHistories } from './read-histories.ts';
import { SequenceBuilder } from './sequence-builder.ts';

/** The interactions that make a history. */
export const historyKinds: readonly InteractionKind[] = ['enrol', 'complete'];

export interface LoadedData extends TrainingData {
  /** Interactions of the histories, before repeats of a course were dropped. */
  interactionCount: number;
  /** Ids in the database, in the order of `courses` and `sequences`. */
  courseIds: Float64Array;
  learnerIds: Float64Array;
  /** Of the interactions of each learner. */
  fingerprints: Float64Array;
}

/**
 * All courses, and of every learner the courses enrolled in or completed, each once at its first place: undated
 * interactions first, in the order in which they came, then dated ones by date. With what learners say of themselves.
 */
export async function loadTrainingData(
  db: Database,
  onProgress: (interactionCount: number) => void = () => {},
): Promise<LoadedData> {
  const courses = await listCoursesForTraining(db);
  const collector = new DataCollector(courses);
  const interactions = streamInteractionsForTraining(db, historyKinds);
  let reported = 0;
  for await (const history of readHistories(interactions, collector.places)) {
    collector.add(history);
    if (collector.interactionCount - reported < 10_000) continue;
    reported = collector.interactionCount;
    onProgress(reported);
  }
  onProgress(collector.interactionCount);
  return withDeclarations(db, collector.build());
}

/** The same data with what its learners say of themselves today. */
export async function withDeclarations(db: Database, data: LoadedData): Promise<LoadedData> {
  const declared = await loadDeclarations(db, data.learnerIds);
  return declared ? { ...data, declared } : data;
}

/** Puts training data together, learner by learner in the order of their ids. */
export class DataCollector {
  readonly places: ReadonlyMap<number, number>;
  interactionCount = 0;
  readonly #courses: readonly TrainingCourse[];
  readonly #sequences = new SequenceBuilder();
  readonly #learnerIds: number[] = [];
  readonly #fingerprints: number[] = [];

  constructor(courses: readonly TrainingCourse[]) {
    this.#courses = courses;
    this.places = new Map(courses.map(({ id }, place) => [id, place]));
  }

  add({ taken, ...learner }: LearnerHistory): void {
    this.#sequences.addLearner(taken);
    this.#addLearner(learner);
  }

  /** A learner whose courses are known from before. */
  addCopy(learner: Omit<LearnerHistory, 'taken'>, from: TrainingData['sequences'], index: number): void {
    this.#sequences.addCopy(from, index);
    this.#addLearner(learner);
  }

  build(): LoadedData {
    return {
      courses: this.#courses.map(toContent),
      sequences: this.#sequences.build(),
      interactionCount: this.interactionCount,
      courseIds: Float64Array.from(this.#courses, ({ id }) => id),
      learnerIds: Float64Array.from(this.#learnerIds),
      fingerprints: Float64Array.from(this.#fingerprints),
    };
  }

  #addLearner({ learnerId, fingerprint, interactionCount }: Omit<LearnerHistory, 'taken'>): void {
    this.#learnerIds.push(learnerId);
    this.#fingerprints.push(fingerprint);
    this.interactionCount += interactionCount;
  }
}

function toContent(course: TrainingCourse): CourseContent {
  const { externalId, title, description, subjects, skills, level, language, provider } = course;
  return { id: externalId, title, description, subjects, skills, level, language, provider };
}
