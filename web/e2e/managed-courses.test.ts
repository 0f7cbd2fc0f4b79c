import { CourseEdit, type ManagedCourse } from '@crs/contracts';
import type { Page } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { demoAccount, demoEditor, expect, signIn, test } from './journey.ts';
import { ownServerTest } from './own-server-test.ts';

ownServerTest.describe.configure({ mode: 'default', timeout: 60_000 });

const openList = async (page: Page) => {
  await signIn(page, demoEditor);
  await page.goto('/manage/courses');
  await expect(page.getByRole('heading', { level: 1, name: 'Courses of the catalogue' })).toBeVisible();
};
const pick = async (page: Page, field: string, words: string, option: RegExp) => {
  const input = page.getByRole('combobox', { name: field });
  await input.fill(words);
  await page.getByRole('option', { name: option }).click();
  // Its options lie over the fields below.
  await page.keyboard.press('Escape');
};

ownServerTest('an editor adds a course with prerequisites, which learners find at once', async ({ page }) => {
  await openList(page);
  await checkAccessibility(page);
  await page.getByRole('link', { name: 'Add a course' }).click();
  await page.getByRole('textbox', { name: 'Id', exact: true }).fill('RHE-101');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The art of speaking');
  await page.getByLabel('Web address').fill('ftp://example.org');
  await page.getByRole('button', { name: 'Add a requirement' }).click();
  await pick(page, 'Requirement 1: one of', 'python', /CS101/);
  await page.getByRole('button', { name: 'Add a run' }).click();
  const run = page.getByRole('group', { name: 'Run 1' });
  await run.getByLabel('Term').fill('Winter 2089');
  await run.getByLabel('First day').fill('2089-11-02');
  await run.getByLabel('Last day').fill('2090-01-31');
  await page.getByRole('button', { name: 'Add course' }).click();
  await expect(page.getByText(/http:\/\/ or https:\/\//).first()).toBeVisible();
  await page.getByLabel('Web address').fill('https://example.org/rhetoric');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Add course' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The art of speaking' })).toBeVisible();
  await expect(page.getByText('nobody took it yet')).toBeVisible();
  await page.getByRole('link', { name: 'Open in the catalogue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The art of speaking' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Programming Fundamentals with Python');
  await expect(page.getByRole('region', { name: 'When it is given' })).toContainText(
    /Winter 2089.*Starts 2 Nov 2089/,
  );
  await page.getByRole('link', { name: 'Edit this course' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('The art of speaking');
});

ownServerTest(
  'an editor retires a course, takes that back, and loses no edit to another one',
  async ({ page }) => {
    await openList(page);
    await page.getByLabel('Title or id').fill('statistics');
    await expect(page).toHaveURL(/q=statistics/);
    const list = page.getByRole('region', { name: 'Courses of the catalogue' });
    await list
      .getByRole('link', { name: /statistics/i })
      .first()
      .click();
    const title = await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue();
    // Until the words are searched for, the list is the one before: only the page says which course it is.
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await page.getByRole('switch', { name: 'Offered to learners' }).click({ force: true });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(`“${title}” is saved.`)).toBeVisible();
    const isFound = async () => {
      const answer = await page.request.get(`/api/v1/courses?q=${encodeURIComponent(title)}`);
      const { items } = (await answer.json()) as { items: { id: string }[] };
      return items.some((item) => item.id === id);
    };
    expect(await isFound()).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('switch', { name: 'Offered to learners' })).toBeChecked();
    await expect.poll(isFound).toBe(true);

    const stored = await page.request.get(`/api/v1/admin/courses/${id}`);
    const fields = Object.keys(CourseEdit.properties);
    const shown = Object.entries((await stored.json()) as ManagedCourse).filter(([name]) =>
      fields.includes(name),
    );
    const elsewhere = { ...Object.fromEntries(shown), duration: '7 weeks' };
    expect((await page.request.put(`/api/v1/admin/courses/${id}`, { data: elsewhere })).ok()).toBe(true);
    await page.getByLabel('Duration').fill('8 weeks');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Somebody else changed this course')).toBeVisible();
    await page.getByRole('button', { name: 'Load what is there now' }).click();
    await expect(page.getByLabel('Duration')).toHaveValue('7 weeks');
  },
);

test('the catalogue is no business of learners', async ({ page }) => {
  await signIn(page, demoAccount);
  await page.goto('/manage/courses');
  await expect(page.getByRole('heading', { level: 1, name: 'Not allowed' })).toBeVisible();
});
