import { Alert, Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { describeFailure } from '../../server/server-problem.ts';
import classes from './account-form.module.css';
import { passwordLengthMin } from './authentication.ts';
import { checkEmail, checkName, checkPassword } from './check-account.ts';
import { Entrance } from './entrance.tsx';
import { useSignUp } from './use-sign-in.ts';

export function SignUpPage() {
  const { mutate: signUp, isPending, error } = useSignUp();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '', password: '' },
    validate: { name: checkName, email: checkEmail, password: checkPassword },
  });

  return (
    <Entrance
      title="Create an account"
      lead="Four short questions later you have a list of courses. Each can be skipped."
    >
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => signUp(values))}>
        {error !== null && (
          <Alert color="red" role="alert" title="Your account was not created">
            {describeFailure(error)}
          </Alert>
        )}
        <TextInput
          label="Name"
          autoComplete="name"
          size="md"
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
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
          description={`At least ${passwordLengthMin} characters. A few words in a row are easy to remember.`}
          autoComplete="new-password"
          size="md"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={isPending}>
          Create account
        </Button>
      </form>
      <p className={classes.other}>
        Already have one?{' '}
        <Anchor component={Link} to="/sign-in">
          Sign in
        </Anchor>
      </p>
    </Entrance>
  );
}
