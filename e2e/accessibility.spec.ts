import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePages } from './accessible-pages.ts';
import { openBrowser } from './browser.ts';
import { seriousBreaches, visit } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const schemes = ['light', 'dark'] as const;

describePages('desk');

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
