import { createClient } from '@crs/contracts/client';
import { ServerProblem } from './server-problem.ts';

export const server = createClient();

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/** The body of a success; anything else is thrown as a `ServerProblem`. */
export async function answerOf<Data>(request: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await request;
  if (data === undefined || data === null) throw new ServerProblem(response.status, error);
  return data;
}

/** For requests that answer without a body. */
export async function acceptanceOf(request: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await request;
  if (!response.ok) throw new ServerProblem(response.status, error);
}
