import type { Messages } from '../messages.ts';
import { account } from './account.ts';
import { manage } from './manage.ts';
import { problems } from './problems.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';

export const messages = { account, manage, problems, settings, shell } satisfies Messages;
