import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { screenNames, sidewaysRoom, textOf, visit } from './screen.ts';
import { sharedUrl } from './shared-installation.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(screenNames)('one target on a %s', (screen) => {
  it('shows sentence, measures, rules with their numbers, and a drawn chart', async () => {
    const page = await visit(browser, { path: '/targets/ix-gross-output-growth', screen });
    await page.locator('section [role="img"] svg').first().waitFor();
    const text = await textOf(page);
    expect(text).toContain('Phấn đấu tốc độ tăng trưởng giá trị sản xuất bình quân 17%/năm');
    expect(text).toContain('17,13 %/năm');
    expect(text).toContain('Đã tăng so với gốc');
    expect(await sidewaysRoom(page)).toBe(0);
    await page.context().close();
  });

  it('has the table of numbers behind the chart', async () => {
    const page = await visit(browser, { path: '/targets/ix-budget-revenue-growth', screen });
    await page.getByRole('button', { name: 'Xem bảng số' }).first().click();
    const table = page.locator('table', { hasText: 'Mục tiêu' }).first();
    const text = (await table.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('25 %');
    expect(text).toContain('2022 không có số 15');
    await page.context().close();
  });
});

describe('a target', () => {
  it('lists every vintage with its document', async () => {
    const page = await visit(browser, { path: '/targets/ix-exports-growth' });
    const vintages = (await page.locator('details[open] table').first().innerText()).replace(
      /\s+/g,
      ' ',
    );
    expect(vintages).toContain('170 triệu USD');
    expect(vintages).toContain('Tập trung nguồn lực xây dựng Sông Công');
    await page.context().close();
  });

  it('keeps the computed judgement beside the one a leader records, and takes it back', async () => {
    const page = await visit(browser, { path: '/targets/ix-urban-class' });
    const computed = 'Hoàn thành';
    expect(await textOf(page)).toContain(`Đánh giá: ${computed}`);
    await page.getByRole('button', { name: 'Ghi đánh giá khác' }).click();
    await page.getByLabel('Đánh giá', { exact: true }).selectOption({ label: 'Cơ bản đạt' });
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByText('Cần ghi lý do').waitFor();
    await page.getByLabel(/Lý do/).fill('Còn hai tiêu chuẩn phải hoàn thiện.');
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await page.getByText('Đánh giá tính được:').waitFor();
    const text = await textOf(page);
    expect(text).toContain('Cơ bản đạt');
    expect(text).toContain('“Còn hai tiêu chuẩn phải hoàn thiện.”');
    expect(text).toContain(`Đánh giá tính được: ${computed}`);
    await page.getByRole('button', { name: 'Ghi đánh giá khác' }).click();
    await page.getByLabel(/Lý do/).fill('Đã kiểm tra lại.');
    await page.getByRole('button', { name: 'Rút lại' }).click();
    await page.getByText('Đánh giá tính được:').waitFor({ state: 'detached' });
    expect(await textOf(page)).toContain(`Đánh giá: ${computed}`);
    await page.context().close();
  });

  it('of several parts shows what became of each', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.getByRole('button', { name: 'Xem 2 phần' }).click();
    await page.getByText('Phần 2').first().waitFor();
    expect(await textOf(page, 'tbody')).toMatch(/Phần 1 Thành lập phường Tân Quang/);
    await page.context().close();
  });

  it('whose term has closed publishes how wrong its forecast was, marked as recomputed', async () => {
    const page = await visit(browser, { path: '/targets/viii-gross-output-growth' });
    await page.getByText('ngoài khoảng').waitFor();
    const text = await textOf(page, 'section[aria-labelledby="forecast-record"]');
    expect(text).toMatch(/28\/09\/2019.*tính lại/);
    expect(text).toMatch(/15,89 – 17 – 18,09 %\/năm 19,39 %\/năm [−-]2,39 điểm %/);
    await page.getByRole('link', { name: 'Dự báo và kết quả của mọi chỉ tiêu' }).click();
    await page.getByText('Theo số tháng nhìn trước').waitFor();
    expect(await sidewaysRoom(page)).toBe(0);
    await page.context().close();
  });

  it('that does not exist says so, with a way on', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${sharedUrl()}/targets/no-such-target`);
    await page.getByRole('alert').waitFor();
    expect(await textOf(page, '[role="alert"]')).toContain('Về trang đầu');
    await context.close();
  });
});

describe('indicators', () => {
  it('stand apart from targets, found without accents', async () => {
    const page = await visit(browser, { path: '/targets' });
    await page.getByRole('searchbox').fill('nong lam nghiep');
    await page.waitForURL(/q=nong/);
    await page.getByText('Giá trị sản xuất nông, lâm nghiệp').first().waitFor();
    const text = await textOf(page);
    expect(text).toContain('Giá trị sản xuất nông, lâm nghiệp');
    expect(text).not.toContain('Thu ngân sách Nhà nước');
    await page.context().close();
  });

  it('show every plan line with its assigner and how an implied one was worked out', async () => {
    const page = await visit(browser, { path: '/indicators/budget-revenue' });
    const text = await textOf(page);
    expect(text).toMatch(/Kế hoạch tỉnh giao, năm 2021: 248,6\d* tỷ đồng/);
    expect(text).toMatch(/178 tỷ đồng ÷ 71,6 %/);
    await page.context().close();
  });
});
