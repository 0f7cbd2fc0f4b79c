import assert from 'node:assert/strict';
import { LearnerSession } from '../../docker/test/learner-session.ts';

/** Signs in, asks for ten recommendations, and says what came; an error if that is not what a learner expects. */
export async function visitAsLearner(url: string, email: string, password: string): Promise<string> {
  const session = new LearnerSession(url);
  await session.signIn(email, password);
  const { items, modelVersion } = await session.recommend(10);
  assert.equal(items.length, 10, `${items.length} recommendations instead of 10`);
  assert.ok(
    items.every(({ reasons }) => reasons.length > 0),
    'a recommendation without a reason',
  );
  const [first] = items;
  return `10 recommendations of model ${modelVersion}, first of all ${first?.course.title}: ${first?.reasons[0]?.label}`;
}
