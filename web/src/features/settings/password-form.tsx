import { Alert, Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { isFaultAt } from '../../server/server-problem.ts';
import { FailureWords } from '../../shell/failure-words.tsx';
import { notifyDone } from '../../shell/notifications.tsx';
import { changePassword, passwordLengthMin } from '../account/authentication.ts';
import { checkNewPassword, checkPasswordGiven } from '../account/check-account.tsx';
import classes from './password-form.module.css';

/** Every other session ends with the password. */
export function PasswordForm() {
  const t = useTranslations('settings.account.password');
  const fields = useTranslations('account.fields');
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { currentPassword: checkPasswordGiven, newPassword: checkNewPassword },
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.reset();
      notifyDone(t('saved'));
    },
  });
  return (
    <form noValidate className={classes.form} onSubmit={form.onSubmit((values) => mutate(values))}>
      <PasswordInput
        label={t('current')}
        autoComplete="current-password"
        {...form.getInputProps('currentPassword')}
      />
      <PasswordInput
        label={t('new')}
        description={fields('passwordHint', { count: passwordLengthMin })}
        autoComplete="new-password"
        {...form.getInputProps('newPassword')}
      />
      {error !== null && (
        <Alert color="red" role="alert" title={t('notSaved')}>
          {isFaultAt(error, '/currentPassword') ? t('wrong') : <FailureWords error={error} />}
        </Alert>
      )}
      <div>
        <Button type="submit" variant="default" loading={isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
