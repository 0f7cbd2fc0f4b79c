import {
  type Database,
  findTrainingCounts,
  type LearnerFingerprint,
  listCoursesForTraining,
  saveTrainingCounts,
  streamFingerprints,
  streamInteractionsOfLearners,
  type TrainingCourse,
} from '@crs/database';
import {
  type Counts,
  countPairs,
  decodeCounts,
  encodeCounts,
  type FitSettings,
  isCountedWith,
  ModelFormatError,
  type PairSums,
  recountPairs,
} from '@crs/recommender';
import {
  DataCollector,
  historyKinds,
  type LoadedData,
  loadTrainingData,
  withDeclarations,
} from './load-training-data.ts';
import { type LearnerHistory, readHistories } from './read-histories.ts';
import { SequenceBuilder } from './sequence-builder.ts';

export interface CountedData {
  data: LoadedData;
  sums: PairSums;
  counting: CountingReport;
}

/** What a training had to read. */
export interface CountingReport {
  /** Nothing was kept from the training before. */
  isFromScratch: boolean;
  readLearnerCount: number;
  /** Learners who were counted before and have no history any more. */
  removedLearnerCount: number;
}

interface CountingOptions {
  settings: FitSettings;
  isFromScratch: boolean;
  onProgress: (interactionCount: number) => void;
}

/**
 * Training data and its pair sums: from the counts that the training before stored and the learners whose interactions
 * are others than then, which gives the same as all interactions, to the bit. All are read where there are no counts,
 * the settings or the order of the courses changed, or most learners did. The counts are then stored for the next
 * training: they hold the histories that they were counted from, so a deleted learner leaves them with it.
 */
export async function loadCountedData(
  db: Database,
  { settings, isFromScratch, onProgress }: CountingOptions,
): Promise<CountedData> {
  if (!isFromScratch) {
    const counts = await findCounts(db, settings);
    const courses = await listCoursesForTraining(db);
    const isKnown = counts?.courseIds.every((id, place) => courses[place]?.id === id);
    const updated = counts && isKnown ? await updateCounts(db, courses, counts) : undefined;
    if (updated) {
      const { readLearnerCount, removedLearnerCount } = updated.counting;
      if (readLearnerCount + removedLearnerCount > 0) await storeCounts(db, updated);
      return updated;
    }
  }
  const data = await loadTrainingData(db, onProgress);
  const sums = await countPairs(data.sequences, data.courses.length, settings);
  const readLearnerCount = data.learnerIds.length;
  const counted = { data, sums, counting: { isFromScratch: true, readLearnerCount, removedLearnerCount: 0 } };
  await storeCounts(db, counted);
  return counted;
}

async function storeCounts(db: Database, { data, sums }: CountedData): Promise<void> {
  const { courseIds, learnerIds, fingerprints, sequences } = data;
  await saveTrainingCounts(db, encodeCounts({ courseIds, learnerIds, fingerprints, sequences, sums }));
}

async function findCounts(db: Database, settings: FitSettings): Promise<Counts | undefined> {
  const bytes = await findTrainingCounts(db);
  if (!bytes) return undefined;
  try {
    const counts = decodeCounts(bytes);
    return counts && isCountedWith(counts.sums, settings) ? counts : undefined;
  } catch (error) {
    if (error instanceof ModelFormatError) return undefined;
    throw error;
  }
}

/** Undefined where reading everything is less work. */
async function updateCounts(
  db: Database,
  courses: TrainingCourse[],
  counts: Counts,
): Promise<CountedData | undefined> {
  const { learners, gone, changed } = await compareLearners(db, counts);
  if (2 * changed.length > learners.length) return undefined;
  const collector = new DataCollector(courses);
  const read = await readChanged(db, changed, collector.places);
  const come = new SequenceBuilder();
  for (const { index, ...learner } of learners) {
    const history = read.get(learner.learnerId);
    if (index !== undefined) collector.addCopy(learner, counts.sequences, index);
    else if (history) {
      collector.add(history);
      come.addLearner(history.taken);
    }
  }
  const sums = await recountPairs(counts.sums, {
    gone: gone.build(),
    come: come.build(),
    courseCount: courses.length,
  });
  const data = await withDeclarations(db, collector.build());
  const isThere = new Set(data.learnerIds);
  const removedLearnerCount = counts.learnerIds.reduce((sum, id) => sum + (isThere.has(id) ? 0 : 1), 0);
  const counting = { isFromScratch: false, readLearnerCount: read.size, removedLearnerCount };
  return { data, sums, counting };
}

/** A learner with a history; `index` is the place in the counts, where nothing changed since. */
interface ComparedLearner extends LearnerFingerprint {
  index: number | undefined;
}

async function compareLearners(db: Database, { learnerIds, fingerprints, sequences }: Counts) {
  const learners: ComparedLearner[] = [];
  const changed: number[] = [];
  const gone = new SequenceBuilder();
  let index = 0;
  const leaveBefore = (learnerId: number) => {
    while (index < learnerIds.length && learnerIds[index]! < learnerId) gone.addCopy(sequences, index++);
  };
  for await (const learner of streamFingerprints(db, historyKinds)) {
    leaveBefore(learner.learnerId);
    const isCounted = learnerIds[index] === learner.learnerId;
    const isSame = isCounted && fingerprints[index] === learner.fingerprint;
    learners.push({ ...learner, index: isSame ? index : undefined });
    if (!isSame) changed.push(learner.learnerId);
    if (isCounted && !isSame) gone.addCopy(sequences, index);
    if (isCounted) index++;
  }
  leaveBefore(Number.POSITIVE_INFINITY);
  return { learners, gone, changed };
}

const LEARNERS_PER_QUERY = 1000;

async function readChanged(db: Database, learnerIds: number[], places: ReadonlyMap<number, number>) {
  const histories = new Map<number, LearnerHistory>();
  for (let start = 0; start < learnerIds.length; start += LEARNERS_PER_QUERY) {
    const part = learnerIds.slice(start, start + LEARNERS_PER_QUERY);
    const interactions = streamInteractionsOfLearners(db, historyKinds, part);
    for await (const history of readHistories(interactions, places))
      histories.set(history.learnerId, history);
  }
  return histories;
}
