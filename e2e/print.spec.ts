import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { textOf, visit } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('on paper', () => {
  it.each(['/scorecard', '/targets/ix-exports-growth', '/contradictions', '/documents/a2'])(
    '%s has no rail and no bar, but a head with unit, day of knowledge and day of print',
    async (path) => {
      const page = await visit(browser, { path: `${path}?asOf=2022-03-01`, scheme: 'dark' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false);
      const head = await textOf(page, 'body');
      expect(head).toContain('Thành phố Sông Công');
      expect(head).toContain('Theo hiểu biết đến ngày 01/03/2022');
      expect(head).toMatch(/In ngày \d{2}\/\d{2}\/\d{4}/);
      await page.context().close();
    },
  );

  it('is ink on white, also from the dark ground', async () => {
    const page = await visit(browser, { path: '/scorecard', scheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.evaluate(`getComputedStyle(document.querySelector('h1')).color`);
    expect(ink).toBe('rgb(0, 0, 0)');
    await page.context().close();
  });

  it('shows the parts of every target, folded or not', async () => {
    const page = await visit(browser, { path: '/scorecard' });
    expect(await page.locator('tbody').getByText('Phần 2').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('tbody').getByText('Phần 2').isVisible()).toBe(true);
    await page.context().close();
  });
});
