import {
  type CohortRecord,
  CohortTakenError,
  type DatabaseTransaction,
  isUniqueViolation,
  lockCohort,
  touchCohort,
} from '@crs/database';
import type { FastifyRequest } from 'fastify';
import { getUserCaller } from '../accounts/authorize.ts';
import { type NewAuditEntry, recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { ApiError, notFound } from '../problems/api-error.ts';
import { readExpectedMoment } from '../problems/entity-tag.ts';

/** Writes down something that was done to a cohort. */
export type TellCohort = (entry: Omit<NewAuditEntry, 'actor'>) => Promise<void>;

/** One change by an administrator, with its entries in the audit log, in one transaction. */
export async function changeCohorts<T>(
  { db, now }: ApiContext,
  request: FastifyRequest,
  change: (transaction: DatabaseTransaction, tell: TellCohort) => Promise<T>,
): Promise<T> {
  const actor = `user:${getUserCaller(request).userId}`;
  try {
    return await db.transaction().execute((transaction) => {
      const tell: TellCohort = (entry) => recordAudit({ db: transaction, now }, request, { ...entry, actor });
      return change(transaction, tell);
    });
  } catch (error) {
    if (error instanceof CohortTakenError)
      throw new ApiError(409, 'conflict', error.message, [
        { pointer: `/${error.field}`, detail: 'is taken by another cohort' },
      ]);
    if (isUniqueViolation(error)) throw new ApiError(409, 'conflict', 'somebody else was faster: try again');
    throw error;
  }
}

/**
 * The same to one cohort, which is held meanwhile and which is as `If-Match` says.
 * @param change says whether anything changed.
 * @throws ApiError 404 without such a cohort, 412 if it is another by now.
 */
export function changeCohort(
  context: ApiContext,
  request: FastifyRequest<{ Params: { id: string }; Headers: { 'if-match'?: string } }>,
  change: (transaction: DatabaseTransaction, cohort: CohortRecord, tell: TellCohort) => Promise<boolean>,
): Promise<CohortRecord> {
  const { id } = request.params;
  return changeCohorts(context, request, async (transaction, tell) => {
    const cohort = await getLockedCohort(transaction, id);
    readExpectedMoment(request.headers['if-match'], cohort);
    if (await change(transaction, cohort, tell)) await touchCohort(transaction, cohort, context.now());
    return getLockedCohort(transaction, id);
  });
}

export async function getLockedCohort(transaction: DatabaseTransaction, id: string): Promise<CohortRecord> {
  const cohort = await lockCohort(transaction, id);
  if (!cohort) throw notFound('cohort');
  return cohort;
}
