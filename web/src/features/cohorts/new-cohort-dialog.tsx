import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../shell/dialog.tsx';
import dialog from '../../shell/dialog.module.css';
import { RefusalNote } from '../manage/confirm-dialog.tsx';
import classes from '../manage/manage-dialog.module.css';
import { NameField, nameLengthMax } from './name-field.tsx';
import { useMakeCohort } from './use-change-cohort.ts';

/** Makes a cohort and opens its page. */
export function NewCohortDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('cohorts');
  const labels = useTranslations('manage');
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMakeCohort();
  const form = useForm({ initialValues: { name: '', id: '' } });
  const name = form.values.name.trim();
  const submit = form.onSubmit((values) => {
    const id = values.id.trim();
    const onSuccess = (made: { id: string }) =>
      void navigate({ to: '/manage/cohorts/$id', params: { id: made.id } });
    if (name !== '') mutate({ name, ...(id !== '' && { id }) }, { onSuccess });
  });
  return (
    <Dialog onClose={onClose} title={t('make.title')}>
      <form noValidate onSubmit={submit} className={classes.form}>
        <NameField {...form.getInputProps('name')} />
        <TextInput
          label={t('make.id')}
          description={t('make.idWords')}
          maxLength={nameLengthMax}
          autoComplete="off"
          {...form.getInputProps('id')}
        />
        <RefusalNote error={error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose} disabled={isPending}>
            {labels('cancel')}
          </Button>
          <Button type="submit" disabled={name === ''} loading={isPending}>
            {t('make.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
