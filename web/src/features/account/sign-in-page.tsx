import { Alert, Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getRouteApi, Link } from '@tanstack/react-router';
import { describeFailure, isSignedOut } from '../../server/server-problem.ts';
import classes from './account-form.module.css';
import { checkEmail } from './check-account.ts';
import { Entrance } from './entrance.tsx';
import { useSignIn } from './use-sign-in.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { next } = route.useSearch();
  const { mutate: signIn, isPending, error } = useSignIn(next ?? '/');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: { email: checkEmail, password: (value) => (value === '' ? 'Enter your password' : null) },
  });

  return (
    <Entrance title="Sign in" lead="Your next course is waiting, and it says why.">
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => signIn(values))}>
        {error !== null && (
          <Alert color="red" role="alert" title="You are not signed in">
            {isSignedOut(error) ? 'The e-mail address or the password is wrong.' : describeFailure(error)}
          </Alert>
        )}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          size="md"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={isPending}>
          Sign in
        </Button>
      </form>
      <p className={classes.other}>
        New here?{' '}
        <Anchor component={Link} to="/sign-up">
          Create an account
        </Anchor>
      </p>
    </Entrance>
  );
}
