import { rmSync } from 'node:fs';

/** The database of the run goes with it; pictures of failed journeys are in test-results/. */
export default function removeData(): void {
  const folder = process.env['CRS_JOURNEY_FOLDER'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
