import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { launchProduct, startInstallation } from './installation.ts';
import { sharedUrl } from './shared-installation.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo start '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dataFolder = (): string => path.join(folder, 'dữ liệu');
const isDatabaseRunning = (): boolean =>
  existsSync(path.join(dataFolder(), 'postgres/postmaster.pid'));

describe('the pages', () => {
  it('open in a browser, also at an address of the application', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${sharedUrl()}/`);
    expect(await page.title()).toContain('Thước Đo');
    const answer = await page.goto(`${sharedUrl()}/a-page-of-the-application`);
    expect(answer?.status()).toBe(200);
    await browser.close();
  });

  it('are packed, and those with a fingerprint are kept by the browser', async () => {
    const url = sharedUrl();
    const index = await fetch(`${url}/`);
    expect(index.headers.get('cache-control')).toBe('no-cache');
    expect(index.headers.get('content-encoding')).toBe('gzip');
    const script = /\/assets\/[^"]+\.js/.exec(await index.text())?.[0];
    const asset = await fetch(`${url}${script}`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    const gone = await fetch(`${url}/assets/gone.js`);
    expect(gone.status).toBe(404);
  });
});

describe('starting and stopping', () => {
  it('serves its first page at the second start too, without building or loading anything again', async () => {
    const first = await startInstallation({ dataFolder: dataFolder() });
    await first.stop();
    const second = await startInstallation({ dataFolder: dataFolder() });
    expect((await fetch(second.url)).status).toBe(200);
    expect(second.printed()).not.toMatch(/Đang dựng|Nâng cấp|Đã nạp/);
    await second.stop();
  });

  it('stops cleanly when the terminal sends Ctrl-C to every process at once', async () => {
    const product = await startInstallation({ dataFolder: dataFolder() });
    process.kill(-(product.process.pid ?? 0), 'SIGINT');
    const [code] = await once(product.process, 'exit');
    expect(product.printed()).toContain('Đã dừng.');
    expect(code).toBe(0);
    expect(isDatabaseRunning()).toBe(false);
  });

  it('stops by itself when what started it was killed', async () => {
    const product = await startInstallation({ dataFolder: dataFolder() });
    product.process.kill('SIGKILL');
    for (let tries = 0; tries < 100 && isDatabaseRunning(); tries += 1) await wait(100);
    expect(isDatabaseRunning()).toBe(false);
  });

  it('refuses a second instance on the same data, which goes on undisturbed', async () => {
    const product = await startInstallation({ dataFolder: dataFolder() });
    await expect(startInstallation({ dataFolder: dataFolder() })).rejects.toThrow(
      /ended with 1:\nThước Đo đang chạy trên thư mục dữ liệu này rồi \(tiến trình \d+\)[^\n]*\n$/,
    );
    const port = Number(new URL(product.url).port);
    await expect(startInstallation({ dataFolder: dataFolder(), port })).rejects.toThrow(
      /ended with 1:\nThước Đo đang chạy trên thư mục dữ liệu này rồi và cổng \d+ đang bận[^\n]*\n$/,
    );
    expect((await fetch(`${product.url}/api/health`)).status).toBe(200);
    await product.stop();
  });

  it('gives up in the middle of its first start, which the next one takes up', async () => {
    const fresh = path.join(folder, 'fresh');
    const child = launchProduct(fresh, 0);
    await once(child.stdout, 'data');
    process.kill(-(child.pid ?? 0), 'SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(existsSync(path.join(fresh, 'postgres/postmaster.pid'))).toBe(false);
    const product = await startInstallation({ dataFolder: fresh });
    await product.stop();
  });
});
