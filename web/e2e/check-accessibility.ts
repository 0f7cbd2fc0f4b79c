import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
/** WCAG 1.4.10: nothing needs sideways scrolling here. */
const narrowest = 320;
/** As the page is painted at its new width: what measures itself does so in the frame after the change. */
const overflowInFrame = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
  done(document.documentElement.scrollWidth - document.documentElement.clientWidth))))`;
const schemes = ['light', 'dark'] as const;

/** No violation in light and dark, on a desktop and a phone, and nothing to scroll sideways. */
export async function checkAccessibility(page: Page): Promise<void> {
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
    expect(await page.evaluate<number>(overflowInFrame), `${width} px wide`).toBe(0);
  }
  await page.setViewportSize(sizes.desktop);
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
