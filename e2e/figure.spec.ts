import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { screenNames, textOf, visit } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const drawer = '[role="dialog"]';

describe.each(screenNames)('the door behind a number, on a %s', (screen) => {
  it('ends at the sentence of the source, with the number lit', async () => {
    const page = await visit(browser, { path: '/scorecard', screen });
    await page.locator('a:visible', { hasText: '13.090' }).first().click();
    await page.locator(`${drawer} blockquote`).first().waitFor();
    const text = await textOf(page, drawer);
    expect(text).toContain('Tổng giá trị sản xuất');
    expect(text).toContain('tổng giá trị sản xuất trên địa bàn đạt 13.090 tỷ đồng, tăng 16,5 %');
    expect(text).toContain('Tập trung nguồn lực xây dựng Sông Công sớm trở thành đô thị loại II');
    expect(await page.locator(`${drawer} mark`).first().innerText()).toBe('13.090');
    await page.context().close();
  });

  it('shows beside it what the formula gives, and each figure that goes in', async () => {
    const page = await visit(browser, { path: '/scorecard', screen });
    await page.locator('a:visible', { hasText: '13.090' }).first().click();
    await page.getByText('Tính theo công thức thì được').waitFor();
    const text = await textOf(page, drawer);
    for (const part of ['11.227 tỷ đồng', '1.088 tỷ đồng', '775 tỷ đồng']) {
      expect(text).toContain(part);
    }
    await page.context().close();
  });
});

describe('the door behind a number', () => {
  it('stands in the address, so that it can be sent; closing takes it out', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.locator('a', { hasText: '170' }).first().click();
    await page.locator(`${drawer} blockquote`).first().waitFor();
    expect(page.url()).toContain('why=exports~');
    const { pathname, search } = new URL(page.url());
    const sent = await visit(browser, { path: pathname + search });
    await sent.locator(`${drawer} blockquote`).first().waitFor();
    expect(await sent.locator(`${drawer} mark`).first().innerText()).toBe('170');
    await sent.keyboard.press('Escape');
    await sent.waitForURL((url) => !url.search.includes('why='));
    await page.context().close();
    await sent.context().close();
  });

  it('leads on to the contradictions that hold the number', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    await page.locator('a', { hasText: '170' }).first().click();
    await page.getByRole('link', { name: /điểm vênh có con số này/ }).click();
    await page.waitForURL(/\/contradictions\?.*finding=/);
    await page.getByText(/Đang xem riêng \d+ điểm vênh/).waitFor();
    await page.context().close();
  });

  it('says plainly when the figure was not known on the chosen day, or what its formula lacks', async () => {
    const door = async (amount: string): Promise<string> => {
      const page = await visit(browser, { path: '/scorecard' });
      await page.locator('a', { hasText: amount }).first().click();
      await page.locator(`${drawer} blockquote`).first().waitFor();
      const { pathname, search } = new URL(page.url());
      await page.context().close();
      return `${pathname}${search}&asOf=2021-08-01`;
    };
    const exports = await visit(browser, { path: await door('170') });
    await exports.getByText('Đến ngày đang xem chưa có số liệu này').waitFor();
    const output = await visit(browser, { path: await door('13.090') });
    await output
      .locator(drawer)
      .getByText(/^chưa báo cáo/)
      .first()
      .waitFor();
    expect(await textOf(output, drawer)).toContain('Giá trị sản xuất thương mại, dịch vụ');
    await exports.context().close();
    await output.context().close();
  });

  it('says plainly when its address was cut', async () => {
    const page = await visit(browser, { path: '/scorecard?why=gross-output~165' });
    await page.getByText('Địa chỉ của con số không đúng').waitFor();
    await page.context().close();
  });
});
