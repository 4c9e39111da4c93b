import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundBoard } from '../src/contract/round/round.ts';
import { saveCellsRoute, showSubmissionRoute } from '../src/contract/round/submission.ts';
import { openBrowser } from './browser.ts';
import { askAs, openAt, signedIn } from './people.ts';
import { makeRound } from './rounds.ts';
import { screenNames, screens, seriousBreaches, sidewaysRoom } from './screen.ts';

let browser: Browser;
let board: RoundBoard;
beforeAll(async () => {
  browser = await openBrowser();
  board = await makeRound(browser, {
    title: 'Biểu điền trong Excel',
    periodId: '2021',
    fieldCount: 6,
  });
});
afterAll(() => browser.close());

/** Column of the values, and the row of the first field, from 0. */
const VALUE = 6;
const FIRST = 4;

async function fill(file: string, values: readonly (string | number)[]): Promise<Buffer> {
  const [sheet] = (await readXlsx(new Uint8Array(readFileSync(file)))).sheets;
  if (sheet === undefined) throw new Error('a workbook without a sheet');
  for (const [at, value] of values.entries()) {
    const row = sheet.rows[FIRST + at];
    if (row !== undefined) row[VALUE] = value;
  }
  return Buffer.from(await writeXlsx({ sheets: [{ name: sheet.name, rows: sheet.rows }] }));
}

async function filledFile(page: Page, values: readonly (string | number)[]): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải biểu Excel' }).click(),
  ]);
  return fill(await download.path(), values);
}

async function workbookOf(rows: (string | number)[][]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Biểu 1', rows }] }));
}

async function load(page: Page, buffer: Buffer, accept = '.xlsx'): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .locator(`input[type=file][accept="${accept}"]`)
    .setInputFiles({ name: 'bieu.xlsx', mimeType, buffer });
}

describe('a form filled in Excel', () => {
  it('is downloaded, filled, looked at with its fault by cell, and loaded by one act', async () => {
    const context = await signedIn(browser, 'mo-che');
    const id = board.rows.find(({ unitName }) => unitName === 'Phường Mỏ Chè')?.submissionId ?? 0;
    const page = await openAt(context, `/submissions/${id}`);
    await load(page, await filledFile(page, [11, 12, 'abc', 14]));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Biểu!G7').waitFor();
    await dialog.getByText('“abc” không phải số.').waitFor();
    await dialog.getByText('3 ô thay đổi').waitFor();
    for (const screen of screenNames) {
      await page.setViewportSize(screens[screen]);
      expect(await seriousBreaches(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBe(0);
    }
    await page.setViewportSize(screens.desk);
    await dialog.getByRole('button', { name: 'Nạp 3 ô' }).click();
    await dialog.getByText('Đã nạp 3 ô').waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    const { rows } = await askAs(context, showSubmissionRoute, { path: `/api/submissions/${id}` });
    const values = rows.map(({ cell: { content } }) =>
      content?.kind === 'value' ? content.value : null,
    );
    expect(values.slice(0, 4)).toEqual(['11', '12', null, '14']);
    await expect.poll(() => page.locator('[data-cell="1"]').inputValue()).toBe('12');
    await context.close();
  });

  it('overwrites nothing that was saved meanwhile: both stand side by side, and one is chosen', async () => {
    const context = await signedIn(browser, 'cai-dan');
    const id = board.rows.find(({ unitName }) => unitName === 'Phường Cải Đan')?.submissionId ?? 0;
    const page = await openAt(context, `/submissions/${id}`);
    const buffer = await filledFile(page, [21]);
    const content = { kind: 'value', value: '20', grade: 'estimate', qualifier: 'none' };
    await askAs(context, saveCellsRoute, {
      path: `/api/submissions/${id}/cells`,
      body: { way: 'page', cells: [{ fieldNo: 1, baseVersion: 0, content, note: null }] },
    });
    await load(page, buffer);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('sau khi biểu được tải về', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Chọn từng ô' }).click();
    await dialog.getByText('1 ô đã có người khác sửa').waitFor();
    const first = async () => {
      const path = `/api/submissions/${id}`;
      const { rows } = await askAs(context, showSubmissionRoute, { path });
      const stands = rows[0]?.cell.content;
      return stands?.kind === 'value' ? stands.value : null;
    };
    expect(await first()).toBe('20');
    await dialog.getByRole('button', { name: 'Lấy số trong tệp' }).click();
    await expect.poll(first, { timeout: 10_000 }).toBe('21');
    await context.close();
  });
});

describe('a table with heads of its own', () => {
  it('is mapped by choosing in lists, looked at, imported; the next one is known again', async () => {
    const context = await signedIn(browser, 'chau-son');
    const id = board.rows.find(({ unitName }) => unitName === 'Phường Châu Sơn')?.submissionId ?? 0;
    const path = `/api/submissions/${id}`;
    const names = (await askAs(context, showSubmissionRoute, { path })).rows.map(
      ({ name }) => name.vi,
    );
    const tableOf = (year: number, first: number) =>
      workbookOf([
        ['UBND PHƯỜNG CHÂU SƠN'],
        ['STT', 'Nội dung', `Kế hoạch ${year}`, `Thực hiện ${year}`],
        [1, names[1]?.toUpperCase() ?? '', 90, first],
        [2, names[0] ?? '', 90, 'abc'],
        [3, 'Việc riêng của phường', 90, '1.234,5'],
      ]);
    const page = await openAt(context, `/submissions/${id}`);
    await page.getByRole('link', { name: 'Nhập từ bảng bất kỳ' }).click();
    await page.getByRole('heading', { name: 'Chọn bảng' }).waitFor();
    await load(page, await tableOf(2021, 31), '.xlsx,.csv,.tsv,.txt');
    await page.getByLabel('“Việc riêng của phường” là').selectOption({ label: names[2] ?? '' });
    await page.getByRole('button', { name: 'Xem thử' }).click();
    await page.getByText('“abc” không phải số.').waitFor();
    for (const screen of screenNames) {
      await page.setViewportSize(screens[screen]);
      expect(await seriousBreaches(page)).toEqual([]);
      expect(await sidewaysRoom(page)).toBe(0);
    }
    await page.setViewportSize(screens.desk);
    await page.getByRole('button', { name: 'Nhập 2 ô vào bản nháp' }).click();
    await page.getByText('Đã nhập 2 ô').waitFor();
    const { rows } = await askAs(context, showSubmissionRoute, { path });
    expect(
      rows
        .slice(0, 3)
        .map(({ cell: { content } }) => (content?.kind === 'value' ? content.value : null)),
    ).toEqual([null, '31', '1234.5']);
    await page.getByRole('button', { name: 'Chọn bảng khác' }).last().click();
    await load(page, await tableOf(2022, 32), '.xlsx,.csv,.tsv,.txt');
    await page.getByText('Đã nhận ra bảng này', { exact: false }).waitFor();
    expect(await page.getByLabel('“Việc riêng của phường” là').inputValue()).toMatch(/^field:/);
    await context.close();
  });
});
