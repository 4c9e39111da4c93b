import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listRoundsRoute,
  makeRoundRoute,
  type RoundBoard,
  showRoundRoute,
} from '../src/contract/round/round.ts';
import { openBrowser } from './browser.ts';
import { askAs, copyText, openAt, signedIn } from './people.ts';
import { screenNames, screens, seriousBreaches, sidewaysRoom, textOf } from './screen.ts';
import { sharedUrl } from './shared-installation.ts';

/** The demonstration's round of 2024: three of its ten units have not sent, three wait on their way up. */
let browser: Browser;
let board: RoundBoard;
beforeAll(async () => {
  browser = await openBrowser();
  const planner = await signedIn(browser, 'ke-hoach');
  const { rounds } = await askAs(planner, listRoundsRoute, { path: '/api/rounds' });
  const id = rounds.find(({ periodId }) => periodId === '2024')?.id;
  board = await askAs(planner, showRoundRoute, { path: `/api/rounds/${id}` });
  await planner.close();
});
afterAll(() => browser.close());

const cell = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first();
const rowOf = (page: Page, name: string) => page.locator('tbody tr').filter({ hasText: name });
const told = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Pastes as from a sheet, into the cell that has the focus. */
async function paste(page: Page, rows: string[][]): Promise<void> {
  await copyText(page, rows.map((columns) => columns.join('\t')).join('\r\n'));
  await page.keyboard.press('Control+v');
  await told(page, /^Đã dán/);
}

/** From the list, in the card of this round: other rounds may ask the same unit. */
async function openForm(page: Page, unitName: string): Promise<void> {
  const card = page.getByRole('listitem').filter({ hasText: board.round.title });
  await card.getByRole('link', { name: `Nhập số liệu: ${unitName}` }).click();
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi lên' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Mọi ô bắt buộc đã trả lời', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Gửi lên' }).click();
  await told(page, 'Đã gửi lên cấp duyệt.');
}

/** Approves all that waits on somebody's desk, the exceptions after having looked at them. */
async function approveAll(signInName: string, done: string | RegExp): Promise<void> {
  const context = await signedIn(browser, signInName);
  const page = await openAt(context, '/approvals');
  const boxes = page.getByRole('checkbox', { name: /^Chọn biểu của/ });
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('button', { name: /^Duyệt \d+ biểu$/ }).click();
  await told(page, done);
  await context.close();
}

describe('the round of the ten wards and communes', () => {
  it('Bá Xuyên types and pastes its figures, is told of a slip of 1,000, mends it, and sends', async () => {
    const context = await signedIn(browser, 'ba-xuyen');
    const page = await openAt(context, '/rounds');
    await openForm(page, 'Xã Bá Xuyên');
    await told(page, 'Số liệu của Xã Bá Xuyên');
    await cell(page, 'Số đảng viên mới kết nạp').fill('12');
    await page.keyboard.press('Enter');
    await paste(page, [
      ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2024'],
      ['1', 'Lao động được tạo việc làm mới', 'người', '130'],
      ['2', 'Sản lượng lương thực', 'tấn', '3.310'],
      ['3', 'Số doanh nghiệp', 'doanh nghiệp', '47'],
      ['4', 'Diện tích giải phóng mặt bằng', 'ha', '16.100'],
      ['5', 'Số trâu', 'con', '310'],
    ]);
    expect(await page.getByRole('alert').first().innerText()).toContain('Số trâu | con | 310');
    await cell(page, 'Tỷ lệ hộ nghèo').fill('163');
    await rowOf(page, 'Tỷ lệ hộ nghèo').getByText('tỷ lệ chỉ từ 0 đến 100 %').waitFor();
    await cell(page, 'Tỷ lệ hộ nghèo').fill('1,63');
    await cell(page, 'Số xóm nông thôn mới kiểu mẫu tăng thêm').fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Gửi lên' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('khoảng 1.000 lần', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Diện tích giải phóng mặt bằng' }).click();
    await dialog.waitFor({ state: 'detached' });
    await cell(page, 'Diện tích giải phóng mặt bằng').fill('16,1');
    await page.keyboard.press('Enter');
    await send(page);
    await context.close();
  });

  it('its head returns it with the reason; it is mended and sent again', async () => {
    const head = await signedIn(browser, 'ba-xuyen-ct');
    const desk = await openAt(head, '/approvals');
    await desk.getByRole('button', { name: 'Trả lại' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Số việc làm chưa trừ người đi xuất khẩu lao động.');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await told(desk, 'Đã trả lại biểu của Xã Bá Xuyên.');
    await head.close();
    const context = await signedIn(browser, 'ba-xuyen');
    const id = board.rows.find(({ unitName }) => unitName === 'Xã Bá Xuyên')?.submissionId;
    const page = await openAt(context, `/submissions/${id}`);
    await told(page, 'Số việc làm chưa trừ người đi xuất khẩu lao động.');
    await cell(page, 'Lao động được tạo việc làm mới').fill('121');
    await page.keyboard.press('Enter');
    await send(page);
    await context.close();
  });

  it('a leader does not see it before it is approved, unless asked for, and then it is marked', async () => {
    const context = await signedIn(browser, 'lanh-dao');
    const id = board.rows.find(({ unitName }) => unitName === 'Xã Bá Xuyên')?.submissionId;
    const page = await openAt(context, `/submissions/${id}`);
    await told(page, 'chưa được duyệt tới cấp của bạn');
    const jobs = cell(page, 'Lao động được tạo việc làm mới');
    expect(await jobs.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Xem số chưa duyệt' }).click();
    await told(page, 'Số chưa duyệt: chỉ để tham khảo.');
    expect(await jobs.inputValue()).toBe('121');
    await context.close();
  });

  it('Bình Sơn mends what was returned to it; Bách Quang pastes what it had not filled', async () => {
    const one = await signedIn(browser, 'binh-son');
    const mended = await openAt(one, '/rounds');
    await openForm(mended, 'Xã Bình Sơn');
    await cell(mended, 'Diện tích giải phóng mặt bằng').fill('8,4');
    await mended.keyboard.press('Enter');
    await send(mended);
    await one.close();
    const other = await signedIn(browser, 'bach-quang');
    const begun = await openAt(other, '/rounds');
    await openForm(begun, 'Phường Bách Quang');
    await cell(begun, 'Sản lượng lương thực').click();
    await paste(begun, [['1.402'], ['300'], ['19,4'], ['không áp dụng']]);
    await send(begun);
    await other.close();
  });

  it('climbs by the heads, the department and the city; the scorecard has it within two seconds', async () => {
    for (const head of ['ba-xuyen-ct', 'binh-son-ct', 'bach-quang-ct', 'luong-son-ct']) {
      await approveAll(head, 'Đã duyệt 1 biểu');
    }
    await approveAll('lao-dong-thuong-binh-va-xa-hoi', /Đã duyệt 5 biểu/);
    const leader = await signedIn(browser, 'lanh-dao');
    const page = await openAt(leader, '/scorecard?resolution=ke-hoach-2024');
    const hamlets = page
      .locator('tbody tr:visible')
      .filter({ hasText: 'xóm nông thôn mới kiểu mẫu' });
    await hamlets.waitFor();
    expect(await hamlets.innerText()).not.toMatch(/100\s%/);
    await page.getByRole('link', { name: 'Kỳ báo cáo' }).click();
    await page.locator('h1', { hasText: 'Kỳ báo cáo' }).waitFor();
    await approveAll('thanh-pho', /Đã duyệt 6 biểu, công bố \d+ số liệu/);
    const since = performance.now();
    await page.getByRole('link', { name: 'Bảng theo dõi' }).click();
    await hamlets
      .getByText(/100\s%/)
      .first()
      .waitFor();
    expect(performance.now() - since).toBeLessThan(2_000);
    await leader.close();
  });

  it('is consolidated: ten of ten, the sum beside what the city entered', async () => {
    const planner = await signedIn(browser, 'ke-hoach');
    const page = await openAt(planner, `/rounds/${board.round.id}/consolidation`);
    const jobs = (await rowOf(page, 'việc làm mới').first().innerText()).replace(/\s+/g, ' ');
    expect(jobs).toContain('10/10');
    // 152 + 140 + 171 + 170 + 166 + 151 + 150 + 204 + 121 + 121
    expect(jobs).toContain('1.546');
    await page.getByRole('button', { name: '1.546' }).click();
    await page.locator('[data-figure*="new-jobs"]', { hasText: '204' }).click();
    await page.getByRole('dialog').getByText('Phường Bách Quang').first().waitFor();
    await page.goto(`${sharedUrl()}/rounds/${board.round.id}`);
    await told(page, 'Không đơn vị nào quá hạn.');
    expect(await textOf(page)).toContain('10/10');
    await planner.close();
  });

  it('an approval is withdrawn on the page of the submission, with its reason, and is told there', async () => {
    const context = await signedIn(browser, 'thanh-pho');
    const id = board.rows.find(({ unitName }) => unitName === 'Xã Bá Xuyên')?.submissionId;
    const page = await openAt(context, `/submissions/${id}`);
    await page.getByRole('button', { name: 'Rút lại việc duyệt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Chờ quyết định công nhận xóm.');
    await dialog.getByRole('button', { name: 'Rút lại việc duyệt' }).click();
    await told(page, 'Việc duyệt đã bị rút');
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await told(page, 'Đã duyệt 1 biểu');
    await context.close();
  });
});

describe('a figure that was entered above a ward', () => {
  it('is objected to on its form with a file, accepted on the desk of the city, and the ward is told', async () => {
    const ward = await signedIn(browser, 'bach-quang');
    const id = board.rows.find(({ unitName }) => unitName === 'Phường Bách Quang')?.submissionId;
    const page = await openAt(ward, `/submissions/${id}`);
    await page
      .getByRole('button', { name: 'Đề xuất số khác: Thu nhập bình quân đầu người' })
      .click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^Số đề xuất/).fill('66,2');
    await form.getByLabel('Lý do').fill('Điều tra mức sống cuối năm.');
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles({
        name: 'bien-ban.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7'),
      });
    expect(await seriousBreaches(page)).toEqual([]);
    await form.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await told(page, 'chờ quyết định');
    const city = await signedIn(browser, 'thanh-pho');
    const desk = await openAt(city, '/approvals');
    await told(desk, '1 đề xuất chờ quyết định');
    expect(await desk.getByRole('link', { name: 'bien-ban.pdf' }).count()).toBe(1);
    await desk.getByRole('button', { name: 'Nhận số này' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Có biên bản.');
    await dialog.getByRole('button', { name: 'Nhận số này' }).click();
    await told(desk, 'Đã nhận: số mới có hiệu lực ngay.');
    await city.close();
    await page.reload();
    await told(page, '66,2');
    await told(page, 'đã nhận');
    await page.getByRole('button', { name: /^Thông báo/ }).click();
    await told(page, /đã được nhận: Có biên bản/);
    await ward.close();
  });
});

describe('the bell', () => {
  it('tells a unit what happened to its figures, leads there, and is silent when all is read', async () => {
    const context = await signedIn(browser, 'ba-xuyen');
    const page = await openAt(context, '/rounds');
    await page.getByRole('button', { name: /^Thông báo: \d+ chưa đọc$/ }).click();
    await told(page, /trả lại/);
    expect(await seriousBreaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click();
    await page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor();
    await context.close();
  });
});

describe('a planner', () => {
  it('makes a round on a page that tells its days and refuses what is known, until a reason is written', async () => {
    const context = await signedIn(browser, 'ke-hoach');
    const page = await openAt(context, '/rounds');
    await page.getByRole('link', { name: 'Mở kỳ báo cáo' }).click();
    await told(page, /^Còn thiếu: đơn vị ra kỳ báo cáo/);
    await page.getByRole('textbox', { name: /^Năm/ }).fill('2024');
    await page.getByRole('combobox', { name: 'Đơn vị ra kỳ báo cáo' }).click();
    await page.getByRole('option', { name: 'Thành phố Sông Công', exact: true }).click();
    await told(page, '10/10 đơn vị phải trả lời');
    await page.getByLabel('Tìm chỉ tiêu để thêm vào biểu').fill('viec lam moi');
    await page
      .getByRole('button', { name: 'Thêm Lao động được tạo việc làm mới', exact: true })
      .click();
    await told(page, 'Các mốc của kỳ này');
    expect(await textOf(page)).toMatch(/Số liệu đến hết ngày ?14\/12\/2024/);
    await told(page, 'Báo cáo năm 2024 của phường, xã (số minh họa)');
    const open = page.getByRole('button', { name: 'Mở kỳ ngay' });
    expect(await open.isDisabled()).toBe(true);
    for (const screen of screenNames) {
      await page.setViewportSize(screens[screen]);
      expect(await seriousBreaches(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBe(0);
    }
    await page.getByLabel('Vì sao vẫn hỏi lại').fill('Rà soát lại cả năm.');
    await page.getByLabel('Tên kỳ báo cáo').fill('Rà soát việc làm 2024');
    await told(page, 'Các mốc của kỳ này');
    await page.getByText('Hạn riêng cho một số đơn vị').click();
    await page.getByLabel('Hạn riêng của Phường Mỏ Chè').fill('28/6/2030');
    await told(page, '1 đơn vị có hạn riêng');
    await page.getByRole('button', { name: 'Giữ làm bản soạn' }).click();
    await page.getByRole('heading', { name: 'Rà soát việc làm 2024' }).waitFor();
    await told(page, 'Kỳ này chưa mở');
    await page.getByRole('link', { name: 'Sửa bản soạn' }).click();
    await page.getByRole('heading', { name: 'Sửa bản soạn kỳ báo cáo' }).waitFor();
    expect(await page.getByLabel('Hạn riêng của Phường Mỏ Chè').inputValue()).toBe('28/06/2030');
    await page.getByLabel('Tên kỳ báo cáo').fill('Rà soát việc làm cả năm 2024');
    await told(page, /Hạn gửi của 9 đơn vị đã qua, lâu nhất \d{3} ngày làm việc/);
    expect(await page.getByRole('button', { name: 'Mở kỳ ngay' }).isDisabled()).toBe(true);
    await page.getByLabel('Tôi biết hạn đã qua, vẫn mở kỳ này').check();
    await page.getByRole('button', { name: 'Mở kỳ ngay' }).click();
    await page.getByRole('heading', { name: 'Rà soát việc làm cả năm 2024' }).waitFor();
    await told(page, 'hạn 28/06/2030');
    await context.close();
  });

  it('throws a draft away once it was said what that means; no unit ever saw it', async () => {
    const context = await signedIn(browser, 'ke-hoach');
    const { id } = await askAs(context, makeRoundRoute, {
      path: '/api/rounds',
      body: {
        draft: {
          title: 'Bản soạn thừa',
          periodId: '2019',
          calendar: 'administrative',
          unitId: board.round.unitId,
          fields: [{ kind: 'indicator', indicatorCode: 'gross-output', isRequired: true }],
          units: [{ unitId: board.rows[0]?.unitId }],
          levels: ['city'],
          workingDays: [2, 2],
        },
        opensNow: false,
      },
    });
    const page = await openAt(context, `/rounds/${id}`);
    await page.getByRole('button', { name: 'Bỏ bản soạn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Chưa đơn vị nào được báo', { exact: false }).waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bỏ bản soạn' }).click();
    await page.getByRole('heading', { name: 'Kỳ báo cáo' }).waitFor();
    await page.getByText('Bản soạn thừa').waitFor({ state: 'detached' });
    await context.close();
  });

  it('sees what days off do to an open round before they are set, moves its deadlines, and takes the days back', async () => {
    const context = await signedIn(browser, 'ke-hoach');
    const page = await openAt(context, '/special-days');
    await page.getByLabel('Từ ngày').fill('17/12/2024');
    await page.getByLabel('Tên ngày').fill('Nghỉ thử');
    await page.getByRole('button', { name: 'Xem tác động' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('17/12/2024 → 18/12/2024').first().waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Áp dụng' }).click();
    await page.getByRole('button', { name: 'Bỏ ngày 17/12/2024' }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await told(page, 'Đã trả lịch về như trước');
    await page.getByRole('button', { name: 'Bỏ ngày 17/12/2024' }).waitFor({ state: 'detached' });
    await context.close();
  });
});
