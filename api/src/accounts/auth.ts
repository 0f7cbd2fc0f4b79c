import { apiKey } from '@better-auth/api-key';
import { type Database, dialectOf, ensureLearnerOfUser } from '@crs/database';
import { betterAuth } from 'better-auth';
import { admin } from 'better-auth/plugins';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';

export const AUTH_PATH = '/api/v1/auth';

/** How the address of the client reaches better-auth; whatever a client sends under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = 'x-crs-client-address';

const HOUR_S = 3600;
const SESSION_S = 7 * 24 * HOUR_S;
const KEY_REQUESTS_PER_MINUTE = 6000;

/** Accounts, sessions and service keys. Its own routes are not mounted: `routes.ts` calls the few that are needed. */
export function createAuth(options: {
  db: Database;
  config: Config;
  log?: Pick<FastifyBaseLogger, 'warn'>;
  now?: () => Date;
  createId?: () => string;
}) {
  const { db, config, log, now = () => new Date(), createId = randomUUID } = options;
  const isSecure = config.publicUrl.startsWith('https:');
  const signInLimit = { window: 60, max: config.signInsPerMinute };
  return betterAuth({
    appName: 'CRS',
    baseURL: config.publicUrl,
    basePath: AUTH_PATH,
    secret: config.authSecret,
    telemetry: { enabled: false },
    // Its further arguments can hold addresses and names: the message is enough.
    logger: { level: 'error', log: (_level, message) => log?.warn(`accounts: ${message}`) },
    // Let errors that are none of its own through, so that a database that does not answer is told as such.
    onAPIError: { throw: true },
    database: { db, type: dialectOf(db), transaction: false },
    user: { modelName: 'users' },
    session: { modelName: 'sessions', expiresIn: SESSION_S, updateAge: HOUR_S },
    account: { modelName: 'accounts' },
    // Who reads the database finds no password link in it.
    verification: { modelName: 'verifications', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimits',
      window: 60,
      max: config.requestsPerMinute,
      customRules: {
        '/sign-in/email': signInLimit,
        '/sign-up/email': signInLimit,
        '/change-password': signInLimit,
        '/reset-password': signInLimit,
      },
    },
    advanced: {
      // `__Host-`: no other host of the same domain can set the cookie. better-auth itself would write `__Secure-`.
      cookiePrefix: isSecure ? '__Host-crs' : 'crs',
      useSecureCookies: false,
      // It would look once, in the background, and keep to what it saw; the migrations say which schema there is.
      database: { validateSchema: false },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      // check-origin.ts does it for every route of ours, these among them.
      disableCSRFCheck: true,
    },
    databaseHooks: {
      user: {
        create: {
          async after({ id, name, email }) {
            const learner = { userId: id, externalId: `u_${createId()}`, name, email, now: now() };
            await ensureLearnerOfUser(db, learner);
          },
        },
      },
    },
    plugins: [
      admin({
        defaultRole: 'learner',
        adminRoles: ['admin'],
        roles: { learner: userAc, advisor: userAc, editor: userAc, analyst: userAc, admin: adminAc },
      }),
      apiKey({
        schema: { apikey: { modelName: 'apiKeys' } },
        defaultPrefix: 'crs_',
        enableMetadata: false,
        rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: KEY_REQUESTS_PER_MINUTE },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
