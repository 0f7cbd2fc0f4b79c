import type { importFormats } from '@crs/contracts';
import { ImportError } from './import-error.ts';

export type ImportFormat = (typeof importFormats)[number];

/** What one file holds. Files are imported in this order, so that ids are known before they are used. */
export const fileKinds = [
  'oneroster manifest',
  'oneroster terms',
  'oneroster classes',
  'oneroster roles',
  'crs courses',
  'coursera courses',
  'mcgill courses',
  'oneroster courses',
  'crs learners',
  'oneroster users',
  'crs interactions',
  'oneroster enrollments',
  'sequences',
  'oneroster rest',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** By which columns of the header, in lower case, a kind is known: all of the first and none of the others. */
const signatures: [kind: FileKind, all: string[], none?: string[]][] = [
  ['crs courses', ['course_id', 'title'], ['learner_id']],
  ['crs learners', ['learner_id'], ['course_id']],
  ['crs interactions', ['learner_id', 'course_id']],
  ['coursera courses', ['course_title', 'course_url']],
  ['oneroster manifest', ['propertyname', 'value']],
  ['oneroster terms', ['sourcedid', 'type', 'startdate', 'enddate']],
  ['oneroster classes', ['sourcedid', 'coursesourcedid', 'termsourcedids']],
  ['oneroster roles', ['sourcedid', 'usersourcedid', 'roletype', 'role']],
  ['oneroster courses', ['sourcedid', 'title', 'coursecode']],
  ['oneroster users', ['sourcedid', 'givenname', 'familyname']],
  ['oneroster enrollments', ['sourcedid', 'classsourcedid', 'usersourcedid', 'role']],
];

/**
 * What a file with this header is; undefined where its columns do not say it.
 * @throws ImportError if it might be a file of two formats.
 */
export function detectByHeader(
  file: string,
  columns: ReadonlySet<string>,
  asked: ImportFormat,
): FileKind | undefined {
  const [first, second] = signatures
    .filter(
      ([, all, none = []]) =>
        all.every((name) => columns.has(name)) && !none.some((name) => columns.has(name)),
    )
    .map(([kind]) => kind)
    .filter((kind) => asked === 'auto' || formatOf(kind) === asked);
  if (first && second)
    throw new ImportError(
      `${file}: its columns fit ${first} and ${second}: say which, with --format ${formatOf(first)} or --format ${formatOf(second)}`,
    );
  return first ?? detectRest(columns, asked);
}

/** A file of a known format without what it needs, so that reading it says what is missing; or one to pass over. */
function detectRest(columns: ReadonlySet<string>, asked: ImportFormat): FileKind | undefined {
  const isOpenTo = (format: string) => asked === 'auto' || asked === format;
  if (columns.has('course_id') && isOpenTo('crs')) return 'crs courses';
  return columns.has('sourcedid') && isOpenTo('oneroster') ? 'oneroster rest' : undefined;
}

function formatOf(kind: FileKind): string {
  return kind.split(' ')[0] as string;
}
