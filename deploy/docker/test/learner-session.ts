import assert from 'node:assert/strict';

interface Recommendations {
  modelVersion: string | null;
  items: { course: { id: string; title: string }; reasons: { label: string; weight: number }[] }[];
}

/** A learner in front of the proxy: keeps the session cookie as a browser does. */
export class LearnerSession {
  cookieHeader = '';
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    extra: Record<string, string> = {},
  ): Promise<Response> {
    const headers: Record<string, string> = { ...extra, cookie: this.cookieHeader, origin: this.url };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.cookieHeader = cookies.join('; ');
    return response;
  }

  async signIn(email: string, password: string): Promise<void> {
    const response = await this.send('POST', '/auth/sign-in/email', { email, password });
    assert.equal(response.status, 200, await response.text());
  }

  async recommend(limit = 10): Promise<Recommendations> {
    const response = await this.send('GET', `/me/recommendations?limit=${limit}`);
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as Recommendations;
  }
}

export async function signInDemoLearner(url: string): Promise<LearnerSession> {
  const learner = new LearnerSession(url);
  await learner.signIn('learner@demo.crs.example', 'crs-demo-password');
  return learner;
}
