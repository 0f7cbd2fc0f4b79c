import type { importFormats } from '@crs/contracts';
import { ImportError } from './import-error.ts';

export type ImportFormat = (typeof importFormats)[number];

/** What one file holds. Files are imported in this order, so that ids are known before they are used. */
export const fileKinds = [
  'oneroster manifest',
  'oneroster terms',
  'oneroster classes',
  'oneroster roles',
  'canvas terms',
  'canvas sections',
  'crs courses',
  'coursera courses',
  'edx courses',
  'udemy courses',
  'mcgill courses',
  'oneroster courses',
  'canvas courses',
  'canvas roles',
  'crs learners',
  'oneroster users',
  'canvas users',
  'crs interactions',
  'crs runs',
  'oneroster enrollments',
  'canvas enrollments',
  'sequences',
  'oneroster rest',
  'canvas rest',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** By which columns of the header, in lower case, a kind is known: all of the first and none of the others. */
const signatures: [kind: FileKind, all: string[], none?: string[]][] = [
  ['crs courses', ['course_id', 'title'], ['learner_id']],
  ['crs learners', ['learner_id'], ['course_id']],
  ['crs interactions', ['learner_id', 'course_id']],
  ['crs runs', ['course_id', 'starts_on', 'ends_on'], ['title', 'learner_id']],
  ['coursera courses', ['course_title', 'course_url']],
  ['edx courses', ['title', 'institution', 'course_url']],
  ['udemy courses', ['course_id', 'course_title', 'url']],
  ['canvas terms', ['term_id', 'name', 'status'], ['course_id']],
  ['canvas sections', ['section_id', 'course_id', 'name', 'status']],
  ['canvas courses', ['course_id', 'short_name', 'long_name', 'status']],
  ['canvas users', ['user_id', 'login_id', 'status']],
  ['canvas enrollments', ['user_id', 'role', 'status'], ['account_id']],
  ['oneroster manifest', ['propertyname', 'value']],
  ['oneroster terms', ['sourcedid', 'type', 'startdate', 'enddate']],
  ['oneroster classes', ['sourcedid', 'coursesourcedid', 'termsourcedids']],
  ['oneroster roles', ['sourcedid', 'usersourcedid', 'roletype', 'role']],
  ['oneroster courses', ['sourcedid', 'title', 'coursecode']],
  ['oneroster users', ['sourcedid', 'givenname', 'familyname']],
  ['oneroster enrollments', ['sourcedid', 'classsourcedid', 'usersourcedid', 'role']],
];

/** Cross-listings, accounts, administrators, logins, groups and observers. */
const canvasRest = [
  ['xlist_course_id'],
  ['account_id', 'status'],
  ['user_id', 'login_id'],
  ['group_id', 'status'],
  ['observer_id', 'student_id'],
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
  if (columns.has('sourcedid') && isOpenTo('oneroster')) return 'oneroster rest';
  const isCanvas = canvasRest.some((names) => names.every((name) => columns.has(name)));
  return isCanvas && isOpenTo('canvas') ? 'canvas rest' : undefined;
}

function formatOf(kind: FileKind): string {
  return kind.split(' ')[0] as string;
}
