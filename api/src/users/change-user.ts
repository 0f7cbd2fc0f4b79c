import type { UserChange } from '@crs/contracts';
import { type Access, changeAccess, LastAdminError, StaleUserError, type UserRecord } from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { ApiError, notFound } from '../problems/api-error.ts';
import { changedMeanwhile, readExpectedMoment } from '../problems/entity-tag.ts';

/**
 * Changes what an account may do, which ends its sessions, and writes down what changed.
 * @throws ApiError 409 if nobody could administer afterwards, 412 if the account is not as `ifMatch` says.
 */
export async function changeUser(
  { db, now }: ApiContext,
  request: FastifyRequest,
  edit: { user: UserRecord; change: UserChange; ifMatch: string | undefined; actor: string },
): Promise<void> {
  const { user, change, ifMatch, actor } = edit;
  const expectedUpdatedAt = readExpectedMoment(ifMatch, user);
  try {
    await db.transaction().execute(async (transaction) => {
      const access = { userId: user.id, access: change, now: now(), expectedUpdatedAt };
      const before = await changeAccess(transaction, access);
      if (!before) throw notFound('account');
      for (const entry of listChanges(before, change)) {
        const object = { actor, objectKind: 'user', objectId: user.id };
        await recordAudit({ db: transaction, now }, request, { ...entry, ...object });
      }
    });
  } catch (error) {
    if (error instanceof LastAdminError) throw new ApiError(409, 'conflict', error.message);
    if (error instanceof StaleUserError) throw changedMeanwhile();
    throw error;
  }
}

function listChanges(before: Access, { role, isDisabled }: UserChange) {
  const changes: { action: string; details?: Record<string, unknown> }[] = [];
  if (role !== undefined && role !== before.role)
    changes.push({ action: 'user.role-changed', details: { from: before.role, to: role } });
  if (isDisabled !== undefined && isDisabled !== before.isDisabled)
    changes.push({ action: isDisabled ? 'user.disabled' : 'user.enabled' });
  return changes;
}
