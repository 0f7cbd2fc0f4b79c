import type { Database } from './connect.ts';

const PART_BYTES = 16 * 2 ** 20;

/** Replaces the stored counts, in one transaction: a reader finds the old ones or the new ones. */
export async function saveTrainingCounts(db: Database, bytes: Uint8Array): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('trainingCounts').execute();
    for (let start = 0; start < bytes.length; start += PART_BYTES) {
      const part = bytes.subarray(start, start + PART_BYTES);
      await transaction
        .insertInto('trainingCounts')
        .values({ partNo: start / PART_BYTES, bytes: part })
        .execute();
    }
  });
}

/** The counts that the last training stored; undefined where there are none. */
export async function findTrainingCounts(db: Database): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  for await (const { bytes } of db.selectFrom('trainingCounts').select('bytes').orderBy('partNo').stream(1)) {
    parts.push(bytes);
  }
  return parts.length > 0 ? Buffer.concat(parts) : undefined;
}
