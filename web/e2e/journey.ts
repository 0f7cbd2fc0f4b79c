import { randomUUID } from 'node:crypto';
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

const demoPassword = 'crs-demo-password';
export const demoAccount = { email: 'learner@demo.crs.example', password: demoPassword };
export const demoAdmin = { email: 'admin@demo.crs.example', password: demoPassword };
export const demoAdvisor = { email: 'advisor@demo.crs.example', password: demoPassword };
export const demoAnalyst = { email: 'analyst@demo.crs.example', password: demoPassword };
export const demoEditor = { email: 'editor@demo.crs.example', password: demoPassword };

export const password = 'a long enough password';

const preferences = {
  interests: ['Statistics', 'Psychology'],
  goal: null,
  level: null,
  languages: [],
  weeklyHours: null,
  isPersonalised: true,
  isOnboarded: true,
};

/** Chromium reports every refused request this way, also the expected ones. */
const expectedConsoleText = 'Failed to load resource';

/** Every journey also proves that nothing calls another site, breaks the security policy or throws. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const faults = watchForFaults(page, new URL(baseURL ?? '').origin);
    await use(page);
    expect(faults).toEqual([]);
  },
});

interface NewLearner {
  name: string;
  email: string;
  password: string;
}

/** A journey of a new person, signed in, with two interests and past the first questions. */
export const learnerTest = test.extend<{ newLearner: NewLearner }>({
  newLearner: [
    async ({ page }, use) => {
      await use(await signUp(page.request));
    },
    { auto: true },
  ],
});

/** Makes a new person, who is signed in from then on. */
export async function signUp(request: APIRequestContext): Promise<NewLearner> {
  const learner = { name: 'Ada Example', email: `${randomUUID()}@example.org`, password };
  expect((await request.post('/api/v1/auth/sign-up/email', { data: learner })).ok()).toBe(true);
  const answer = await request.put('/api/v1/me/preferences', { data: preferences });
  expect(answer.ok()).toBe(true);
  return learner;
}

function watchForFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const isExpected = message.text().startsWith(expectedConsoleText);
    if (message.type() === 'error' && !isExpected) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`calls ${url.origin}`);
  });
  return faults;
}

export async function signIn(page: Page, account: typeof demoAccount): Promise<void> {
  const data = { ...account, rememberMe: true };
  expect((await page.request.post('/api/v1/auth/sign-in/email', { data })).ok()).toBe(true);
}

/** The cards of the list "For you", in their order. */
export function findCards(page: Page) {
  return page.getByRole('region', { name: 'Recommended courses' }).getByRole('article');
}

export function listTitles(page: Page): Promise<string[]> {
  return findCards(page).getByRole('heading', { level: 2 }).allTextContents();
}
