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

learnerTest('being offline is shown', async ({ page, context }) => {
  await page.goto('/');
  await expect(findCards(page)).toHaveCount(10);
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toHaveCount(0);
});
