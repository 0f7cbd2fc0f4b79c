import type { ImportRowPage, Me } from '@crs/contracts';
import { expect, it } from 'vitest';
import { makeCohort } from './make-cohort.ts';
import { describeApi } from './test-server.ts';
import { importWhole, runStep } from './upload-import.ts';

describeApi('a file of learners that names their cohorts', (use) => {
  const readMembers = async () => {
    const rows = await use()
      .db.selectFrom('cohortLearners')
      .innerJoin('cohorts', 'cohorts.id', 'cohortLearners.cohortId')
      .innerJoin('learners', 'learners.id', 'cohortLearners.learnerId')
      .select(['cohorts.externalId as cohort', 'learners.externalId as learner'])
      .execute();
    return rows.map(({ cohort, learner }) => `${cohort}: ${learner}`).toSorted();
  };

  it('does what it said, and comes undone also where the learner changed; a cohort that others use stays', async () => {
    const { signInAs, signUp } = use();
    const [editor, admin] = [await signInAs('editor'), await signInAs('admin')];
    const ada = await signUp('Ada');
    const { learnerId, preferences } = (await ada.call<Me>('GET', '/me')).body;
    const eve = (await (await signUp('Eve')).call<Me>('GET', '/me')).body.learnerId;
    const mine = await makeCohort(admin, { learnerIds: [learnerId], advisors: [] });
    const { id, checked, applied } = await importWhole(editor, {
      'learners.csv': `learner_id,cohorts\n${learnerId},Used|Unused\nnew,Used\n`,
      'more-learners.csv': 'learner_id,cohorts\nnew,Unused|Third\n',
    });
    expect(checked.counts).toMatchObject({ created: 1, updated: 2, refused: 0 });
    expect(applied.counts).toEqual(checked.counts);
    const ofAda = ['Unused', 'Used'].map((cohort) => `${cohort}: ${learnerId}`);
    expect(await readMembers()).toEqual([...ofAda, 'Third: new', 'Unused: new'].toSorted());
    await ada.call('PUT', '/me/preferences', { ...preferences, goal: 'Law' });
    await admin.call('POST', '/admin/cohorts/Used/learners', { learnerIds: [eve] });
    expect((await runStep(editor, id, 'undo')).keptCount).toBe(1);
    expect(await readMembers()).toEqual([`Used: ${eve}`, `${mine}: ${learnerId}`]);
    const { items } = (await editor.call<ImportRowPage>('GET', `/admin/imports/${id}/rows?outcome=kept`))
      .body;
    expect(items).toMatchObject([{ file: 'cohorts', column: 'Used', outcome: 'kept' }]);
  });
});
