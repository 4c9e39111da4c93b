import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { visit } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const focused = (page: Page): Promise<string> =>
  page.evaluate(`document.activeElement?.innerText?.replace(/\\s+/g, ' ') ?? ''`);

describe('with the keyboard alone', () => {
  it('the first stop skips to the content', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Chuyển đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#page');
    await page.context().close();
  });

  it('a target is found in the palette without accents and opened', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Tìm nhanh' }).waitFor();
    await page.keyboard.type('toc do tang gia tri xuat khau');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/targets\/ix-exports-growth/);
    await page.context().close();
  });

  it('rows are walked up and down, their numbers left and right, and opened', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('giá trị sản xuất bình quân');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toContain('Có thể đạt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/targets\/ix-gross-output-growth/);
    await page.context().close();
  });

  it('g and a letter open a page, a question mark lists the keys, a slash goes to the filter', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.keyboard.type('gv');
    await page.getByRole('heading', { level: 1, name: 'Điểm vênh' }).waitFor();
    await page.keyboard.type('gc');
    // The address changes before the page does: only its own heading tells that the keys reach it.
    await page.getByRole('heading', { level: 1, name: 'Chỉ tiêu' }).waitFor();
    await page.keyboard.press('/');
    await page.locator('input[type="search"]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await page.context().close();
  });
});
