import { join } from 'node:path';

/** What the service runs where somebody orders a training in the web app: this program, on the same database. */
export const trainingProgram = {
  path: join(import.meta.dirname, 'crs.ts'),
  args: ['train', '--publish', '--json-lines'],
};
