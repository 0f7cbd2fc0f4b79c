import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assertSchemaIsCurrent,
  connectDatabase,
  type Database,
  dumpDatabase,
  insertJobRun,
  insertMissingCourses,
  migrateDatabase,
} from '../src/index.ts';
import { migrations } from '../src/migrations/index.ts';
import { type PostgresCluster, startPostgresCluster } from './postgres-cluster.ts';

/** Roles belong to a server, not to a database: this file has one of its own. */
describe('the roles of a PostgreSQL database', () => {
  let cluster: PostgresCluster;
  const open: Database[] = [];
  const connectAs = (login: string) => {
    const db = connectDatabase(urlOf(login));
    open.push(db);
    return db;
  };
  const urlOf = (login: string) => cluster.url('postgres').replace('//crs@', `//${login}@`);
  const refusalOf = async (db: Database, statement: string) =>
    sql
      .raw(statement)
      .execute(db)
      .then(
        () => `done: ${statement}`,
        (error: Error) => error.message,
      );

  let owner: Database;
  let app: Database;
  let reader: Database;
  beforeAll(async () => {
    cluster = startPostgresCluster();
    owner = connectAs('crs');
    await migrateDatabase(owner);
    app = connectAs('crs_app');
    reader = connectAs('crs_reader');
  });
  afterAll(async () => {
    await Promise.all(open.map((db) => db.destroy()));
    cluster.stop();
  });

  const listRoles = async () => {
    const { rows } = await sql<{ name: string }>`
      select rolname as name from pg_roles where rolname like 'crs%' order by rolname`.execute(owner);
    return rows.map(({ name }) => name);
  };

  it('are none but the owner until logins are named, then on a database that is in use too', async () => {
    expect(await listRoles()).toEqual(['crs']);
    const logins = { app: urlOf("crs_app:it's%20a%20%22password%22"), reader: urlOf('crs_reader:other') };
    expect(await migrateDatabase(owner, { logins })).toEqual([]);
    await migrateDatabase(owner, { logins });
    expect(await listRoles()).toEqual(['crs', 'crs_app', 'crs_reader']);
    await Promise.all([assertSchemaIsCurrent(app), assertSchemaIsCurrent(reader)]);
  });

  it('let the app change rows and nothing else', async () => {
    const at = { isDemo: false, at: new Date() };
    await app.transaction().execute((transaction) => insertMissingCourses(transaction, ['C1'], at));
    expect(await app.selectFrom('courses').select('externalId').execute()).toHaveLength(1);
    for (const statement of ['drop table courses', 'alter table courses add column extra text'])
      expect(await refusalOf(app, statement)).toBe('must be owner of table courses');
    expect(await refusalOf(app, 'truncate courses')).toBe('permission denied for table courses');
    expect(await refusalOf(app, 'create table extra (id integer)')).toBe(
      'permission denied for schema public',
    );
    expect(await refusalOf(app, 'create index extra on courses (title)')).toBe(
      'must be owner of table courses',
    );
    expect(await refusalOf(app, 'create role extra')).toBe('permission denied to create role');
    expect(await refusalOf(app, 'delete from migrations')).toBe('permission denied for table migrations');
  });

  it('let the reader read all, write down its own run, and change nothing', async () => {
    const lines = [];
    for await (const line of dumpDatabase(reader, { now: () => new Date() })) lines.push(line);
    expect(lines.join('\n')).toContain('"C1"');
    const now = new Date();
    await insertJobRun(reader, {
      job: 'backup',
      startedAt: now,
      finishedAt: now,
      outcome: 'done',
      figures: {},
    });
    for (const table of await listTables()) {
      expect(await refusalOf(reader, `delete from ${table}`)).toBe(`permission denied for table ${table}`);
      if (table === 'job_runs') continue;
      expect(await refusalOf(reader, `insert into ${table} default values`)).toBe(
        `permission denied for table ${table}`,
      );
    }
    expect(await refusalOf(reader, 'create table extra (id integer)')).toBe(
      'permission denied for schema public',
    );
  });

  const listTables = async () => (await owner.introspection.getTables()).map(({ name }) => name);

  it('have their rights on the tables of a later migration from the moment that it is there', async () => {
    const later = {
      name: 'later',
      isBreaking: false,
      up: (db: Parameters<(typeof migrations)[0]['up']>[0]) =>
        db.schema.createTable('later').addColumn('id', 'integer').execute(),
    };
    await migrateDatabase(owner, { steps: [...migrations, later] });
    expect(await refusalOf(app, 'insert into later values (1)')).toContain('done');
    expect(await refusalOf(reader, 'select * from later')).toContain('done');
    expect(await refusalOf(reader, 'insert into later values (1)')).toBe('permission denied for table later');
    expect(await refusalOf(app, 'drop table later')).toBe('must be owner of table later');
  });

  it('are given to a second login, beside which the first can be closed', async () => {
    await migrateDatabase(owner, { logins: { app: urlOf('crs_app_2:third') } });
    const second = connectAs('crs_app_2');
    expect(await second.selectFrom('courses').selectAll().execute()).toHaveLength(1);
    expect(await refusalOf(second, 'drop table courses')).toBe('must be owner of table courses');
    await sql`alter role crs_app nologin`.execute(owner);
    await migrateDatabase(owner, { logins: { app: urlOf('crs_app_2:third') } });
    expect(await second.selectFrom('courses').selectAll().execute()).toHaveLength(1);
    await expect(assertSchemaIsCurrent(connectAs('crs_app'))).rejects.toThrow('not permitted to log in');
  });

  it('cannot be made by who may not, nor for an address without a user', async () => {
    const logins = { app: 'postgres://localhost/crs' };
    await expect(migrateDatabase(owner, { logins })).rejects.toThrow('names no user');
    await sql`create role small login`.execute(owner);
    await sql`create database small owner small`.execute(owner);
    const small = connectDatabase(urlOf('small').replace('/postgres?', '/small?'));
    open.push(small);
    await expect(migrateDatabase(small, { logins: { app: urlOf('another:one') } })).rejects.toThrow(
      'permission denied to create role',
    );
    const alone = { app: urlOf('small'), reader: urlOf('small') };
    expect(await migrateDatabase(small, { logins: alone })).toEqual([]);
    await assertSchemaIsCurrent(small);
  });
});
