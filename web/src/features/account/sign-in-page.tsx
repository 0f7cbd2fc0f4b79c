import { Alert, Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isRefused, isSignedOut, isTooMany } from '../../server/server-problem.ts';
import { FailureWords } from '../../shell/failure-words.tsx';
import classes from './account-form.module.css';
import { checkEmail, checkPasswordGiven } from './check-account.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { Entrance } from './entrance.tsx';
import { useSignIn } from './use-sign-in.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useTranslations('account');
  const { next } = route.useSearch();
  const { mutate: signIn, isPending, error } = useSignIn(next ?? '/');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: checkEmail, password: checkPasswordGiven },
  });

  return (
    <Entrance title={t('signIn.title')} lead={t('signIn.lead')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => signIn(values))}>
        {error !== null && (
          <Alert color="red" role="alert" title={t('signIn.failed')}>
            <SignInFailure error={error} />
          </Alert>
        )}
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
          autoComplete="current-password"
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={isPending}>
          {t('signIn.submit')}
        </Button>
      </form>
      <DemoAccounts onChoose={(credentials) => form.setValues(credentials)} />
      <p className={classes.other}>
        {t.rich('signIn.other', {
          link: (words) => (
            <Anchor component={Link} to="/sign-up">
              {words}
            </Anchor>
          ),
        })}
      </p>
    </Entrance>
  );
}

function SignInFailure({ error }: { error: Error }) {
  const t = useTranslations('account.signIn');
  if (isSignedOut(error)) return t('wrong');
  if (isRefused(error)) return t('disabled');
  if (isTooMany(error)) return t('tooMany');
  return <FailureWords error={error} />;
}
