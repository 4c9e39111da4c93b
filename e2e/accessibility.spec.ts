import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { screenNames, seriousBreaches, visit } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

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
const schemes = ['light', 'dark'] as const;

describe.each(screenNames)('on a %s', (screen) => {
  describe.each(schemes)('on a %s ground', (scheme) => {
    it.each(paths)('%s breaks no serious rule of accessibility', async (path) => {
      const page = await visit(browser, { path, screen, scheme });
      // Below a head that is there at once the content may still be on its way.
      await page.locator('main [role="status"]').first().waitFor({ state: 'detached' });
      expect(await seriousBreaches(page)).toEqual([]);
      await page.context().close();
    });
  });
});

describe.each(schemes)('what opens over a page, on a %s ground', (scheme) => {
  it('passes too: the door of a number, the palette, the day, the forms', async () => {
    const page = await visit(browser, { path: '/scorecard', scheme });
    await page.locator('a', { hasText: '13.090' }).first().click();
    await page.locator('[role="dialog"] blockquote').first().waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Tìm nhanh' }).fill('xuat khau');
    expect(await seriousBreaches(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Theo hiểu biết đến ngày/ }).click();
    await page.getByText('Chọn trên lịch').click();
    await page.getByRole('button', { name: 'Tháng trước' }).waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.context().close();
  });
});
