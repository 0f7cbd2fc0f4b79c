import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { RefusalNote } from '../manage/confirm-dialog.tsx';
import classes from '../manage/manage-dialog.module.css';
import type { StoredCohort } from './cohorts-query.ts';
import { NameField } from './name-field.tsx';
import { useRenameCohort } from './use-change-cohort.ts';

export function RenameDialog({ stored, onClose }: { stored: StoredCohort; onClose: () => void }) {
  const t = useTranslations('cohorts.rename');
  const labels = useTranslations('manage');
  const [typed, setTyped] = useState(stored.cohort.name);
  const { mutate, isPending, error } = useRenameCohort(stored);
  const name = typed.trim();
  const isSame = name === '' || name === stored.cohort.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSame) mutate(name, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={t('title', { name: stored.cohort.name })}>
      <form noValidate onSubmit={submit} className={classes.form}>
        <NameField value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <RefusalNote error={error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {labels('cancel')}
          </Button>
          <Button type="submit" disabled={isSame} loading={isPending}>
            {t('action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
