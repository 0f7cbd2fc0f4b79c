import { createAuth, createServiceKey, type KeyScope, keyScopes } from '@crs/api';
import {
  type ApiKeyRecord,
  type Database,
  deleteApiKey,
  findUser,
  findUserIdByEmail,
  insertAuditEntry,
  listApiKeys,
} from '@crs/database';
import { Command, Option } from 'commander';
import { loadAccountsConfig } from '../config.ts';
import { formatTable } from '../format-table.ts';
import { withDatabase } from '../open-database.ts';
import { note, print, printJson } from '../output.ts';
import { CommandFailed, UsageError } from '../report-error.ts';

const DAYS_MAX = 365;

interface NewKey {
  name: string;
  owner: string;
  scope: KeyScope[];
  days: string;
}

export function keyCommand(): Command {
  const create = new Command('create')
    .description('make a key, printed this once')
    .requiredOption('--name <system>', 'which system holds it, up to 32 characters')
    .requiredOption('--owner <address>', 'e-mail of the administrator with whose account the key goes')
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(keyScopes).makeOptionMandatory())
    .option('--days <number>', `until it expires, 1 to ${DAYS_MAX}`, '90')
    .action(runCreate);
  const list = new Command('list')
    .description('all keys, newest first, without the keys themselves')
    .option('--json', 'print JSON')
    .action(runList);
  const revoke = new Command('revoke')
    .description('end a key at once')
    .argument('<id>', 'as `crs key list` has it')
    .action(runRevoke);
  const key = new Command('key').description('keys of integrating systems');
  for (const command of [create, list, revoke]) key.addCommand(command);
  return key;
}

async function runCreate({ name, owner, scope: scopes, days: text }: NewKey): Promise<void> {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX)
    throw new UsageError(`not 1 to ${DAYS_MAX}: "${text}"`);
  if (name.length < 1 || name.length > 32) throw new UsageError('a name has 1 to 32 characters');
  const config = loadAccountsConfig();
  await withDatabase(async (db) => {
    const ownerUserId = (await findUserIdByEmail(db, owner)) ?? '';
    if ((await findUser(db, ownerUserId))?.role !== 'admin')
      throw new CommandFailed(`no administrator has the address ${owner}`);
    const { id, key } = await createServiceKey(createAuth({ db, config }), {
      name,
      ownerUserId,
      scopes,
      days,
    });
    await record(db, { action: 'key.created', id, details: { name, scopes, days } });
    note(`the key ${id} of ${name}, for ${days} days; it is not shown again:`);
    print(key);
  }, config);
}

async function runList({ json }: { json?: true }): Promise<void> {
  const keys = await withDatabase(listApiKeys);
  if (json) printJson(keys);
  else print(formatKeys(keys));
}

async function runRevoke(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const name = await deleteApiKey(db, id);
    if (name === undefined) throw new CommandFailed(`no key has the id ${id}`);
    await record(db, { action: 'key.revoked', id, details: { name } });
    print(`revoked: ${name}`);
  });
}

function formatKeys(keys: readonly ApiKeyRecord[]): string {
  if (keys.length === 0) return 'no key yet: crs key create';
  const rows = keys.map(({ id, name, start, scopes, lastUsedAt, expiresAt, ownerName }) => [
    id,
    name,
    `${start}…`,
    scopes.join(' '),
    formatDay(lastUsedAt),
    formatDay(expiresAt),
    ownerName ?? '–',
  ]);
  return formatTable(['id', 'name', 'key', 'scopes', 'last used', 'expires', 'owner'], rows);
}

function formatDay(at: Date | null): string {
  return at?.toISOString().slice(0, 10) ?? '–';
}

function record(
  db: Database,
  entry: { action: string; id: string; details: Record<string, unknown> },
): Promise<void> {
  const { action, id, details } = entry;
  const by = { actor: 'system', occurredAt: new Date(), requestId: null, address: null };
  return insertAuditEntry(db, { ...by, action, objectKind: 'key', objectId: id, details });
}
