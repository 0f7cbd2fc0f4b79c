import { rmSync } from 'node:fs';

/** The database of the run goes with it; the traces of failed journeys stay. */
export default function removeData(): void {
  const folder = process.env['CRS_JOURNEY_FOLDER'];
  if (folder === undefined) return;
  for (const name of ['crs.db', 'crs.db-wal', 'crs.db-shm']) rmSync(`${folder}/${name}`, { force: true });
}
