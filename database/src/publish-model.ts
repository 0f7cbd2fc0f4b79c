import { insertAuditEntry } from './audit-log.ts';
import type { Database, DatabaseTransaction } from './connect.ts';
import { lockModels } from './dialect.ts';
import { findLiveModel, findModel, findPreviousModel, getModelBytes } from './models.ts';
import type { Finding, ModelRow } from './schema.ts';
import { findUserNames } from './users.ts';

/** Who changes which model is live, when and why: kept in the audit log. */
export interface LiveModelChange {
  at: Date;
  /** `user:ID`, or `system` for a command. */
  actor: string;
  reason: string;
  /** The reason in parts, where a training gave it. */
  findings?: readonly Finding[];
  requestId?: string | null;
  address?: string | null;
  /** Looks at the proven bytes of the model that becomes live; what it throws keeps everything as it was. */
  check?: (bytes: Uint8Array) => void;
}

/** There is no model of this version. */
export class UnknownModelError extends Error {}

/** Another model is live than the caller believed. */
export class StaleLiveModelError extends Error {}

/** No model was live before. */
export class RollBackError extends Error {}

const actions = { published: 'model.published', rolledBack: 'model.rolled-back' } as const;

/**
 * Makes one model the live one and retires the one before it, in one transaction with its audit entry. The bytes are
 * read and proven first. Publishing the live model again changes nothing. With `expected`, only if
 * that one is live, or none for null.
 * @throws UnknownModelError, DamagedModelError, StaleLiveModelError
 */
export async function publishModel(
  db: Database,
  version: string,
  { expected, ...change }: LiveModelChange & { expected?: string | null },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await lockModels(transaction);
    const model = await findModel(transaction, version);
    if (!model) throw new UnknownModelError(`no model has the version ${version}`);
    if (model.status === 'live') return;
    const live = await findLiveModel(transaction);
    if (expected !== undefined) expectLive(live, expected);
    await replaceLive(transaction, model, { status: 'retired' }, change);
    await updateModel(transaction, version, { publishedAt: change.at });
    await record(transaction, actions.published, { version, from: live?.version ?? null }, change);
  });
}

/**
 * Takes back the last publication: the model that was live before it is live again, and what was live is a candidate.
 * A second call goes one further back. With `from`, only if that model is live.
 * @returns the version that is live now.
 * @throws StaleLiveModelError, RollBackError, DamagedModelError
 */
export async function rollBackModel(
  db: Database,
  { from, ...change }: LiveModelChange & { from?: string },
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    await lockModels(transaction);
    const live = await findLiveModel(transaction);
    if (from !== undefined) expectLive(live, from);
    const previous = await findPreviousModel(transaction);
    if (!live || !previous) throw new RollBackError('no model was live before this one');
    await replaceLive(transaction, previous, { status: 'candidate', publishedAt: null }, change);
    const { version } = previous;
    await record(transaction, actions.rolledBack, { version, from: live.version }, change);
    return version;
  });
}

/** One change of the live model. */
export interface LiveModelRecord {
  occurredAt: Date;
  actor: string;
  /** Of the account; null for a command, and where the account is no more. */
  actorName: string | null;
  action: 'published' | 'rolled-back';
  version: string;
  /** The version that was live before; null for the first. */
  from: string | null;
  reason: string;
  /** The reason in parts; empty where a person gave it. */
  findings: Finding[];
}

/** Every change of the live model, newest first. */
export async function listLiveModelChanges(db: Database, limit: number): Promise<LiveModelRecord[]> {
  const entries = await db
    .selectFrom('auditLog')
    .select(['occurredAt', 'actor', 'action', 'objectId', 'details'])
    .where('action', 'in', Object.values(actions))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const userIds = entries.map(({ actor }) => userIdOf(actor));
  const names = await findUserNames(db, userIds);
  return entries.map(({ occurredAt, actor, action, objectId, details }) => ({
    occurredAt,
    actor,
    actorName: names.get(userIdOf(actor)) ?? null,
    action: action === actions.published ? 'published' : 'rolled-back',
    version: objectId ?? '',
    findings: [],
    ...(details as Pick<LiveModelRecord, 'from' | 'reason'>),
  }));
}

function userIdOf(actor: string): string {
  return actor.replace(/^user:/, '');
}

function expectLive(live: ModelRow | undefined, version: string | null): void {
  if ((live?.version ?? null) === version) return;
  throw new StaleLiveModelError(`the live model is ${live?.version ?? 'none'}, not ${version ?? 'none'}`);
}

/** `next` is proven before anything changes. */
async function replaceLive(
  transaction: DatabaseTransaction,
  next: ModelRow,
  previous: Partial<Pick<ModelRow, 'status' | 'publishedAt'>>,
  { check = () => {} }: LiveModelChange,
): Promise<void> {
  check(await getModelBytes(transaction, next));
  await transaction.updateTable('models').set(previous).where('status', '=', 'live').execute();
  await updateModel(transaction, next.version, { status: 'live' });
}

async function updateModel(
  transaction: DatabaseTransaction,
  version: string,
  values: Partial<Pick<ModelRow, 'status' | 'publishedAt'>>,
): Promise<void> {
  await transaction.updateTable('models').set(values).where('version', '=', version).execute();
}

function record(
  transaction: DatabaseTransaction,
  action: string,
  { version, from }: { version: string; from: string | null },
  { at, actor, reason, findings, requestId = null, address = null }: LiveModelChange,
): Promise<void> {
  return insertAuditEntry(transaction, {
    occurredAt: at,
    actor,
    action,
    objectKind: 'model',
    objectId: version,
    details: { from, reason, ...(findings && { findings }) },
    requestId,
    address,
  });
}
