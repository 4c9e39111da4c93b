import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPdf, textAt } from '../src/reader/format/pdf/pdf.builder.ts';
import { openBrowser } from './browser.ts';
import { startInstallation } from './installation.ts';
import type { RunningInstallation } from './installation.ts';
import {
  darkBreaches,
  screenNames,
  seriousBreaches,
  sidewaysRoom,
  textOf,
  visit,
} from './screen.ts';
import type { ScreenName } from './screen.ts';

// Readings change what every page shows: these journeys have an installation of their own.
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

const open = (address: string, screen: ScreenName = 'desk', scheme: 'light' | 'dark' = 'light') =>
  visit(browser, { url: installation.url, path: address, screen, scheme });
const fixture = (name: string) => path.join(import.meta.dirname, '../src/reader/fixtures', name);

const market = 'Doanh số của các chợ và siêu thị năm 2020 được 2.480 tỷ đồng';
/** The same words again are the same reading, so that every journey has a number of its own in them. */
const reportNumbered = (number: number) => `UBND THÀNH PHỐ SÔNG CÔNG
Sông Công, ngày 25 tháng 6 năm 2021

BÁO CÁO
Tình hình kinh tế - xã hội 6 tháng đầu năm 2021

1. Các cơ sở sản xuất trên địa bàn giữ nhịp hoạt động. Giá trị sản xuất công nghiệp 6 tháng đầu năm 2021 ước được gần 4.600 tỷ đồng.
2. Giá trị xuất khẩu 6 tháng đầu năm 2021 được 75,3 triệu USD, tăng 11,5% so với cùng kỳ năm trước.
3. Tổng mức bán lẻ hàng hóa 6 tháng đầu năm 2021 ước được 1.310 tỷ đồng.
4. ${market}, theo ghi chép của các ban quản lý.
5. Kế hoạch này thực hiện theo Công văn số ${number}/UBND-KT ngày 02/3/2021.
`;

/** Pastes a text on the page where reports are handed in, and waits for its reading. */
async function paste(text: string): Promise<Page> {
  const page = await open('/readings');
  await page.getByLabel('Dán văn bản').fill(text);
  await page.getByRole('button', { name: 'Đọc văn bản này' }).click();
  await page.waitForURL(/\/readings\/\d+/);
  await mark(page, '4.600').waitFor();
  return page;
}

/** The place in the text where a number is marked. */
const mark = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Văn bản' }).getByRole('link', { name: words }).first();
const card = (page: Page) => page.getByRole('complementary', { name: 'Số liệu đang xem' });
const focused = (page: Page): Promise<string> =>
  page.evaluate(`document.activeElement?.getAttribute('aria-label') ?? ''`);

describe('where reports are handed in', () => {
  it('says what belongs here with an example that can be tried at once, and asks for its day', async () => {
    const page = await open('/readings');
    await page.getByText('Chưa đọc báo cáo nào').waitFor();
    await page.getByRole('button', { name: 'Đọc thử đoạn này' }).click();
    await page.waitForURL(/\/readings\/\d+/);
    await mark(page, '75,3 triệu USD').waitFor();
    await page.getByLabel('Ngày của văn bản').fill('2/7/2021');
    await page.getByRole('button', { name: 'Lưu ngày' }).click();
    await page.getByText('văn bản ngày 02/07/2021').waitFor();
    expect(await page.getByText('Văn bản này ban hành ngày nào?').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['scanned.pdf', 'bản quét'],
    ['encrypted.pdf', 'bỏ mật khẩu'],
  ])('refuses %s in plain words, with what to do', async (name, words) => {
    const page = await open('/readings');
    await page.locator('input[type="file"]').setInputFiles(fixture(name));
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain(words);
    expect(await refusal.innerText()).toContain('Không có gì bị mất');
    await page.context().close();
  });

  it('refuses what is too large before it is sent', async () => {
    const page = await open('/readings');
    const buffer = Buffer.alloc(20 * 1024 * 1024 + 1);
    const file = { name: 'lon.docx', mimeType: 'application/octet-stream', buffer };
    await page.locator('input[type="file"]').setInputFiles(file);
    expect(await page.getByRole('alert').innerText()).toContain('lớn hơn 20 MB');
    await page.context().close();
  });

  it('reads several files one after the other, and keeps them in its list', async () => {
    const page = await open('/readings');
    await page
      .locator('input[type="file"]')
      .setInputFiles([fixture('report-2021.docx'), fixture('workbook-2024.xlsx')]);
    await page
      .getByText(/đã đọc, \d+ số liệu/)
      .nth(1)
      .waitFor();
    const list = await textOf(page, 'section[aria-labelledby="readings"]');
    expect(list).toContain('report-2021.docx');
    expect(list).toContain('workbook-2024.xlsx');
    await page.context().close();
  });

  it('takes a file that is dropped, tables and all', async () => {
    const page = await open('/readings');
    const content = readFileSync(fixture('report-2021.docx')).toString('base64');
    const dropped = await page.evaluateHandle(`(() => {
      const bytes = Uint8Array.from(atob('${content}'), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'bao-cao-nam.docx'));
      return transfer;
    })()`);
    await page
      .getByText('Kéo thả báo cáo vào đây')
      .dispatchEvent('drop', { dataTransfer: dropped });
    await page.waitForURL(/\/readings\/\d+/);
    await mark(page, '13.090').waitFor();
    expect(await page.locator('table td').count()).toBeGreaterThan(20);
    await page.locator('table td').getByRole('link', { name: '11.227' }).click();
    await card(page)
      .getByText('Công nghiệp - xây dựng | tỷ đồng | Kết quả – Năm 2021: 11.227')
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe('while a document is read, and after', () => {
  it('says how far a long one is', async () => {
    const page = await open('/readings');
    const buffer = Buffer.from(reportNumbered(130).repeat(400));
    const file = { name: 'bao-cao-dai.txt', mimeType: 'text/plain', buffer };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText(/đang (?:tìm số liệu|gắn vào chỉ tiêu .*), \d+ giây/).waitFor();
    expect(await page.locator('progress').count()).toBe(1);
    await page.waitForURL(/\/readings\/\d+/);
    await page.context().close();
  });

  it('shows in full view that a page could not be read, and in English where things stand', async () => {
    const page = await open('/readings');
    const words = textAt(50, 700, 'Gia tri xuat khau nam 2021 dat 170 trieu USD.');
    const buffer = Buffer.from(buildPdf([{ content: words }, { content: '' }]));
    const file = { name: 'hai-trang.pdf', mimeType: 'application/pdf', buffer };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.waitForURL(/\/readings\/\d+/);
    await page.getByText('Có thể thiếu số liệu').waitFor();
    expect(await page.getByText('Không có chữ trên trang 2').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Figures may be missing').waitFor();
    await page.getByRole('link', { name: /^170/ }).first().click();
    await page.getByText('page 1, paragraph 1').waitFor();
    await page.context().close();
  });

  it('shows what stands around an article under its name', async () => {
    const page = await open('/readings');
    await page.locator('input[type="file"]').setInputFiles(fixture('news-page.html'));
    await page.waitForURL(/\/readings\/\d+/);
    await page.getByText('Phần ngoài bài', { exact: true }).waitFor();
    await page.context().close();
  });
});

describe('a report', () => {
  it('shows what became of every number, and what it contradicts, before anything is recorded', async () => {
    const page = await paste(reportNumbered(118));
    expect(await mark(page, '4.600').getAttribute('aria-label')).toContain('vênh');
    expect(await mark(page, '75,3').getAttribute('aria-label')).toContain('khớp');
    expect(await mark(page, '1.310').getAttribute('aria-label')).toContain('mới');
    expect(await mark(page, '2.480').getAttribute('aria-label')).toContain('chưa rõ');
    expect(await mark(page, '118/UBND-KT').getAttribute('aria-label')).toContain(
      'không phải số liệu',
    );
    const brought = page.getByRole('region', { name: /điểm vênh văn bản này mang tới/ });
    await brought.getByText('gần 4.600 tỷ đồng hay 4.074 tỷ đồng').click();
    const sides = await brought.getByRole('article').innerText();
    expect(sides).toContain('văn bản này');
    expect(sides).toContain('5.500');
    expect(sides).not.toContain('Xử lý');
    await page.context().close();
  });

  it('is gone through with the keyboard, each decision seen at once', async () => {
    const page = await paste(reportNumbered(119));
    await page.keyboard.press('j');
    expect(await focused(page)).toMatch(/^4\.600 tỷ đồng, vênh, chờ quyết định/);
    expect(await card(page).innerText()).toContain('Giá trị sản xuất công nghiệp');
    await page.keyboard.press('a');
    await mark(page, '4.600 tỷ đồng, vênh, đã nhận').waitFor();
    expect(await focused(page)).toContain('75,3 triệu USD');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toContain('11,5%');
    await page.keyboard.press('x');
    await mark(page, '11,5%, khớp, đã bỏ').waitFor();
    await page.keyboard.press('k');
    expect(await focused(page)).toContain('11,5%');
    await page.keyboard.press('n');
    expect(await focused(page)).toContain('2.480 tỷ đồng');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.activeElement.tagName`)).toBe('H2');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('2.480 tỷ đồng');
    await page.keyboard.press('f');
    await page.getByText(/Đang xem \d+ trong \d+ số/).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Phím tắt' });
    expect(await help.innerText()).toContain('Nhận số đang xem');
    await page.context().close();
  });

  it('gives its figures as CSV, XLSX and JSON', async () => {
    const page = await paste(reportNumbered(120));
    for (const format of ['CSV', 'XLSX', 'JSON']) {
      await page.getByRole('button', { name: 'Xuất' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: format }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`, 'i'));
    }
    await page.context().close();
  });

  it('is printed with its marks numbered and the list of its figures', async () => {
    const page = await paste(reportNumbered(121));
    await page.emulateMedia({ media: 'print' });
    const list = page.getByRole('table').filter({ hasText: 'Quyết định' });
    await list.waitFor();
    expect(await list.getByRole('row').count()).toBe(6);
    expect(await card(page).isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('from the words to the ledger and back', () => {
  it('a figure is corrected and its words learned; all is recorded in one act, seen, and taken back', async () => {
    const page = await paste(reportNumbered(122));
    await mark(page, '2.480').click();
    await page.keyboard.press('e');
    const field = page.getByRole('combobox', { name: 'Chỉ tiêu' });
    await field.pressSequentially('tong muc ban le');
    await page
      .getByRole('option', { name: /^Tổng mức bán lẻ/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Tổng mức bán lẻ');
    await page.getByLabel('Nhớ cách gọi này').check();
    expect(await card(page).innerText()).toMatch(/Từ nay “.*chợ và siêu thị.*” được hiểu là/);
    await page.getByRole('button', { name: 'Lưu và nhận' }).click();
    await card(page).getByText('do người dùng sửa', { exact: true }).waitFor();

    await mark(page, '4.600').click();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: /^Ghi nhận \d+ số liệu/ }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('Rút lại được tất cả trong một lần');
    await dialog.getByRole('button', { name: /^Ghi nhận \d+ số liệu/ }).click();
    await page.getByText(/\d+ số liệu của văn bản này đã vào sổ/).waitFor();
    const reading = page.url();

    await page.goto(`${installation.url}/indicators/retail-sales`);
    const number = page.getByRole('link', { name: '1.310' }).first();
    await number.click();
    const why = page.getByRole('dialog', { name: 'Vì sao con số này?' });
    await why.getByRole('blockquote').first().waitFor();
    expect(await why.locator('blockquote mark').first().innerText()).toContain('1.310');
    expect(await why.innerText()).toContain('Tổng mức bán lẻ hàng hóa 6 tháng đầu năm 2021');
    await why
      .getByRole('link', { name: /Báo cáo/ })
      .first()
      .click();
    await page.waitForURL(/\/documents\//);
    await page.getByRole('link', { name: 'Mở bản đọc' }).click();
    await page.waitForURL(/\/readings\/\d+/);

    await page.goto(reading);
    await page.getByRole('button', { name: 'Rút lại lần ghi nhận' }).click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('Đọc thử');
    await page.getByRole('dialog').getByRole('button', { name: 'Rút lại lần ghi nhận' }).click();
    await page.getByText('Lần ghi nhận trước đã được rút lại').waitFor();
    await page.goto(`${installation.url}/indicators/retail-sales`);
    await page.locator('main h1').waitFor();
    expect(await page.getByRole('link', { name: '1.310' }).count()).toBe(0);
    await page.context().close();
  });

  it('what was learned is listed, and forgotten when one wishes', async () => {
    const page = await open('/readings/phrases');
    await page.getByText('chợ và siêu thị').waitFor();
    await page.getByRole('button', { name: /^Quên “/ }).click();
    await page.getByRole('button', { name: 'Quên', exact: true }).click();
    await page.getByText('Chưa học từ ngữ nào').waitFor();
    await page.context().close();
  });
});

describe.each(screenNames)('on a %s', (screen) => {
  it('the pages of readings break no serious rule of accessibility, on either ground', async () => {
    const first = await paste(reportNumbered(123));
    const { pathname } = new URL(first.url());
    await first.context().close();
    for (const address of ['/readings', pathname, `${pathname}?figure=1`, '/readings/phrases']) {
      const page = await open(address, screen);
      expect(await seriousBreaches(page), address).toEqual([]);
      expect(await sidewaysRoom(page), address).toBe(0);
      expect(await darkBreaches(page), address).toEqual([]);
      await page.context().close();
    }
  });
});

describe.each(['light', 'dark'] as const)('what opens on the page, on a %s ground', (scheme) => {
  it('passes too: a contradiction, the correction with its list, the confirmation', async () => {
    const first = await paste(reportNumbered(125));
    const { pathname } = new URL(first.url());
    await first.context().close();
    const page = await open(`${pathname}?figure=1`, 'desk', scheme);
    await page.getByText('gần 4.600 tỷ đồng hay 4.074 tỷ đồng').first().click();
    await page
      .getByRole('region', { name: /mang tới/ })
      .getByRole('article')
      .waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await mark(page, '2.480').click();
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'Chỉ tiêu' }).pressSequentially('gia tri');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('button', { name: /^Ghi nhận \d+ số liệu/ }).click();
    await page.getByText('Danh sách số liệu sẽ ghi nhận').click();
    expect(await seriousBreaches(page)).toEqual([]);
    await page.context().close();
  });
});

describe('on a phone', () => {
  it('the figure is a sheet below the text, which opens to all that is said of it', async () => {
    const first = await paste(reportNumbered(124));
    const { pathname } = new URL(first.url());
    await first.context().close();
    const page = await open(pathname, 'phone');
    await mark(page, '4.600').click();
    const sheet = card(page);
    await sheet.getByRole('button', { name: 'Mở rộng thẻ số liệu' }).click();
    expect(await sheet.innerText()).toContain('điểm vênh của số này');
    await sheet.getByRole('button', { name: 'Thu gọn thẻ số liệu' }).click();
    const box = await mark(page, '4.600').boundingBox();
    const below = await sheet.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(below?.y ?? 0);
    await sheet.getByRole('button', { name: 'Nhận' }).click();
    await mark(page, '4.600 tỷ đồng, vênh, đã nhận').waitFor();
    await page.context().close();
  });
});
