import type { Schema } from './schema.ts';

export type BackedUpTable = keyof Omit<
  Schema,
  'migrations' | 'rateLimits' | 'jobRuns' | 'trainings' | 'trainingCounts' | 'importParts'
>;

/**
 * Every table that a backup holds, in an order in which rows can be inserted, with the columns that its rows are
 * ordered by and which of those are numbers. Left out: `migrations`, which the restoring program makes, `rateLimits`,
 * which forgets by itself, `jobRuns` and `trainings`, which tell of the jobs of one installation, and `trainingCounts`, which the next
 * training makes anew.
 */
export const backedUpTables = {
  users: { key: ['id'], numbers: [] },
  sessions: { key: ['id'], numbers: [] },
  accounts: { key: ['id'], numbers: [] },
  verifications: { key: ['id'], numbers: [] },
  apiKeys: { key: ['id'], numbers: [] },
  learners: { key: ['id'], numbers: ['id'] },
  cohorts: { key: ['id'], numbers: ['id'] },
  cohortLearners: { key: ['cohortId', 'learnerId'], numbers: ['cohortId', 'learnerId'] },
  cohortAdvisors: { key: ['cohortId', 'userId'], numbers: ['cohortId'] },
  courses: { key: ['id'], numbers: ['id'] },
  courseRuns: { key: ['id'], numbers: ['id'] },
  courseRelations: {
    key: ['courseId', 'kind', 'groupNo', 'relatedExternalId'],
    numbers: ['courseId', 'groupNo'],
  },
  interactions: { key: ['id'], numbers: ['id'] },
  models: { key: ['id'], numbers: ['id'] },
  modelArtifacts: { key: ['modelId'], numbers: ['modelId'] },
  recommendations: { key: ['id'], numbers: [] },
  recommendationOutcomes: { key: ['recommendationId', 'courseId', 'kind'], numbers: ['courseId'] },
  shownCourses: { key: ['learnerId', 'day'], numbers: ['learnerId'] },
  imports: { key: ['id'], numbers: ['id'] },
  importRows: { key: ['importId', 'file', 'rowNo', 'columnName', 'message'], numbers: ['importId', 'rowNo'] },
  importChanges: { key: ['importId', 'objectKind', 'objectId'], numbers: ['importId', 'objectId'] },
  auditLog: { key: ['id'], numbers: ['id'] },
  idempotencyKeys: { key: ['scope', 'key'], numbers: [] },
} as const satisfies Record<BackedUpTable, { key: readonly string[]; numbers: readonly string[] }>;

export const tableNames = Object.keys(backedUpTables) as BackedUpTable[];

/** Booleans of better-auth, whose names do not say so; SQLite gives them as 0 and 1. */
const FLAGS = new Set(['emailVerified', 'banned', 'enabled', 'rateLimitEnabled']);

/** A value of a row as JSON that is the same from both databases: dates in ISO 8601, bytes in hexadecimal digits, keys sorted. */
export function toPortable(column: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (FLAGS.has(column)) return Boolean(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'object' ? sortKeys(value) : value;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
