import { existsSync, readFileSync } from 'node:fs';
import type { TrainingData } from '@crs/recommender';

const path = new URL('../../shared/data/mooccubex/sequences.txt', import.meta.url);

/** MOOCCubeX histories; ends the process with a message where the data is absent. */
export function loadMooccubex(): TrainingData {
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
  const courses = Array.from({ length: courseCount }, (_, i) => {
    const text = { title: '', description: '', subjects: [], skills: [] };
    return { id: `${i}`, ...text, level: null, language: null, provider: null };
  });
  return { courses, sequences: { offsets, courses: taken } };
}
