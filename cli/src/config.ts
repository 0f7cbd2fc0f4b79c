import { randomBytes } from 'node:crypto';
import {
  type Config,
  ConfigError,
  configVariables,
  type Environment,
  loadConfig,
  readListSettings,
  readVariables,
} from '@crs/api';
import type { Logins } from '@crs/database';

/** What every command needs to know. */
export interface DatabaseConfig {
  databaseUrl: string;
  databasePoolSize: number;
}

/**
 * Where the database is, by the same variables as the service: DATABASE_URL (or DATABASE_URL_FILE) and
 * DATABASE_POOL_SIZE.
 * @throws ConfigError with everything that is wrong.
 */
export function loadDatabaseConfig(environment: Environment = process.env): DatabaseConfig {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = configVariables;
  const table = { DATABASE_URL, DATABASE_POOL_SIZE } as Record<string, (typeof configVariables)[string]>;
  const { values, problems } = readVariables(table, environment);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    databaseUrl: values['DATABASE_URL'] ?? '',
    databasePoolSize: Number(values['DATABASE_POOL_SIZE']),
  };
}

/** What moves courses in a list, by the same variables as the service. @throws ConfigError */
export function loadListSettings(
  environment: Environment = process.env,
): ReturnType<typeof readListSettings> {
  const { LIST_DIVERSITY, NEW_COURSE_INTERVAL } = configVariables as typeof configVariables &
    Record<'LIST_DIVERSITY' | 'NEW_COURSE_INTERVAL', (typeof configVariables)[string]>;
  const { values, problems } = readVariables({ LIST_DIVERSITY, NEW_COURSE_INTERVAL }, environment);
  if (problems.length > 0) throw new ConfigError(problems);
  return readListSettings(values);
}

/** The configuration of the service, for commands that serve. */
export function loadServerConfig(environment: Environment = process.env): Config {
  return loadConfig(environment);
}

/** The same for commands that make accounts: they sign no session, so any secret will do where none is set. */
export function loadAccountsConfig(environment: Environment = process.env): Config {
  const hasSecret = environment['AUTH_SECRET'] || environment['AUTH_SECRET_FILE'];
  return loadConfig(
    hasSecret ? environment : { ...environment, AUTH_SECRET: randomBytes(32).toString('base64url') },
  );
}

/** For `crs start`: its own few lines are to be read, so requests are logged only where LOG_LEVEL asks for it. */
export function loadStartConfig(environment: Environment = process.env): Config {
  return loadConfig({ ...environment, LOG_LEVEL: environment['LOG_LEVEL'] || 'warn' });
}

export const migrateVariables = {
  APP_DATABASE_URL: {
    type: 'text',
    default: '',
    isSecret: true,
    meaning: 'what `DATABASE_URL` of the service is: crs migrate gives that login the rights to change rows',
  },
  READER_DATABASE_URL: {
    type: 'text',
    default: '',
    isSecret: true,
    meaning: 'the same of the backup: crs migrate gives that login the right to read',
  },
} as const satisfies Record<string, (typeof configVariables)[string]>;

/** The logins beside the owner of the database, for `crs migrate`. @throws ConfigError */
export function loadLogins(environment: Environment = process.env): Logins {
  const { values, problems } = readVariables(migrateVariables, environment);
  if (problems.length > 0) throw new ConfigError(problems);
  return { app: values.APP_DATABASE_URL || undefined, reader: values.READER_DATABASE_URL || undefined };
}

export const backupVariables = {
  BACKUP_DIRECTORY: { type: 'text', default: 'data/backups', meaning: 'where backups are' },
  BACKUP_DAYS_KEPT: {
    type: 'integer',
    default: '14',
    min: 1,
    max: 36_500,
    meaning: 'older backups are removed, but never the newest',
  },
  BACKUP_KEY: { type: 'secret', default: '', isSecret: true, meaning: 'encrypts backups' },
  DRILL_DATABASE_URL: {
    type: 'text',
    default: '',
    isSecret: true,
    meaning: 'an empty throw-away database for crs restore-drill',
  },
} as const satisfies Record<string, (typeof configVariables)[string]>;

export interface BackupConfig {
  directory: string;
  daysKept: number;
  key: string | undefined;
  drillDatabaseUrl: string | undefined;
}

/** For the commands around backups. @throws ConfigError */
export function loadBackupConfig(environment: Environment = process.env): BackupConfig {
  const { values, problems } = readVariables(backupVariables, environment);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    directory: values.BACKUP_DIRECTORY,
    daysKept: Number(values.BACKUP_DAYS_KEPT),
    key: values.BACKUP_KEY || undefined,
    drillDatabaseUrl: values.DRILL_DATABASE_URL || undefined,
  };
}
