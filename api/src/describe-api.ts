import { randomUUID } from 'node:crypto';
import { connectDatabase, migrateDatabase } from '@crs/database';
import { pino } from 'pino';
import { loadConfig } from './config.ts';
import { createServer } from './server.ts';

/** The OpenAPI document of the service, as text that is the same every time. */
export async function describeApi(): Promise<string> {
  const db = connectDatabase('sqlite::memory:');
  await migrateDatabase(db);
  const config = loadConfig({ DATABASE_URL: 'sqlite::memory:', AUTH_SECRET: randomUUID(), WEB_ROOT: 'none' });
  const server = await createServer({ db, config, log: pino({ level: 'silent' }) });
  const text = `${JSON.stringify(server.app.swagger(), null, 2)}\n`;
  await server.close();
  await db.destroy();
  return text;
}
