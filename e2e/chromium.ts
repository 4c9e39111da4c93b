import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { chromium } from 'playwright-core';

const root = path.dirname(import.meta.dirname);

/** The programs under which systems keep a Chromium of their own. */
const systemPrograms = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine, or the one downloaded earlier; CHROMIUM names another one. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  const candidates = [...(named ? [named] : []), ...systemPrograms, chromium.executablePath()];
  return candidates.find((program) => existsSync(program) && runs(program));
}

// A program may be there without the libraries it needs; Ubuntu's is only an invitation to its shop.
function runs(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Fetches a Chromium: the system's package where we may install one, else the browser project's
 * own build into the account's cache.
 *
 * @param say told what happens
 * @throws Error when neither way works
 */
export function installChromium(say: (sentence: string) => void): string {
  if (process.getuid?.() === 0 && isDebian()) {
    say('Installing the package chromium for the browser tests (about a minute)…');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  say('Downloading Chromium for the browser tests (about 170 MB)…');
  run(process.execPath, [
    path.join(root, 'node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
  const downloaded = findChromium();
  if (downloaded !== undefined) return downloaded;
  throw new Error(
    'No Chromium to test with: neither the system package nor the download works here. Install one, or name it in CHROMIUM.',
  );
}

function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}

function run(program: string, args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
