import { connectDatabase, migrateDatabase } from '../src/index.ts';

const db = connectDatabase(process.argv[2] ?? '', { poolSize: 2 });
process.stdout.write(JSON.stringify(await migrateDatabase(db)));
await db.destroy();
