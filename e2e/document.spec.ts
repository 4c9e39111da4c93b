import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { screenNames, sidewaysRoom, textOf, visit } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(screenNames)('the documents on a %s', (screen) => {
  it('stand with their day, or with why it is uncertain, and what hangs on them', async () => {
    const page = await visit(browser, { path: '/documents', screen });
    const text = await textOf(page);
    expect(text).toContain('02/07/2021');
    expect(text).toContain('Bài không ghi ngày');
    expect(text).toMatch(/\d+ điều được nêu, \d+ số liệu/);
    expect(await sidewaysRoom(page)).toBe(0);
    await page.context().close();
  });

  it('open to their sentences, every number lit and followed to its figure', async () => {
    const page = await visit(browser, { path: '/documents', screen });
    await page.getByRole('link', { name: /Quyết tâm sớm đưa nghị quyết/ }).click();
    await page.getByRole('heading', { name: 'Từng câu có số liệu' }).waitFor();
    const sentence = page.locator('blockquote', { hasText: '4.600' });
    expect(await sentence.locator('mark').allInnerTexts()).toEqual(['4.600', '41', '10']);
    expect(await textOf(page)).toContain('giá trị sản xuất công nghiệp');
    expect(await sidewaysRoom(page)).toBe(0);
    await page.context().close();
  });
});
