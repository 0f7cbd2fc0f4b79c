import { type KeyScope, type Role, roles } from '@crs/contracts';

/** Who may call a route. Every route declares one; the server does not start with a route that has none. */
export interface Access {
  /** Roles that may call; `anyone`: no account needed. */
  roles: readonly Role[] | 'anyone';
  /** A service key with this scope may call too. */
  keyScope?: KeyScope;
  /** The route needs what the learner did: it is read together with the session. */
  readsState?: boolean;
}

export const anyone: Access = { roles: 'anyone' };
export const signedIn: Access = { roles };
export const signedInWithState: Access = { roles, readsState: true };
export const analysts: Access = { roles: ['analyst', 'admin'] };
export const editors: Access = { roles: ['editor', 'admin'] };
export const advisors: Access = { roles: ['advisor', 'admin'] };
export const admins: Access = { roles: ['admin'] };
export const signedInOrService = (keyScope: KeyScope): Access => ({ roles, keyScope });
export const staffOrService = (keyScope: KeyScope): Access => ({ roles: ['advisor', 'admin'], keyScope });

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
}
