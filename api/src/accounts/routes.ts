import {
  ChangePasswordRequest,
  DemoAccounts,
  SessionState,
  SetPasswordRequest,
  SignInRequest,
  SignUpRequest,
} from '@crs/contracts';
import type { App } from '../app.ts';
import type { ApiContext } from '../context.ts';
import { answers, noContent } from '../problems/answers.ts';
import { anyone, signedIn } from './access.ts';
import { getUserCaller } from './authorize.ts';
import { findDemoAccounts } from './find-demo-accounts.ts';
import { forwardToAuth } from './forward-to-auth.ts';
import { forgetSignIns, limitSignIns } from './limit-sign-ins.ts';
import { setPassword } from './set-password.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { toSessionState } from './session-state.ts';

/** The few doors of better-auth that are open. */
export function registerAccountRoutes(app: App, context: ApiContext): void {
  app.post(
    '/auth/sign-up/email',
    {
      schema: {
        summary: 'Make an account and sign in',
        body: SignUpRequest,
        response: answers(SessionState),
      },
      config: { access: anyone },
    },
    async (request, reply) => {
      const state = toSessionState(await forwardToAuth(context, request, reply, '/sign-up/email'));
      await recordAudit(context, request, { action: 'account.signed-up', actor: state.actor });
      return state.session;
    },
  );

  app.post(
    '/auth/sign-in/email',
    {
      schema: { summary: 'Sign in', body: SignInRequest, response: answers(SessionState) },
      config: { access: anyone },
    },
    async (request, reply) => {
      const { email } = request.body;
      await limitSignIns(context, request, email);
      const state = toSessionState(await forwardToAuth(context, request, reply, '/sign-in/email'));
      await forgetSignIns(context, email);
      await recordAudit(context, request, { action: 'account.signed-in', actor: state.actor });
      return state.session;
    },
  );

  app.post(
    '/auth/sign-out',
    { schema: { summary: 'Sign out', response: noContent }, config: { access: anyone } },
    async (request, reply) => {
      await forwardToAuth(context, request, reply, '/sign-out');
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/auth/get-session',
    {
      schema: { summary: 'Who is signed in; renews the session', response: answers(SessionState) },
      config: { access: anyone },
    },
    async (request, reply) =>
      toSessionState(await forwardToAuth(context, request, reply, '/get-session')).session,
  );

  app.get(
    '/auth/demo-accounts',
    {
      schema: { summary: 'How to sign in to a demo; nothing elsewhere', response: answers(DemoAccounts) },
      config: { access: anyone },
    },
    async () => findDemoAccounts(context.db),
  );

  app.post(
    '/auth/change-password',
    {
      schema: {
        summary: 'Change the password; every other session ends',
        body: ChangePasswordRequest,
        response: noContent,
      },
      config: { access: signedIn },
    },
    async (request, reply) => {
      const { userId } = getUserCaller(request);
      request.body = Object.assign(request.body, { revokeOtherSessions: true });
      await forwardToAuth(context, request, reply, '/change-password');
      await recordAudit(context, request, { action: 'account.password-changed', actor: `user:${userId}` });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/auth/set-password',
    {
      schema: {
        summary: 'Choose a password by a link of an administrator; every session ends',
        body: SetPasswordRequest,
        response: noContent,
      },
      config: { access: anyone },
    },
    async (request, reply) => {
      await setPassword(context, request, reply);
      return reply.code(204).send(null);
    },
  );
}
