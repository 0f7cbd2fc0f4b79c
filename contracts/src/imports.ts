import { type Static, Type } from 'typebox';
import { Timestamp } from './interactions.ts';
import { Nullable } from './nullable.ts';
import { RowFault } from './row-faults.ts';

export const importFormats = [
  'auto',
  'crs',
  'oneroster',
  'canvas',
  'coursera',
  'edx',
  'udemy',
  'mcgill',
  'sequences',
] as const;
export const textEncodings = ['utf-8', 'latin1'] as const;

const Format = Type.Enum([...importFormats], { description: 'what the files are; auto finds out' });
const Encoding = Type.Enum([...textEncodings]);

/** How files are to be read. */
export const ImportReading = Type.Object(
  { format: Type.Optional(Format), encoding: Type.Optional(Encoding) },
  { additionalProperties: false },
);
export type ImportReading = Static<typeof ImportReading>;

const FileName = Type.String({ minLength: 1, maxLength: 200, description: 'without a folder' });

/** Files that will be uploaded, part by part. */
export const NewImport = Type.Object(
  {
    files: Type.Array(
      Type.Object(
        { name: FileName, sizeBytes: Type.Integer({ minimum: 0, maximum: 2 ** 40 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
    ...ImportReading.properties,
  },
  { additionalProperties: false },
);
export type NewImport = Static<typeof NewImport>;

const ImportId = Type.String({ minLength: 1, maxLength: 100 });
export const ImportParams = Type.Object({ id: ImportId });
export const ImportPartParams = Type.Object({
  id: ImportId,
  fileNo: Type.Integer({ minimum: 0, maximum: 19, description: 'place of the file in the import' }),
  partNo: Type.Integer({ minimum: 0, maximum: 100_000, description: 'place of the part in the file' }),
});
export type ImportPartParams = Static<typeof ImportPartParams>;

/**
 * `uploading` → `checking` → `checked` → `applying` → `done`, and from there `undoing` → `undone`. `failed`: a file cannot be
 * read as a whole, or what was applied in part was taken back.
 */
export const importStatuses = [
  'uploading',
  'checking',
  'checked',
  'applying',
  'done',
  'undoing',
  'undone',
  'failed',
] as const;
export const ImportStatus = Type.Enum([...importStatuses]);
export type ImportStatus = Static<typeof ImportStatus>;

const Counts = {
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
};

/** An import in a list. */
export const ImportSummary = Type.Object({
  id: ImportId,
  status: ImportStatus,
  files: Type.Array(Type.String()),
  format: Type.String({ description: 'kinds of the files; empty before they are checked' }),
  actor: Type.String(),
  actorName: Nullable(Type.String({ description: 'null for a command and for a deleted account' })),
  startedAt: Timestamp,
  finishedAt: Nullable(Timestamp),
  undoneAt: Nullable(Timestamp),
  counts: Type.Object(Counts, { description: 'of rows: what a check foresees, or what was done' }),
  progress: Nullable(Type.Number({ minimum: 0, maximum: 1, description: 'of what is under way' })),
  problem: Nullable(Type.String({ description: 'why it failed or did not go on' })),
  keptCount: Type.Integer({ description: 'what an undo left: see the rows with the outcome kept' }),
  isUndoable: Type.Boolean(),
});
export type ImportSummary = Static<typeof ImportSummary>;

const Example = Type.Object({ rowNo: Type.Integer(), label: Type.String() });

/** What came, or would come, of one file. */
export const ImportedFile = Type.Object({
  name: Type.String(),
  format: Type.String(),
  rows: Type.Integer(),
  ...Counts,
  warnings: Type.Integer({ description: 'things wrong with rows that are imported all the same' }),
  examples: Type.Object(
    {
      created: Type.Optional(Type.Array(Example)),
      updated: Type.Optional(Type.Array(Example)),
      unchanged: Type.Optional(Type.Array(Example)),
    },
    { description: 'the first rows of each outcome, of a check' },
  ),
});
export type ImportedFile = Static<typeof ImportedFile>;

/** Everything known of an import but its rows. */
export const ImportDetails = Type.Object({
  ...ImportSummary.properties,
  format: Type.String(),
  reading: Type.Object({ format: Format, encoding: Encoding }),
  uploads: Type.Array(
    Type.Object({
      name: Type.String(),
      sizeBytes: Type.Integer(),
      missingParts: Type.Array(Type.Integer(), { description: 'parts that are still to be uploaded' }),
    }),
    { description: 'files as they were announced; empty once their bytes are deleted' },
  ),
  reports: Type.Array(ImportedFile, { description: 'in the order in which the files are imported' }),
  stubs: Type.Object(
    { courses: Type.Integer(), learners: Type.Integer(), examples: Type.Array(Type.String()) },
    { description: 'known only from interactions, and created with nothing but their id' },
  ),
  notices: Type.Array(Type.String()),
  expiresAt: Nullable(Timestamp),
  untrainedInteractionCount: Type.Integer({
    description:
      'where it was applied after the training of the live model began: how many enrolments and completions, of whatever source, that model has not learned from',
  }),
});
export type ImportDetails = Static<typeof ImportDetails>;

export const ImportQuery = Type.Object({
  cursor: Type.Optional(ImportId),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
});
export type ImportQuery = Static<typeof ImportQuery>;

/** Newest first, with what an upload may be. */
export const ImportPage = Type.Object({
  items: Type.Array(ImportSummary),
  nextCursor: Nullable(Type.String()),
  limits: Type.Object({
    bytesMax: Type.Integer({ description: 'of all files of an import together' }),
    partBytes: Type.Integer({ description: 'of each part of a file but the last' }),
  }),
});
export type ImportPage = Static<typeof ImportPage>;

export const importRowOutcomes = ['refused', 'warned', 'kept'] as const;
export const ImportRowOutcome = Type.Enum([...importRowOutcomes]);

export const ImportRowQuery = Type.Object({
  outcome: Type.Optional(Type.Array(ImportRowOutcome, { maxItems: 3 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
});
export type ImportRowQuery = Static<typeof ImportRowQuery>;

/**
 * By file and row; the first 10,000 are kept. With the outcome `kept` an undo says what it left: `file` is then
 * `courses`, `learners` or `interactions`, and `column` the customer's id. `fault` says the message by its code; null where it
 * has none.
 */
export const ImportRowPage = Type.Object({
  items: Type.Array(
    Type.Object({
      file: Type.String(),
      rowNo: Type.Integer({ description: 'the header is row 1' }),
      column: Nullable(Type.String()),
      message: Type.String({ description: 'in English' }),
      fault: Nullable(RowFault),
      outcome: ImportRowOutcome,
    }),
  ),
  nextCursor: Nullable(Type.String()),
});
export type ImportRowPage = Static<typeof ImportRowPage>;
