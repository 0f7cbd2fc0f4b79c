import { existsSync } from 'node:fs';
import type { CourseContent, TrainingData } from '@crs/recommender';
import { readCsv } from './read-csv.ts';

const folder = new URL('../../shared/data/mars/', import.meta.url);

/** MARS: dated histories and English texts, its software as subjects; ends the process with a message where it is absent. */
export function loadMars(): TrainingData {
  if (!existsSync(folder)) {
    console.error('skipped: ../shared/data/mars is absent');
    process.exit(0);
  }
  const courses = readCsv(new URL('items_en.csv', folder)).map(toContent);
  const indices = new Map(courses.map(({ id }, index) => [id, index]));
  const events = ['implicit_ratings_en.csv', 'explicit_ratings_en.csv']
    .flatMap((file) => readCsv(new URL(file, folder)))
    .map(({ user_id: learner, item_id: course, created_at: date }) => {
      return { learner: learner!, course: indices.get(course!)!, time: Date.parse(`${date}Z`) / 1000 };
    })
    .toSorted((a, b) => a.time - b.time);
  const histories = new Map<string, Map<number, number>>();
  for (const { learner, course, time } of events) {
    const history = histories.get(learner) ?? new Map<number, number>();
    if (!history.has(course)) history.set(course, time);
    histories.set(learner, history);
  }
  const offsets = new Uint32Array(histories.size + 1);
  [...histories.values()].forEach(({ size }, i) => {
    offsets[i + 1] = offsets[i]! + size;
  });
  const taken = [...histories.values()].flatMap((history) => [...history]);
  return {
    courses,
    sequences: {
      offsets,
      courses: Uint32Array.from(taken, ([course]) => course),
      times: Uint32Array.from(taken, ([, time]) => time),
    },
  };
}

function toContent(row: Record<string, string>): CourseContent {
  const level = row['Difficulty']?.toLowerCase();
  return {
    id: row['item_id']!,
    title: row['name']!,
    description: row['description']!,
    subjects: readList(row['Software']!),
    skills: readList(row['Theme']!),
    level: level || null,
    language: row['language']!,
    provider: null,
  };
}

/** A list as Python writes it: `['Share', 'Produce']`. */
function readList(text: string): string[] {
  return Array.from(text.matchAll(/'([^']*)'/g), ([, name]) => name!);
}
