import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  assertSchemaIsCurrent,
  connectDatabase,
  countContents,
  countInteractionsSince,
  type Database,
  findLiveModel,
  parseDatabaseUrl,
} from '@crs/database';
import { loadDatabaseConfig, loadServerConfig } from './config.ts';
import { formatCell } from './format-table.ts';

/** One thing that was looked at. `advice` says what to do about it. */
export interface Finding {
  subject: string;
  state: 'ok' | 'warning' | 'failed';
  finding: string;
  advice?: string;
}

const NODE_MAJOR_MIN = 24;
const FREE_BYTES_MIN = 500e6;

/** Looks at everything that CRS needs; what depends on something broken is left out. */
export async function examine(): Promise<Finding[]> {
  const findings = [examineNode(), await attempt('environment', examineEnvironment)];
  if (findings.some(({ state }) => state === 'failed')) return findings;
  const { databaseUrl } = loadDatabaseConfig();
  const { dialect, location } = parseDatabaseUrl(databaseUrl);
  if (dialect === 'sqlite') {
    findings.push(await attempt('disk', () => examineDisk(dirname(location))));
    if (!existsSync(location)) return [...findings, missingFile(location)];
  }
  const db = connectDatabase(databaseUrl, { poolSize: 1 });
  try {
    return [...findings, ...(await examineDatabase(db))];
  } finally {
    await db.destroy();
  }
}

async function attempt(subject: string, look: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { subject, state: 'failed', finding: message || String(code) };
  }
}

function examineNode(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  const finding = `Node ${process.versions.node}`;
  if (major >= NODE_MAJOR_MIN) return { subject: 'program', state: 'ok', finding };
  return {
    subject: 'program',
    state: 'failed',
    finding,
    advice: `install Node ${NODE_MAJOR_MIN}, or use npm run crs`,
  };
}

function examineEnvironment(): Finding {
  loadServerConfig();
  return { subject: 'environment', state: 'ok', finding: 'complete' };
}

async function examineDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existsSync(folder) ? folder : '.');
  const free = bavail * bsize;
  const finding = `${(free / 1e9).toFixed(1)} GB free`;
  if (free >= FREE_BYTES_MIN) return { subject: 'disk', state: 'ok', finding };
  return { subject: 'disk', state: 'warning', finding, advice: 'an import may need more: free some' };
}

function missingFile(path: string): Finding {
  return {
    subject: 'database',
    state: 'failed',
    finding: `no file ${path}`,
    advice: 'run crs migrate, or npm start',
  };
}

async function examineDatabase(db: Database): Promise<Finding[]> {
  const schema = await attempt('schema', async () => {
    await assertSchemaIsCurrent(db);
    return { subject: 'schema', state: 'ok', finding: 'current' };
  });
  if (schema.state === 'failed') return [schema];
  return [
    schema,
    await attempt('data', () => examineContents(db)),
    await attempt('model', () => examineModel(db)),
  ];
}

async function examineContents(db: Database): Promise<Finding> {
  const contents = await countContents(db);
  const finding = Object.entries(contents)
    .map(([name, count]) => `${formatCell(count)} ${name}`)
    .join(', ');
  if (contents.courses > 0) return { subject: 'data', state: 'ok', finding };
  return { subject: 'data', state: 'warning', finding, advice: 'run crs import PATH or crs seed demo' };
}

async function examineModel(db: Database): Promise<Finding> {
  const model = await findLiveModel(db);
  const advice = 'run crs train --publish';
  if (!model)
    return {
      subject: 'model',
      state: 'warning',
      finding: 'none is live, popular courses are served',
      advice,
    };
  const newer = await countInteractionsSince(db, model.createdAt);
  const finding = `${model.version}, ${formatCell(newer)} interactions since`;
  return newer > model.interactionCount
    ? { subject: 'model', state: 'warning', finding, advice }
    : { subject: 'model', state: 'ok', finding };
}
