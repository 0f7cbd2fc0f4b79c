#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { doctorCommand } from './commands/doctor.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { recommendCommand } from './commands/recommend.ts';
import { seedCommand } from './commands/seed.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { trainCommand } from './commands/train.ts';
import { userCommand } from './commands/user.ts';
import { exitCodes, reportError } from './report-error.ts';

const commands = [
  startCommand,
  importCommand,
  exportCommand,
  trainCommand,
  evaluateCommand,
  recommendCommand,
  seedCommand,
  serveCommand,
  migrateCommand,
  userCommand,
  doctorCommand,
];

const program = new Command('crs')
  .description('CRS, the Course Recommendation System')
  .option('--debug', 'show where an error comes from')
  .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 wrong usage. DATABASE_URL names the database.')
  .exitOverride()
  .showHelpAfterError('(crs --help says more)');
for (const create of commands) program.addCommand(inherit(create()));

process.stdout.on('error', endOnClosedPipe);
process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(argv);
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return reportError(error, argv.includes('--debug'));
  }
}

/** A command that is added whole does not take these over by itself. */
function inherit(command: Command): Command {
  for (const child of command.commands) inherit(child);
  return command.copyInheritedSettings(program).option('--debug', 'show where an error comes from');
}

/** `crs export | head` closes the pipe early, which is no error. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
}
