import type { Generated, Insertable, Selectable, Updateable } from 'kysely';
import type {
  AccountsTable,
  ApiKeysTable,
  RateLimitsTable,
  SessionsTable,
  UsersTable,
  VerificationsTable,
} from './accounts-schema.ts';
import type { CohortAdvisorsTable, CohortLearnersTable, CohortsTable } from './cohorts-schema.ts';
import type {
  ImportChangesTable,
  ImportPartsTable,
  ImportRowsTable,
  ImportsTable,
} from './imports-schema.ts';
import type { Json } from './json-column.ts';

/** The tables in camelCase; the columns are snake_case in the database. Internal ids never leave `database/`'s callers. */
export interface Schema {
  users: UsersTable;
  sessions: SessionsTable;
  accounts: AccountsTable;
  verifications: VerificationsTable;
  apiKeys: ApiKeysTable;
  rateLimits: RateLimitsTable;
  learners: LearnersTable;
  cohorts: CohortsTable;
  cohortLearners: CohortLearnersTable;
  cohortAdvisors: CohortAdvisorsTable;
  courses: CoursesTable;
  courseRuns: CourseRunsTable;
  courseRelations: CourseRelationsTable;
  interactions: InteractionsTable;
  models: ModelsTable;
  modelArtifacts: ModelArtifactsTable;
  trainingCounts: TrainingCountsTable;
  recommendations: RecommendationsTable;
  recommendationOutcomes: RecommendationOutcomesTable;
  shownCourses: ShownCoursesTable;
  imports: ImportsTable;
  importRows: ImportRowsTable;
  importParts: ImportPartsTable;
  importChanges: ImportChangesTable;
  auditLog: AuditLogTable;
  idempotencyKeys: IdempotencyKeysTable;
  jobRuns: JobRunsTable;
  trainings: TrainingsTable;
  migrations: MigrationsTable;
}

export type Level = 'beginner' | 'intermediate' | 'advanced' | 'mixed';
export type CourseStatus = 'active' | 'retired';
export type InteractionKind = 'view' | 'bookmark' | 'enrol' | 'complete' | 'drop' | 'rate' | 'dismiss';
/** Who said so: a file, an integrating system, the learner in the web app, or the demo. */
export type InteractionSource = 'import' | 'api' | 'learner' | 'demo';
export type CourseRelationKind = 'prerequisite' | 'corequisite' | 'equivalent' | 'antirequisite';
export type ModelStatus = 'candidate' | 'live' | 'retired';
export type OutcomeKind = 'shown' | 'clicked' | 'enrolled' | 'dismissed';

/** What a learner told us of themselves. */
export interface Preferences {
  interests: string[];
  goal: string | null;
  /** Absent where the row is older than the column of this name in learners.csv. */
  programme?: string | null;
  level: Level | null;
  languages: string[];
  /** Subjects of the catalogue whose courses stand lower in lists; absent: none. */
  lessOf?: string[];
  weeklyHours: number | null;
  isPersonalised: boolean;
  /** The learner has answered or skipped the first questions. */
  isOnboarded: boolean;
}

export interface LearnersTable {
  id: Generated<number>;
  externalId: string;
  userId: string | null;
  name: string | null;
  email: string | null;
  preferences: Json<Preferences>;
  /** Known only by its id in a file of interactions. */
  isStub: boolean;
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface CoursesTable {
  id: Generated<number>;
  externalId: string;
  title: string;
  description: string;
  provider: string | null;
  subjects: Json<string[]>;
  skills: Json<string[]>;
  level: Level | null;
  language: string | null;
  credits: number | null;
  workloadHours: number | null;
  duration: string | null;
  url: string | null;
  status: CourseStatus;
  /** The prerequisites as the source wrote them, `A&(B|C)`; parsed into `courseRelations`. */
  prerequisiteText: string | null;
  /** Columns of the source that CRS has no place for. */
  attributes: Json<Record<string, string>>;
  contentHash: string;
  isStub: boolean;
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
}

export interface CourseRunsTable {
  id: Generated<number>;
  courseId: number;
  externalId: string;
  term: string | null;
  startsOn: string | null;
  endsOn: string | null;
  seats: number | null;
  mode: string | null;
}

/** One alternative of one group: groups are all needed, a group needs any one of its courses. */
export interface CourseRelationsTable {
  courseId: number;
  kind: CourseRelationKind;
  groupNo: number;
  /** By the customer's id and no foreign key: a catalogue may name a course that it does not hold. */
  relatedExternalId: string;
}

export interface InteractionsTable {
  id: Generated<number>;
  learnerId: number;
  courseId: number;
  kind: InteractionKind;
  value: number | null;
  /** Null where the source had no date: then the order of `id` is the order in time. */
  occurredAt: Date | null;
  source: InteractionSource;
  importId: number | null;
  createdAt: Date;
}

export interface ModelsTable {
  id: Generated<number>;
  version: string;
  status: ModelStatus;
  parameters: Json<Record<string, unknown>>;
  metrics: Json<Record<string, unknown>>;
  dataFingerprint: string;
  checksum: string;
  courseCount: number;
  learnerCount: number;
  interactionCount: number;
  durationMs: number;
  createdAt: Date;
  publishedAt: Date | null;
}

export interface ModelArtifactsTable {
  modelId: number;
  bytes: Uint8Array;
}

/** What the last training counted, in parts of one file; made anew where it is absent. */
export interface TrainingCountsTable {
  partNo: number;
  bytes: Uint8Array;
}

/** One course of a list that was served; its place in the list is its rank. Many are written, so they are kept short. */
export interface ServedItem {
  courseId: string;
  score: number;
  reasons: { kind: string; id: string; weight: number }[];
}

/** One list that was served, with what it showed and why. */
export interface RecommendationsTable {
  id: string;
  learnerId: number;
  surface: string;
  modelVersion: string | null;
  isFallback: boolean;
  items: Json<ServedItem[]>;
  generatedAt: Date;
}

export interface RecommendationOutcomesTable {
  recommendationId: string;
  courseId: number;
  kind: OutcomeKind;
  occurredAt: Date;
}

/** What stood at the top of a learner's last list of a day. */
export interface ShownCoursesTable {
  learnerId: number;
  day: string;
  courseIds: Json<string[]>;
}

export interface AuditLogTable {
  id: Generated<number>;
  occurredAt: Date;
  actor: string;
  action: string;
  objectKind: string | null;
  objectId: string | null;
  details: Json<Record<string, unknown>>;
  requestId: string | null;
  address: string | null;
}

export interface IdempotencyKeysTable {
  key: string;
  scope: string;
  requestHash: string;
  status: number;
  response: Json<unknown>;
  createdAt: Date;
}

export interface JobRunsTable {
  id: Generated<number>;
  job: 'backup' | 'import' | 'restore-drill' | 'train';
  startedAt: Date;
  finishedAt: Date;
  outcome: 'done' | 'failed';
  figures: Json<Record<string, number>>;
}

/** `cancelling`: somebody asked for its end, and its worker has not answered yet. */
export type TrainingStatus = 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled';

/** One part of a verdict: a code of the trainer with its values. */
export interface Finding {
  code: string;
  values: Record<string, string | number>;
}

/** A training that somebody ordered in the web app. */
export interface TrainingsTable {
  id: Generated<number>;
  /** As in the audit log. */
  actor: string;
  status: TrainingStatus;
  startedAt: Date;
  finishedAt: Date | null;
  /** The stage that it was in last, by the name that the trainer gives it. */
  stage: string | null;
  /** 0 to 1 of that stage; null where its end is not known. */
  share: number | null;
  /** The model that it stored. */
  version: string | null;
  isPublished: boolean | null;
  /** Why the model was published or not. */
  verdict: string | null;
  /** The same in parts. */
  findings: Json<Finding[]> | null;
  /** Why it failed. */
  problem: string | null;
  /** The process that waits for its end, until `leaseEndsAt` at least: at most one training has one. */
  worker: string | null;
  leaseEndsAt: Date | null;
}

export interface MigrationsTable {
  number: number;
  name: string;
  /** A program that does not know a breaking migration must not use the database. */
  isBreaking: boolean;
  appliedAt: Date;
}

export type CourseRow = Selectable<CoursesTable>;
export type NewCourse = Insertable<CoursesTable>;
export type LearnerRow = Selectable<LearnersTable>;
export type LearnerChange = Updateable<LearnersTable>;
export type InteractionRow = Selectable<InteractionsTable>;
export type ModelRow = Selectable<ModelsTable>;
