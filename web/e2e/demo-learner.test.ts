import { checkAccessibility } from './check-accessibility.ts';
import { demoAccount, expect, findCards, listTitles, learnerTest, test } from './journey.ts';

test('the demo learner gets ten explained courses, and the list follows every word', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/sign-in');
  await page.getByLabel('E-mail').fill(demoAccount.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is wrong');
  await page.getByLabel('Password', { exact: true }).fill(demoAccount.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'For you' })).toBeFocused();
  await expect(page).toHaveTitle('For you · CRS');
  const cards = findCards(page);
  await expect(cards).toHaveCount(10);
  for (const card of await cards.all()) {
    await expect(card.getByRole('list', { name: 'Why this course' }).getByRole('listitem')).not.toHaveCount(
      0,
    );
  }

  const [first = '', second = ''] = await listTitles(page);
  await cards.first().getByRole('button', { name: 'Not interested' }).click();
  await expect(cards.getByRole('heading', { name: first, exact: true })).toHaveCount(0);
  await expect(cards).toHaveCount(10);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards.getByRole('heading', { name: first, exact: true })).toHaveCount(1);

  // A reload would overtake the answer on its way.
  const known = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/me/interactions'),
  );
  await cards.nth(1).getByRole('button', { name: 'I know this' }).click();
  await expect(cards.getByRole('heading', { name: second, exact: true })).toHaveCount(0);
  expect((await known).status()).toBe(200);
  await page.reload();
  await expect(cards).toHaveCount(10);
  expect(await listTitles(page)).not.toContain(second);
});

learnerTest(
  'every reason is shown with its share, and a preference among them can be left out',
  async ({ page }) => {
    await page.goto('/');
    const card = findCards(page).first();
    const why = card.getByRole('button', { name: 'Why this?' });
    await why.click();
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    const bars = card.getByRole('region', { name: /^Why / }).getByRole('listitem');
    await expect(bars.filter({ hasText: 'Interest: ' }).first()).toContainText(/[+−]\d+%/);

    await card.getByRole('button', { name: 'Leave out Psychology' }).first().click();
    await expect(page.getByText('“Psychology” no longer counts.')).toBeVisible();
    await expect(page.getByText('Interest: Psychology')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Interest: Psychology').first()).toBeVisible();
  },
);

learnerTest('less of a subject lets its courses sink, says so, and can be taken back', async ({ page }) => {
  await page.goto('/');
  const cards = findCards(page);
  await expect(cards).toHaveCount(10);
  const before = await listTitles(page);
  const [first = ''] = before;
  const less = cards.first().getByRole('button', { name: 'Less of this' });
  await less.focus();
  await page.keyboard.press('Enter');
  const item = cards.first().getByRole('menuitem').first();
  await expect(item).toBeFocused();
  await checkAccessibility(page);
  const subject = (await item.textContent())?.replace('Less of ', '') ?? '';
  await page.keyboard.press('Enter');

  await expect(page.getByText(`Less of ${subject} from now on.`)).toBeVisible();
  await expect(page.getByText(`Lower down, as you want less of ${subject}`).first()).toBeVisible();
  await expect.poll(async () => (await listTitles(page))[0]).not.toBe(first);
  expect(await page.evaluate('document.activeElement.closest("article") !== null')).toBe(true);
  const known = page.getByRole('complementary', { name: 'What this list knows' });
  await expect(known.getByRole('button', { name: `No longer less of ${subject}` })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => listTitles(page)).toEqual(before);

  await less.click();
  await item.click();
  await expect(known.getByRole('button', { name: `No longer less of ${subject}` })).toBeVisible();
  await known.getByRole('link', { name: 'Change' }).click();
  await page.getByRole('button', { name: `No longer less of ${subject}` }).click();
  await expect(page.getByText(`${subject} counts fully again.`)).toBeVisible();
  await expect(page.getByText('None. “Less of this” on a course of your list names one.')).toBeVisible();
});

learnerTest('a course added to the history changes the list without training', async ({ page }) => {
  await page.goto('/');
  await expect(findCards(page)).toHaveCount(10);
  const before = await listTitles(page);

  await page.getByRole('link', { name: 'My learning' }).click();
  await page.getByRole('button', { name: 'Add a course' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a course to your learning' });
  await dialog.getByRole('searchbox', { name: 'Search for a course to add' }).fill('statistics for everyone');
  await dialog.getByRole('button', { name: 'Completed: Statistics for Everyone' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Completed 1' }).click();
  await expect(page.getByRole('article')).toContainText('Statistics for Everyone');

  await page.getByRole('link', { name: 'For you' }).click();
  await expect(page.getByText('Because you finished').first()).toBeVisible();
  expect(await listTitles(page)).not.toEqual(before);
});
