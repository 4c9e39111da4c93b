import type { Browser, BrowserContext, Page } from 'playwright-core';
import type * as z from 'zod';
import type { Route } from '../src/contract/route.ts';
import { demonstrationPassword } from '../src/server/account/demonstration-accounts.ts';
import { screens, type ScreenName } from './screen.ts';
import { sharedUrl } from './shared-installation.ts';

/** A browser of its own in which an account of the demonstration is signed in. */
export async function signedIn(
  browser: Browser,
  signInName: string,
  screen: ScreenName = 'desk',
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: screens[screen] });
  await signInto(context, signInName);
  return context;
}

/** Signs an account of the demonstration in, without the page for it. */
export async function signInto(context: BrowserContext, signInName: string): Promise<void> {
  const answer = await context.request.post(`${sharedUrl()}/api/sign-in`, {
    data: { signInName, password: demonstrationPassword },
  });
  if (!answer.ok()) throw new Error(`${signInName}: ${await answer.text()}`);
}

/** Opens a page of the shared installation and waits for its head. */
export async function openAt(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${sharedUrl()}${path}`);
  await page.locator('main h1').waitFor();
  return page;
}

/** Asks a route of the contract as whoever is signed in, for what a test needs to know or to arrange. */
export async function askAs<O extends z.ZodType>(
  context: BrowserContext,
  route: Pick<Route<z.ZodObject, z.ZodObject, z.ZodType, O>, 'method' | 'output'>,
  { path, body }: { path: string; body?: unknown },
): Promise<z.output<O>> {
  const address = `${sharedUrl()}${path}`;
  const answer =
    route.method === 'post'
      ? await context.request.post(address, { data: body })
      : await context.request.get(address);
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return route.output.parse(await answer.json());
}

/** Puts a text where Ctrl-V takes it from, as a sheet program does. */
export async function copyText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
}
