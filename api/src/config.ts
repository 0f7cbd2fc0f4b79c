import { parseDatabaseUrl } from '@crs/database';
import { defaultListSettings, type ListSettings } from '@crs/recommender';
import { keepGeneratedSecret } from './generated-secret.ts';
import { type Environment, ConfigError, readVariables, type Variables } from './environment.ts';
import { dirname, join } from 'node:path';

/** Every variable that the API process reads: type, default, meaning. */
const variables = {
  DATABASE_URL: {
    type: 'database',
    default: 'sqlite:./data/crs.db',
    isSecret: true,
    meaning: '`sqlite:` and a path, or `postgres://…`',
  },
  DATABASE_POOL_SIZE: {
    type: 'integer',
    default: '10',
    min: 1,
    max: 200,
    meaning: 'PostgreSQL connections of one process',
  },
  AUTH_SECRET: {
    type: 'secret',
    default: '',
    isSecret: true,
    meaning: 'signs sessions, at least 32 characters; made and kept beside a SQLite file outside production',
  },
  NODE_ENV: { type: 'text', default: '', meaning: '`production` demands every secret' },
  HOST: { type: 'text', default: '127.0.0.1', meaning: 'address to listen on' },
  PORT: {
    type: 'integer',
    default: '8000',
    min: 0,
    max: 65_535,
    meaning: 'port to listen on; 0: any free one',
  },
  METRICS_PORT: {
    type: 'integer',
    default: '0',
    min: 0,
    max: 65_535,
    meaning: 'port of /metrics; 0: none',
  },
  PUBLIC_URL: {
    type: 'url',
    default: '',
    meaning: 'address that people open; http://localhost:PORT if empty',
  },
  TRUSTED_ORIGINS: {
    type: 'list',
    default: '',
    meaning: 'further origins, comma-separated, whose pages may change things',
  },
  TRUSTED_PROXIES: {
    type: 'list',
    default: '',
    meaning: 'addresses or CIDR ranges of proxies whose X-Forwarded-For is believed',
  },
  REQUESTS_PER_MINUTE: {
    type: 'integer',
    default: '6000',
    min: 1,
    max: 1_000_000,
    meaning: 'limit of one address on one replica',
  },
  SIGN_INS_PER_MINUTE: {
    type: 'integer',
    default: '20',
    min: 1,
    max: 100_000,
    meaning: 'limit of one address on sign-in and on sign-up, over all replicas',
  },
  EVENT_LOOP_DELAY_MS_MAX: {
    type: 'integer',
    default: '5000',
    min: 100,
    max: 600_000,
    meaning: 'mean delay of the event loop from which on requests are refused as too many',
  },
  LIST_DIVERSITY: {
    type: 'number',
    default: String(defaultListSettings.diversity),
    min: 0,
    max: 1,
    meaning: 'how much variety in a list is worth against relevance; 0: none',
  },
  NEW_COURSE_INTERVAL: {
    type: 'integer',
    default: String(defaultListSettings.explorationInterval),
    min: 0,
    max: 100,
    meaning: 'every so many places of a list one goes to a new course that fits; 0: none',
  },
  POLL_INTERVAL_MS: {
    type: 'integer',
    default: '3000',
    min: 10,
    max: 3_600_000,
    meaning: 'how often to look for a new model and a changed catalogue',
  },
  MODELS_KEPT: {
    type: 'integer',
    default: '5',
    min: 1,
    max: 1000,
    meaning: 'models before the live one that keep their bytes for a rollback, and as many candidates',
  },
  SERVED_LISTS_KEPT_DAYS: {
    type: 'integer',
    default: '365',
    min: 1,
    max: 36_500,
    meaning: 'days after which served lists and their outcomes are forgotten',
  },
  DRAIN_MS: {
    type: 'integer',
    default: '0',
    min: 0,
    max: 120_000,
    meaning: 'time between "not ready" and closing, for load balancers to notice',
  },
  WEB_ROOT: {
    type: 'text',
    default: '',
    meaning: 'built web app to serve; web/dist of the checkout if empty',
  },
  IMPORT_MB_MAX: {
    type: 'integer',
    default: '64',
    min: 1,
    max: 1024,
    meaning:
      'megabytes of all files of one import in the web app, and of its archives once unpacked; `crs import` takes files of any size and archives up to 4 GB unpacked',
  },
  TRAINING_IN_SERVICE: {
    type: 'choice',
    default: 'auto',
    choices: ['auto', 'true', 'false'],
    meaning:
      'whether models are trained on order of the web app, in a process beside the service on the same machine, which may take 1 GB of memory; auto: on SQLite',
  },
  LOG_LEVEL: {
    type: 'choice',
    default: 'info',
    choices: ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
    meaning: 'least level that is logged',
  },
  LOG_DIRECTORY: {
    type: 'text',
    default: '',
    meaning: 'where log files go, beside standard output; processes may share it; none if empty',
  },
  LOG_DIRECTORY_MB_MAX: {
    type: 'integer',
    default: '1000',
    min: 1,
    max: 1_000_000,
    meaning: 'megabytes of all log files there together; the oldest are removed',
  },
} as const satisfies Variables;

/** What the environment says, checked. */
export interface Config {
  databaseUrl: string;
  databasePoolSize: number;
  authSecret: string;
  host: string;
  port: number;
  metricsPort: number;
  publicUrl: string;
  trustedOrigins: readonly string[];
  trustedProxies: readonly string[];
  requestsPerMinute: number;
  signInsPerMinute: number;
  eventLoopDelayMsMax: number;
  listSettings: Partial<ListSettings>;
  pollIntervalMs: number;
  modelsKept: number;
  servedListsKeptDays: number;
  drainMs: number;
  webRoot: string;
  importMbMax: number;
  isTrainingOffered: boolean;
  logLevel: string;
  logDirectory: string;
  logDirectoryMbMax: number;
}

export const configVariables: Variables = variables;

const AUTH_SECRET_LENGTH_MIN = 32;

/**
 * Reads the configuration of the API process. A secret may also come from the file that `NAME_FILE` names.
 * @throws ConfigError with everything that is wrong.
 */
export function loadConfig(environment: Environment = process.env): Config {
  const { values, problems } = readVariables(variables, environment);
  const isSecretRead = !problems.some((problem) => problem.startsWith('AUTH_SECRET:'));
  const authSecret = values.AUTH_SECRET || (problems.length === 0 ? generateSecret(values) : '');
  if (!authSecret && isSecretRead) problems.push('AUTH_SECRET: missing; set it or AUTH_SECRET_FILE');
  else if (authSecret && authSecret.length < AUTH_SECRET_LENGTH_MIN)
    problems.push(`AUTH_SECRET: ${authSecret.length} characters, at least ${AUTH_SECRET_LENGTH_MIN} needed`);
  if (problems.length > 0) throw new ConfigError(problems);
  const port = Number(values.PORT);
  return {
    databaseUrl: values.DATABASE_URL,
    databasePoolSize: Number(values.DATABASE_POOL_SIZE),
    authSecret,
    host: values.HOST,
    port,
    metricsPort: Number(values.METRICS_PORT),
    publicUrl: (values.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, ''),
    trustedOrigins: splitList(values.TRUSTED_ORIGINS),
    trustedProxies: splitList(values.TRUSTED_PROXIES),
    requestsPerMinute: Number(values.REQUESTS_PER_MINUTE),
    signInsPerMinute: Number(values.SIGN_INS_PER_MINUTE),
    eventLoopDelayMsMax: Number(values.EVENT_LOOP_DELAY_MS_MAX),
    listSettings: readListSettings(values),
    pollIntervalMs: Number(values.POLL_INTERVAL_MS),
    modelsKept: Number(values.MODELS_KEPT),
    servedListsKeptDays: Number(values.SERVED_LISTS_KEPT_DAYS),
    drainMs: Number(values.DRAIN_MS),
    webRoot: values.WEB_ROOT || join(import.meta.dirname, '../../web/dist'),
    importMbMax: Number(values.IMPORT_MB_MAX),
    isTrainingOffered: isTrainingOffered(values),
    logLevel: values.LOG_LEVEL,
    logDirectory: values.LOG_DIRECTORY,
    logDirectoryMbMax: Number(values.LOG_DIRECTORY_MB_MAX),
  };
}

/** What moves courses in a list, from the variables of that name. */
export function readListSettings(values: {
  LIST_DIVERSITY: string;
  NEW_COURSE_INTERVAL: string;
}): Partial<ListSettings> {
  return {
    diversity: Number(values.LIST_DIVERSITY),
    explorationInterval: Number(values.NEW_COURSE_INTERVAL),
  };
}

function isTrainingOffered(values: { TRAINING_IN_SERVICE: string; DATABASE_URL: string }): boolean {
  if (values.TRAINING_IN_SERVICE !== 'auto') return values.TRAINING_IN_SERVICE === 'true';
  return parseDatabaseUrl(values.DATABASE_URL).dialect === 'sqlite';
}

function generateSecret(values: { DATABASE_URL: string; NODE_ENV: string }): string {
  const { dialect, location } = parseDatabaseUrl(values.DATABASE_URL);
  if (dialect === 'postgres' || location === ':memory:' || values.NODE_ENV === 'production') return '';
  return keepGeneratedSecret(join(dirname(location), 'auth-secret'));
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
