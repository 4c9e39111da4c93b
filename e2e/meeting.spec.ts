import { writeXlsx } from 'hucre/xlsx';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, formatDate, type PlainDate } from '../src/core/kernel/plain-date.ts';
import { listMeetingsRoute } from '../src/contract/meeting.ts';
import { openBrowser } from './browser.ts';
import { askAs, openAt, signedIn } from './people.ts';
import { screens, seriousBreaches, sidewaysRoom, textOf } from './screen.ts';

/** The planner of the city holds two meetings; what the first one directs is on the first page of the second. */
let browser: Browser;
let planner: BrowserContext;
let today: PlainDate;
beforeAll(async () => {
  browser = await openBrowser();
  planner = await signedIn(browser, 'ke-hoach');
  ({ asOf: today } = await askAs(planner, listMeetingsRoute, { path: '/api/meetings' }));
});
afterAll(() => browser.close());

const hall = { width: 1920, height: 1080 };
const [first, second] = ['Giao ban tuần đầu', 'Giao ban tuần sau'];
const directive = 'Giao Phường Mỏ Chè lập danh mục vướng mắc của doanh nghiệp xuất khẩu';

const dialogOf = (page: Page) => page.getByRole('dialog');

/** Arranges a meeting for today, freezes its papers, and stays on its page. */
async function arrange(title: string): Promise<Page> {
  const page = await openAt(planner, '/meetings');
  await page.getByRole('button', { name: 'Lập cuộc họp' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox', { name: 'Tên cuộc họp' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Ngày họp' }).fill(formatDate(today, 'vi'));
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Chốt tài liệu' }).click();
  await dialog.getByRole('button', { name: 'Chốt tài liệu' }).click();
  await page.getByText('Đã chốt tài liệu').waitFor();
  return page;
}

/** Waits until the presentation shows a page, by its number at the foot. */
async function slide(page: Page, number: number): Promise<void> {
  await page.getByText(new RegExp(`^${number}/\\d+$`)).waitFor();
}

/** The six clear of the task, of which the conclusion says the first. */
async function fillSix(page: Page): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('mo che');
  await page.getByRole('option', { name: /^Phường Mỏ Chè/ }).click();
  await dialog.getByLabel('Chịu trách nhiệm về').fill('Rà soát, lập danh mục.');
  await dialog
    .getByLabel('Người đứng đầu chịu trách nhiệm')
    .selectOption({ label: 'Chủ tịch UBND Phường Mỏ Chè' });
  await dialog.getByLabel('Sản phẩm phải có').fill('Danh mục vướng mắc');
  await dialog.getByLabel('Hạn hoàn thành').fill(formatDate(addDays(today, 20), 'vi'));
  await dialog.getByLabel('Thẩm quyền', { exact: true }).fill('UBND thành phố xem xét');
}

describe('a meeting', () => {
  let address: string;

  it('is arranged with its places of the last time, and its papers are frozen, red first', async () => {
    const page = await arrange(first);
    address = new URL(page.url()).pathname;
    const text = await textOf(page);
    expect(text).toContain('5 nơi dự, 64 người');
    expect(text).toContain('Tốc độ tăng giá trị xuất khẩu Nguy cơ không đạt');
    expect(await seriousBreaches(page)).toEqual([]);
    await page.setViewportSize(screens.phone);
    expect(await sidewaysRoom(page)).toBe(0);
    await page.close();
  });

  it('is presented by keys alone, one target a page, with its minutes beside', async () => {
    const page = await openAt(planner, address);
    await page.setViewportSize(hall);
    await page.getByRole('link', { name: 'Trình chiếu' }).click();
    await slide(page, 1);
    await page.keyboard.press('End');
    await page.getByText(/^(\d+)\/\1$/).waitFor();
    await page.keyboard.press('Home');
    await slide(page, 1);
    await page.keyboard.press('ArrowRight');
    await slide(page, 2);
    const target = 'Tốc độ tăng giá trị xuất khẩu';
    await page.getByRole('heading', { level: 1, name: target }).waitFor();
    await page.locator('main svg text').first().waitFor();
    const { height = 0 } = (await page.locator('main [role="img"]').boundingBox()) ?? {};
    expect(height).toBeGreaterThan(hall.height / 3);
    expect((await page.screenshot()).byteLength).toBeGreaterThan(20_000);
    await page.keyboard.press('n');
    await page.keyboard.type('Đơn hàng giảm');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('listitem').getByText('Đơn hàng giảm').waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    await page.close();
  });

  it('concludes a directive that becomes a task on the spot', async () => {
    const page = await openAt(planner, `${address}/present`);
    await slide(page, 1);
    await page.keyboard.press('k');
    const dialog = dialogOf(page);
    await dialog.getByRole('textbox', { name: 'Nội dung kết luận' }).fill(directive);
    await dialog.getByRole('textbox', { name: 'Người kết luận' }).fill('Chủ tịch UBND thành phố');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Giao ngay' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Giao ngay' }).isDisabled()).toBe(true);
    await fillSix(page);
    await dialog.getByRole('button', { name: 'Giao ngay' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    await page.getByRole('link', { name: directive }).waitFor();
    expect(await textOf(page)).toContain('Chủ tịch UBND thành phố Đang thực hiện');
    await page.getByRole('link', { name: 'Thông báo kết luận' }).click();
    await page.getByRole('cell', { name: 'Danh mục vướng mắc', exact: true }).waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.close();
  });

  it('ends, and the next one opens with what became of its conclusion', async () => {
    const page = await openAt(planner, address);
    await page.getByRole('button', { name: 'Kết thúc cuộc họp' }).click();
    await dialogOf(page).getByRole('button', { name: 'Kết thúc cuộc họp' }).click();
    await page.getByText('Đã kết thúc').waitFor();
    await page.close();
    const next = await arrange(second);
    await next.getByRole('link', { name: 'Trình chiếu' }).click();
    await slide(next, 1);
    await next.keyboard.press('ArrowRight');
    await next.getByRole('heading', { level: 1, name: 'Kết luận lần trước đến đâu' }).waitFor();
    expect(await textOf(next)).toMatch(new RegExp(`1 ${directive}.*Đang thực hiện`));
    await next.close();
  });
});

it('an annex of a programme becomes drafts of tasks, with what could not be read beside them', async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: 'Phụ lục',
        rows: [
          ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian ban hành'],
          ['1', 'Kế hoạch chuyển đổi cây trồng', 'UBND phường Bách Quang', 'Quý II/2020'],
          ['2', 'Nhân rộng mô hình', 'Tổ công tác', 'Quý V/2020'],
        ],
      },
    ],
  });
  const page = await openAt(planner, '/programmes/viii-tai-co-cau-nong-nghiep');
  await page.getByRole('button', { name: 'Nhập phụ lục nhiệm vụ' }).click();
  const dialog = dialogOf(page);
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'phu-luc.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(file),
  });
  await dialog.getByText(/Chưa có đơn vị nào tên “Tổ công tác”.*Không đọc được thời hạn/).waitFor();
  expect(await seriousBreaches(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Tạo 2 dự thảo nhiệm vụ' }).click();
  await page.getByRole('link', { name: 'Kế hoạch chuyển đổi cây trồng' }).first().waitFor();
  await page.getByRole('link', { name: 'Xem cả 2 nhiệm vụ' }).waitFor();
  await page.setViewportSize(screens.phone);
  expect(await sidewaysRoom(page)).toBe(0);
  await page.close();
});
