import { expect, findCards, learnerTest } from './journey.ts';

learnerTest(
  'the content is one key away, and dismissing keeps its place and can be undone',
  async ({ page }) => {
    await page.goto('/');
    await expect(findCards(page)).toHaveCount(10);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();

    const third = findCards(page).nth(2);
    const title = (await third.getByRole('link').textContent()) ?? '';
    await third.getByRole('button', { name: 'Not interested' }).focus();
    const successor = (await findCards(page).nth(3).getByRole('link').textContent()) ?? '';
    const answered = page.waitForResponse(
      (response) => response.url().includes('/me/recommendations') && response.request().method() === 'GET',
    );
    await page.keyboard.press('Enter');
    await expect(findCards(page).getByRole('heading', { name: title, exact: true })).toHaveCount(0);
    // Also once the list of the server has come, in which the successor may stand elsewhere.
    const focused = findCards(page).getByRole('link', { name: successor, exact: true });
    await expect(focused).toBeFocused();
    await (await answered).finished();
    await expect(focused).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(findCards(page).getByRole('heading', { name: title, exact: true })).toHaveCount(1);
  },
);

learnerTest('nothing moves while pages load', async ({ page }) => {
  await page.addInitScript(`
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  for (const path of ['/', '/courses', '/courses/STAT320', '/learning', '/settings']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.evaluate<number>('window.layoutShift'), path).toBeLessThan(0.05);
  }
});
