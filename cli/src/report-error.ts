import { ConfigError } from '@crs/api';
import { DatabaseUrlError, isUnavailable } from '@crs/database';
import { note } from './output.ts';

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** A command did what it could and its answer is no: everything is said already. */
export class CommandFailed extends Error {}

/** The command line asks for something that makes no sense. */
export class UsageError extends Error {}

/** Says on stderr what went wrong. @returns the exit code. */
export function reportError(error: unknown, isDebug: boolean): number {
  if (error instanceof CommandFailed) {
    if (error.message) note(`crs: ${error.message}`);
    return exitCodes.failed;
  }
  note(isDebug && error instanceof Error ? `crs: ${error.stack}` : `crs: ${describeError(error)}`);
  const isUsage =
    error instanceof UsageError || error instanceof ConfigError || error instanceof DatabaseUrlError;
  return isUsage ? exitCodes.usage : exitCodes.failed;
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = messageOf(error);
  if ((error as { errcode?: number }).errcode === 5)
    return 'the database is in use by another process that is writing';
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return `${message}: set PORT to another port`;
  return isUnavailable(error) ? `the database cannot be reached: ${message}` : message;
}

/** A refused connection comes as several errors in one, with an empty message of its own. */
function messageOf(error: Error): string {
  if (error.message !== '') return error.message;
  const { errors, code } = error as { errors?: Error[]; code?: string };
  return errors?.[0]?.message ?? code ?? error.name;
}
