import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { startInstallation } from './installation.ts';
import type { RunningInstallation } from './installation.ts';
import { seriousBreaches, visit } from './screen.ts';

// What is recorded here changes the pages of everybody: an installation of its own.
let installation: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const plan = `ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 20 tháng 12 năm 2021

BÁO CÁO
Phương hướng năm 2022

Năm 2022, thành phố Sông Công phấn đấu giá trị xuất khẩu đạt 190 triệu USD trở lên. Nhiệm kỳ 2020-2025, giá trị sản xuất phấn đấu tăng bình quân 18%/năm.
`;

const mark = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Văn bản' }).getByRole('link', { name: words }).first();
const card = (page: Page) => page.getByRole('complementary', { name: 'Số liệu đang xem' });

it('a plan line is read, given its assigner, recorded, found at its sentence, and taken back', async () => {
  const page = await visit(browser, {
    url: installation.url,
    path: '/readings',
    screen: 'desk',
    scheme: 'light',
  });
  await page.getByLabel('Dán văn bản').fill(plan);
  await page.getByRole('button', { name: 'Đọc văn bản này' }).click();
  await page.waitForURL(/\/readings\/\d+/);

  await page.getByText('1 số kế hoạch, chỉ tiêu nghị quyết khác giá trị đang có').waitFor();
  await page.getByRole('link', { name: 'Tổng giá trị sản xuất' }).first().click();
  await card(page).getByText('Được hiểu là: Chỉ tiêu nghị quyết').waitFor();
  expect(await card(page).innerText()).toMatch(/≥ 17\s%\/năm/);
  expect(await seriousBreaches(page)).toEqual([]);

  await mark(page, '190').click();
  await card(page).getByText('Được hiểu là: Số kế hoạch').waitFor();
  const assigner = card(page).getByLabel('Ai giao kế hoạch');
  expect(await assigner.inputValue()).toBe('people-committee');
  await assigner.selectOption('people-council');
  await card(page).getByText('do người dùng sửa', { exact: true }).waitFor();
  expect(await card(page).innerText()).toMatch(/≥ 190\striệu USD/);
  expect(await seriousBreaches(page)).toEqual([]);

  await page.getByRole('button', { name: /^Ghi nhận \d+ số liệu/ }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toContain('số kế hoạch, chỉ tiêu');
  await dialog.getByRole('button', { name: /^Ghi nhận \d+ số liệu/ }).click();
  await page.getByText(/\d+ số liệu của văn bản này đã vào sổ/).waitFor();
  await card(page).getByRole('link', { name: 'Số kế hoạch mới' }).click();
  await page.waitForURL(/\/indicators\/exports/);

  const sentence = page.getByRole('link', { name: /phấn đấu giá trị xuất khẩu đạt 190 triệu USD/ });
  await sentence.first().click();
  await page.waitForURL(/\/readings\/\d+\?figure=\d+/);
  await mark(page, '190').waitFor();
  expect(await mark(page, '190').getAttribute('aria-current')).toBe('true');

  await page.getByRole('button', { name: 'Rút lại lần ghi nhận' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Đọc thử');
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại lần ghi nhận' }).click();
  await page.getByText('Lần ghi nhận trước đã được rút lại').waitFor();
  await page.goto(`${installation.url}/indicators/exports`);
  await page.locator('main h1').waitFor();
  expect(await sentence.count()).toBe(0);
  await page.context().close();
});
