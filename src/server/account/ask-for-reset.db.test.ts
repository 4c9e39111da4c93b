import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inviteRoute } from '../../contract/account/account.ts';
import { whoAmIRoute } from '../../contract/account/sign-in.ts';
import { inRead } from '../database/test-database.ts';
import { nothingAround } from '../surroundings.ts';
import { administrator, type Browser, type Installation, openWithPeople } from './test-people.ts';

let installation: Installation;
let first: Browser;
beforeAll(async () => {
  installation = await openWithPeople({
    ...nothingAround,
    address: 'https://thuocdo.example',
    // Nobody listens there: what is written fails to go, which is all the same here.
    mailServer: { url: 'smtp://127.0.0.1:1', from: 'thuoc-do@so.example' },
  });
  first = await installation.close();
});
afterAll(() => installation.database.close());

async function invite(signInName: string): Promise<{ id: number; link: string }> {
  const answer = await first.post('/api/accounts', {
    signInName,
    office: `Chuyên viên ${signInName}`,
    email: `${signInName}@so.example`,
    rights: [{ role: 'inspector', unitId: null, fields: ['figures'] }],
  });
  const { account, link } = inviteRoute.output.parse(await answer.json());
  return { id: account.id, link: pathOf(link) };
}

/** The machine may be busy. */
const patience = { timeout: 15_000 };

const pathOf = (link: string | null): string => `/api${new URL(link ?? '').pathname}`;
const use = { password: 'ruộng bậc thang mùa nước đổ' };

const resetsOf = (signInName: string): Promise<unknown[]> =>
  inRead(installation.database.db, (tx) =>
    tx
      .selectFrom('account_link')
      .innerJoin('account', 'account.account_id', 'account_link.account_id')
      .select('account_link.made_at')
      .where('account.sign_in_name', '=', signInName)
      .where('account_link.purpose', '=', 'password-reset')
      .execute(),
  );

describe('asking for a link to set a new password', () => {
  it('is offered by the door only where e-mails are sent', async () => {
    const answer = await installation.browser('203.0.113.10').get('/api/me');
    expect(whoAmIRoute.output.parse(await answer.json()).sendsMail).toBe(true);
  });

  it('leaves the links alive that the owner has', async () => {
    const { id, link } = await invite('tran.an');
    await installation.browser('203.0.113.10').post(link, use);
    const made = await first.post(`/api/accounts/${id}`, { act: 'make-link', reason: 'Quên' });
    const owners = pathOf(inviteRoute.output.parse(await made.json()).link);
    const stranger = installation.browser('203.0.113.66');
    await stranger.post('/api/password-reset', { signInName: 'tran.an' });
    await vi.waitFor(async () => expect(await resetsOf('tran.an')).toHaveLength(2), patience);
    expect((await installation.browser('203.0.113.10').get(owners)).status).toBe(200);
  });

  it('writes to one account three times an hour at most, whoever asks from wherever', async () => {
    const { link } = await invite('le.binh');
    await installation.browser('203.0.113.10').post(link, use);
    for (let asked = 1; asked <= 6; asked += 1) {
      const answer = await installation
        .browser(`198.51.100.${asked}`)
        .post('/api/password-reset', { signInName: 'le.binh' });
      expect(await answer.json()).toEqual({ state: 'asked' });
      const written = Math.min(asked, 3);
      await vi.waitFor(
        async () => expect(await resetsOf('le.binh')).toHaveLength(written),
        patience,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await resetsOf('le.binh')).toHaveLength(3);
  });

  it('answers alike for a name that is there and one that is not, also when one network asks too often', async () => {
    const statuses = async (from: string, signInName: string): Promise<number[]> => {
      const browser = installation.browser(from);
      const found: number[] = [];
      for (let asked = 0; asked < 12; asked += 1) {
        found.push((await browser.post('/api/password-reset', { signInName })).status);
      }
      return found;
    };
    const known = await statuses('203.0.113.20', administrator.signInName);
    expect(known).toEqual([...Array<number>(10).fill(200), 409, 409]);
    expect(await statuses('203.0.113.21', 'khong-co-ai')).toEqual(known);
  });

  it('counts the addresses of one subscriber of IPv6 as one', async () => {
    const found: number[] = [];
    for (let asked = 0; asked < 11; asked += 1) {
      const browser = installation.browser(`2001:db8:1:2::${asked + 1}`);
      found.push((await browser.post('/api/password-reset', { signInName: 'mot-ai' })).status);
    }
    expect(found.at(-1)).toBe(409);
  });

  it('ends every other link of the account once one is used', async () => {
    const { id, link } = await invite('vu.chi');
    const browser = installation.browser('203.0.113.30');
    await browser.post(link, use);
    const stranger = installation.browser('203.0.113.67');
    await stranger.post('/api/password-reset', { signInName: 'vu.chi' });
    await vi.waitFor(async () => expect(await resetsOf('vu.chi')).toHaveLength(1), patience);
    const made = await first.post(`/api/accounts/${id}`, { act: 'make-link', reason: 'Quên' });
    const owners = pathOf(inviteRoute.output.parse(await made.json()).link);
    await stranger.post('/api/password-reset', { signInName: 'vu.chi' });
    await vi.waitFor(async () => expect(await resetsOf('vu.chi')).toHaveLength(3), patience);
    expect((await browser.post(owners, use)).status).toBe(200);
    const alive = await inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('account_link')
        .select('account_link.purpose')
        .where('account_link.account_id', '=', id)
        .where('account_link.used_at', 'is', null)
        .execute(),
    );
    expect(alive).toEqual([]);
  });
});
