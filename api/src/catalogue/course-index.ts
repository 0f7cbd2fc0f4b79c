import MiniSearch from 'minisearch';
import { foldTerm, splitText } from './split-text.ts';

interface IndexedCourse {
  externalId: string;
  title: string;
  description: string;
  provider: string | null;
  subjects: readonly string[];
  skills: readonly string[];
}

/** Finds courses by words: places in the indexed list, best first. */
export interface CourseIndex {
  search(words: string): number[];
}

const BOOST = { externalId: 6, title: 5, subjects: 3, skills: 2.5, provider: 1.5, description: 1 };
const PREFIX_LENGTH_MIN = 3;
const FUZZY_LENGTH_MIN = 5;
const EDITS_PER_LETTER = 0.2;
const CHUNK_COURSES = 50;

/** Indexes in small chunks, so that requests are answered in between. */
export async function indexCourses(courses: readonly IndexedCourse[]): Promise<CourseIndex> {
  const index = new MiniSearch<IndexedCourse & { place: number }>({
    idField: 'place',
    fields: Object.keys(BOOST),
    tokenize: splitText,
    processTerm: foldTerm,
    searchOptions: {
      boost: BOOST,
      prefix: (term) => term.length >= PREFIX_LENGTH_MIN,
      fuzzy: (term) => (term.length >= FUZZY_LENGTH_MIN ? EDITS_PER_LETTER : false),
    },
  });
  await index.addAllAsync(
    courses.map((course, place) => ({ ...course, place })),
    { chunkSize: CHUNK_COURSES },
  );
  return { search: (words) => searchAll(index, words) };
}

/** Courses with every word; only where there is none, courses with any of them. */
function searchAll(index: MiniSearch<IndexedCourse & { place: number }>, words: string): number[] {
  const strict = index.search(words, { combineWith: 'AND' });
  const results = strict.length > 0 ? strict : index.search(words, { combineWith: 'OR' });
  return results.map(({ id }) => id as number);
}
