import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inRead } from '../database/test-database.ts';
import { type AccountRow, inviteRoute, listAccountsRoute } from '../../contract/account/account.ts';
import {
  confirmSecondFactorRoute,
  startSecondFactorRoute,
  listSessionsRoute,
} from '../../contract/account/own-account.ts';
import { whoAmIRoute, type WhoAmI } from '../../contract/account/sign-in.ts';
import { problemOf } from '../test-demonstration.ts';
import { demonstrationPassword } from './demonstration-accounts.ts';
import { type Browser, type Installation, openWithPeople } from './test-people.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await openWithPeople();
});
afterAll(() => installation.database.close());

const whoIs = async (browser: Browser): Promise<WhoAmI> =>
  whoAmIRoute.output.parse(await (await browser.get('/api/me')).json());
const accountsAsSeenBy = async (administrator: Browser): Promise<AccountRow[]> =>
  listAccountsRoute.output.parse(await (await administrator.get('/api/accounts')).json()).accounts;
const wrongPassword = 'không phải mật khẩu này';

describe('signing in', () => {
  it('gives a cookie that no script can read and no other site can send', async () => {
    const browser = installation.browser();
    const answer = await browser.post('/api/sign-in', {
      signInName: ' MO-CHE ',
      password: demonstrationPassword,
    });
    expect(await answer.json()).toEqual({ state: 'signed-in' });
    const cookie = answer.headers.get('set-cookie');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect((await whoIs(browser)).actor.office).toBe('Công chức thống kê, Phường Mỏ Chè');
  });

  it('does not tell a wrong password from a name that is not there', async () => {
    const answers = await Promise.all(
      ['thang-loi', 'khong-co-ai'].map(async (signInName) =>
        problemOf(
          await installation
            .browser()
            .post('/api/sign-in', { signInName, password: wrongPassword }),
        ),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.text.vi).toBe('Tên đăng nhập hoặc mật khẩu chưa đúng.');
  });

  it('locks a name after five wrong ones, also against the right password; a name that is not there too', async () => {
    for (const signInName of ['pho-co', 'khong-co-ten-nay']) {
      const browser = installation.browser();
      for (let wrong = 0; wrong < 5; wrong += 1) {
        const answer = await browser.post('/api/sign-in', { signInName, password: wrongPassword });
        expect(answer.status).toBe(403);
      }
      const locked = await browser.post('/api/sign-in', {
        signInName,
        password: demonstrationPassword,
      });
      expect(locked.status).toBe(409);
      expect((await problemOf(locked)).text.vi).toContain('nhiều lần liên tiếp');
    }
    const accounts = await accountsAsSeenBy(await installation.signedIn('quan-tri'));
    const locked = accounts.filter(({ lockedUntil }) => lockedUntil !== null);
    expect(locked.map(({ signInName }) => signInName)).toEqual(['pho-co']);
  });

  it('keeps the demonstration’s printed password from opening anything over the network', async () => {
    const afar = installation.browser('203.0.113.7');
    await afar.post('/api/sign-in', { signInName: 'ke-hoach', password: demonstrationPassword });
    expect((await whoIs(afar)).actor.id).toBe('visitor');
    expect((await whoIs(afar)).demonstration).toBeNull();
  });

  it('ends with signing out, at once and for good', async () => {
    const browser = await installation.signedIn('bach-quang');
    const cookie = browser.cookie();
    await browser.post('/api/sign-out');
    expect(browser.cookie()).toBeNull();
    expect(cookie).not.toBeNull();
    expect((await whoIs(browser)).actor.id).toBe('local');
  });
});

describe('sessions', () => {
  it('are listed, and those on other devices can be ended', async () => {
    const here = await installation.signedIn('luong-son');
    const elsewhere = await installation.signedIn('luong-son');
    const listed = async (browser: Browser): Promise<number> =>
      listSessionsRoute.output.parse(await (await browser.get('/api/sessions')).json()).sessions
        .length;
    expect(await listed(here)).toBe(2);
    await here.post('/api/sessions/end', { id: 'others' });
    expect(await listed(here)).toBe(1);
    expect((await whoIs(elsewhere)).actor.id).toBe('local');
  });
});

describe('the second factor', () => {
  it('ends the sessions that began without it, asks for a code once it is on, takes each code once, and recovery codes once', async () => {
    const elsewhere = await installation.signedIn('cai-dan');
    const browser = await installation.signedIn('cai-dan');
    const started = await browser.post('/api/second-factor/start', {
      password: demonstrationPassword,
    });
    const { secret } = startSecondFactorRoute.output.parse(await started.json());
    const codeAt = (timestamp: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
    const now = Date.now();
    const confirmed = await browser.post('/api/second-factor/confirm', { code: codeAt(now) });
    const { recoveryCodes } = confirmSecondFactorRoute.output.parse(await confirmed.json());
    expect((await whoIs(elsewhere)).actor.id).toBe('local');
    const signIn = async (code?: string): Promise<{ status: number; state: unknown }> => {
      const answer = await installation.browser().post('/api/sign-in', {
        signInName: 'cai-dan',
        password: demonstrationPassword,
        ...(code === undefined ? {} : { code }),
      });
      const { state } = z.object({ state: z.string().optional() }).parse(await answer.json());
      return { status: answer.status, state };
    };
    expect(await signIn()).toEqual({ status: 200, state: 'code-needed' });
    expect((await signIn(codeAt(now))).status).toBe(403);
    expect(await signIn(codeAt(now + 30_000))).toEqual({ status: 200, state: 'signed-in' });
    const [recovery = ''] = recoveryCodes;
    expect(await signIn(recovery.toUpperCase())).toEqual({ status: 200, state: 'signed-in' });
    expect((await signIn(recovery)).status).toBe(403);
  });

  it('is still asked for after a link: a mailbox is one proof, not two', async () => {
    const administrator = await installation.signedIn('quan-tri');
    const accounts = await accountsAsSeenBy(administrator);
    const id = accounts.find(({ signInName }) => signInName === 'cai-dan')?.id;
    const made = await administrator.post(`/api/accounts/${id}`, {
      act: 'make-link',
      reason: 'Quên mật khẩu',
    });
    const { link } = inviteRoute.output.parse(await made.json());
    const browser = installation.browser();
    const answer = await browser.post(`/api${new URL(link ?? '').pathname}`, {
      password: 'ruộng bậc thang mùa nước đổ',
    });
    expect(await answer.json()).toEqual({ state: 'code-needed' });
    expect((await whoIs(browser)).actor.id).toBe('local');
  });

  it('needs the password before it is turned on or off', async () => {
    const browser = await installation.signedIn('binh-son');
    const answer = await browser.post('/api/second-factor/start', { password: wrongPassword });
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).faults[0]?.place).toEqual(['password']);
  });
});

describe('rights', () => {
  it('of a ward show its own figures and nothing of the city', async () => {
    const ward = await installation.signedIn('mo-che');
    const answer = await ward.get('/api/documents');
    expect(await answer.json()).toMatchObject({ documents: [] });
    const target = await ward.get('/api/targets/ix-gross-output-growth');
    expect(target.status).toBe(404);
  });

  it('of a leader of the city show it', async () => {
    const leader = await installation.signedIn('lanh-dao');
    expect((await leader.get('/api/targets/ix-gross-output-growth')).status).toBe(200);
  });

  it('are changed by administrators only, with a reason, before and after on record', async () => {
    const administrator = await installation.signedIn('quan-tri');
    const accounts = await accountsAsSeenBy(administrator);
    const reporter = accounts.find(({ signInName }) => signInName === 'tan-quang');
    const order = { rights: [], reason: 'Chuyển công tác' };
    const planner = await installation.signedIn('ke-hoach');
    expect((await planner.post(`/api/accounts/${reporter?.id}/rights`, order)).status).toBe(403);
    const changed = await administrator.post(`/api/accounts/${reporter?.id}/rights`, order);
    expect(changed.status).toBe(200);
    const line = await inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('change_log')
        .select(['actor', 'reason', 'before', 'after'])
        .where('act', '=', 'set-rights')
        .executeTakeFirstOrThrow(),
    );
    expect(line).toMatchObject({
      actor: 'Quản trị hệ thống',
      reason: 'Chuyển công tác',
      before: { rights: [{ role: 'reporter' }] },
      after: { rights: [] },
    });
  });
});

describe('the first administrator', () => {
  it('comes by a link that works once; from then on everybody must sign in, the demonstration’s accounts no more', async () => {
    const own = await openWithPeople();
    const token = await own.firstLink();
    const planner = await own.signedIn('ke-hoach');
    const browser = own.browser();
    const password = 'đồi chè Bình Sơn xanh quanh năm';
    const weak = await browser.post(`/api/links/${token}`, {
      password: '123456789012',
      signInName: 'van-phong',
      office: 'Chánh Văn phòng',
    });
    expect(weak.status).toBe(422);
    const use = { password, signInName: 'van-phong', office: 'Chánh Văn phòng' };
    expect((await browser.post(`/api/links/${token}`, use)).status).toBe(200);
    expect((await whoIs(browser)).actor.office).toBe('Chánh Văn phòng');
    expect((await own.browser().post(`/api/links/${token}`, use)).status).toBe(404);
    expect((await planner.get('/api/scorecard')).status).toBe(401);
    const stranger = own.browser('203.0.113.7');
    expect((await stranger.get('/api/scorecard')).status).toBe(401);
    expect((await own.browser().get('/api/scorecard')).status).toBe(401);
    const again = own.browser('203.0.113.7');
    await again.post('/api/sign-in', { signInName: 'van-phong', password });
    expect((await again.get('/api/scorecard')).status).toBe(200);
    const accounts = await accountsAsSeenBy(again);
    const last = accounts.find((account) => account.signInName === 'van-phong')?.id;
    const suspend = { act: 'suspend', reason: 'Thử' };
    const refused = await again.post(`/api/accounts/${last}`, suspend);
    expect((await problemOf(refused)).text.vi).toContain('người quản trị cuối cùng');
    await own.database.close();
  });

  it('invites others by a link', async () => {
    const administrator = await installation.signedIn('quan-tri');
    const invited = await administrator.post('/api/accounts', {
      signInName: 'moi@minh-hoa.example',
      office: 'Trưởng phòng Kinh tế',
      email: 'moi@minh-hoa.example',
      rights: [{ role: 'approver', unitId: '165@2010-01-01', fields: ['figures'] }],
    });
    expect(invited.status).toBe(200);
    const { link } = inviteRoute.output.parse(await invited.json());
    const path = new URL(link ?? '').pathname;
    const browser = installation.browser();
    const answer = await browser.post(`/api${path}`, { password: 'ruộng bậc thang mùa nước đổ' });
    expect(answer.status).toBe(200);
    expect((await whoIs(browser)).actor.office).toBe('Trưởng phòng Kinh tế');
  });
});
