import type { ImportDetails } from '@crs/contracts';
import { expect, it } from 'vitest';
import { importWhole, waitForImport } from './upload-import.ts';
import { describeApi } from './test-server.ts';

const ROWS = 12_000;
const WAIT_MS_MAX = 2_000;

describeApi('while files are imported', (use) => {
  it('learners are answered at once, and what they do is kept', async () => {
    const { signInAs, signUp, db } = use();
    const [editor, learner] = [await signInAs('editor'), await signUp()];
    const rows = Array.from({ length: ROWS }, (_, row) => `s${row % 2_000},c${row % 997},view,2024-01-01`);
    const csv = ['learner_id,course_id,kind,occurred_at', ...rows].join('\n');
    const state: { ended?: ImportDetails } = {};
    const importing = importWhole(editor, { 'interactions.csv': csv }).then(({ applied }) => {
      state.ended = applied;
    });
    const durations: number[] = [];
    while (!state.ended) {
      const startMs = performance.now();
      const occurredAt = new Date(Date.UTC(2025, 0, 1, 0, 0, durations.length)).toISOString();
      const action = { courseId: 'COM-1', kind: 'view', occurredAt };
      const { status } = await learner.call('POST', '/me/interactions', action);
      durations.push(performance.now() - startMs);
      expect(status).toBe(200);
    }
    await importing;
    expect(state.ended).toMatchObject({ status: 'done', counts: { created: ROWS } });
    expect(Math.max(...durations)).toBeLessThan(WAIT_MS_MAX);
    const kept = await db.selectFrom('interactions').select('id').where('source', '=', 'learner').execute();
    expect(kept).toHaveLength(durations.length);
  });

  it('an import whose process ended is taken back', async () => {
    const { signInAs, server, db } = use();
    const editor = await signInAs('editor');
    const { id } = await importWhole(editor, { 'learners.csv': 'learner_id,name\nzoe,Zoë\n' });
    const half = { status: 'applying', worker: 'gone', finishedAt: null, leaseEndsAt: new Date(0) } as const;
    await db.updateTable('imports').set(half).where('publicId', '=', id).execute();
    await server.recoverImports();
    await expect
      .poll(async () => (await waitForImport(editor, id)).status, { timeout: 20_000 })
      .toBe('checked');
    const { body } = await editor.call<ImportDetails>('GET', `/admin/imports/${id}`);
    expect(body.problem).toContain('everything was taken back');
    const zoe = db.selectFrom('learners').select('id').where('externalId', '=', 'zoe');
    expect(await zoe.execute()).toEqual([]);
  });
});
