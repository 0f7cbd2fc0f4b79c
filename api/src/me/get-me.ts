import type { Me } from '@crs/contracts';
import type { UserCaller } from '../accounts/caller.ts';
import type { ApiContext } from '../context.ts';
import { getOwnLearner } from './get-own-learner.ts';

export async function getMe(context: ApiContext, caller: UserCaller): Promise<Me> {
  const { externalId, isDemo, preferences } = await getOwnLearner(context, caller);
  const { name, email, role } = caller;
  return { learnerId: externalId, name, email, role, isDemo, preferences };
}
