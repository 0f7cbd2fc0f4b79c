import { Alert, Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLinkOff } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../shell/empty-state.tsx';
import { FailureWords } from '../../shell/failure-words.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import classes from './account-form.module.css';
import { passwordLengthMin } from './authentication.ts';
import { checkNewPassword } from './check-account.tsx';
import { Entrance } from './entrance.tsx';
import { useSetPassword } from './use-sign-in.ts';

/** Where the link of an administrator leads to. */
export function SetPasswordPage() {
  const t = useTranslations('account.setPassword');
  const token = useLocation().hash;
  return (
    <Entrance title={t('title')} lead={t('lead')}>
      {token === '' ? (
        <EmptyState
          icon={IconLinkOff}
          title={t('noToken.title')}
          action={<LinkButton to="/sign-in">{t('toSignIn')}</LinkButton>}
        >
          {t('noToken.words')}
        </EmptyState>
      ) : (
        <SetPasswordForm token={token} />
      )}
    </Entrance>
  );
}

function SetPasswordForm({ token }: { token: string }) {
  const t = useTranslations('account');
  const { mutate, isPending, error } = useSetPassword();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { newPassword: '' },
    validate: { newPassword: checkNewPassword },
  });
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(({ newPassword }) => mutate({ token, newPassword }))}
    >
      {error !== null && (
        <Alert color="red" role="alert" title={t('setPassword.failed')}>
          <FailureWords error={error} />
        </Alert>
      )}
      <PasswordInput
        label={t('fields.password')}
        description={t('fields.passwordHint', { count: passwordLengthMin })}
        autoComplete="new-password"
        size="md"
        key={form.key('newPassword')}
        {...form.getInputProps('newPassword')}
      />
      <Button type="submit" size="md" loading={isPending}>
        {t('setPassword.submit')}
      </Button>
    </form>
  );
}
