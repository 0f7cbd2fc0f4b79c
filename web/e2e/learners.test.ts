import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { demoAdmin, demoAdvisor, expect, learnerTest, signIn, signUp, test } from './journey.ts';

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

/** A new account with the role of an advisor; the administrator is signed in afterwards. */
async function makeAdvisor(page: Page): Promise<typeof demoAdvisor> {
  const { email, password } = await signUp(page.request);
  await signIn(page, demoAdmin);
  const found = await page.request.get(`/api/v1/admin/users?q=${email}`);
  const { items } = (await found.json()) as { items: { id: string }[] };
  const id = items[0]?.id ?? '';
  const changed = await page.request.patch(`/api/v1/admin/users/${id}`, { data: { role: 'advisor' } });
  expect(changed.ok()).toBe(true);
  return { email, password };
}

test('an administrator gives an advisor a cohort, and the advisor sees its learners and no others', async ({
  page,
}) => {
  const advisor = await makeAdvisor(page);
  await signIn(page, advisor);
  await page.goto('/manage/learners');
  await expect(page.getByRole('heading', { name: 'No cohort is yours yet' })).toBeVisible();
  await checkAccessibility(page);

  await signIn(page, demoAdmin);
  await page.goto('/manage/cohorts');
  await expect(page.getByRole('link', { name: 'Data and statistics' })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'New cohort' }).click();
  const name = `Cohort ${randomUUID().slice(0, 8)}`;
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('button', { name: 'Make the cohort' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('combobox', { name: 'Add an advisor' }).fill(advisor.email);
  await page.getByRole('option', { name: advisor.email }).click();
  await expect(page.getByRole('list', { name: 'Advisors' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Add learners' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Or paste ids').fill('demo-00001\nnobody-7; demo-00002');
  await dialog.getByRole('button', { name: 'Add 3 learners' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 learners were added');
  await expect(dialog.getByRole('status')).toContainText('nobody-7');
  await expect(dialog.getByLabel('Or paste ids')).toHaveValue('nobody-7');
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  const members = page.getByRole('list', { name: '2 learners' }).getByRole('listitem');
  await expect(members).toHaveCount(2);
  await checkAccessibility(page);
  await members.filter({ hasText: 'demo-00002' }).getByRole('button').click();
  await expect(page.getByRole('list', { name: '1 learner' }).getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete the cohort' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cohorts' })).toBeVisible();
  await expect(page.getByRole('link', { name })).toHaveCount(0);
  const told = page.getByRole('alert').filter({ hasText: `${name} is deleted` });
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();

  await signIn(page, advisor);
  await page.goto('/manage/learners');
  const rows = page.getByRole('list', { name: 'Learners' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('demo-00001');
  await page.getByRole('combobox', { name: 'Cohort' }).click();
  await page.getByRole('option', { name }).click();
  await expect(page).toHaveURL(/cohort=Cohort/);
  await rows.getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Declared' })).toContainText(name);
  await page.goto('/manage/learners/demo-00002');
  await expect(page.getByRole('heading', { level: 1, name: 'Learner not found' })).toBeVisible();
});

learnerTest('a learner is kept from the pages of others', async ({ page }) => {
  await page.goto('/manage/learners');
  await expect(page.getByRole('heading', { level: 1, name: 'Not allowed' })).toBeVisible();
});
