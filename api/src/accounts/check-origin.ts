import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { ApiError } from '../problems/api-error.ts';

const harmlessMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page of another site sends with this browser's cookies. Programs that are no browsers send
 * neither header and carry no cookies of a victim.
 */
export function createOriginHook(config: Config) {
  const trusted = new Set([new URL(config.publicUrl).origin, ...config.trustedOrigins]);
  return async (request: FastifyRequest): Promise<void> => {
    if (harmlessMethods.has(request.method)) return;
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (origin === undefined && (site === undefined || site === 'same-origin' || site === 'none')) return;
    if (origin !== undefined && (trusted.has(origin) || hostOf(origin) === request.headers.host)) return;
    throw new ApiError(403, 'forbidden', 'this change came from a page of another site');
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
