import { expect, findCards, listTitles, learnerTest } from './journey.ts';

const recommendations = '**/api/v1/me/recommendations*';

learnerTest('a list that fails says so, and comes when tried again', async ({ page }) => {
  await page.route(recommendations, (route) => route.fulfill({ status: 400, body: '{}' }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Your recommendations did not load');
  await page.unroute(recommendations);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(findCards(page)).toHaveCount(10);
});

learnerTest('feedback that the server refuses is taken back on the screen', async ({ page }) => {
  await page.goto('/');
  await expect(findCards(page)).toHaveCount(10);
  const before = await listTitles(page);
  await page.route('**/api/v1/me/interactions', (route) => route.fulfill({ status: 400, body: '{}' }));
  await findCards(page).first().getByRole('button', { name: 'Not interested' }).click();
  await expect(page.getByText('This was not saved')).toBeVisible();
  expect(await listTitles(page)).toEqual(before);
});

learnerTest('an app that does not arrive is tried again, and then says so', async ({ page }) => {
  const appScript = '**/assets/index-*.js';
  await page.route(appScript, (route) => route.abort(), { times: 1 });
  await page.goto('/');
  await expect(findCards(page)).toHaveCount(10);

  await page.route(appScript, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('CRS did not load');
  await page.unroute(appScript);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(findCards(page)).toHaveCount(10);
});

learnerTest('being offline is shown', async ({ page, context }) => {
  await page.goto('/');
  await expect(findCards(page)).toHaveCount(10);
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toHaveCount(0);
});

learnerTest(
  'a session that ended leads to the sign-in page and back to where one was',
  async ({ page, newLearner }) => {
    await page.goto('/courses');
    await expect(page.getByRole('region', { name: 'Results' }).getByRole('article')).toHaveCount(24);
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'My learning' }).click();
    await expect(page).toHaveURL('/sign-in?next=%2Flearning');
    await page.getByLabel('E-mail').fill(newLearner.email);
    await page.getByLabel('Password', { exact: true }).fill(newLearner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL('/learning');
    await expect(page.getByRole('heading', { name: 'No course at the moment' })).toBeVisible();
    await page.goto('/sign-in');
    await expect(page).toHaveURL('/');
  },
);
