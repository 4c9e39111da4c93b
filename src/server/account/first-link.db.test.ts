import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '../../core/kernel/refusal.ts';
import { prepareInstallation } from '../demonstration.ts';
import { makeFirstLink } from './first-link.ts';
import { type Installation, openWithPeople } from './test-people.ts';
import { asSystem, openTestDatabase, type TestDatabase } from '../database/test-database.ts';

let empty: TestDatabase;
let installation: Installation;
beforeAll(async () => {
  empty = await openTestDatabase();
  installation = await openWithPeople();
});
afterAll(async () => {
  await empty.close();
  await installation.database.close();
});

it('an installation without demonstration says at its start how the first administrator comes in', async () => {
  const said = await prepareInstallation(empty, {
    isDemonstrationWanted: false,
    address: 'https://thuocdo.example',
    isForThisMachineOnly: false,
    say: () => undefined,
  });
  expect(said.at(-1)).toMatch(/^https:\/\/thuocdo\.example\/links\/[\w-]{43}$/);
});

it('one with the demonstration names its accounts instead', async () => {
  const said = await prepareInstallation(installation.database, {
    isDemonstrationWanted: true,
    address: 'http://localhost:3000',
    isForThisMachineOnly: true,
    say: () => undefined,
  });
  expect(said.join(' ')).toContain('ke-hoach (Lập kế hoạch)');
});

it('one with the demonstration that listens to the network says how the first administrator comes in', async () => {
  const said = await prepareInstallation(installation.database, {
    isDemonstrationWanted: true,
    address: 'https://thuocdo.example',
    isForThisMachineOnly: false,
    say: () => undefined,
  });
  expect(said.at(-1)).toMatch(/^https:\/\/thuocdo\.example\/links\/[\w-]{43}$/);
});

it('a newer link kills the older one, and none is made once there is an administrator', async () => {
  const { db } = installation.database;
  const pathOf = (link: string): string => `/api${new URL(link).pathname}`;
  const make = (): Promise<string> =>
    asSystem(() => makeFirstLink(db, 'https://thuocdo.example', new Date()));
  const older = pathOf(await make());
  const newer = pathOf(await make());
  const use = {
    password: 'đồi chè Bình Sơn xanh quanh năm',
    signInName: 'van-phong',
    office: 'Chánh Văn phòng',
  };
  const browser = installation.browser();
  expect((await browser.post(older, use)).status).toBe(404);
  expect((await browser.post(newer, use)).status).toBe(200);
  await expect(make()).rejects.toThrow(Refusal);
});
