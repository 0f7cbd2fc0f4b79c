import type { Messages } from '../messages.ts';
import { account } from './account.ts';
import { problems } from './problems.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';

export const messages = { account, problems, settings, shell } satisfies Messages;
