import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { darkBreaches, openScreen, openPage, type ScreenName, seriousBreaches } from './screen.ts';

/** Every kind of page; each is looked at on a desk on both grounds, and on a phone on one: colours do not depend on size. */
const paths = [
  '/scorecard',
  '/scorecard?resolution=ke-hoach-2024',
  '/targets',
  '/targets/ix-exports-growth',
  '/targets/ix-new-wards',
  '/indicators/exports',
  '/contradictions',
  '/documents',
  '/documents/a2',
  '/my-work',
  '/tasks',
  '/tasks?view=timeline',
  '/tasks?view=calendar',
  '/tasks/rates',
  '/tasks/score',
  '/tasks/1',
  '/tasks/new',
  '/programmes',
  '/programmes/viii-ha-tang',
  '/meetings',
  '/no-such-page',
];

/** One test for each page, in one browser that keeps what it loaded. */
export function describePages(screen: ScreenName): void {
  describe(`on a ${screen}`, () => {
    let browser: Browser;
    let context: BrowserContext;
    beforeAll(async () => {
      browser = await openBrowser();
      context = await openScreen(browser, { screen, scheme: 'light' });
    });
    afterAll(() => browser.close());

    it.each(paths)('%s breaks no serious rule of accessibility', async (path) => {
      const page = await openPage(context, path);
      // Below a head that is there at once the content may still be on its way.
      await page.locator('main [role="status"]').first().waitFor({ state: 'detached' });
      expect(await seriousBreaches(page)).toEqual([]);
      if (screen === 'desk') expect(await darkBreaches(page)).toEqual([]);
      await page.close();
    });
  });
}
