import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { printedLink, startInstallation, type RunningInstallation } from './installation.ts';
import {
  type ScreenName,
  screenNames,
  screens,
  seriousBreaches,
  sidewaysRoom,
  textOf,
} from './screen.ts';
import { sharedUrl } from './shared-installation.ts';

/** An installation without demonstration, where everybody must sign in. */
let closed: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  [closed, browser] = await Promise.all([
    startInstallation({ environment: { THUOCDO_DEMO: 'off' } }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await closed.stop();
});

const administrator = {
  office: 'Chánh Văn phòng',
  signInName: 'van-phong',
  password: 'đồi chè Bình Sơn xanh quanh năm',
};

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText();

async function signIn(page: Page, { signInName, password } = administrator): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(signInName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

async function mustBeFit(page: Page): Promise<void> {
  expect(await seriousBreaches(page)).toEqual([]);
  expect(await sidewaysRoom(page)).toBe(0);
}

describe('a new installation', () => {
  it('prints a link by which the first administrator comes in; the strength is said while typing', async () => {
    const link = await printedLink(closed);
    const page = await (await browser.newContext({ viewport: screens.phone })).newPage();
    await page.goto(link);
    await page.getByLabel('Chức danh').fill(administrator.office);
    await page.getByLabel('Tên đăng nhập').fill(administrator.signInName);
    const password = page.getByLabel('Mật khẩu', { exact: true });
    await password.fill('ngắn');
    await page.getByText('Cần thêm 8 ký tự.').waitFor();
    await password.fill('123456789012');
    await page.getByText('Mật khẩu này dễ đoán').waitFor();
    await password.fill(administrator.password);
    await page.getByText('Mạnh.').waitFor();
    await page.getByRole('button', { name: 'Hiện mật khẩu' }).click();
    expect(await password.getAttribute('type')).toBe('text');
    await mustBeFit(page);
    await page.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
    await page.waitForURL('**/scorecard');
    await page.goto(link);
    await page.getByText('Liên kết không dùng được nữa').waitFor();
    await page.context().close();
  });

  it('leads whoever is not signed in to the sign-in page, and back to where they wanted to go', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${closed.url}/documents?asOf=2021-08-01`);
    await page.waitForURL(/\/sign-in\?back=/);
    await signIn(page, { ...administrator, password: 'không phải mật khẩu này' });
    expect(await page.locator('main [role="alert"]').innerText()).toBe(
      'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    );
    await signIn(page);
    await page.waitForURL(/\/documents\?asOf=2021-08-01/);
    expect(await page.getByRole('button', { name: /Đang đăng nhập/ }).innerText()).toContain(
      administrator.office,
    );
    await page.context().close();
  });

  it('ends a session on another device, which is asked to sign in at its next step', async () => {
    const open = async (screen: ScreenName): Promise<Page> => {
      const context = await browser.newContext({ viewport: screens[screen] });
      const page = await context.newPage();
      await page.goto(`${closed.url}/sign-in?back=/account`);
      await signIn(page);
      await page.waitForURL('**/account');
      return page;
    };
    const desk = await open('desk');
    const phone = await open('phone');
    await phone.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
    await phone.getByText('Đã kết thúc phiên.').waitFor();
    await desk.goto(`${closed.url}/documents`);
    await desk.waitForURL(/\/sign-in\?back=/);
    expect(await phone.getByText('thiết bị này').count()).toBe(1);
    for (const page of [desk, phone]) await page.context().close();
  });

  it('invites somebody with a right, who takes the account by the link', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${closed.url}/sign-in?back=/accounts`);
    await signIn(page);
    await page.waitForURL('**/accounts');
    await page.getByRole('button', { name: 'Mời người' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Chức danh').fill('Trưởng phòng Kinh tế');
    await dialog.getByLabel('Tên đăng nhập').fill('kinh-te');
    await dialog.getByLabel('Vai').selectOption('inspector');
    expect(
      await dialog.getByRole('button', { name: 'Lập tài khoản và liên kết' }).isDisabled(),
    ).toBe(true);
    const unit = dialog.getByRole('combobox', { name: 'Đơn vị' });
    await unit.click();
    await unit.fill('toan he');
    await page.keyboard.press('Enter');
    await mustBeFit(page);
    await dialog.getByRole('button', { name: 'Lập tài khoản và liên kết' }).click();
    const link = await dialog.locator('code').innerText();
    const guest = await (await browser.newContext()).newPage();
    await guest.goto(link);
    await guest.getByText('Trưởng phòng Kinh tế').waitFor();
    await guest.getByLabel('Mật khẩu', { exact: true }).fill('ruộng bậc thang mùa nước đổ');
    await guest.getByRole('button', { name: 'Đặt mật khẩu và vào' }).click();
    await guest.waitForURL('**/scorecard');
    await guest.getByRole('button', { name: /Đang đăng nhập/ }).click();
    expect(await guest.getByRole('menuitem').allInnerTexts()).toEqual([
      'Tài khoản của tôi',
      'Nhật ký',
      'Đăng xuất',
    ]);
    await guest.goto(`${closed.url}/accounts`);
    await guest.getByText('Bạn không có quyền', { exact: false }).first().waitFor();
    await guest.context().close();
    await page.goto(`${closed.url}/audit?act=make-account`);
    await page.getByText('kinh-te').first().waitFor();
    expect(await textOf(page)).toContain('Kiểm tra: toàn hệ thống');
    await page.context().close();
  });
});

describe('the second factor', () => {
  it('is turned on with a picture and a code, prints recovery codes, and asks at the next sign-in', async () => {
    const page = await (await browser.newContext({ viewport: screens.phone })).newPage();
    await page.goto(`${closed.url}/sign-in?back=/account`);
    await signIn(page);
    await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
    await page.getByLabel('Nhập mật khẩu để chắc là bạn').fill(administrator.password);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Hình mã QR chứa khóa' }).waitFor();
    await mustBeFit(page);
    const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
    const codeAt = (timestamp: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
    await page.getByLabel('Mã sáu số đang hiện').fill(codeAt(Date.now()));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor();
    const codes = await page.locator('ol code').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    await page.getByRole('button', { name: 'Tôi đã cất mã' }).click();
    await page.getByRole('button', { name: /Đang đăng nhập/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/sign-in');
    await signIn(page);
    await page.getByLabel('Mã', { exact: true }).fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('Mã xác thực chưa đúng').waitFor();
    await mustBeFit(page);
    // A code counts once: that of the next half minute is taken already.
    await page.getByLabel('Mã', { exact: true }).fill(codeAt(Date.now() + 30_000));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/scorecard');
    await page.context().close();
  });
});

describe('in the demonstration', () => {
  const takePart = async (context: BrowserContext, part: RegExp): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${sharedUrl()}/sign-in`);
    await page.getByLabel('Tìm đơn vị, vai…').fill('mo che');
    await page.getByRole('button', { name: part }).click();
    // Whoever fills forms comes in where the forms are.
    await page.waitForURL('**/rounds');
    await page.locator('main h1, main h2').first().waitFor();
    return page;
  };

  it.each(screenNames)(
    'a reporter sees its ward and nothing of the city, on a %s',
    async (screen) => {
      const context = await browser.newContext({ viewport: screens[screen] });
      const page = await takePart(context, /Công chức thống kê, Phường Mỏ Chè/);
      await page.goto(`${sharedUrl()}/documents`);
      expect(await heading(page)).toBe('Tài liệu');
      expect(await page.locator('main li').count()).toBe(0);
      await page.goto(`${sharedUrl()}/targets/ix-exports-growth`);
      await page.getByText('Không có chỉ tiêu').first().waitFor();
      await page.getByRole('button', { name: /Đang đăng nhập/ }).click();
      expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
        'Tài khoản của tôi',
        ...(screen === 'phone' ? ['English', 'Chuyển sang nền tối'] : []),
        'Đăng xuất',
      ]);
      await context.close();
    },
  );

  it('a number leads to the acts that recorded it', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${sharedUrl()}/scorecard`);
    await page.locator('a', { hasText: '13.090' }).first().click();
    await page.getByRole('dialog').getByRole('link', { name: 'Nhật ký' }).click();
    await page.waitForURL(/\/audit\?figure=/);
    await page.locator('main ol').getByText('Nạp gói số liệu').waitFor();
    await page.context().close();
  });

  it.each(screenNames)('its pages are fit for everybody, on a %s', async (screen) => {
    const context = await browser.newContext({ viewport: screens[screen] });
    const page = await context.newPage();
    for (const path of ['/sign-in', '/accounts', '/mails', '/audit', `/links/${'x'.repeat(43)}`]) {
      await page.goto(`${sharedUrl()}${path}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      await mustBeFit(page);
    }
    await context.close();
  });
});
