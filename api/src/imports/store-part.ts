import type { ImportPartParams } from '@crs/contracts';
import { type Database, type ImportRow, upsertImportPart } from '@crs/database';
import { ApiError, invalidField, notFound } from '../problems/api-error.ts';
import { lengthOfPart } from './import-part.ts';

/** Keeps one part of an announced file; sent again, it takes the place of what came before. */
export async function storePart(
  db: Database,
  imported: ImportRow,
  { fileNo, partNo, bytes }: Omit<ImportPartParams, 'id'> & { bytes: unknown },
): Promise<void> {
  if (imported.status !== 'uploading')
    throw new ApiError(409, 'conflict', 'the files of this import are complete already');
  const upload = imported.uploads?.[fileNo];
  const length = upload && lengthOfPart(upload, partNo);
  if (length === undefined) throw notFound('part of a file of this import');
  if (!Buffer.isBuffer(bytes))
    throw new ApiError(415, 'unsupported_media_type', 'send the bytes as application/octet-stream');
  if (bytes.length !== length)
    throw invalidField('', `has ${bytes.length} bytes, and this part has ${length}`);
  await upsertImportPart(db, { importId: imported.id, fileNo, partNo, bytes });
}
