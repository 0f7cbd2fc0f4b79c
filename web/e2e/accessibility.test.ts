import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, findCards, signInAsDemoLearner, test } from './journey.ts';

const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
/** WCAG 1.4.10: nothing needs sideways scrolling here. */
const narrowest = 320;
const schemes = ['light', 'dark'] as const;

interface Screen {
  path: string;
  isPublic?: boolean;
  /** What must be on screen before it is looked at. */
  arrive: (page: Page) => Promise<void>;
}

const seeHeading = (name: string) => (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();

const screens: Record<string, Screen> = {
  'sign in': { path: '/sign-in', isPublic: true, arrive: seeHeading('Sign in') },
  'sign up': { path: '/sign-up', isPublic: true, arrive: seeHeading('Create an account') },
  welcome: {
    path: '/welcome',
    arrive: (page) => expect(page.getByRole('button', { name: 'Python' })).toBeVisible(),
  },
  'for you': { path: '/', arrive: openReasons },
  courses: {
    path: '/courses?level=beginner',
    arrive: (page) => expect(page.getByRole('article')).toHaveCount(24),
  },
  'nothing found': {
    path: '/courses?q=zzqqxx',
    arrive: (page) => expect(page.getByRole('heading', { name: /^Nothing found/ })).toBeVisible(),
  },
  course: {
    path: '/courses/STAT320',
    arrive: (page) =>
      expect(
        page.getByRole('region', { name: 'Similar courses' }).getByRole('article').first(),
      ).toBeVisible(),
  },
  learning: {
    path: '/learning?tab=completed',
    arrive: (page) => expect(page.getByRole('article').first()).toBeVisible(),
  },
  'add a course': { path: '/learning', arrive: openAddCourse },
  settings: {
    path: '/settings',
    arrive: (page) => expect(page.getByRole('checkbox', { name: /^English/ })).toBeVisible(),
  },
  'not found': { path: '/nowhere', isPublic: true, arrive: seeHeading('Page not found') },
};

test.describe.configure({ timeout: 120_000 });
for (const [name, { path, isPublic = false, arrive }] of Object.entries(screens)) {
  test(`${name}: no violation in light and dark, on a desktop and a phone`, async ({ page }) => {
    if (!isPublic) await signInAsDemoLearner(page);
    await page.goto(path);
    await arrive(page);
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
        const { violations } = await prepareCheck(page, colorScheme).analyze();
        expect(violations.map(describe), `${size}, ${colorScheme}`).toEqual([]);
      }
    }
    for (const width of [1280, 390, narrowest]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate<number>(overflow), `${width} px wide`).toBe(0);
    }
  });
}

/** A scheme changes colours only. */
function prepareCheck(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  // Without frames of other sites there is no need for the page that axe opens beside this one.
  const check = new AxeBuilder({ page }).setLegacyMode();
  return colorScheme === 'light' ? check : check.withRules(['color-contrast', 'link-in-text-block']);
}

function describe({ id, nodes }: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]): string {
  return `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`;
}

async function openReasons(page: Page): Promise<void> {
  const card = findCards(page).first();
  await card.getByRole('button', { name: 'Why this?' }).click();
  await expect(card.getByRole('region', { name: /^Why / }).getByRole('listitem').first()).toBeVisible();
}

async function openAddCourse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a course' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
}
