import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/**
 * Opens a Chromium without a window. Close it in `afterAll`.
 *
 * @throws Error when this machine has none; `npm test` fetches one
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('no Chromium on this machine: run `npm test`, which fetches one');
  }
  return chromium.launch({
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
  });
}
