import { deletePerson, LastAdminError } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { type NewAuditEntry, recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../problems/api-error.ts';

/**
 * Erases an account with everything held of the person, and says in the audit log that it was done.
 * @throws ApiError 409 if nobody could administer afterwards.
 */
export async function deleteUser(
  { db, now }: ApiContext,
  request: FastifyRequest,
  { userId, entry }: { userId: string; entry: NewAuditEntry },
): Promise<void> {
  try {
    await db.transaction().execute(async (transaction) => {
      await deletePerson(transaction, userId);
      await recordAudit({ db: transaction, now }, request, entry);
    });
  } catch (error) {
    if (error instanceof LastAdminError) throw new ApiError(409, 'conflict', error.message);
    throw error;
  }
}
