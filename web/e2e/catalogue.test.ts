import { checkAccessibility } from './check-accessibility.ts';
import { expect, learnerTest } from './journey.ts';

learnerTest('a search with typing errors finds what is meant', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'For you' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox', { name: 'Search courses' });
  await expect(box).toBeFocused();
  await box.fill('machne lerning');
  await expect(page).toHaveURL(/\?q=machne\+lerning$/);
  await expect(page.getByRole('status').filter({ hasText: 'for “machne lerning”' })).toBeVisible();
  const titles = page.getByRole('region', { name: 'Results' }).getByRole('heading', { level: 2 });
  await expect(titles.first()).toContainText(/machine learning/i);
});

learnerTest('filters live in the address: they survive a reload and go back one by one', async ({ page }) => {
  await page.goto('/courses');
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: /^Mathematics/ }).check();
  const narrowed = page.waitForResponse((response) => /\/courses\?.*level=beginner/.test(response.url()));
  await filters.getByRole('checkbox', { name: /^Beginner/ }).check();
  await expect(page).toHaveURL('/courses?subject=Mathematics&level=beginner');
  const { total } = (await (await narrowed).json()) as { total: number };
  const count = page.getByRole('status').filter({ hasText: /courses?$/ });
  await expect(count).toHaveText(`${total} courses`);

  await page.reload();
  await expect(filters.getByRole('checkbox', { name: /^Mathematics/ })).toBeChecked();
  await expect(count).toHaveText(`${total} courses`);
  for (const card of await page.getByRole('region', { name: 'Results' }).getByRole('article').all()) {
    await expect(card).toContainText('Beginner');
    await expect(card).toContainText('Mathematics');
  }
  await page.goBack();
  await expect(page).toHaveURL('/courses?subject=Mathematics');
  await page.getByRole('button', { name: 'Remove the filter Mathematics' }).click();
  await expect(page).toHaveURL('/courses');
});

learnerTest('more courses load on demand, and the focus goes to the first of them', async ({ page }) => {
  await page.goto('/courses');
  const cards = page.getByRole('region', { name: 'Results' }).getByRole('article');
  await expect(cards).toHaveCount(24);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(cards).toHaveCount(48);
  await expect(cards.nth(24).getByRole('link')).toBeFocused();
});

learnerTest('nothing found offers a way out, and a phone keeps its filters in a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/courses?q=zzqqxx');
  await expect(page.getByRole('heading', { name: 'Nothing found for “zzqqxx”' })).toBeVisible();
  await page.getByRole('link', { name: 'Computer Science' }).click();
  await page.getByRole('button', { name: 'Filter' }).click();
  const drawer = page.getByRole('dialog', { name: 'Filter' });
  await drawer.getByRole('checkbox', { name: /^Advanced/ }).check();
  await drawer.getByRole('button', { name: /^Show \d+ courses$/ }).click();
  await expect(page).toHaveURL('/courses?q=Computer+Science&level=advanced');
  await expect(page.getByRole('button', { name: 'Filter (1)' })).toBeVisible();
});

learnerTest(
  'courses narrow to those that one can begin soon, by keyboard and on a phone',
  async ({ page }) => {
    await page.goto('/courses');
    const filters = page.getByRole('complementary', { name: 'Filters' });
    const starts = filters.getByRole('group', { name: 'Start', exact: true });
    await expect(starts).toHaveAccessibleDescription(/without dates can be started at any time/);
    await starts.getByRole('checkbox', { name: /^Running or open now/ }).focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL('/courses?starts=now');
    const results = page.getByRole('region', { name: 'Results' });
    const dated = results.getByRole('article').filter({ hasText: /Starts |No upcoming run/ });
    await expect(results).toHaveAttribute('aria-busy', 'false');
    await expect(dated).toHaveCount(0);
    await page.reload();
    await expect(starts.getByRole('checkbox', { name: /^Running or open now/ })).toBeChecked();
    await checkAccessibility(page);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Filter (1)' }).click();
    const drawer = page.getByRole('dialog', { name: 'Filter' });
    const open = drawer.getByRole('checkbox', { name: /^Running or open now/ });
    await open.uncheck();
    await drawer.getByRole('checkbox', { name: /^Starts within 3 months/ }).check();
    await expect(page).toHaveURL('/courses?starts=3-months');
    await drawer.getByRole('button', { name: /^Show \d+ courses$/ }).click();
    await page.getByRole('button', { name: 'Remove the filter Starts within 3 months' }).click();
    await expect(page).toHaveURL('/courses');

    await page.goto('/courses?q=zzqqxx&starts=month');
    await expect(page.getByRole('heading', { name: 'Nothing found for “zzqqxx”' })).toBeVisible();
    await page.getByRole('button', { name: 'Search without filters' }).click();
    await expect(page).toHaveURL('/courses?q=zzqqxx');
  },
);
