import type { Counts } from './counts.ts';
import { packMatrix, unpackMatrix } from './ridge/pack-matrix.ts';
import { type CountSettings, type PairSums, pairMatrices, pairVectors } from './ridge/pair-sums.ts';
import { decodeSections, encodeSections, readSection, type Sections } from './section-file.ts';

/** Raise it where the same settings give other sums, or the sections mean something else. */
const countsVersion = 1;

/** What the numbers of a file of counts are, in its section `about`. */
interface About {
  countsVersion: number;
  settings: CountSettings;
  size: number;
  biasBias: number;
  entryCounts: Record<string, number>;
}

/** Counts as checksummed bytes; about 60 MB for 12 million sums. */
export function encodeCounts({ courseIds, learnerIds, fingerprints, sequences, sums }: Counts): Uint8Array {
  const { settings, size, biasBias } = sums;
  const entryCounts = Object.fromEntries(pairMatrices.map((name) => [name, sums[name].columns.length]));
  const about: About = { countsVersion, settings, size, biasBias, entryCounts };
  const sections: Sections = new Map();
  sections.set('about', new TextEncoder().encode(JSON.stringify(about)));
  sections.set('courseIds', courseIds).set('learnerIds', learnerIds).set('fingerprints', fingerprints);
  sections.set('offsets', sequences.offsets).set('courses', sequences.courses);
  if (sequences.times) sections.set('times', sequences.times);
  for (const name of pairVectors) sections.set(name, sums[name]);
  for (const name of pairMatrices) sections.set(name, packMatrix(sums[name]));
  return encodeSections(sections);
}

/**
 * Reads what `encodeCounts` wrote; undefined for counts of another version of the program.
 * @throws ModelFormatError for bytes that are damaged or something else.
 */
export function decodeCounts(bytes: Uint8Array): Counts | undefined {
  const sections = decodeSections(bytes);
  const about: About = JSON.parse(new TextDecoder().decode(readSection(sections, 'about', 'u8')));
  if (about.countsVersion !== countsVersion) return undefined;
  return {
    courseIds: readSection(sections, 'courseIds', 'f64'),
    learnerIds: readSection(sections, 'learnerIds', 'f64'),
    fingerprints: readSection(sections, 'fingerprints', 'f64'),
    sequences: {
      offsets: readSection(sections, 'offsets', 'u32'),
      courses: readSection(sections, 'courses', 'u32'),
      ...(sections.has('times') ? { times: readSection(sections, 'times', 'u32') } : {}),
    },
    sums: readSums(sections, about),
  };
}

function readSums(sections: Sections, { settings, size, biasBias, entryCounts }: About): PairSums {
  const matrices = pairMatrices.map((name) => {
    const shape = { rowCount: size, entryCount: entryCounts[name]! };
    return [name, unpackMatrix(readSection(sections, name, 'u8'), shape)];
  });
  const vectors = pairVectors.map((name) => [name, readSection(sections, name, 'f64')]);
  return { settings, size, biasBias, ...Object.fromEntries([...matrices, ...vectors]) };
}
