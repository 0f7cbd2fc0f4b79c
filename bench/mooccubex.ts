import { existsSync, readFileSync } from 'node:fs';
import type { CourseContent, TrainingData } from '@crs/recommender';
import { readCsv } from './read-csv.ts';

const folder = new URL('../../shared/data/mooccubex/', import.meta.url);

/** MOOCCubeX histories; ends the process with a message where the data is absent. */
export function loadMooccubex({ withTexts = false } = {}): TrainingData {
  const path = new URL('sequences.txt', folder);
  if (!existsSync(path)) {
    console.error('skipped: ../shared/data/mooccubex/sequences.txt is absent');
    process.exit(0);
  }
  const lists = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ').slice(1).map(Number));
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, learner) => {
    offsets[learner + 1] = offsets[learner]! + list.length;
  });
  const taken = Uint32Array.from(lists.flat());
  const courseCount = taken.reduce((max, course) => Math.max(max, course), 0) + 1;
  const bare = { title: '', description: '', subjects: [], skills: [] };
  const courses = Array.from({ length: courseCount }, (_, i) => ({
    id: `${i}`,
    ...bare,
    level: null,
    language: null,
    provider: null,
  }));
  return { courses: withTexts ? addTexts(courses) : courses, sequences: { offsets, courses: taken } };
}

/** Descriptions, and where the data has them fields as subjects and the first school as provider. */
function addTexts(courses: CourseContent[]): CourseContent[] {
  const items = readCsv(new URL('items.csv', folder));
  return courses.map((course, i) => ({
    ...course,
    description: items[i]!.about_zh!,
    subjects: splitIds(items[i]!.field_ids!).map((id) => `field${id}`),
    provider: splitIds(items[i]!.school_ids!)[0] ?? null,
  }));
}

function splitIds(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
