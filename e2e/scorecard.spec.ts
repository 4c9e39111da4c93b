import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { screenNames, sidewaysRoom, textOf, visit } from './screen.ts';
import { sharedUrl } from './shared-installation.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The card or row of one target. */
const rowOf = async (page: Page, wording: string): Promise<string> => {
  const place = page.locator('tbody tr:visible, ol > li:visible').filter({ hasText: wording });
  return (await place.first().innerText()).replace(/\s+/g, ' ');
};

describe.each(screenNames)('the scorecard of the term 2020-2025 on a %s', (screen) => {
  it('shows gross output +16,5 % in 2021 and the 17,13 % a year that is needed now', async () => {
    const page = await visit(browser, { path: '/', screen });
    const row = await rowOf(page, 'giá trị sản xuất bình quân');
    expect(row).toContain('17%/năm');
    expect(row).toContain('13.090 tỷ đồng');
    expect(row).toContain('Năm 2021');
    expect(row).toContain('+16,5 %');
    expect(row).toContain('17,13 %/năm');
    expect(row).toContain('trong 4 năm còn lại');
    await page.context().close();
  });

  it('shows exports +13,1 % against 15 %, and revenue +25 %', async () => {
    const page = await visit(browser, { path: '/scorecard', screen });
    const exports = await rowOf(page, 'xuất khẩu');
    expect(exports).toContain('15%/năm');
    expect(exports).toContain('+13,1 %');
    expect(exports).toContain('Nguy cơ không đạt');
    expect(await rowOf(page, 'thu ngân sách')).toContain('+25 %');
    await page.context().close();
  });

  it('says how many targets of the resolution are not public, and puts red first', async () => {
    const page = await visit(browser, { path: '/scorecard', screen });
    const text = await textOf(page);
    expect(text).toContain('9 chỉ tiêu của nghị quyết chưa có trong tài liệu công khai');
    expect(text.indexOf('xuất khẩu tăng')).toBeLessThan(text.indexOf('sản xuất bình quân'));
    await page.context().close();
  });

  it('names every plan line it compares with, and marks those that are only implied', async () => {
    const page = await visit(browser, { path: '/scorecard', screen });
    const revenue = await rowOf(page, 'thu ngân sách');
    expect(revenue).toMatch(/tỉnh giao suy ra .*222,3 %/);
    expect(revenue).toMatch(/HĐND giao suy ra .*176 %/);
    await page.context().close();
  });

  it('cannot be pushed sideways', async () => {
    const page = await visit(browser, { path: '/scorecard', screen });
    expect(await sidewaysRoom(page)).toBe(0);
    await page.context().close();
  });

  it('as known on 2021-08-01 has figures of half a year and none of the year 2021', async () => {
    const page = await visit(browser, { path: '/scorecard?asOf=2021-08-01', screen });
    const text = await textOf(page);
    expect(text).toContain('75,3 triệu USD');
    expect(text).toContain('178 tỷ đồng');
    expect(text).toContain('6 tháng đầu năm 2021');
    expect(text).not.toContain('13.090');
    expect(text).not.toContain('552,6');
    expect(text).not.toContain('+16,5');
    await page.context().close();
  });
});

describe('a reader of the scorecard', () => {
  it('chooses the day of knowledge by typing it, and comes back to today', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.getByRole('button', { name: /Theo hiểu biết đến ngày/ }).click();
    await page.getByLabel(/Gõ một ngày/).fill('1/8/2021');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('75,3 triệu USD').first().waitFor();
    expect(page.url()).toContain('asOf=2021-08-01');
    await page.getByRole('button', { name: /01\/08\/2021/ }).click();
    await page.getByRole('button', { name: 'Trở về hiện nay' }).click();
    await page.getByText('13.090 tỷ đồng').first().waitFor();
    expect(page.url()).not.toContain('asOf');
    await page.context().close();
  });

  it('filters by colour and by words without accents, is told so, and can send the view as a link', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page
      .getByRole('button', { name: /Nguy cơ không đạt/ })
      .first()
      .click();
    await page.getByText('Đang hiện 1 trong 5 chỉ tiêu').waitFor();
    expect(await textOf(page)).toContain('triển vọng “Nguy cơ không đạt”');
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('searchbox').fill('ngan sach');
    await page.getByText('có chữ “ngan sach”').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
    const again = await visit(browser, {
      path: new URL(page.url()).pathname + new URL(page.url()).search,
    });
    expect(await again.locator('tbody tr').count()).toBe(1);
    await page.context().close();
    await again.context().close();
  });

  it('sorts by growth, in both directions', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    const head = page.getByRole('columnheader', { name: /Tăng trưởng/ });
    await head.getByRole('button').click();
    await page.waitForURL(/sort=growth/);
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const first = async () => (await page.locator('tbody tr').first().innerText()).toLowerCase();
    expect(await first()).toContain('giá trị sản xuất');
    await head.getByRole('button').click();
    await page.waitForURL(/sort=-growth/);
    expect(await first()).toContain('xuất khẩu');
    await page.context().close();
  });

  it('switches to English and finds it English again after coming back', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('9 targets of the resolution are not in any public document').waitFor();
    expect(await textOf(page)).toContain('13,090 billion VND');
    await page.reload();
    await page.getByText('17.13 % per year').first().waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.context().close();
  });

  it('hides a column and keeps that in the address', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.getByRole('button', { name: 'Cột' }).click();
    await page.getByRole('checkbox', { name: '% kế hoạch' }).uncheck();
    await page.waitForURL(/hide=plan/);
    expect(await page.getByRole('columnheader', { name: '% kế hoạch' }).count()).toBe(0);
    await page.context().close();
  });

  it('reads the rule and its numbers on hover, and on tap', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.getByRole('button', { name: '17,13' }).first().hover();
    await page.getByText('Đã tăng so với gốc').waitFor();
    expect(await textOf(page, '[role="dialog"]')).toContain('1,165 lần');
    const phone = await visit(browser, { path: '/scorecard', screen: 'phone' });
    await phone.locator('button:visible', { hasText: '17,13' }).first().tap();
    await phone.getByText('Đã tăng so với gốc').waitFor();
    await page.context().close();
    await phone.context().close();
  });

  it('takes the table home as CSV', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.getByRole('button', { name: 'Xuất' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('13090');
    await page.context().close();
  });

  it('is told what belongs here when the unit has no resolution', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${sharedUrl()}/scorecard?unit=05503@2025-07-01`);
    await page.getByText('Đơn vị này chưa có nghị quyết nào ở đây').waitFor();
    await context.close();
  });
});

it('leads from a target to the programme that names it, and the target lists it too', async () => {
  const page = await visit(browser, { path: '/scorecard?resolution=dai-hoi-viii' });
  await page.getByRole('link', { name: '1 chương trình, đề án' }).click();
  await page.waitForURL(/\/programmes\/viii-thu-hut-dau-tu/);
  await page.goto(`${sharedUrl()}/targets/viii-gross-output-growth`);
  const serving = page.getByRole('region', { name: 'Nhiệm vụ và chương trình phục vụ' });
  await serving.locator('a[href="/programmes/viii-thu-hut-dau-tu"]').waitFor();
  await page.context().close();
});
