import { Command, CommanderError } from 'commander';
import { exitCodes, reportError } from './report-error.ts';
import { endOnSignal } from './wait-for-signal.ts';

/** Each command loads what it needs, and only when it is asked for. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./commands/start.ts')).startCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  train: async () => (await import('./commands/train.ts')).trainCommand(),
  tune: async () => (await import('./commands/tune.ts')).tuneCommand(),
  key: async () => (await import('./commands/key.ts')).keyCommand(),
  models: async () => (await import('./commands/models.ts')).modelsCommand(),
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluateCommand(),
  stats: async () => (await import('./commands/stats.ts')).statsCommand(),
  recommend: async () => (await import('./commands/recommend.ts')).recommendCommand(),
  seed: async () => (await import('./commands/seed.ts')).seedCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  restore: async () => (await import('./commands/restore.ts')).restoreCommand(),
  'restore-drill': async () => (await import('./commands/restore-drill.ts')).restoreDrillCommand(),
  user: async () => (await import('./commands/user.ts')).userCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
};

/** Runs what a command line says. @returns the exit code. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', endOnClosedPipe);
  endOnSignal();
  try {
    const program = await createProgram(argv);
    await program.parseAsync(argv);
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return reportError(error, argv.includes('--debug'));
  }
}

async function createProgram(argv: readonly string[]): Promise<Command> {
  const program = new Command('crs')
    .description('CRS, the Course Recommendation System')
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 wrong usage. DATABASE_URL names the database.')
    .exitOverride()
    .showHelpAfterError('(crs --help says more)');
  const name = argv.find((word, place) => place > 1 && !word.startsWith('-')) ?? '';
  const asked = Object.hasOwn(commands, name) ? [commands[name]] : Object.values(commands);
  for (const load of asked.filter((loader) => loader !== undefined))
    program.addCommand(inherit(program, await load()));
  return program;
}

/** A command that is added whole does not take these over by itself. */
function inherit(program: Command, command: Command): Command {
  for (const child of command.commands) inherit(program, child);
  return command.copyInheritedSettings(program).option('--debug', 'show where an error comes from');
}

/** `crs export | head` closes the pipe early, which is no error. */
function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
}
