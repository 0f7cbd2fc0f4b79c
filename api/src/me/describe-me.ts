import type { Me } from '@crs/contracts';
import type { LearnerRow } from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';

export function describeMe({ name, email, role }: UserCaller, learner: LearnerRow): Me {
  const { externalId, isDemo, preferences } = learner;
  return { learnerId: externalId, name, email, role, isDemo, preferences };
}
