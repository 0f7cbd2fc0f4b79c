import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { answerOf, server } from '../../server/server.ts';
import { notifyDone, notifyFailure } from '../../shell/notifications.tsx';
import { checkName } from '../account/check-account.tsx';
import { meQuery, useMe } from '../account/me-query.ts';
import classes from './name-form.module.css';

const nameLengthMax = 200;

function useChangeName() {
  const t = useTranslations('settings.account');
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => answerOf(server.PUT('/api/v1/me', { body: { name } })),
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me);
      notifyDone(t('nameSaved', { name: me.name }));
    },
    onError: (error) => notifyFailure(t('nameNotSaved'), error),
  });
}

export function NameForm() {
  const t = useTranslations('settings.account');
  const { name } = useMe();
  const { mutate, isPending } = useChangeName();
  const form = useForm({ initialValues: { name }, validate: { name: checkName } });
  const isChanged = form.values.name.trim() !== name;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={form.onSubmit((values) => {
        if (isChanged) mutate(values.name.trim());
      })}
    >
      <TextInput
        className={classes.field}
        label={t('name')}
        description={t('nameWords')}
        autoComplete="name"
        maxLength={nameLengthMax}
        {...form.getInputProps('name')}
      />
      <Button type="submit" variant="default" loading={isPending} disabled={!isChanged}>
        {t('saveName')}
      </Button>
    </form>
  );
}
