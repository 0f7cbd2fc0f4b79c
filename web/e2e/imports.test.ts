import type { Page } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { demoAccount, demoEditor, expect, signIn, test } from './journey.ts';
import { ownServerTest } from './own-server-test.ts';

ownServerTest.describe.configure({ mode: 'default', timeout: 90_000 });

const courses = `course_id,title,subjects,level,prerequisites
LAW-1,Roman law from its beginnings,Law,beginner,
LAW-2,Contracts and torts,Law,expert,LAW-1
CS101,Programming Fundamentals with Python and snakes,Computer Science,beginner,
`;

const chooseFiles = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('input[type=file]').setInputFiles(files);
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const findTitle = async (page: Page, words: string) => {
  const answer = await page.request.get(`/api/v1/courses?q=${encodeURIComponent(words)}`);
  return ((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title);
};

ownServerTest('an editor sees what a file would do, applies it and takes it back', async ({ page }) => {
  await signIn(page, demoEditor);
  await page.goto('/manage/imports');
  await expect(page.getByText('Nothing was imported yet.')).toBeVisible();
  await checkAccessibility(page);
  await chooseFiles(page, csv('courses.csv', courses));
  await expect(page.getByRole('heading', { name: 'Nothing is changed yet' })).toBeVisible();
  const rows = page.getByRole('table', { name: 'Rows with faults' });
  await expect(rows.getByRole('row').nth(1)).toContainText('Not one of beginner, intermediate');
  await expect(rows.getByRole('cell', { name: 'courses.csv' })).toBeVisible();
  await expect(rows.getByRole('cell', { name: '3', exact: true })).toBeVisible();
  await expect(page.getByText('LAW-1 Roman law from its beginnings')).toBeVisible();
  await checkAccessibility(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Refused rows as CSV' }).click();
  expect((await downloading).suggestedFilename()).toBe('refused-rows.csv');
  expect(await findTitle(page, 'Roman law')).not.toContain('Roman law from its beginnings');

  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { name: 'The files are applied' })).toBeVisible();
  await expect(page.getByText('Models learn from it at the next training.')).toBeVisible();
  await expect.poll(() => findTitle(page, 'Roman law')).toContain('Roman law from its beginnings');
  await page.goto('/courses?q=roman+law');
  await expect(page.getByRole('article').first()).toContainText('Roman law from its beginnings');

  await page.goto('/manage/imports');
  await page.getByRole('link', { name: 'courses.csv', exact: true }).click();
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The import is undone' })).toBeVisible();
  await expect.poll(() => findTitle(page, 'Roman law')).not.toContain('Roman law from its beginnings');
  await checkAccessibility(page);
});

ownServerTest('files that cannot be read say why; the examples can', async ({ page }) => {
  await signIn(page, demoEditor);
  await page.goto('/manage/imports');
  await chooseFiles(page, {
    name: 'windows.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('course_id,title\nR-1,R\u00e9sum\u00e9\n', 'latin1'),
  });
  await expect(page.getByText('not UTF-8')).toBeVisible();
  await page.getByRole('button', { name: 'Read it as Latin-1 (Windows)' }).click();
  await expect(page.getByText('R-1 Résumé')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();

  const paths: string[] = [];
  for (const kind of ['courses', 'course_runs', 'learners', 'interactions']) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: `Example ${kind}.csv` }).click();
    paths.push(await (await downloading).path());
  }
  await page.locator('input[type=file]').setInputFiles(paths);
  await expect(page.getByRole('heading', { name: 'Nothing is changed yet' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Rows with faults' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What 12 rows would do' })).toBeVisible();
});

test('imports are no business of learners', async ({ page }) => {
  await signIn(page, demoAccount);
  await page.goto('/manage/imports');
  await expect(page.getByRole('heading', { level: 1, name: 'Not allowed' })).toBeVisible();
});
