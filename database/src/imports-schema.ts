import type { Generated } from 'kysely';
import type { Json, NullableJson } from './json-column.ts';

/** The first three, and what ends in "ing", go on; of the others, `done` alone can still change, by an undo. */
export type ImportStatus =
  | 'uploading'
  | 'checking'
  | 'checked'
  | 'applying'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'failed';

export interface ImportsTable {
  id: Generated<number>;
  publicId: string | null;
  /** As in the audit log: who brought the files. */
  actor: string | null;
  format: string;
  files: string;
  status: ImportStatus;
  isDryRun: boolean;
  /** How the files are to be read; null for those of the command line. */
  options: NullableJson<Record<string, unknown>>;
  /** Files whose bytes are, or were, in `importParts`. */
  uploads: NullableJson<ImportUpload[]>;
  /** What was counted, file by file, as `api` writes it. */
  report: NullableJson<Record<string, unknown>>;
  createdCount: number;
  updatedCount: number;
  unchangedCount: number;
  rejectedCount: number;
  /** Why it failed, or did not go on. */
  problem: string | null;
  /** Who works on it now, until `leaseEndsAt` at least: at most one import has one. */
  worker: string | null;
  leaseEndsAt: Date | null;
  /** 0 to 1 of what is under way. */
  progress: number | null;
  startedAt: Date;
  /** The moment that every course and learner that it wrote carries as `updatedAt`. */
  appliedAt: Date | null;
  /** When it last changed, or gave back, what others see. */
  finishedAt: Date | null;
  undoneAt: Date | null;
  /** What an undo had to leave. */
  keptCount: number | null;
  /** What it changed is in `importChanges`. */
  isUndoable: Generated<boolean>;
}

export interface ImportUpload {
  name: string;
  sizeBytes: number;
}

/** `refused`: left out; `warned`: taken over all the same; `kept`: what an undo left, and why. */
export type ImportRowOutcome = 'refused' | 'warned' | 'kept';

/** What is wrong with a row, as a code with the values that its words name. */
export interface RowFault {
  code: string;
  values: Record<string, string | number>;
}

export interface ImportRowsTable {
  importId: number;
  file: string;
  rowNo: number;
  columnName: string | null;
  /** In English. */
  message: string;
  /** The same by its code; null where it has none. */
  fault: Json<RowFault> | null;
  outcome: Generated<ImportRowOutcome>;
  /** The row as the file has it, where it was refused. */
  rowText: string | null;
}

export interface ImportPartsTable {
  importId: number;
  fileNo: number;
  partNo: number;
  bytes: Uint8Array;
}

export type ChangedKind = 'course' | 'learner' | 'interaction' | 'membership' | 'cohort';

/** What an import found where it wrote: null where there was nothing. */
export interface ImportChangesTable {
  importId: number;
  objectKind: ChangedKind;
  objectId: number;
  before: Json<Record<string, unknown> | null>;
}
