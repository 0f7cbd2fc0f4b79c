import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadServingState } from '@crs/api';
import { findLiveModel, getModelBytes, listModels } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { runCrs, spawnCrs, useFolder } from './run-crs.ts';

const delaysMs = [0, 8, 25, 60];

describeOnEachDatabase('a trainer that is killed while it publishes', (use) => {
  const { write } = useFolder();

  it('leaves whole models and one live one, and the next run publishes', async () => {
    const { db, url } = use();
    const lines = Array.from({ length: 200 }, (_, learner) =>
      [`l${learner}`, ...Array.from({ length: 6 }, (_place, place) => `c${(learner * 3 + place) % 90}`)].join(
        ' ',
      ),
    );
    await runCrs(['import', '--format', 'sequences', write('sequences.txt', lines.join('\n'))], { url });
    await runCrs(['train', '--publish', '--no-evaluate'], { url });
    expect((await findLiveModel(db))?.version).toEqual(expect.any(String));

    for (const delayMs of delaysMs) {
      const child = spawnCrs(['train', '--publish', '--no-evaluate'], { DATABASE_URL: url });
      const isClosed = once(child, 'close');
      let said = '';
      const isStoring = Promise.withResolvers<void>();
      child.stderr.on('data', (data) => {
        said += String(data);
        if (said.includes('store …')) isStoring.resolve();
      });
      await Promise.race([isStoring.promise, isClosed]);
      await sleep(delayMs);
      child.kill('SIGKILL');
      await isClosed;
      const models = await listModels(db);
      for (const model of models) expect((await getModelBytes(db, model)).length).toBeGreaterThan(1000);
      expect(models.filter(({ status }) => status === 'live')).toHaveLength(1);
      const live = await findLiveModel(db);
      expect((await loadServingState(db, new Date())).modelVersion).toBe(live?.version);
    }
    const { code, stdout } = await runCrs(['train', '--publish', '--no-evaluate', '--json'], { url });
    expect(code).toBe(0);
    expect((await findLiveModel(db))?.version).toBe(JSON.parse(stdout).version);
  });
});
