import { type KeyScope, type Role, roles } from '@crs/contracts';
import {
  type Database,
  type Days,
  findUserOfSession,
  type LearnerRow,
  type LearnerState,
  pingDatabase,
} from '@crs/database';
import type { FastifyRequest } from 'fastify';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../problems/api-error.ts';
import { listDaysLookedBack } from '../recommendations/load-list-input.ts';

/** A signed-in person. */
export interface UserCaller {
  kind: 'user';
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** Of the person, if there is one yet. */
  learner: LearnerRow | undefined;
  /** Of the learner, where the route reads it. */
  state: LearnerState | undefined;
}

/** A system that holds a key. */
export interface ServiceCaller {
  kind: 'service';
  keyId: string;
}

export type Caller = UserCaller | ServiceCaller;

/**
 * The person whose session cookie came with the request, if there is one. Read here, not by better-auth, whose way takes
 * longer than all the rest of a recommendation; the cookie is renewed by GET /auth/get-session alone.
 */
export async function findUserCaller(
  { readSessionToken, db, now }: ApiContext,
  request: FastifyRequest,
  { readsState = false }: { readsState?: boolean | undefined } = {},
): Promise<UserCaller | undefined> {
  const { cookie } = request.headers;
  if (!cookie) return undefined;
  const token = readSessionToken(cookie);
  if (token === undefined) return undefined;
  const moment = now();
  const days = readsState ? listDaysLookedBack(moment) : undefined;
  const user = await findUser(db, token, { moment, days, log: request.log });
  if (!user) return undefined;
  const { id, name, email, role, learner, state } = user;
  return { kind: 'user', userId: id, name, email, role: toRole(role), learner, state };
}

async function findUser(
  db: Database,
  token: string,
  { log, ...asked }: { moment: Date; days: Days | undefined; log: FastifyRequest['log'] },
): ReturnType<typeof findUserOfSession> {
  try {
    return await findUserOfSession(db, token, asked);
  } catch (error) {
    log.error(error, 'a session could not be looked up');
    throw new ApiError(503, 'unavailable', 'the database does not answer; try again');
  }
}

/**
 * The system whose key came with the request, if one came.
 * @throws ApiError if the key is not valid, lacks the scope, or was used too often.
 */
export async function findServiceCaller(
  { auth, db }: ApiContext,
  request: FastifyRequest,
  scope: KeyScope,
): Promise<ServiceCaller | undefined> {
  const key = readKey(request);
  if (!key) return undefined;
  const [object = '', action = ''] = scope.split(':');
  const {
    valid,
    key: found,
    error,
  } = await auth.api.verifyApiKey({
    body: { key, permissions: { [object]: [action] } },
  });
  if (valid && found) return { kind: 'service', keyId: found.id };
  if (error?.code === 'RATE_LIMITED')
    throw new ApiError(429, 'too_many_requests', 'this key is used too often');
  // A database that does not answer looks like an unknown key here.
  await pingDatabase(db);
  throw new ApiError(401, 'unauthenticated', `the key is not valid, or lacks the scope ${scope}`);
}

function readKey({ headers }: FastifyRequest): string | undefined {
  const own = headers['x-api-key'];
  if (typeof own === 'string') return own;
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

export function toRole(text: unknown): Role {
  return roles.find((role) => role === text) ?? 'learner';
}
