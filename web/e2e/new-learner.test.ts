import { randomUUID } from 'node:crypto';
import { expect, findCards, password, test } from './journey.ts';

test('a new learner answers four questions and gets a sensible list', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Noor Example');
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('7 more characters needed')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();

  await expect(page.getByRole('heading', { name: 'What would you like to learn?' })).toBeFocused();
  await expect(page.getByText('Step 1 of 4')).toBeVisible();
  await page.getByRole('button', { name: 'Biology', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search subjects and skills' }).fill('chemis');
  await page.getByRole('button', { name: 'Chemistry', exact: true }).click();
  await expect(page.getByText('Your interests (2)')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByText('Step 2 of 4')).toBeVisible();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('radio', { name: /^Beginner/ }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('checkbox', { name: /^English/ }).click();
  await page.getByRole('button', { name: 'Show my courses' }).click();

  const cards = findCards(page);
  await expect(cards).toHaveCount(10);
  const fitting = cards.filter({ hasText: /Interest: (Biology|Chemistry)/ });
  expect(await fitting.count()).toBeGreaterThanOrEqual(7);
  await page.reload();
  await expect(cards).toHaveCount(10);
});

test('all questions can be skipped, and the list then says that nothing is known', async ({ page }) => {
  const data = {
    name: 'Kim Example',
    email: `${randomUUID()}@example.org`,
    password,
  };
  await page.request.post('/api/v1/auth/sign-up/email', { data });
  await page.goto('/');
  for (const step of [1, 2, 3, 4]) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    await page.getByRole('button', { name: 'Skip' }).click();
  }
  await expect(page.getByText('Popular courses to start with')).toBeVisible();
  await expect(findCards(page)).toHaveCount(10);
});

test('an answer from before the last question was saved does not bring the questions back', async ({
  page,
}) => {
  const data = { name: 'Lou Example', email: `${randomUUID()}@example.org`, password };
  await page.request.post('/api/v1/auth/sign-up/email', { data });
  await page.clock.install();
  await page.goto('/');
  for (const step of [1, 2, 3]) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    await page.getByRole('button', { name: 'Skip' }).click();
  }
  await expect(page.getByText('Step 4 of 4')).toBeVisible();
  const me = '**/api/v1/me';
  const [isRead, isSaving] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route(me, async (route) => {
    const response = await route.fetch();
    isRead.resolve();
    await isSaving.promise;
    await route.fulfill({ response });
  });
  await page.route('**/api/v1/me/preferences', async (route) => {
    const isAnswered = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/me'));
    isSaving.resolve();
    await isAnswered;
    await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
    await route.continue();
  });
  // After a while, a connection that comes back asks anew who is signed in.
  await page.clock.fastForward('06:00');
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await isRead.promise;
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByText('Popular courses to start with')).toBeVisible();
});
