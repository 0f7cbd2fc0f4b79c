import type { Database } from './connect.ts';

/** One part of an uploaded file, by the places of the file and of the part. */
export interface ImportPart {
  importId: number;
  fileNo: number;
  partNo: number;
}

/** Keeps one part of an uploaded file; told again, it takes the place of what was there. */
export async function upsertImportPart(
  db: Database,
  part: ImportPart & { bytes: Uint8Array },
): Promise<void> {
  await db
    .insertInto('importParts')
    .values(part)
    .onConflict((conflict) =>
      conflict.columns(['importId', 'fileNo', 'partNo']).doUpdateSet({ bytes: part.bytes }),
    )
    .execute();
}

/** Which parts of an import's files are there. */
export function listImportParts(
  db: Database,
  importId: number,
): Promise<{ fileNo: number; partNo: number }[]> {
  return db
    .selectFrom('importParts')
    .select(['fileNo', 'partNo'])
    .where('importId', '=', importId)
    .orderBy('fileNo')
    .orderBy('partNo')
    .execute();
}

/** The bytes of an uploaded file from one part on, part by part; none if they were deleted. */
export async function* streamImportFile(
  db: Database,
  { importId, fileNo, partNo: first }: ImportPart,
): AsyncGenerator<Uint8Array> {
  for (let partNo = first; ; partNo++) {
    const part = await db
      .selectFrom('importParts')
      .select('bytes')
      .where('importId', '=', importId)
      .where('fileNo', '=', fileNo)
      .where('partNo', '=', partNo)
      .executeTakeFirst();
    if (!part) return;
    yield part.bytes;
  }
}

/** Forgets the bytes of an import's files, part by part, so that nobody waits for long. */
export async function deleteImportParts(db: Database, importId: number): Promise<void> {
  for (const { fileNo, partNo } of await listImportParts(db, importId))
    await db
      .deleteFrom('importParts')
      .where('importId', '=', importId)
      .where('fileNo', '=', fileNo)
      .where('partNo', '=', partNo)
      .execute();
}
