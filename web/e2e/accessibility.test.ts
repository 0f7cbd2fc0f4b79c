import type { Page } from '@playwright/test';
import { checkAccessibility } from './check-accessibility.ts';
import { demoAccount, expect, findCards, signIn, test } from './journey.ts';

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
  'choose a password': {
    path: '/set-password#token',
    isPublic: true,
    arrive: seeHeading('Choose a password'),
  },
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
  'not allowed': { path: '/manage/models', arrive: seeHeading('Not allowed') },
  'not found': { path: '/nowhere', isPublic: true, arrive: seeHeading('Page not found') },
};

test.describe.configure({ timeout: 120_000 });
for (const [name, { path, isPublic = false, arrive }] of Object.entries(screens)) {
  test(`${name}: no violation in light and dark, on a desktop and a phone`, async ({ page }) => {
    if (!isPublic) await signIn(page, demoAccount);
    await page.goto(path);
    await arrive(page);
    await checkAccessibility(page);
  });
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
