import { checkAccessibility } from './check-accessibility.ts';
import { demoAdvisor, expect, learnerTest, signIn, test } from './journey.ts';

test('an advisor finds a learner and sees what would be recommended, and why', async ({ page }) => {
  await signIn(page, demoAdvisor);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Manage' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Learners' })).toBeFocused();
  const rows = page.getByRole('list', { name: 'Learners' }).getByRole('listitem');
  await expect(rows).toHaveCount(25);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(rows).toHaveCount(50);
  await expect(rows.nth(25).getByRole('link')).toBeFocused();
  await page.getByLabel('Id, name or e-mail').fill('learner@demo.crs');
  await expect(rows).toHaveCount(1);
  await checkAccessibility(page);
  await rows.getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Declared' })).toContainText('learner@demo.crs.example');
  const courses = page
    .getByRole('region', { name: 'What the learner would get now' })
    .getByRole('heading', { level: 3 });
  await expect(courses).toHaveCount(10);
  await expect(page.getByRole('region', { name: 'What the learner would get now' })).toContainText(
    /\+\d+%\s*(Learned|Interest|Popular)/,
  );
  await expect(page.getByRole('region', { name: 'History' }).getByRole('link').first()).toBeVisible();
  await checkAccessibility(page);
  await page.goto('/manage/learners/nobody');
  await expect(page.getByRole('heading', { level: 1, name: 'Learner not found' })).toBeVisible();
});

learnerTest('a learner is kept from the pages of others', async ({ page }) => {
  await page.goto('/manage/learners');
  await expect(page.getByRole('heading', { level: 1, name: 'Not allowed' })).toBeVisible();
});
