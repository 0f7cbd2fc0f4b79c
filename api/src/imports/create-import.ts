import type { NewImport } from '@crs/contracts';
import { type DatabaseTransaction, findImport, type ImportRow, insertImport } from '@crs/database';
import { ApiError, invalidField } from '../problems/api-error.ts';

const MB = 1_000_000;

/**
 * Announces files; their bytes come part by part.
 * @throws ApiError 413 if they are too large, 400 for a name that is no file name or stands there twice.
 */
export async function createImport(
  db: DatabaseTransaction,
  { files, format, encoding }: NewImport,
  options: { publicId: string; actor: string; now: Date; mbMax: number },
): Promise<ImportRow> {
  const { publicId, actor, now, mbMax } = options;
  for (const [place, { name }] of files.entries()) {
    const pointer = `/files/${place}/name`;
    // oxlint-disable-next-line no-control-regex
    if (/[/\\\u0000-\u001f\u007f]/.test(name) || name.trim() === '')
      throw invalidField(pointer, 'is no name of a file');
    if (files.findIndex((other) => other.name === name) !== place)
      throw invalidField(pointer, 'is the name of another file of this import');
  }
  if (files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > mbMax * MB)
    throw new ApiError(
      413,
      'payload_too_large',
      `more than ${mbMax} MB together: import them in several steps, or with crs import`,
    );
  await insertImport(db, {
    publicId,
    actor,
    startedAt: now,
    status: 'uploading',
    files: files.map(({ name }) => name),
    uploads: files,
    options: { ...(format && { format }), ...(encoding && { encoding }) },
  });
  return (await findImport(db, publicId)) as ImportRow;
}
