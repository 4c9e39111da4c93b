import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteRoute, listAccountsRoute } from '../../contract/account/account.ts';
import { administrator, type Browser, type Installation, openWithPeople } from './test-people.ts';

let installation: Installation;
let first: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  first = await installation.close();
});
afterAll(() => installation.database.close());

async function invite(signInName: string): Promise<{ id: number; link: string }> {
  const answer = await first.post('/api/accounts', {
    signInName,
    office: `Quản trị ${signInName}`,
    email: null,
    rights: [{ role: 'administrator', unitId: null, fields: ['figures'] }],
  });
  const { account, link } = inviteRoute.output.parse(await answer.json());
  return { id: account.id, link: `/api${new URL(link ?? '').pathname}` };
}

async function idOfFirst(): Promise<number> {
  const { accounts } = listAccountsRoute.output.parse(
    await (await first.get('/api/accounts')).json(),
  );
  const own = accounts.find(({ signInName }) => signInName === administrator.signInName);
  if (own === undefined) throw new Error('the first administrator is gone');
  return own.id;
}

describe('administrators', () => {
  it('that strip each other at once leave one of them, time after time', async () => {
    const own = await idOfFirst();
    for (let turn = 0; turn < 5; turn += 1) {
      const { id, link } = await invite(`thu-hai-${turn}`);
      const second = installation.browser('203.0.113.2');
      await second.post(link, { password: 'ruộng bậc thang mùa nước đổ' });
      const strip = { rights: [], reason: 'Thử' };
      const answers = await Promise.all([
        first.post(`/api/accounts/${id}/rights`, strip),
        second.post(`/api/accounts/${own}`, { act: 'suspend', reason: 'Thử' }),
      ]);
      const [stripped, suspended] = answers.map(({ status }) => status);
      expect([stripped, suspended].filter((status) => status === 200)).toHaveLength(1);
      if (stripped === 200) continue;
      // The second won: it brings the first back for the next turn.
      const restore = { act: 'restore', reason: 'Thử' };
      expect((await second.post(`/api/accounts/${own}`, restore)).status).toBe(200);
      const { signInName, password } = administrator;
      await first.post('/api/sign-in', { signInName, password });
      await first.post(`/api/accounts/${id}/rights`, strip);
    }
  });

  it('cannot take off their own second factor or set their own password without showing it', async () => {
    const own = await idOfFirst();
    for (const act of ['remove-second-factor', 'make-link']) {
      const answer = await first.post(`/api/accounts/${own}`, { act, reason: 'Thử' });
      expect(answer.status).toBe(409);
    }
  });
});

describe('an account that is suspended', () => {
  it('takes its links along; restored without a password it gets a new one', async () => {
    const { id, link } = await invite('chua-vao');
    const order = (act: string) => first.post(`/api/accounts/${id}`, { act, reason: 'Thử' });
    expect((await order('restore')).status).toBe(409);
    expect((await order('suspend')).status).toBe(200);
    const restored = inviteRoute.output.parse(await (await order('restore')).json());
    expect(restored.account.state).toBe('invited');
    const use = { password: 'ruộng bậc thang mùa nước đổ' };
    const guest = installation.browser('203.0.113.3');
    expect((await guest.post(link, use)).status).toBe(404);
    const newer = `/api${new URL(restored.link ?? '').pathname}`;
    expect((await guest.post(newer, use)).status).toBe(200);
  });
});
