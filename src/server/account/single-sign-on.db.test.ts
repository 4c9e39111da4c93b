import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  inviteRoute,
  startSingleSignOnRoute,
  whoAmIRoute,
  type WhoAmI,
} from '../../contract/account.ts';
import { inRead } from '../database/transaction.ts';
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
    singleSignOn: {
      name: 'Tỉnh',
      issuer: provider.issuer,
      clientId: 'thuocdo',
      clientSecret: 'hush',
    },
  });
  const administrator = await installation.signedIn('quan-tri');
  for (const [signInName, email] of [
    ['tran.binh', 'Binh@So.example'],
    ['le.an', 'an@so.example'],
    ['le.an.hai', 'an@so.example'],
    ['nguoi.cu', 'cu@so.example'],
  ]) {
    const answer = await administrator.post('/api/accounts', {
      signInName,
      office: `Chuyên viên ${signInName}`,
      email,
      rights: [{ role: 'inspector', unitId: null, fields: ['figures'] }],
    });
    const { account } = inviteRoute.output.parse(await answer.json());
    if (signInName !== 'nguoi.cu') continue;
    const order = { act: 'suspend', reason: 'Nghỉ việc' };
    await administrator.post(`/api/accounts/${account.id}`, order);
  }
});
afterAll(async () => {
  vi.restoreAllMocks();
  provider.close();
  await installation.database.close();
});

const whoIs = async (browser: Browser): Promise<WhoAmI> =>
  whoAmIRoute.output.parse(await (await browser.get('/api/me')).json());

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
  });

  it('says plainly where it is not set up', async () => {
    const plain = await openWithPeople();
    const answer = await plain.browser().post('/api/single-sign-on/start', {});
    expect(answer.status).toBe(409);
    expect((await problemOf(answer)).text.vi).toContain('chưa thiết lập');
    await plain.database.close();
  });
});
