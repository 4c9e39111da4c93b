import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '../test-demonstration.ts';
import { demonstrationPassword } from './demonstration-accounts.ts';
import { type Browser, type Installation, openWithPeople } from './test-people.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await openWithPeople();
});
afterAll(() => installation.database.close());

const wrong = 'không phải mật khẩu này';
const next = 'ruộng bậc thang mùa nước đổ';

const statusesOf = async (asks: (() => Promise<Response>)[]): Promise<number[]> => {
  const statuses: number[] = [];
  for (const ask of asks) statuses.push((await ask()).status);
  return statuses;
};
const change = (browser: Browser, current: string) => (): Promise<Response> =>
  browser.post('/api/password', { current, next });

describe('whoever sits at an open session', () => {
  it('guesses five times, whatever is asked; then the session is over and the name waits', async () => {
    const browser = await installation.signedIn('mo-che');
    const start = () => browser.post('/api/second-factor/start', { password: wrong });
    const remove = () => browser.post('/api/second-factor/remove', { password: wrong });
    const guess = change(browser, wrong);
    expect(await statusesOf([guess, start, remove, guess])).toEqual([422, 422, 422, 422]);
    const last = await guess();
    expect(last.status).toBe(401);
    expect((await problemOf(last)).text.vi).toContain('phiên này đã kết thúc');
    const me = await browser.get('/api/me');
    expect(await me.json()).toMatchObject({ signInName: null });
    const order = { signInName: 'mo-che', password: demonstrationPassword };
    expect((await installation.browser().post('/api/sign-in', order)).status).toBe(409);
  });

  it('guesses no more often by asking many times at once', async () => {
    const browser = await installation.signedIn('bach-quang');
    const answers = await Promise.all(Array.from({ length: 12 }, () => change(browser, wrong)()));
    const weighed = answers.filter(({ status }) => status === 422);
    expect(weighed).toHaveLength(4);
  });

  it('and knows the password after some slips begins anew', async () => {
    const browser = await installation.signedIn('luong-son');
    const slip = change(browser, wrong);
    const right = () =>
      browser.post('/api/second-factor/start', { password: demonstrationPassword });
    expect(await statusesOf([slip, slip, slip, slip, right, slip])).toEqual([
      422, 422, 422, 422, 200, 422,
    ]);
  });

  it('is not thrown out because strangers guess at the sign-in page', async () => {
    const browser = await installation.signedIn('tan-quang');
    const order = { signInName: 'tan-quang', password: wrong };
    for (let turn = 0; turn < 5; turn += 1) {
      await installation.browser('203.0.113.5').post('/api/sign-in', order);
    }
    expect((await change(browser, wrong)()).status).toBe(422);
    expect((await change(browser, demonstrationPassword)()).status).toBe(200);
  });

  it('guesses codes of a second factor that is being set up no more often either', async () => {
    const browser = await installation.signedIn('pho-co');
    await browser.post('/api/second-factor/start', { password: demonstrationPassword });
    const guess = () => browser.post('/api/second-factor/confirm', { code: '000000' });
    expect(await statusesOf([guess, guess, guess, guess, guess])).toEqual([
      422, 422, 422, 422, 401,
    ]);
  });
});

describe('whoever guesses at the sign-in page', () => {
  it('guesses no more often by asking many times at once', async () => {
    const order = { signInName: 'cai-dan', password: wrong };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        installation.browser('203.0.113.6').post('/api/sign-in', order),
      ),
    );
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(15);
  });
});
