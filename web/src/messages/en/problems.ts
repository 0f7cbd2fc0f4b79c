/** By the codes of the API. Its own words, which are English, follow where they say more. */
export const problems = {
  unreachable: 'The server cannot be reached. Check your connection, then try again.',
  unexpected: 'Something unexpected happened.',
  status: 'The server answered with {status}.',
  detailed: '{words}: <detail></detail>',
  codes: {
    bad_request: 'The server did not understand this',
    validation_failed: 'Something in it does not fit',
    unauthenticated: 'You are not signed in, or your session has ended.',
    forbidden: 'Your account may not do this.',
    not_found: 'It does not exist, or no longer.',
    conflict: 'This cannot be done now',
    idempotency_key_reused: 'The same request came before with other content.',
    precondition_failed: 'It was changed meanwhile. Load the page again, then repeat your change.',
    payload_too_large: 'This is more than the server accepts at once.',
    unsupported_media_type: 'The server does not accept this kind of file.',
    too_many_requests: 'Too many attempts. Wait a minute, then try again.',
    unavailable: 'The server is busy or not ready. Try again in a moment.',
    internal_error: 'Something went wrong on the server.',
  },
} as const;
