import type { Problem } from '@crs/contracts';
import { expect, it } from 'vitest';
import { describeApi } from './test-server.ts';

describeApi('a session that cannot be looked up', (use) => {
  it('is an answer to try again, not an unknown error, also where the database is back by then', async () => {
    const { db, signUp } = use();
    const person = await signUp();
    await db.schema.alterTable('sessions').renameTo('sessions_away').execute();
    const answer = await person.call<Problem>('GET', '/me');
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(answer.headers['retry-after']).toBe('5');
    await db.schema.alterTable('sessions_away').renameTo('sessions').execute();
    expect((await person.call('GET', '/me')).status).toBe(200);
  });
});
