import type { AddedLearners, Cohort } from '@crs/contracts';
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { RefusalNote } from '../manage/confirm-dialog.tsx';
import form from '../manage/manage-dialog.module.css';
import classes from './cohort-page.module.css';
import { LearnerPicker } from './learner-picker.tsx';
import { splitIds } from './split-ids.ts';
import { useAddLearners } from './use-change-members.ts';

/** Adds learners that are looked for, or whose ids are pasted; ids that nobody has stay in the field. */
export function AddLearnersDialog({ cohort, onClose }: { cohort: Cohort; onClose: () => void }) {
  const t = useTranslations('cohorts.add');
  const labels = useTranslations('manage');
  const [chosen, setChosen] = useState<string[]>([]);
  const [pasted, setPasted] = useState('');
  const { mutate, isPending, error, data } = useAddLearners(cohort);
  const ids = [...new Set([...chosen, ...splitIds(pasted)])];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(ids, {
      onSuccess: ({ unknownIds }) => {
        setChosen([]);
        setPasted(unknownIds.join('\n'));
      },
    });
  };
  return (
    <Dialog onClose={onClose} title={t('title', { name: cohort.name })}>
      <form noValidate onSubmit={submit} className={form.form}>
        <LearnerPicker ids={chosen} onChange={setChosen} />
        <Textarea
          label={t('paste')}
          description={t('pasteWords')}
          autosize
          minRows={4}
          maxRows={12}
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        {data && <Report added={data} />}
        <RefusalNote error={error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {labels(data ? 'done' : 'cancel')}
          </Button>
          <Button type="submit" disabled={ids.length === 0} loading={isPending}>
            {t('action', { count: ids.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Report({ added }: { added: AddedLearners }) {
  const t = useTranslations('cohorts.add');
  const { addedCount, presentCount, unknownIds } = added;
  return (
    <div role="status" className={classes.report}>
      <strong>{t('added', { count: addedCount })}</strong>
      {presentCount > 0 && <p>{t('present', { count: presentCount })}</p>}
      {unknownIds.length > 0 && (
        <p>{t('unknown', { count: unknownIds.length, ids: unknownIds.slice(0, IDS_SHOWN).join(', ') })}</p>
      )}
    </div>
  );
}

const IDS_SHOWN = 20;
