import { expect, findCards, learnerTest } from './journey.ts';

learnerTest('a course page says what it builds on and what comes next', async ({ page }) => {
  await page.goto('/courses/STAT320');
  await expect(page.getByRole('heading', { level: 1, name: 'Causal Inference' })).toBeVisible();
  await expect(page).toHaveTitle('Causal Inference · CRS');
  const prerequisites = page.getByRole('region', { name: 'What it builds on' });
  await expect(prerequisites).toContainText('Regression Modelling');
  await expect(prerequisites.getByText('Met', { exact: true })).toHaveCount(0);
  const runs = page.getByRole('region', { name: 'When it is given' }).getByRole('listitem');
  await expect(runs.first()).toContainText(/(Spring|Autumn) \d{4}/);
  await expect(runs.first()).toContainText(/Starts|Running until/);
  await expect(runs.first()).toContainText('120 seats');
  for (const name of ['What learners take next', 'Similar courses']) {
    await expect(page.getByRole('region', { name }).getByRole('article')).not.toHaveCount(0);
  }

  await prerequisites.getByRole('link', { name: 'Regression Modelling' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Regression Modelling' })).toBeFocused();
  await page.getByRole('button', { name: 'Mark as completed' }).click();
  await expect(page.getByRole('button', { name: 'Completed' })).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(prerequisites.getByText('Met', { exact: true })).toBeVisible();
  await expect(prerequisites.getByText('Missing', { exact: true })).toBeVisible();
});

learnerTest('from the list to a course, into my courses, finished and rated', async ({ page }) => {
  await page.goto('/');
  const link = findCards(page).first().getByRole('link');
  const title = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('button', { name: 'Add to my courses' }).click();
  await expect(page.getByText(`“${title}” is now in your courses.`)).toBeVisible();

  await page.getByRole('link', { name: 'My learning' }).click();
  const card = page.getByRole('article').filter({ hasText: title });
  await card.getByRole('button', { name: /^Finished/ }).click();
  await page.getByRole('tab', { name: 'Completed 1' }).click();
  // A reload would overtake the rating on its way; the answer to "Finished" may still be on its own.
  const rated = page.waitForResponse((response) => /"kind":"rate"/.test(response.request().postData() ?? ''));
  await card.getByRole('radio', { name: '4 stars' }).press('Space');
  expect((await rated).status()).toBe(200);
  await page.reload();
  await expect(card.getByRole('radio', { name: '4 stars' })).toBeChecked();

  await card.getByRole('button', { name: /^Remove/ }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toHaveCount(1);
});

learnerTest('a course that does not exist is said to be missing', async ({ page }) => {
  await page.goto('/courses/NO-SUCH-COURSE');
  await expect(page.getByRole('heading', { level: 1, name: 'Course not found' })).toBeVisible();
  await page.getByRole('link', { name: 'Browse all courses' }).click();
  await expect(page).toHaveURL('/courses');
});
