import { createAuth, createUser } from '@crs/api';
import { findUserIdByEmail, insertAuditEntry, linkLearnerToUser, type Role } from '@crs/database';
import { Command, Option } from 'commander';
import { loadAccountsConfig } from '../config.ts';
import { withDatabase } from '../open-database.ts';
import { print } from '../output.ts';
import { readPassword } from '../read-password.ts';
import { CommandFailed, UsageError } from '../report-error.ts';

interface Options {
  email: string;
  name?: string;
  role: Role;
  learner?: string;
}

const roles = ['learner', 'advisor', 'editor', 'analyst', 'admin'];

export function userCommand(): Command {
  const create = new Command('create')
    .description('make an account; the password is asked for, or read from the first line of stdin')
    .requiredOption('--email <address>', 'to sign in with')
    .option('--name <name>', 'to show; the address if it is left out')
    .addOption(new Option('--role <role>', 'what the account may do').choices(roles).default('learner'))
    .option('--learner <id>', 'an imported learner whose history the account takes over')
    .action(runCreate);
  return new Command('user').description('accounts').addCommand(create);
}

async function runCreate({ email, name = email, role, learner }: Options): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`not an e-mail address: "${email}"`);
  const config = loadAccountsConfig();
  await withDatabase(async (db) => {
    if (await findUserIdByEmail(db, email))
      throw new CommandFailed(`there is an account with ${email} already`);
    const password = await readPassword();
    const { userId } = await createUser(createAuth({ db, config }), { email, name, role, password });
    const at = new Date();
    if (learner) await linkLearnerToUser(db, { externalId: learner, userId, at });
    await insertAuditEntry(db, {
      actor: 'system',
      action: 'user.created',
      objectKind: 'user',
      objectId: userId,
      details: { role },
      occurredAt: at,
      requestId: null,
      address: null,
    });
    print(`created ${email}, ${role}`);
  }, config);
}
