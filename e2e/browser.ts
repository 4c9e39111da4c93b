import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';
import { findChromium } from './chromium.ts';

/**
 * Opens a Chromium without a window. Close it in `afterAll`.
 *
 * @throws Error when this machine has none; `npm test` fetches one
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(howToLaunch());
}

/** Opens a Chromium that keeps what it stores in a folder, and finds it there when it is opened again. */
export async function openLastingBrowser(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, howToLaunch());
}

function howToLaunch(): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('no Chromium on this machine: run `npm test`, which fetches one');
  }
  return {
    executablePath,
    // No sandbox: root and containers have none to offer. The rest keeps it from calling home.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
