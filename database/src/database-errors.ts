import { DatabaseError } from 'pg';

/** The database refused a row because its key is taken. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === '23505' || errcode === 2067 || errcode === 1555;
}

/** The database cannot be reached, is starting up or shutting down, or is too busy: the caller may try again. */
export function isUnavailable(error: unknown): boolean {
  const { code, errcode, message, syscall } = error as NodeJS.ErrnoException & { errcode?: number };
  if (errcode === 5 || errcode === 6 || syscall === 'connect') return true;
  if (unreachableCodes.test(code ?? '')) return true;
  return /Connection terminated|is not queryable|timeout e(xceeded|xpired)|read timeout/i.test(message ?? '');
}

const unreachableCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|57P0[123]|3D000|08\d{3}|53300)$/;

/** "Too many connections" comes from a server that goes on answering those who have one. */
export function isAnswerOfServer(error: unknown): boolean {
  return error instanceof DatabaseError && (!isUnavailable(error) || error.code === '53300');
}
