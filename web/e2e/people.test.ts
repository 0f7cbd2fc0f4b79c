import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { demoAdmin, demoAnalyst, expect, learnerTest, password, signIn, test } from './journey.ts';

test.describe.configure({ timeout: 120_000 });

const findRow = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const act = async (page: Page, email: string, action: string) => {
  await findRow(page, email)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
};

test('an administrator makes an account, whose person chooses the password, and ends it again', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = `${randomUUID()}@example.org`;
  await signIn(page, demoAdmin);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Manage' }).click();
  await page.getByRole('navigation', { name: 'Manage' }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused();
  await page.getByRole('button', { name: 'New account' }).press('Enter');
  const invite = page.getByRole('dialog', { name: 'Make an account' });
  await expect(invite.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(invite.getByText('Enter a name')).toBeVisible();
  await invite.getByLabel('Name').fill('Grace Example');
  await invite.getByLabel('E-mail').fill(email);
  await invite.getByLabel('Editor').check();
  await checkAccessibility(page);
  await invite.getByRole('button', { name: 'Make the account' }).click();
  const made = page.getByRole('dialog', { name: 'The account of Grace Example is made' });
  const link = await made.getByRole('textbox', { name: 'Password link' }).inputValue();
  await checkAccessibility(page);
  await made.getByRole('button', { name: 'Done' }).click();
  await page.getByLabel('Name or e-mail').fill(email.slice(0, 12));
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(findRow(page, email)).toContainText('No password yet');

  const grace = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await grace.newPage();
  await other.goto(new URL(link).pathname + new URL(link).hash);
  await other.getByLabel('Password', { exact: true }).fill(password);
  await other.getByRole('button', { name: 'Keep this password' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await other.getByLabel('E-mail').fill(email);
  await other.getByLabel('Password', { exact: true }).fill(password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toHaveCount(0);

  await act(page, email, 'Change the role');
  const role = page.getByRole('dialog', { name: 'What may Grace Example do?' });
  await role.getByLabel('Analyst').check();
  await role.getByRole('button', { name: 'Change the role' }).click();
  await expect(role).toHaveCount(0);
  await expect(findRow(page, email)).toContainText('Analyst');
  await expect(findRow(page, email).getByRole('button')).toBeFocused();
  await other.goto('/settings');
  await expect(other.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

  await act(page, email, 'Disable');
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await expect(findRow(page, email)).toContainText('Disabled');
  await findRow(page, email)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await other.getByLabel('E-mail').fill(email);
  await other.getByLabel('Password', { exact: true }).fill(password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByRole('alert')).toContainText('This account is disabled');
  await grace.close();

  await act(page, email, 'Delete');
  await expect(page.getByRole('dialog')).toContainText(email);
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
  await page.getByLabel('Name or e-mail').fill(demoAdmin.email);
  await act(page, demoAdmin.email, 'What this person did');
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeFocused();
  const entries = page.getByRole('list', { name: 'Audit' }).getByRole('listitem');
  for (const words of ['deleted an account', 'changed the role of a deleted account from Editor to Analyst'])
    await expect(
      entries.filter({ hasText: 'Tariq Haddad' }).filter({ hasText: words }).first(),
    ).toBeVisible();
  await checkAccessibility(page);
});

test('an administrator makes a key, sees it once, and revokes it', async ({ page }) => {
  const name = `LMS ${randomUUID().slice(0, 8)}`;
  await signIn(page, demoAdmin);
  await page.goto('/manage/keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const create = page.getByRole('dialog', { name: 'Make a key' });
  await create.getByLabel('System').fill(name);
  await create.getByRole('button', { name: 'Make the key' }).click();
  await expect(create.getByText('Choose what the key is for')).toBeVisible();
  await create.getByLabel('recommendations:read').check();
  await checkAccessibility(page);
  await create.getByRole('button', { name: 'Make the key' }).click();
  const made = page.getByRole('dialog', { name: 'The key is made' });
  const key = await made.getByLabel('Key', { exact: true }).inputValue();
  const headers = { 'x-api-key': key, cookie: '' };
  const ask = async () =>
    (await page.request.get('/api/v1/learners/nobody/recommendations', { headers })).status();
  expect(await ask()).toBe(404);
  await made.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('recommendations:read');
  await expect(row).toContainText('by Tariq Haddad');
  await checkAccessibility(page);
  await row.getByRole('button', { name: `Revoke the key of ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toHaveCount(0);
  expect(await ask()).toBe(401);
});

test('the audit log is narrowed, read on, downloaded, and tried again when it fails', async ({ page }) => {
  await signIn(page, demoAdmin);
  const audit = /\/admin\/audit(\?.*)?$/;
  await page.route(audit, (route) => route.fulfill({ status: 400, body: '{}' }));
  await page.goto('/manage/audit');
  await expect(page.getByRole('alert')).toContainText('The audit log did not load');
  await page.unroute(audit);
  await page.route(audit, (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('limit', '1');
    return route.continue({ url: url.href });
  });
  for (let visit = 0; visit < 2; visit++) await signIn(page, demoAdmin);
  await page.getByRole('button', { name: 'Try again' }).click();
  const entries = page.getByRole('list', { name: 'Audit' }).getByRole('listitem');
  await expect(entries).toHaveCount(1);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(entries).toHaveCount(2);
  await expect(entries.last()).toBeFocused();

  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Signing in' }).click();
  await page.getByLabel('Who').fill('Tariq');
  await expect(entries.first()).toContainText('signed in');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('audit-log.csv');
  await page.getByLabel('To', { exact: true }).fill('2001-01-01');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('to')).toBe('2001-01-01');
});

test('a demo says how to sign in, and one tap fills the form', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('region', { name: 'This is a demo' }).getByRole('button', { name: 'Analyst' }).click();
  await expect(page.getByLabel('E-mail')).toHaveValue(demoAnalyst.email);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Manage' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Models' })).toBeVisible();
  for (const path of ['/manage/people', '/manage/keys', '/manage/audit']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Not allowed' })).toBeVisible();
  }
});

learnerTest('a learner changes the own name and password', async ({ page, newLearner }) => {
  await page.goto('/settings');
  const account = page.getByRole('region', { name: 'Account' });
  await expect(account.getByRole('button', { name: 'Save the name' })).toBeDisabled();
  await account.getByLabel('Name').fill('Ada Lovelace');
  await account.getByRole('button', { name: 'Save the name' }).click();
  await expect(account).toContainText('Ada Lovelace, ');
  await account.getByLabel('Present password').fill('not the right one');
  await account.getByLabel('New password').fill('a quite different one');
  await account.getByRole('button', { name: 'Change the password' }).click();
  await expect(account.getByRole('alert')).toContainText('The present password is another one');
  await account.getByLabel('Present password').fill(newLearner.password);
  await account.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is another one.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'AL, account of Ada Lovelace' })).toBeVisible();
  await signIn(page, { email: newLearner.email, password: 'a quite different one' });
});
