import { Alert, Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isConflict } from '../../server/server-problem.ts';
import { FailureWords } from '../../shell/failure-words.tsx';
import classes from './account-form.module.css';
import { passwordLengthMin } from './authentication.ts';
import { checkEmail, checkName, checkNewPassword } from './check-account.tsx';
import { Entrance } from './entrance.tsx';
import { useSignUp } from './use-sign-in.ts';

export function SignUpPage() {
  const t = useTranslations('account');
  const { mutate: signUp, isPending, error } = useSignUp();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '', password: '' },
    validate: { name: checkName, email: checkEmail, password: checkNewPassword },
  });

  return (
    <Entrance title={t('signUp.title')} lead={t('signUp.lead')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => signUp(values))}>
        {error !== null && (
          <Alert color="red" role="alert" title={t('signUp.failed')}>
            {isConflict(error) ? t('signUp.taken') : <FailureWords error={error} />}
          </Alert>
        )}
        <TextInput
          label={t('fields.name')}
          autoComplete="name"
          size="md"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('fields.email')}
          type="email"
          autoComplete="username"
          size="md"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('fields.password')}
          description={t('fields.passwordHint', { count: passwordLengthMin })}
          autoComplete="new-password"
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={isPending}>
          {t('signUp.submit')}
        </Button>
      </form>
      <p className={classes.other}>
        {t.rich('signUp.other', {
          link: (words) => (
            <Anchor component={Link} to="/sign-in">
              {words}
            </Anchor>
          ),
        })}
      </p>
    </Entrance>
  );
}
