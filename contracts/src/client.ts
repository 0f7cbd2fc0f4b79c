import createFetchClient from 'openapi-fetch';
import type { paths } from './api.gen.ts';

export type { paths } from './api.gen.ts';

/**
 * A client of the API whose paths, parameters, bodies and answers are checked by the compiler. Answers come as
 * `{ data, error, response }`; `error` is a `Problem`. Without `baseUrl` it talks to the page's own origin.
 */
export function createClient(
  options: { baseUrl?: string; fetch?: (request: Request) => Promise<Response> } = {},
) {
  return createFetchClient<paths>({ credentials: 'same-origin', ...options });
}

export type ApiClient = ReturnType<typeof createClient>;
