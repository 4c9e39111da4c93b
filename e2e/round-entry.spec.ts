import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAccountsRoute, setRightsRoute } from '../src/contract/account/account.ts';
import type { RoundBoard } from '../src/contract/round/round.ts';
import { showSubmissionRoute } from '../src/contract/round/submission.ts';
import { openBrowser, openLastingBrowser } from './browser.ts';
import { askAs, copyText, openAt, signedIn, signInto } from './people.ts';
import { makeRound } from './rounds.ts';
import { screenNames, screens, seriousBreaches, sidewaysRoom } from './screen.ts';

const FIELDS = 40;
const SAVED = 'Đã lưu trên máy chủ';

let browser: Browser;
let board: RoundBoard;
beforeAll(async () => {
  browser = await openBrowser();
  board = await makeRound(browser, {
    title: 'Biểu bốn mươi chỉ tiêu',
    periodId: '2022',
    fieldCount: FIELDS,
  });
});
afterAll(() => browser.close());

const submissionOf = (unitName: string): number =>
  board.rows.find((row) => row.unitName === unitName)?.submissionId ?? 0;
const cell = (page: Page, at: number) => page.locator(`[data-cell="${at}"]`);
const says = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

/** What the server has, as numbers in the order of the form; null for an empty cell. */
async function stored(context: BrowserContext, id: number): Promise<(string | null)[]> {
  const { rows } = await askAs(context, showSubmissionRoute, { path: `/api/submissions/${id}` });
  return rows.map(({ cell: { content } }) => (content?.kind === 'value' ? content.value : null));
}

/** Somebody of a unit stands in for its reporter: the same unit, another account. */
async function letReport(signInName: string): Promise<void> {
  const context = await signedIn(browser, 'quan-tri');
  const { accounts } = await askAs(context, listAccountsRoute, { path: '/api/accounts' });
  const account = accounts.find((one) => one.signInName === signInName);
  const rights = account?.rights.map(({ role, unitId, fields }) => ({ role, unitId, fields }));
  await askAs(context, setRightsRoute, {
    path: `/api/accounts/${account?.id}/rights`,
    body: {
      rights: [...(rights ?? []), { ...rights?.[0], role: 'reporter' }],
      reason: 'Thay người nhập số liệu nghỉ phép.',
    },
  });
  await context.close();
}

const numbers = Array.from({ length: FIELDS }, (_, at) => String(at + 10));

describe('forty figures', () => {
  it('are entered by the keyboard alone: 40 × (2 digits and Enter) and at most 12 keys to the first cell', async () => {
    const context = await signedIn(browser, 'mo-che');
    const id = submissionOf('Phường Mỏ Chè');
    const page = await openAt(context, `/submissions/${id}`);
    const keys = countKeys(page);
    // Over the link "skip to the content", then on to the first cell.
    await keys.press('Tab');
    await keys.press('Enter');
    while ((await keys.focused()) !== '0') await keys.press('Tab');
    expect(keys.count()).toBeLessThanOrEqual(12);
    const before = keys.count();
    for (const number of numbers) {
      for (const digit of number) await keys.press(digit);
      await keys.press('Enter');
    }
    expect(keys.count() - before).toBe(FIELDS * 3);
    await says(page, SAVED);
    expect(await stored(context, id)).toEqual(numbers);
    await context.close();
  });

  it('are pasted as a column from a sheet: one click and one Ctrl-V, and one Ctrl-Z takes them back', async () => {
    const context = await signedIn(browser, 'cai-dan');
    const id = submissionOf('Phường Cải Đan');
    const page = await openAt(context, `/submissions/${id}`);
    await copyText(page, numbers.join('\r\n'));
    const keys = countKeys(page);
    await cell(page, 0).click();
    await keys.press('Control+v');
    await page.getByText(`Đã dán ${FIELDS} ô`).waitFor();
    expect(keys.count()).toBe(1);
    await says(page, SAVED);
    expect(await stored(context, id)).toEqual(numbers);
    await keys.press('Control+z');
    await says(page, 'Chưa lưu');
    await says(page, SAVED);
    expect(await stored(context, id)).toEqual(numbers.map(() => null));
    await keys.press('Control+y');
    await says(page, 'Chưa lưu');
    await says(page, SAVED);
    expect(await stored(context, id)).toEqual(numbers);
    await context.close();
  });
});

describe('nothing is lost', () => {
  it('when the line is pulled away in mid-entry: kept, said, and sent by itself when it is back', async () => {
    const context = await signedIn(browser, 'thang-loi');
    const id = submissionOf('Phường Thắng Lợi');
    const page = await openAt(context, `/submissions/${id}`);
    await cell(page, 0).fill('11');
    await cell(page, 1).focus();
    await says(page, SAVED);
    await context.setOffline(true);
    await cell(page, 1).fill('12');
    await cell(page, 2).fill('13');
    await cell(page, 3).focus();
    await says(page, 'Mất kết nối');
    await context.setOffline(false);
    await says(page, SAVED);
    expect((await stored(context, id)).slice(0, 4)).toEqual(['11', '12', '13', null]);
    await context.close();
  });

  it('when the browser is closed in the middle of a number, without a line', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-browser-'));
    const id = submissionOf('Phường Phố Cò');
    let context = await openLastingBrowser(folder);
    await signInto(context, 'pho-co');
    const page = await openAt(context, `/submissions/${id}`);
    await context.setOffline(true);
    await cell(page, 0).fill('21');
    await cell(page, 1).pressSequentially('22');
    await page.close();
    await context.close();
    context = await openLastingBrowser(folder);
    await signInto(context, 'pho-co');
    const again = await openAt(context, `/submissions/${id}`);
    expect(await cell(again, 1).inputValue()).toBe('22');
    await says(again, SAVED);
    expect((await stored(context, id)).slice(0, 3)).toEqual(['21', '22', null]);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('when two people write into one cell: both numbers stand side by side until one is chosen', async () => {
    const id = submissionOf('Phường Châu Sơn');
    await letReport('chau-son-ct');
    const [first, second] = [
      await signedIn(browser, 'chau-son'),
      await signedIn(browser, 'chau-son-ct'),
    ];
    const [one, other] = [
      await openAt(first, `/submissions/${id}`),
      await openAt(second, `/submissions/${id}`),
    ];
    await cell(one, 0).fill('31');
    await cell(one, 1).focus();
    await says(one, SAVED);
    await cell(other, 0).fill('32');
    await cell(other, 1).focus();
    const card = other.getByRole('alert').filter({ hasText: 'vừa có người khác sửa' });
    await card.waitFor();
    expect(await card.locator('dd').allInnerTexts()).toEqual(['32', '31']);
    expect(await card.innerText()).toContain('Công chức thống kê, Phường Châu Sơn đã lưu');
    expect((await stored(second, id))[0]).toBe('31');
    expect(await seriousBreaches(other)).toEqual([]);
    await card.getByRole('button', { name: 'Giữ số của tôi' }).click();
    await card.waitFor({ state: 'detached' });
    await says(other, SAVED);
    expect((await stored(second, id))[0]).toBe('32');
    await first.close();
    await second.close();
  });
});

describe('the pages of rounds, on a desk and on a phone', () => {
  it.each([
    ['luong-son', () => [`/submissions/${submissionOf('Phường Lương Sơn')}`]],
    [
      'ke-hoach',
      () => ['/rounds', `/rounds/${board.round.id}`, `/rounds/${board.round.id}/consolidation`],
    ],
    ['thanh-pho', () => ['/approvals', '/burden']],
  ])('have no serious faults for %s', async (signInName, addresses) => {
    const context = await signedIn(browser, signInName);
    for (const address of addresses()) {
      const page = await openAt(context, address);
      await page.waitForLoadState('networkidle');
      for (const screen of screenNames) {
        await page.setViewportSize(screens[screen]);
        expect(await seriousBreaches(page), `${address} on a ${screen}`).toEqual([]);
        expect(await sidewaysRoom(page), `${address} on a ${screen}`).toBe(0);
      }
      await page.close();
    }
    await context.close();
  });
});

interface CountedKeys {
  press: (key: string) => Promise<void>;
  count: () => number;
  /** Place of the cell that has the focus; null elsewhere. */
  focused: () => Promise<string | null>;
}

/** A keyboard of which every stroke is counted; a chord is one. */
function countKeys(page: Page): CountedKeys {
  let count = 0;
  return {
    press: async (key) => {
      count += 1;
      await page.keyboard.press(key);
    },
    count: () => count,
    focused: () => page.evaluate(`document.activeElement?.dataset?.cell ?? null`),
  };
}
