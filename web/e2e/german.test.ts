import { checkAccessibility } from './check-accessibility.ts';
import { demoAccount, demoAnalyst, expect, learnerTest, signIn, test } from './journey.ts';

test.use({ locale: 'de-AT' });

test('a browser that asks for German gets it from the first page on, reasons included', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByLabel('E-Mail').fill(demoAccount.email);
  await page.getByLabel('Passwort', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('alert')).toContainText('Die E-Mail-Adresse oder das Passwort ist falsch');
  await page.getByLabel('Passwort', { exact: true }).fill(demoAccount.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Für dich' })).toBeFocused();
  await expect(page).toHaveTitle('Für dich · CRS');
  const cards = page.getByRole('region', { name: 'Empfohlene Kurse' }).getByRole('article');
  await expect(cards).toHaveCount(10);
  const reasons = cards.getByRole('list', { name: 'Warum dieser Kurs' });
  await expect(reasons.filter({ hasText: /Weil du .+ abgeschlossen hast/ })).not.toHaveCount(0);
  await expect(cards.getByRole('heading', { level: 2 }).getByRole('link').first()).toHaveAttribute(
    'lang',
    'en',
  );
  await cards.first().getByRole('button', { name: 'Warum?' }).click();
  await expect(
    cards
      .first()
      .getByRole('listitem')
      .filter({ hasText: /[+−]\d+\s%/ }),
  ).not.toHaveCount(0);
  await checkAccessibility(page);
});

learnerTest('the language changes at once, keeps what was typed, and stays', async ({ page, context }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await page.getByLabel('Ziel').fill('Statistik an der Schule unterrichten');
  await checkAccessibility(page);
  const otherWindow = await context.newPage();
  await otherWindow.goto('/learning');
  // A third one is still loading while the language is chosen.
  const slowWindow = await context.newPage();
  const chosen = Promise.withResolvers<void>();
  await slowWindow.route('**/api/v1/me', async (route) => {
    await chosen.promise;
    await route.continue();
  });
  const asksWho = slowWindow.waitForRequest('**/api/v1/me');
  await slowWindow.goto('/learning', { waitUntil: 'commit' });
  await asksWho;
  await page.getByLabel('Sprache', { exact: true }).selectOption('English');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Settings · CRS');
  await expect(page.getByLabel('Goal')).toHaveValue('Statistik an der Schule unterrichten');
  chosen.resolve();
  for (const window of [otherWindow, slowWindow])
    await expect(window.getByRole('heading', { level: 1, name: 'My learning' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.getByLabel('Language', { exact: true }).selectOption('Like the browser');
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
});

learnerTest(
  'a problem of the server and a language that does not arrive are told in German',
  async ({ page }) => {
    await page.goto('/settings');
    const status = 503;
    const problem = {
      type: 'about:blank',
      title: 'Unavailable',
      status,
      code: 'unavailable',
      requestId: 'r1',
    };
    await page.route('**/api/v1/me/preferences', (route) => route.fulfill({ status, json: problem }));
    await page.getByRole('button', { name: 'Vorlieben speichern' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Deine Vorlieben wurden nicht gespeichert' });
    await expect(alert).toContainText('Der Server ist ausgelastet');
    await page.getByRole('button', { name: 'Diese Meldung schließen' }).click();
    await expect(alert).toHaveCount(0);

    await page.route('**/assets/messages-*.js', (route) => route.abort());
    await page.getByLabel('Sprache', { exact: true }).selectOption('English');
    await expect(page.getByText('Die Sprache wurde nicht gewechselt')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  },
);

test('an app whose messages do not arrive says so in German', async ({ page }) => {
  await signIn(page, demoAccount);
  await page.route('**/assets/messages-*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByText('CRS wurde nicht geladen')).toBeVisible();
  await page.unroute('**/assets/messages-*.js');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Für dich' })).toBeVisible();
});

test('what a training found is told in German', async ({ page }) => {
  await page.request.post('/api/v1/auth/sign-in/email', { data: demoAnalyst });
  await page.goto('/manage/models');
  await expect(page.getByText('Urteil des Trainings: Es ist das erste Modell.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'schaltete' })).toContainText(
    /Die stärkste Vergleichsgröße ist \w+: \+0,\d{4} ± 0,\d{4}/,
  );
  await expect(page.locator('[lang=en]').filter({ hasText: /baseline|model/ })).toHaveCount(0);
  await checkAccessibility(page);
});
