import { readFile } from 'node:fs/promises';
import { expect, findCards, learnerTest } from './journey.ts';

learnerTest('preferences are kept, and the list can do without them', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Remove Psychology' }).click();
  await page.getByLabel('Goal').fill('Teach statistics at school');
  await page.getByLabel('Programme').fill('Mathematics BSc');
  await page.getByRole('button', { name: 'Save preferences' }).click();
  await expect(page.getByText('Saved. Your list has changed.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Goal')).toHaveValue('Teach statistics at school');
  await expect(page.getByLabel('Programme')).toHaveValue('Mathematics BSc');

  await page.getByRole('link', { name: 'For you' }).click();
  const known = page.getByRole('complementary', { name: 'What this list knows' });
  await expect(known).toContainText('Teach statistics at school');
  await expect(known).toContainText('Mathematics BSc');
  await expect(known).not.toContainText('Psychology');
  await page.getByText('Not personalised', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Popular and new' })).toBeVisible();
  await expect(findCards(page)).toHaveCount(10);
  await expect(page.getByText('Interest:')).toHaveCount(0);
});

learnerTest('the dark theme is there before the first paint of the next visit', async ({ page }) => {
  await page.goto('/settings');
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

learnerTest('a learner takes the data along and leaves nothing behind', async ({ page, newLearner }) => {
  await page.goto('/settings');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download my data' }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, 'utf8')).account.email).toBe(newLearner.email);

  await page.getByRole('button', { name: 'Delete my account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
  await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  await dialog.getByRole('textbox').fill(newLearner.email);
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page).toHaveURL('/sign-in');
  const data = { email: newLearner.email, password: newLearner.password, rememberMe: true };
  expect((await page.request.post('/api/v1/auth/sign-in/email', { data })).status()).toBe(401);
});
