import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRoundRoute, showRoundRoute } from '../src/contract/round/round.ts';
import { sendSubmissionRoute } from '../src/contract/round/submission.ts';
import { openBrowser } from './browser.ts';
import { askAs, copyText, openAt, signedIn } from './people.ts';
import { screenNames, seriousBreaches, sidewaysRoom, textOf } from './screen.ts';

const code = 'giai-phong-mat-bang';
const unitId = '05521@2020-01-01';
const address = `/registers/${code}?day=2023-12-31`;

let browser: Browser;
let reporter: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  reporter = await signedIn(browser, 'pho-co');
  page = await openAt(reporter, address);
});
afterAll(() => browser.close());

const dialog = () => page.locator('[role="dialog"]');
const closed = () => dialog().waitFor({ state: 'detached' });

/** The form of one unit with a figure of its records, called by the planner. */
async function submissionAsking(): Promise<number> {
  const planner = await signedIn(browser, 'ke-hoach');
  const { id } = await askAs(planner, makeRoundRoute, {
    path: '/api/rounds',
    body: {
      draft: {
        title: 'Giải phóng mặt bằng năm 2023',
        periodId: '2023',
        calendar: 'calendar',
        unitId: '165@2010-01-01',
        fields: [
          {
            kind: 'register',
            figure: { registerCode: code, measure: { aggregate: 'sum', field: 'cleared' } },
            isRequired: true,
          },
        ],
        units: [{ unitId }],
        levels: ['city'],
        workingDays: [2, 1],
      },
      opensNow: true,
    },
  });
  const board = await askAs(planner, showRoundRoute, { path: `/api/rounds/${id}` });
  await planner.close();
  return board.rows[0]?.submissionId ?? 0;
}

describe('a register', () => {
  it('takes a record by the keyboard alone; what is wrong stands under its field', async () => {
    await page.getByRole('button', { name: 'Thêm dự án' }).press('Enter');
    await dialog().waitFor();
    await page.keyboard.type('Khu dân cư số 1');
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('nhiều');
    await page.keyboard.press('Enter');
    await page.getByText('“nhiều” không phải số').waitFor();
    await page.getByLabel('Diện tích đã giải phóng').fill('2,5');
    await page.keyboard.press('Enter');
    await closed();
    expect(await textOf(page, 'tbody')).toContain('Khu dân cư số 1');
  });

  it('takes rows pasted from Excel: tried first, faults by cell, then the good ones', async () => {
    await copyText(page, 'Tên dự án\tDiện tích đã giải phóng\nĐường số 2\t1,25\nChợ mới\tchưa rõ');
    await page.locator('main h1').click();
    await page.keyboard.press('Control+v');
    await page.getByRole('button', { name: 'Xem thử' }).click();
    await page.getByText('dòng 3, cột 2').waitFor();
    expect(await textOf(page, '[role="dialog"]')).toContain('1 dòng thêm');
    await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
    await page.getByText('Đã ghi 1 dòng vào sổ.').waitFor();
    await page.keyboard.press('Escape');
    await closed();
    expect(await textOf(page, 'tfoot')).toContain('3,75');
  });

  it('is found, filtered and opened by its address, with what was done to each record', async () => {
    const found = await openAt(reporter, `${address}&q=duong&sort=-cleared`);
    expect(await textOf(found)).toContain('Đang xem 1 trên 2 bản ghi');
    await found.getByRole('button', { name: 'Đường số 2' }).click();
    await found.getByRole('tab', { name: 'Lịch sử' }).click();
    await found.getByText('Thêm vào sổ').waitFor();
    expect(await seriousBreaches(found)).toEqual([]);
    await found.close();
  });

  it('gives a form its number, frozen when it is sent; what changes later is a signed difference', async () => {
    const id = await submissionAsking();
    const form = await openAt(reporter, `/submissions/${id}`);
    expect(await form.locator('[data-cell="0"]').inputValue()).toBe('3,75');
    expect(await form.locator('[data-cell="0"]').getAttribute('readonly')).not.toBeNull();
    await askAs(reporter, sendSubmissionRoute, {
      path: `/api/submissions/${id}/send`,
      body: { act: 'send' },
    });
    await page.bringToFront();
    await page.getByRole('button', { name: 'Đường số 2' }).click();
    await page.getByLabel('Diện tích đã giải phóng').fill('2');
    await page.getByLabel('Lý do thay đổi').fill('Đo lại');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await closed();
    await form.reload();
    await form.getByText('Sổ nay cho 4,5 ha (+0,75 so với số đã gửi)').waitFor();
    expect(await form.locator('[data-cell="0"]').inputValue()).toBe('3,75');
    await form.getByRole('link', { name: '2 bản ghi' }).click();
    await form.getByText('Đang xem 2 trên 2 bản ghi, tại ngày 31/12/2023').waitFor();
    await form.close();
  });

  it.each(screenNames)('can be read and used on a %s', async (screen) => {
    const context = await signedIn(browser, 'ke-hoach', screen);
    for (const path of ['/registers', `/registers/${code}`, '/registers/new']) {
      const seen = await openAt(context, path);
      expect([path, await seriousBreaches(seen), await sidewaysRoom(seen)]).toEqual([path, [], 0]);
      await seen.close();
    }
    await context.close();
  });
});
