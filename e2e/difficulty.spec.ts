import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatDate, type PlainDate } from '../src/core/kernel/plain-date.ts';
import { listDifficultyChoicesRoute } from '../src/contract/difficulty.ts';
import { openBrowser } from './browser.ts';
import { askAs, openAt, signedIn } from './people.ts';
import { screens, seriousBreaches, sidewaysRoom, textOf } from './screen.ts';

/** A difficulty goes from a ward to the province; the city writes the answer down from its document. */
let browser: Browser;
let ward: BrowserContext;
let planner: BrowserContext;
let today: PlainDate;
beforeAll(async () => {
  browser = await openBrowser();
  ward = await signedIn(browser, 'mo-che');
  planner = await signedIn(browser, 'ke-hoach');
  const path = '/api/difficulty-choices';
  ({ today } = await askAs(ward, listDifficultyChoicesRoute, { path }));
});
afterAll(() => browser.close());

const target = '/targets/ix-exports-growth';
const text = 'Chưa có điện ba pha vào khu sản xuất';
/** The day as people type it, some days before today. */
const typed = (days: number): string => formatDate(addDays(today, -days), 'vi');

/** Opens the form of an act, fills it by its labels, and sends it. */
async function act(page: Page, name: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(value);
  }
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Asks what the page is about to be explained by the unit that is offered. */
async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Yêu cầu giải trình' }).last().click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Hỏi đơn vị nào' });
  await dialog.getByRole('textbox', { name: 'Hỏi điều gì' }).fill(question);
  await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await page.getByText(/^Đã gửi/).waitFor();
}

describe('a difficulty of a ward', () => {
  let address: string;

  it('is raised on a target of the city in one short form', async () => {
    const page = await openAt(ward, '/difficulties');
    await page.getByRole('link', { name: 'Nêu khó khăn' }).click();
    await page.getByRole('textbox', { name: 'Vướng gì' }).fill(text);
    await page.getByLabel('Cản trở').selectOption('target');
    await page.getByLabel('Chỉ tiêu bị vướng').selectOption('ix-exports-growth');
    expect(await page.getByLabel('Đơn vị xử lý').inputValue()).toBe('165@2010-01-01');
    await page.getByText('Thêm nguyên nhân, văn bản, ngày').click();
    await page.getByLabel('Ngày', { exact: true }).fill(typed(20));
    await page.getByRole('button', { name: 'Nêu khó khăn' }).click();
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
    address = new URL(page.url()).pathname;
    expect(await page.getByRole('button', { name: 'Kiến nghị lên cấp trên' }).count()).toBe(0);
    await page.close();
  });

  it('goes up with its document; the answer comes back by the document of the province', async () => {
    const page = await openAt(planner, address);
    const up = { 'Kiến nghị điều gì': 'Đề nghị tỉnh kéo điện', Ngày: typed(15) };
    await page.getByRole('button', { name: 'Kiến nghị lên cấp trên' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Kiến nghị điều gì' }).fill('Đề nghị');
    await dialog.getByRole('button', { name: 'Kiến nghị lên cấp trên' }).click();
    await dialog.getByText('Cần nêu văn bản', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await act(page, 'Kiến nghị lên cấp trên', {
      ...up,
      'Tên cơ quan, chức danh': 'UBND tỉnh',
      'Số, ngày, nơi ban hành': 'Công văn 12/UBND của thành phố',
    });
    await act(page, 'Ghi bước giao xử lý', {
      'Ai giao': 'Chủ tịch UBND tỉnh',
      'Giao cho ai': 'Sở Công Thương',
      'Giao việc gì': 'Làm việc với ngành điện',
      'Số, ngày, nơi ban hành': 'Thông báo 8/TB-VP',
      Ngày: typed(10),
    });
    await act(page, 'Ghi trả lời', {
      'Nội dung trả lời': 'Đưa vào kế hoạch quý tới',
      'Số, ngày, nơi ban hành': 'Công văn 30/UBND của tỉnh',
      Ngày: typed(6),
    });
    await page.getByText('Công văn 30/UBND của tỉnh').waitFor();
    const route = await textOf(page);
    expect(route).toContain('Chủ tịch UBND tỉnh → Sở Công Thương');
    expect(route).toContain('Trả lời: chấp thuận');
    expect(await seriousBreaches(page)).toEqual([]);
    await page.close();
  });

  it('shows its days on the page of the target, and on the scorecard as a small mark', async () => {
    const page = await openAt(planner, target);
    await page.getByText('Đã vướng 20 ngày').waitFor();
    await page.getByRole('link', { name: text }).waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.goto(new URL('/scorecard', page.url()).href);
    await page.getByRole('link', { name: '1 khó khăn, vướng 20 ngày' }).first().waitFor();
    await page.close();
  });

  it('is resolved by the ward on a phone; the target then counts no further day', async () => {
    const page = await openAt(ward, address);
    await page.setViewportSize(screens.phone);
    expect(await sidewaysRoom(page)).toBe(0);
    await act(page, 'Đã gỡ xong', { 'Đã gỡ thế nào': 'Đã có điện', Ngày: typed(2) });
    await page.getByText('đã gỡ xong').first().waitFor();
    await page.close();
    const after = await openAt(planner, target);
    await after.getByText('Đã vướng 18 ngày').waitFor();
    await after.close();
  });
});

describe('tasks', () => {
  it('are ordered of the answer to a recommendation, and found on the page of the difficulty', async () => {
    const page = await openAt(planner, '/difficulties?show=all');
    await page.getByRole('link', { name: text }).click();
    await page.getByRole('link', { name: 'Giao việc từ trả lời này' }).click();
    expect(await page.getByLabel('Nguồn').inputValue()).toBe('recommendation');
    expect(await page.getByLabel('Việc cần làm').inputValue()).toBe('Đưa vào kế hoạch quý tới');
    await page.getByRole('button', { name: 'Giữ làm dự thảo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đưa vào kế hoạch quý tới' }).waitFor();
    await page.getByRole('link', { name: text }).click();
    await page.getByRole('heading', { name: 'Việc giao từ trả lời' }).waitFor();
    await page.getByRole('link', { name: 'Đưa vào kế hoạch quý tới' }).waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.close();
  });

  it('are ordered of a sentence of a document, whose page then lists them', async () => {
    const page = await openAt(planner, '/documents/a1');
    const sentence = await page.locator('blockquote').first().innerText();
    await page.getByRole('link', { name: 'Giao việc từ câu này' }).first().click();
    await page.getByLabel('Việc cần làm').fill('Làm theo câu này');
    expect(await page.getByLabel('Câu trong văn bản').inputValue()).toBe(sentence);
    expect(await page.getByLabel('Vị trí trong văn bản').inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Giữ làm dự thảo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Làm theo câu này' }).waitFor();
    await page.goto(new URL('/documents/a1', page.url()).href);
    await page.getByRole('link', { name: 'Làm theo câu này' }).waitFor();
    await page.close();
  });

  it('say what blocks them, by their ward, and are to be explained, by a leader', async () => {
    const page = await openAt(ward, '/tasks');
    await page.locator('table a[href^="/tasks/"]').first().click();
    await page.getByRole('heading', { name: 'Khó khăn và giải trình' }).waitFor();
    const task = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Nêu khó khăn' }).click();
    expect(await page.getByLabel('Cản trở').inputValue()).toBe('task');
    await page.getByRole('textbox', { name: 'Vướng gì' }).fill('Chưa có bản đồ');
    await page.getByRole('button', { name: 'Nêu khó khăn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chưa có bản đồ' }).waitFor();
    await page.close();
    const leader = await signedIn(browser, 'lanh-dao');
    const seen = await openAt(leader, task);
    await seen.getByText('Đã vướng 0 ngày').waitFor();
    await ask(seen, 'Vì sao chậm?');
    await seen.getByRole('link', { name: /^Giải trình của / }).waitFor();
    expect(await seriousBreaches(seen)).toEqual([]);
    await seen.setViewportSize(screens.phone);
    expect(await sidewaysRoom(seen)).toBe(0);
    await leader.close();
  });
});

it('a leader asks for an explanation of a figure, beside where it comes from', async () => {
  const leader = await signedIn(browser, 'lanh-dao');
  const page = await openAt(leader, target);
  await page.locator('main a[href*="why="]').first().click();
  const drawer = page.getByRole('dialog', { name: 'Vì sao con số này?' });
  await drawer.getByRole('button', { name: 'Yêu cầu giải trình' }).waitFor();
  await ask(page, 'Vì sao số này thấp?');
  await page.goto(new URL('/explanations', page.url()).href);
  await page.getByRole('listitem').filter({ hasText: 'Vì sao số này thấp?' }).waitFor();
  await leader.close();
});

it('a leader asks for an explanation from the red target; the unit answers from its inbox', async () => {
  const leader = await signedIn(browser, 'lanh-dao');
  const page = await openAt(leader, target);
  await page.getByRole('button', { name: 'Yêu cầu giải trình' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hỏi đơn vị nào').selectOption({ label: 'Phường Mỏ Chè' });
  await dialog.getByRole('textbox', { name: 'Hỏi điều gì' }).fill('Vì sao xuất khẩu chậm?');
  await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await page.getByRole('link', { name: 'Giải trình của Phường Mỏ Chè' }).waitFor();
  const inbox = await openAt(ward, '/explanations');
  const card = inbox.getByRole('listitem').filter({ hasText: 'Vì sao xuất khẩu chậm?' });
  await card.getByRole('button', { name: 'Giải trình' }).click();
  await inbox.getByRole('textbox', { name: 'Nội dung giải trình' }).fill('Thiếu đơn hàng');
  await inbox.getByRole('dialog').getByRole('button', { name: 'Giải trình' }).click();
  await card.getByText('đã giải trình, chờ xem xét').waitFor();
  expect(await sidewaysRoom(inbox)).toBe(0);
  await leader.close();
});
