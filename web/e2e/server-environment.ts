import { join } from 'node:path';

/** Settings of a CRS for journeys: a database in this folder, and room for the haste of tests. */
export function serverEnvironment({ folder, port }: { folder: string; port: string }) {
  return {
    DATABASE_URL: `sqlite:${join(folder, 'crs.db')}`,
    PORT: port,
    LOG_LEVEL: 'error',
    SIGN_INS_PER_MINUTE: '1000',
    REQUESTS_PER_MINUTE: '100000',
  };
}
