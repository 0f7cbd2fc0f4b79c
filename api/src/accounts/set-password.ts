import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/record-audit.ts';
import type { ApiContext } from '../context.ts';
import { forwardToAuth } from './forward-to-auth.ts';

/** Uses up a password link: the account gets the password, and its sessions end. */
export async function setPassword(
  context: ApiContext,
  request: FastifyRequest<{ Body: { token: string; newPassword: string } }>,
  reply: FastifyReply,
): Promise<void> {
  const { internalAdapter } = await context.auth.$context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${request.body.token}`);
  await forwardToAuth(context, request, reply, '/reset-password');
  const actor = link ? `user:${link.value}` : 'nobody';
  await recordAudit(context, request, { action: 'account.password-set', actor });
}
