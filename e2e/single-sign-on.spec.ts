import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  openTestIdentityProvider,
  type TestIdentityProvider,
} from '../src/server/account/test-identity-provider.ts';
import { openBrowser } from './browser.ts';
import { printedLink, startInstallation, type RunningInstallation } from './installation.ts';

let provider: TestIdentityProvider;
let installation: RunningInstallation;
let browser: Browser;
beforeAll(async () => {
  const port = await freePort();
  provider = await openTestIdentityProvider({ id: 'thuocdo', secret: 'hush' });
  [installation, browser] = await Promise.all([
    startInstallation({
      port,
      environment: {
        THUOCDO_DEMO: 'off',
        THUOCDO_ADDRESS: `http://localhost:${port}`,
        THUOCDO_SSO_ISSUER: provider.issuer,
        THUOCDO_SSO_CLIENT_ID: 'thuocdo',
        THUOCDO_SSO_CLIENT_SECRET: 'hush',
        THUOCDO_SSO_NAME: 'tài khoản của tỉnh',
      },
    }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await installation.stop();
  provider.close();
});

/** The provider has to know the address before the product runs. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const post = (path: string, body: object, cookie = ''): Promise<Response> =>
  fetch(`${installation.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

it('leads to the identity provider, and back to where one was; who is not invited is told so', async () => {
  const link = new URL(await printedLink(installation)).pathname;
  const first = await post(`/api${link}`, {
    password: 'đồi chè Bình Sơn xanh quanh năm',
    signInName: 'van-phong',
    office: 'Chánh Văn phòng',
  });
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const invited = await post(
    '/api/accounts',
    {
      signInName: 'tran.binh',
      office: 'Trưởng phòng Kinh tế',
      email: 'binh@so.example',
      rights: [{ role: 'inspector', unitId: null, fields: ['figures'] }],
    },
    cookie,
  );
  expect(invited.status).toBe(200);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${installation.url}/documents`);
  provider.expect({ sub: 'p-9', email: 'la@so.example', email_verified: true });
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click();
  await page.getByText('Chưa có tài khoản nào mang địa chỉ la@so.example').waitFor();
  await page.getByRole('link', { name: 'Đến trang đăng nhập' }).click();
  await page.goto(`${installation.url}/documents`);
  provider.expect({ sub: 'p-1', email: 'binh@so.example', email_verified: true });
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click();
  await page.waitForURL('**/documents');
  const person = page.getByRole('button', { name: /Đang đăng nhập/ });
  expect(await person.innerText()).toContain('Trưởng phòng Kinh tế');
  await page.context().close();
});
