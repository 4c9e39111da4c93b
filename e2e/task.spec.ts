import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openAt, signedIn } from './people.ts';
import { screenNames, screens, seriousBreaches, sidewaysRoom, textOf } from './screen.ts';
import { sharedUrl } from './shared-installation.ts';

/** A commune that leads no other task, so that its rates are those of the one that is followed here. */
const unitName = 'Xã Bình Sơn';
const title = 'Lập danh mục điểm tập kết rác thải nông thôn';

let browser: Browser;
let address: string;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const told = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** A day so many days from today in Việt Nam, as people here type it. */
function day(ahead: number): string {
  const then = new Date(Date.now() + ahead * 86_400_000);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(then);
}

/** Signs somebody in, opens a page, does something there, and signs out. */
async function as(signInName: string, path: string, act: (page: Page) => Promise<void>) {
  const context = await signedIn(browser, signInName);
  await act(await openAt(context, path));
  await context.close();
}

/** Presses the button of an act, fills its form, and waits until it is recorded. */
async function doAct(page: Page, button: string, fill: (form: Page) => Promise<void>) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('form').waitFor();
  await fill(page);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await told(page, 'Đã ghi.');
}

const nothing = async () => {};
const reason = (text: string) => async (page: Page) => {
  await page.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill(text);
};

/** The line of the unit on the page of rates. */
async function rates(): Promise<string> {
  const context = await signedIn(browser, 'lanh-dao');
  const page = await openAt(context, '/tasks/rates');
  const line = page.locator('tbody tr').filter({ hasText: unitName });
  await page.locator('tbody tr').first().waitFor();
  const text = (await line.count()) === 0 ? '' : await line.innerText();
  await context.close();
  return text.replace(/\s+/g, ' ');
}

const attach = async (page: Page) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ngày của sản phẩm').fill(day(0));
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'danh-muc.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await dialog.getByRole('checkbox', { name: 'danh-muc.pdf' }).waitFor();
};

describe('a task', () => {
  it('is ordered from a clause, and cannot be issued until all six are clear', async () => {
    await as('ke-hoach', '/tasks', async (page) => {
      await page.getByRole('link', { name: 'Giao nhiệm vụ' }).click();
      await told(page, /^Còn thiếu: nguồn của nhiệm vụ, rõ người, rõ việc, rõ thời gian/);
      await page.getByLabel('Nguồn').selectOption({ label: 'Văn bản' });
      await page.getByLabel('Văn bản', { exact: true }).selectOption({ index: 1 });
      await page.getByLabel('Vị trí trong văn bản').fill('Điều 2, khoản 3');
      await page.getByLabel('Việc cần làm').fill(title);
      await page.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('binh son');
      await page
        .getByRole('listbox', { name: 'Đơn vị chủ trì' })
        .getByText(`${unitName} (đến`)
        .click();
      await page.getByLabel('Chịu trách nhiệm về').fill('Khảo sát, lập danh mục.');
      await page
        .getByLabel('Người đứng đầu chịu trách nhiệm')
        .selectOption({ label: `Chủ tịch UBND ${unitName}` });
      await page.getByLabel('Sản phẩm phải có').fill('Danh mục kèm bản đồ');
      await page.getByLabel('Bắt đầu').fill(day(0));
      await page.getByLabel('Hạn hoàn thành').fill(day(200));
      await told(page, 'Còn thiếu: rõ thẩm quyền.');
      expect(await page.getByRole('button', { name: 'Giao ngay' }).isDisabled()).toBe(true);
      await page.getByLabel('Thẩm quyền', { exact: true }).fill('UBND thành phố phê duyệt.');
      await told(page, 'Đã đủ sáu rõ, giao được.');
      for (const screen of screenNames) {
        await page.setViewportSize(screens[screen]);
        expect(await seriousBreaches(page)).toEqual([]);
        expect(await sidewaysRoom(page)).toBe(0);
      }
      await page.getByRole('button', { name: 'Giao ngay' }).click();
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      address = new URL(page.url()).pathname;
      expect(await textOf(page)).toContain('Điều 2, khoản 3');
    });
    expect(await rates()).toMatch(/chưa tính được chưa tính được 0 1 0 0/);
  });

  it('is accepted on the spot, on a phone, among the work of the day', async () => {
    const context = await signedIn(browser, 'binh-son', 'phone');
    const page = await openAt(context, '/rounds');
    await page.getByRole('link', { name: /việc đang đợi bạn/ }).click();
    await page.getByRole('heading', { name: /^Mới giao, chờ nhận/ }).waitFor();
    expect(await seriousBreaches(page)).toEqual([]);
    expect(await sidewaysRoom(page)).toBe(0);
    await keep(page, 'my-work-phone');
    await page.getByRole('button', { name: `Nhận việc: ${title}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Nhận việc' }).click();
    await told(page, 'Đã ghi.');
    await dialog.waitFor({ state: 'detached' });
    await told(page, 'Tất cả việc đang mở: 1');
    await context.close();
  });

  it('gets an interim report; more time is asked for and granted, the first deadline kept', async () => {
    await as('binh-son', address, async (page) => {
      await doAct(page, 'Báo cáo giữa kỳ', async () => {
        await page.getByRole('dialog').getByLabel('Nội dung').fill('Đã khảo sát 8 xóm.');
      });
      await doAct(page, 'Xin gia hạn', async () => {
        await page.getByRole('dialog').getByLabel('Hạn mới').fill(day(230));
        await reason('Chờ bản đồ địa chính.')(page);
      });
      await told(page, `hạn mới ${day(230)}`);
    });
    await as('ke-hoach', '/my-work', async (page) => {
      await page.getByRole('button', { name: `Gia hạn: ${title}`, exact: true }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByLabel('Hạn mới').inputValue()).toBe(day(230));
      await reason('Đồng ý.')(page);
      await dialog.getByRole('button', { name: 'Gia hạn' }).click();
      await told(page, 'Đã ghi.');
      await page.goto(`${sharedUrl()}${address}`);
      await told(page, 'Hạn đầu');
      expect(await textOf(page)).toContain(`gia hạn 1 lần (hạn đầu ${day(200)})`);
    });
  });

  it('is reported done with a file, refused once, and closed by the second body, never by its own', async () => {
    await as('binh-son', address, async (page) => {
      await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
      const send = page.getByRole('dialog').getByRole('button', { name: 'Báo cáo hoàn thành' });
      await page.getByRole('dialog').locator('input[type=file]').waitFor();
      expect(await send.isDisabled()).toBe(true);
      await attach(page);
      await send.click();
      await told(page, 'Chờ nghiệm thu');
      await page.getByText(/^Vì sao \d+ việc khác chưa làm được$/).click();
      await told(page, 'Chỉ đơn vị nghiệm thu, không phải đơn vị chủ trì, làm được việc này.');
    });
    // What waits for closing is not done.
    expect(await rates()).toMatch(/chưa tính được chưa tính được 0 1 0 0/);
    await as('ke-hoach', address, async (page) => {
      await doAct(page, 'Không nghiệm thu', async () => {
        await reason('Bản đồ thiếu tỷ lệ.')(page);
        await page.getByLabel('Không đạt chất lượng, nguyên nhân chủ quan').check();
      });
      await told(page, 'không đạt chất lượng, nguyên nhân chủ quan');
    });
    await as('binh-son', address, (page) => doAct(page, 'Báo cáo hoàn thành', attach));
    await as('ke-hoach', address, async (page) => {
      await doAct(page, 'Nghiệm thu, đóng', nothing);
      await told(page, 'Hoàn thành đúng hạn');
    });
    expect(await rates()).toMatch(/100 % 1 trên 1 100 % 1 trên 1 0 0 1 0/);
  });

  it('closed by mistake is opened again, and both stay in its history', async () => {
    await as('ke-hoach', address, async (page) => {
      await doAct(page, 'Hoàn lại việc trước', reason('Bấm nhầm.'));
      await told(page, 'đã hoàn lại');
    });
    expect(await rates()).toMatch(/chưa tính được chưa tính được 0 1 0 0/);
    await as('ke-hoach', address, (page) => doAct(page, 'Nghiệm thu, đóng', nothing));
  });
});

describe('many tasks at once', () => {
  it('are withdrawn all or none; those that refuse are named', async () => {
    await as('ke-hoach', '/tasks?q=danh+muc', async (page) => {
      const box = (name: RegExp) => page.locator('table').getByRole('checkbox', { name });
      await box(new RegExp(title)).check();
      await box(/khu đất đấu giá của phường/).check();
      await told(page, 'Đã chọn 2 nhiệm vụ');
      await page.getByRole('button', { name: 'Rút', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await reason('Thử rút cùng lúc.')(page);
      await dialog.getByRole('button', { name: 'Rút', exact: true }).click();
      await told(page, 'Chưa làm việc nào. Những nhiệm vụ không làm được:');
      expect(await dialog.getByRole('alert').innerText()).toContain(title);
      expect(await seriousBreaches(page)).toEqual([]);
    });
  });
});

/** Keeps a picture where the environment asks for it; never in the repository. */
async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env['THUOCDO_SCREENSHOTS'];
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
}
