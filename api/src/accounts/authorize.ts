import type { Sight } from '@crs/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../problems/api-error.ts';
import type { Access } from './access.ts';
import { type Caller, findServiceCaller, findUserCaller, type UserCaller } from './caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined;
  }
}

/** A hook that lets a request through if the route's declared access allows its caller. */
export function createAuthorizeHook(context: ApiContext) {
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const { access } = request.routeOptions.config;
    if (!access || access.roles === 'anyone') return;
    request.caller = await getAllowedCaller(context, request, access);
  };
}

async function getAllowedCaller(
  context: ApiContext,
  request: FastifyRequest,
  access: Access,
): Promise<Caller> {
  const service = access.keyScope && (await findServiceCaller(context, request, access.keyScope));
  if (service) return service;
  const user = await findUserCaller(context, request, { readsState: access.readsState });
  if (!user) throw new ApiError(401, 'unauthenticated', 'sign in first');
  if (!access.roles.includes(user.role))
    throw new ApiError(403, 'forbidden', `the role ${user.role} may not do this`);
  return user;
}

/** The caller of a route that only people may call. */
export function getUserCaller(request: FastifyRequest): UserCaller {
  if (request.caller?.kind !== 'user') throw new ApiError(401, 'unauthenticated', 'sign in first');
  return request.caller;
}

/** Whose learners the caller of a route for staff and services sees. */
export function getSight({ caller }: FastifyRequest): Sight {
  if (!caller) throw new ApiError(401, 'unauthenticated', 'sign in first');
  if (caller.kind === 'service' || caller.role === 'admin') return 'all';
  return { advisorId: caller.userId };
}
