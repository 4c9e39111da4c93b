import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { screenNames, sidewaysRoom, textOf, visit } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(screenNames)('the contradictions on a %s', (screen) => {
  it('face each other with their sentences, and say what to ask', async () => {
    const page = await visit(browser, { path: '/contradictions', screen });
    const text = await textOf(page);
    expect(text).toContain('gần 4.600 tỷ đồng hay 4.074 tỷ đồng');
    expect(text).toContain('155 triệu USD hay 150,3 triệu USD');
    expect(text).toContain('giai đoạn 2012-2025');
    expect(text).toContain('3.985,47');
    expect(text).toContain('3.984,47');
    expect(text).toContain('Cần hỏi:');
    expect(text).not.toContain('13.090 tỷ đồng hay');
    expect(await sidewaysRoom(page)).toBe(0);
    await page.context().close();
  });
});

describe('a contradiction', () => {
  it('is settled with a reason, found among the settled, and reopened', async () => {
    const page = await visit(browser, { path: '/contradictions' });
    const before = await textOf(page);
    const open = Number(/(\d+) điểm chưa xử lý/.exec(before)?.[1]);
    const card = page.locator('article', { hasText: 'giai đoạn 2012-2025' });
    await card.getByRole('button', { name: 'Xử lý' }).click();
    await page.getByRole('radio', { name: 'In nhầm' }).check();
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await page.getByText('Cần ghi lý do').waitFor();
    await page.getByLabel(/Lý do/).fill('Cùng đoạn viết 2021-2025.');
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await page.getByText(`${open - 1} điểm chưa xử lý, 1 điểm đã xử lý`).waitFor();
    await page.getByRole('button', { name: 'Đã xử lý' }).click();
    await page.waitForURL(/state=settled/);
    expect(await page.locator('article').count()).toBe(1);
    expect(await textOf(page, 'article')).toContain('In nhầm: “Cùng đoạn viết 2021-2025.”');
    await card.getByRole('button', { name: 'Mở lại' }).click();
    await page.getByText(`${open} điểm chưa xử lý, 0 điểm đã xử lý`).waitFor();
    await page.getByRole('button', { name: 'Tất cả' }).click();
    expect(await card.innerText()).toContain('Mở lại');
    expect(await card.innerText()).toContain('In nhầm');
    await page.context().close();
  });

  it('can be undone from the notice right after it was settled', async () => {
    const page = await visit(browser, { path: '/contradictions' });
    await page.getByRole('button', { name: 'Xử lý', exact: true }).first().click();
    await page.getByLabel(/Lý do/).fill('Thử.');
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText(/0 điểm đã xử lý/).waitFor();
    await page.context().close();
  });

  it('is found by its rule, and what agrees is told too', async () => {
    const page = await visit(browser, { path: '/contradictions' });
    await page.getByLabel('Quy tắc').selectOption('period-outside-term');
    await page.waitForURL(/rule=period-outside-term/);
    expect(await page.locator('article').count()).toBe(1);
    expect(await textOf(page)).toContain('khớp, không có điểm vênh');
    await page.context().close();
  });
});
