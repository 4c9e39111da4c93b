import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod';
import { inviteRoute } from '../../contract/account/account.ts';
import {
  startSingleSignOnRoute,
  whoAmIRoute,
  type WhoAmI,
} from '../../contract/account/sign-in.ts';
import { inRead } from '../database/test-database.ts';
import { problemOf } from '../test-demonstration.ts';
import {
  type Cheat,
  openTestIdentityProvider,
  type Person,
  type TestIdentityProvider,
} from './test-identity-provider.ts';
import { type Browser, type Installation, openWithPeople } from './test-people.ts';

let provider: TestIdentityProvider;
let installation: Installation;
beforeAll(async () => {
  // What the provider refuses is told to whoever runs the product.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  provider = await openTestIdentityProvider({ id: 'thuocdo', secret: 'hush' });
  installation = await openWithPeople({
    address: 'https://thuocdo.example',
    mailServer: null,
    // Only here: the demonstration's administrator is to invite the others.
    isForThisMachineOnly: true,
    singleSignOn: {
      name: 'Tỉnh',
      issuer: provider.issuer,
      clientId: 'thuocdo',
      clientSecret: 'hush',
    },
  });
  for (const [signInName, email] of [
    ['tran.binh', 'Binh@So.example'],
    ['le.an', 'an@so.example'],
    ['le.an.hai', 'an@so.example'],
  ] as const) {
    await invite(signInName, email);
  }
  await act((await invite('nguoi.cu', 'cu@so.example')).id, 'suspend');
});
afterAll(async () => {
  vi.restoreAllMocks();
  provider.close();
  await installation.database.close();
});

const whoIs = async (browser: Browser): Promise<WhoAmI> =>
  whoAmIRoute.output.parse(await (await browser.get('/api/me')).json());

type Managed = z.infer<typeof inviteRoute.output>;

async function invite(signInName: string, email: string): Promise<{ id: number; link: string }> {
  const administrator = await installation.signedIn('quan-tri');
  const answer = await administrator.post('/api/accounts', {
    signInName,
    office: `Chuyên viên ${signInName}`,
    email,
    rights: [{ role: 'inspector', unitId: null, fields: ['figures'] }],
  });
  const invited = inviteRoute.output.parse(await answer.json());
  return { id: invited.account.id, link: pathOf(invited) };
}

async function act(id: number, what: string): Promise<Managed> {
  const administrator = await installation.signedIn('quan-tri');
  const answer = await administrator.post(`/api/accounts/${id}`, { act: what, reason: 'Thử' });
  return inviteRoute.output.parse(await answer.json());
}

const pathOf = ({ link }: Managed): string => `/api${new URL(link ?? '').pathname}`;

async function begin(browser: Browser): Promise<string> {
  const answer = await browser.post('/api/single-sign-on/start', {});
  return startSingleSignOnRoute.output.parse(await answer.json()).address;
}

async function comeBy(person: Person, cheat?: Cheat): Promise<[Browser, Response]> {
  const browser = installation.browser();
  const answer = provider.approve(await begin(browser), person, cheat);
  return [browser, await browser.post('/api/single-sign-on/finish', { answer })];
}

describe('single sign-on', () => {
  it('sends the browser to the provider with PKCE, state and nonce, and the way back', async () => {
    const asked = new URL(await begin(installation.browser())).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'thuocdo',
      redirect_uri: 'https://thuocdo.example/sign-in/return',
      code_challenge_method: 'S256',
      scope: 'openid email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(30);
    }
  });

  it('ties a verified address to the account that has it, once, on record; later the tie counts', async () => {
    const person = { sub: 'p-1', email: 'binh@so.example', email_verified: true };
    const [browser, answer] = await comeBy(person);
    expect(answer.status).toBe(200);
    expect(await whoIs(browser)).toMatchObject({
      signInName: 'tran.binh',
      singleSignOn: 'Tỉnh',
      actor: { office: 'Chuyên viên tran.binh' },
    });
    const [again] = await comeBy({ sub: 'p-1', email: 'moi@so.example', email_verified: false });
    expect((await whoIs(again)).signInName).toBe('tran.binh');
    const lines = await inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('change_log')
        .select(['subject', 'actor'])
        .where('act', '=', 'tie-single-sign-on')
        .execute(),
    );
    expect(lines).toEqual([{ subject: 'tran.binh', actor: 'Chuyên viên tran.binh' }]);
  });

  it.each([
    [
      'an address that the provider did not verify',
      { sub: 'p-2', email: 'binh@so.example', email_verified: false },
      'chưa xác minh',
    ],
    [
      'an address that it says nothing about',
      { sub: 'p-2', email: 'binh@so.example' },
      'chưa xác minh',
    ],
    ['no address', { sub: 'p-2' }, 'chưa xác minh'],
    [
      'an address that nobody has here',
      { sub: 'p-2', email: 'la@so.example', email_verified: true },
      'Chưa có tài khoản nào mang địa chỉ la@so.example',
    ],
    [
      'an address that two have',
      { sub: 'p-2', email: 'an@so.example', email_verified: true },
      'nhiều tài khoản',
    ],
    [
      'the address of a suspended account',
      { sub: 'p-2', email: 'cu@so.example', email_verified: true },
      'đã ngừng',
    ],
    [
      'the address of an account of the demonstration',
      { sub: 'p-2', email: 'ke-hoach@minh-hoa.example', email_verified: true },
      'Chưa có tài khoản nào',
    ],
  ])('refuses %s, and says so', async (_, person, said) => {
    const [browser, answer] = await comeBy(person);
    expect(answer.status).toBe(403);
    expect((await problemOf(answer)).text.vi).toContain(said);
    expect((await whoIs(browser)).signInName).toBeNull();
  });

  it.each(['other-key', 'other-nonce', 'other-audience', 'expired'] as const)(
    'refuses a token with %s',
    async (cheat) => {
      const person = { sub: 'p-1', email: 'binh@so.example', email_verified: true };
      const [browser, answer] = await comeBy(person, cheat);
      expect(answer.status).toBe(403);
      expect((await whoIs(browser)).signInName).toBeNull();
    },
  );

  it('when it is tied, ends the links and sessions that were there before', async () => {
    const { id, link } = await invite('pham.chi', 'chi@so.example');
    const before = installation.browser();
    const use = { password: 'ruộng bậc thang mùa nước đổ' };
    await before.post(link, use);
    const made = await act(id, 'make-link');
    const [owner] = await comeBy({ sub: 'p-chi', email: 'chi@so.example', email_verified: true });
    expect((await whoIs(owner)).signInName).toBe('pham.chi');
    expect((await whoIs(before)).signInName).toBeNull();
    expect((await before.post(pathOf(made), use)).status).toBe(404);
  });

  it('ties nobody else to an account before it is untied, which ends its sessions', async () => {
    const { id } = await invite('vu.dung', 'dung@so.example');
    const successor = { sub: 'p-dung-2', email: 'dung@so.example', email_verified: true };
    const [owner] = await comeBy({ ...successor, sub: 'p-dung' });
    const [, refused] = await comeBy(successor);
    expect((await problemOf(refused)).text.vi).toContain('đã gắn với một người khác');
    const untied = await act(id, 'untie-single-sign-on');
    expect(untied.account.hasSingleSignOn).toBe(false);
    expect((await whoIs(owner)).signInName).toBeNull();
    const [next] = await comeBy(successor);
    expect((await whoIs(next)).signInName).toBe('vu.dung');
  });

  it('lets whoever never had a password in again after a suspension', async () => {
    const { id } = await invite('ngo.giang', 'giang@so.example');
    const person = { sub: 'p-giang', email: 'giang@so.example', email_verified: true };
    const [owner] = await comeBy(person);
    expect((await act(id, 'suspend')).account.state).toBe('suspended');
    expect((await whoIs(owner)).signInName).toBeNull();
    expect((await act(id, 'restore')).account.state).toBe('active');
    const [again] = await comeBy(person);
    expect((await whoIs(again)).signInName).toBe('ngo.giang');
  });

  it('refuses an answer that was meant for another browser, or comes twice', async () => {
    const person = { sub: 'p-1', email: 'binh@so.example', email_verified: true };
    const victim = installation.browser();
    await begin(victim);
    const attacker = installation.browser();
    const answer = provider.approve(await begin(attacker), person);
    expect((await victim.post('/api/single-sign-on/finish', { answer })).status).toBe(403);
    expect((await whoIs(victim)).signInName).toBeNull();
    expect((await attacker.post('/api/single-sign-on/finish', { answer })).status).toBe(200);
    expect((await attacker.post('/api/single-sign-on/finish', { answer })).status).toBe(409);
  });

  it('keeps what it remembers out of reach of scripts and other sites', async () => {
    const answer = await installation.browser().post('/api/single-sign-on/start', {});
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Max-Age=600/);
    // Nobody below the same domain can set one of this name, and so begin a sign-in for somebody else.
    expect(cookie).toMatch(/^__Host-thuocdo_sign_on=.*Path=\/;.*Secure/);
  });

  it('says plainly where it is not set up', async () => {
    const plain = await openWithPeople();
    const answer = await plain.browser().post('/api/single-sign-on/start', {});
    expect(answer.status).toBe(409);
    expect((await problemOf(answer)).text.vi).toContain('chưa thiết lập');
    await plain.database.close();
  });
});
