import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import { sharedUrl } from './shared-installation.ts';

/** Sizes that the product is made for: a desk and a phone. */
export const screens = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

export type ScreenName = keyof typeof screens;
export const screenNames: ScreenName[] = ['desk', 'phone'];

interface Visit {
  /** Of an installation of one's own; else the one all journeys share. */
  url?: string;
  path: string;
  screen?: ScreenName;
  scheme?: 'light' | 'dark';
}

/** A browser of that size and ground that remembers nothing. */
export function openScreen(
  browser: Browser,
  { screen, scheme }: { screen: ScreenName; scheme: 'light' | 'dark' },
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: screens[screen],
    colorScheme: scheme,
    hasTouch: screen === 'phone',
    acceptDownloads: true,
  });
}

/** Opens an address of the installation and waits for its content. */
export async function openPage(
  context: BrowserContext,
  path: string,
  url: string = sharedUrl(),
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  await page.locator('main h1').waitFor();
  return page;
}

/** Opens an address of the installation in a browser that remembers nothing, and waits for its content. */
export async function visit(browser: Browser, visiting: Visit): Promise<Page> {
  const { path, screen = 'desk', scheme = 'light' } = visiting;
  const context = await openScreen(browser, { screen, scheme });
  return openPage(context, path, visiting.url);
}

/** The text of the page as a reader sees it, blanks of every width as one. */
export async function textOf(page: Page, selector = 'main'): Promise<string> {
  const text = await page.locator(selector).first().innerText();
  return text.replace(/\s+/g, ' ');
}

/** Rules of accessibility that the page breaks seriously, with the place of the first breach of each. */
export async function seriousBreaches(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return breachesOf(page, `{ resultTypes: ['violations'] }`);
}

/** The same of its colours once the ground is dark: nothing else of a page depends on its ground. */
export async function darkBreaches(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await page.evaluate(`Promise.all(document.getAnimations().map(({ finished }) => finished))`);
  await page.evaluate(axe.source);
  return breachesOf(
    page,
    `{ resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }`,
  );
}

async function breachesOf(page: Page, options: string): Promise<string[]> {
  // Run in the page; only plain texts come back.
  const breaches: unknown = await page.evaluate(`
    axe.run(document, ${options}).then(({ violations }) =>
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`);
  return z.array(z.string()).parse(breaches);
}

/** How far the page can be pushed sideways, in pixels; 0 is right. */
export async function sidewaysRoom(page: Page): Promise<number> {
  return page.evaluate(
    `document.documentElement.scrollWidth - document.documentElement.clientWidth`,
  );
}
