import type { Recommendations } from '@crs/contracts';
import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { demoAdmin, demoAnalyst, expect, learnerTest, signIn, signUp } from './journey.ts';
import type { OwnServer } from './own-server.ts';
import { ownServerTest } from './own-server-test.ts';

/** With one model live, and another one that is a candidate. */
const trainedTest = ownServerTest.extend<object, { trainedServer: OwnServer }>({
  trainedServer: [
    async ({ ownServer }, use) => {
      // Whether the demo passes the comparison with the baselines is not what these journeys ask.
      await ownServer.crs('train', '--publish', '--force');
      await ownServer.crs('train', '--no-rerank');
      await use(ownServer);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ trainedServer }, use) => use(trainedServer.url),
});

// One worker, one server: the first journey wants it without a model.
ownServerTest.describe.configure({ mode: 'default', timeout: 180_000 });

const findLive = (page: Page) => page.getByRole('region', { name: 'Live now' });
const findRows = (page: Page) => page.getByRole('region', { name: 'All models' }).getByRole('article');
const findChanges = (page: Page) =>
  page.getByRole('region', { name: 'Changes of the live model' }).getByRole('listitem');
/** The version of the first model in there. */
const readVersion = async (place: Locator) =>
  (await place.getByRole('link').first().getAttribute('href'))?.replace('/manage/models/', '');
const promote = async (page: Page, version: string) => {
  const data = { reason: 'In another window' };
  const answer = await page.request.post(`/api/v1/admin/models/${version}/promote`, { data });
  expect(answer.status()).toBe(200);
};
const open = async (page: Page) => {
  await signIn(page, demoAnalyst);
  await page.goto('/manage/models');
};

ownServerTest(
  'without a model the first one can be trained, and the training cancelled',
  async ({ page }) => {
    await open(page);
    await expect(page.getByRole('heading', { name: 'No model yet' })).toBeVisible();
    const training = page.getByRole('region', { name: 'Training' });
    await training.getByRole('button', { name: 'Train now' }).click();
    await expect(training.getByRole('heading', { name: 'Training' })).toBeFocused();
    await training.getByRole('button', { name: 'Cancel the training' }).click();
    await expect(training.getByRole('status')).toHaveText('The training was cancelled. Nothing was changed.');
    await expect(training.getByRole('button', { name: 'Train now' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No model yet' })).toBeVisible();
    await checkAccessibility(page);
  },
);

trainedTest('an analyst makes a model live, reads it in the log, and goes back', async ({ page }) => {
  await signIn(page, demoAnalyst);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Manage' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Models' })).toBeFocused();
  const live = findLive(page);
  const first = (await live.getByRole('link').textContent()) ?? '';
  await expect(live).toContainText('by a crs command');
  await expect(live).toContainText(/0\.\d{4} ± 0\.\d{4}/);
  await expect(live.getByRole('button', { name: 'Go back to the model before' })).toHaveAccessibleDescription(
    'No model was live before this one.',
  );

  const [newest, oldest] = [findRows(page).first(), findRows(page).last()];
  await expect(findRows(page)).toHaveCount(2);
  await expect(oldest.getByRole('button', { name: /^Make it live/ })).toHaveAccessibleDescription(
    'It is live already.',
  );
  const second = (await newest.getByRole('link').textContent()) ?? '';
  await newest.getByRole('button', { name: `Make it live: the model of ${second}` }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Make this model live?' });
  await expect(dialog).toContainText(`The model of ${first}, live now, is retired.`);
  await expect(dialog.getByRole('button', { name: 'Make it live' })).toBeDisabled();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Lists without the learned order, for a week');
  await dialog.getByRole('button', { name: 'Make it live' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(live.getByRole('link')).toHaveText(second);
  await expect(newest.getByRole('button', { name: /^Make it live/ })).toBeFocused();
  const change = findChanges(page).first();
  await expect(change).toContainText('Meera Kulkarni');
  await expect(change).toContainText('Lists without the learned order, for a week');

  await live.getByRole('button', { name: 'Go back to the model before' }).click();
  const back = page.getByRole('dialog', { name: 'Go back to the model before?' });
  await expect(back).toContainText(`from the model of ${first} again`);
  await back.getByLabel('Reason').fill('The learned order is missed');
  await back.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(live.getByRole('link')).toHaveText(first);
  await expect(change).toContainText('went back to');
  await expect(findChanges(page)).toHaveCount(3);
  await expect(newest).toContainText('Candidate');
});

trainedTest('one model shows its figures, settings and identity beside the live one', async ({ page }) => {
  await open(page);
  await findRows(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Model of / })).toBeFocused();
  const rivals = page
    .getByRole('region', { name: 'This model against what there was' })
    .getByRole('listitem');
  await expect(rivals.filter({ hasText: 'Popularity' })).toContainText(/\+0\.\d{4} ± 0\.\d{4} better/);
  const lengths = page.getByRole('region', { name: 'By length of history' }).getByRole('listitem');
  await expect(lengths.filter({ hasText: '4 to 7 courses before' })).toContainText(/0\.\d{4} ± 0\.\d{4}/);
  const accuracy = page.getByRole('table', { name: 'Accuracy' });
  await expect(accuracy.getByRole('row', { name: /^NDCG@10 how high/ }).getByRole('cell')).toHaveText([
    /^0\.\d{4} ±\s0\.\d{4}$/,
    /^0\.\d{4} ±\s0\.\d{4}$/,
  ]);
  await expect(page.getByText('The same as those of the live model')).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: /^Checksum of the bytes.*: copy$/ }).click();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/^[0-9a-f]{64}$/);
  await checkAccessibility(page);
  await page.goto('/manage/models/no-such-model');
  await expect(page.getByRole('heading', { level: 1, name: 'Model not found' })).toBeVisible();
});

trainedTest(
  'what learners did with the lists is told by model and by place',
  async ({ page, browser, baseURL }) => {
    const learner = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
    await signUp(learner.request);
    const list = await learner.request.get('/api/v1/me/recommendations?surface=home');
    const { recommendationId, items } = (await list.json()) as Recommendations;
    const courseId = items[2]?.course.id;
    const data = { courseId, kind: 'view', recommendationId };
    expect((await learner.request.post('/api/v1/me/interactions', { data })).ok()).toBe(true);
    await learner.close();

    await open(page);
    const statistics = page.getByRole('region', { name: 'What learners did with their lists' });
    const opened = statistics.getByRole('region', { name: 'Opened a course' }).getByRole('listitem');
    await expect(opened.first()).toContainText(/[1-9]\d*\.\d ± \d+\.\d % of \d+ visits?/);
    await expect(statistics.getByRole('row', { name: /^3 / }).getByRole('cell')).toHaveText(['1', '0', '0']);
    const answered = page.waitForResponse((response) => response.url().endsWith('/admin/stats?days=7'));
    await statistics.getByText('7 days', { exact: true }).click();
    expect((await answered).status()).toBe(200);
    await expect(opened).not.toHaveCount(0);
    await checkAccessibility(page);
  },
);

trainedTest(
  'a change that another person overtook is refused, and the page shows what is live',
  async ({ page }) => {
    await open(page);
    const [first = '', second = ''] = [await readVersion(findLive(page)), await readVersion(findRows(page))];
    await promote(page, second);
    await page.reload();
    await findLive(page).getByRole('button', { name: 'Go back to the model before' }).click();
    const dialog = page.getByRole('dialog', { name: 'Go back to the model before?' });
    await dialog.getByLabel('Reason').fill('Odd lists');
    await promote(page, first);
    await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText(`the live model is ${first}, not ${second}`);
    await checkAccessibility(page);
    await page.keyboard.press('Escape');
    await expect(findChanges(page).first()).toContainText('In another window');
    expect(await readVersion(findLive(page))).toBe(first);
  },
);

trainedTest('more models load on demand, and models that fail to load are tried again', async ({ page }) => {
  const models = /\/admin\/models(\?.*)?$/;
  await page.route(models, (route) => route.fulfill({ status: 400, body: '{}' }));
  await open(page);
  await expect(page.getByRole('alert')).toContainText('The models did not load');
  await page.unroute(models);
  await page.route(models, (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('limit', '1');
    return route.continue({ url: url.href });
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(findRows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(findRows(page)).toHaveCount(2);
  await expect(findRows(page).last().getByRole('link')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Load more' })).toHaveCount(0);
  await checkAccessibility(page);
});

trainedTest('what was imported is not in the model until somebody trains one', async ({ page }) => {
  await signIn(page, demoAdmin);
  await page.goto('/manage/imports');
  const text = 'learner_id,course_id,kind\nX-1,CS101,enrol\nX-2,CS101,complete\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'interactions.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('2 enrolments and completions are not yet in the model')).toBeVisible();
  await page.getByRole('link', { name: 'Train one now' }).click();

  const training = page.getByRole('region', { name: 'Training' });
  await expect(training).toContainText('2 enrolments and completions are not yet in the live model.');
  await training.getByRole('button', { name: 'Train now' }).click();
  const status = training.getByRole('status');
  await expect(status).toContainText(/Step [2-5] of 5/);
  await expect(training.getByRole('progressbar')).toBeVisible();
  await checkAccessibility(page);
  await expect(status).toContainText(/was trained(?: and made live|, but not made live)/, {
    timeout: 90_000,
  });
  await expect(training).toContainText(/What the trainer found: \w/);
  await expect(training).toContainText('Ordered by ');
  await expect(findRows(page)).toHaveCount(3);
  const version = await readVersion(status);
  expect(await readVersion(findRows(page))).toBe(version);
  await expect(
    page.getByRole('region', { name: /^The (?:newest|live) model against what there was$/ }).first(),
  ).toContainText('Popularity');
  await checkAccessibility(page);
});

learnerTest('a learner is refused, and has no way there', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'My learning' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Manage' })).toHaveCount(0);
  for (const path of ['/manage', '/manage/models', '/manage/models/some-version']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Not allowed' })).toBeVisible();
  }
  expect((await page.request.get('/api/v1/admin/models')).status()).toBe(403);
});
