export const account = {
  fields: {
    name: 'Name',
    email: 'E-mail',
    password: 'Password',
    passwordHint: 'At least {count, number} characters. A few words in a row are easy to remember.',
  },
  faults: {
    name: 'Enter a name; a first name is enough',
    email: 'Enter an e-mail address such as ada@example.org',
    passwordEmpty: 'Enter your password',
    passwordShort: '{count, plural, one {# more character} other {# more characters}} needed',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Your next course is waiting, and it says why.',
    submit: 'Sign in',
    failed: 'You are not signed in',
    wrong: 'The e-mail address or the password is wrong.',
    disabled: 'This account is disabled. Ask an administrator.',
    tooMany:
      'There were too many attempts. Wait a quarter of an hour, or ask an administrator for a new password link.',
    other: 'New here? <link>Create an account</link>',
  },
  demo: {
    title: 'This is a demo',
    words: 'Everything in it is invented. Choose an account to fill in the form:',
  },
  setPassword: {
    title: 'Choose a password',
    lead: 'Nobody else will know it, and the link you came by works once.',
    submit: 'Keep this password',
    failed: 'The password was not kept',
    done: 'Your password is kept. Sign in with it.',
    toSignIn: 'To the sign-in',
    noToken: {
      title: 'The link is not whole',
      words: 'Open it again, or copy all of it into the address line.',
    },
  },
  signUp: {
    title: 'Create an account',
    lead: 'Four short questions later you have a list of courses. Each can be skipped.',
    submit: 'Create account',
    failed: 'Your account was not created',
    taken: 'There is an account with this e-mail address already.',
    other: 'Already have one? <link>Sign in</link>',
  },
  stillSignedIn: 'You are still signed in',
} as const;
