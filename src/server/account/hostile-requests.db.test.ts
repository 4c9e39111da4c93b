import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { may, visitor } from '../../core/permission/actor.ts';
import { inviteRoute } from '../../contract/account/account.ts';
import { whoAmIRoute } from '../../contract/account/sign-in.ts';
import { inWrite } from '../database/test-database.ts';
import { askAt, doorsTo } from '../test-doors.ts';
import { problemOf } from '../test-demonstration.ts';
import { demonstrationPassword } from './demonstration-accounts.ts';
import { administrator, type Browser, type Installation, openWithPeople } from './test-people.ts';

let open: Installation;
let closed: Installation;
beforeAll(async () => {
  open = await openWithPeople();
  closed = await openWithPeople();
});
afterAll(async () => {
  await open.database.close();
  await closed.database.close();
});

const whoIs = async (browser: Browser): Promise<string> =>
  whoAmIRoute.output.parse(await (await browser.get('/api/me')).json()).actor.id;

describe('whoever looks in over the network', () => {
  it.each(['/api/audit', '/api/burden', '/api/accounts', '/api/mails', '/api/packs'])(
    'is kept from %s',
    async (path) => {
      expect((await open.browser('203.0.113.7').get(path)).status).toBe(403);
    },
  );
});

describe('what circulates internally', () => {
  it('is read by those who take part in the work, and by nobody who passes by', async () => {
    const { db } = open.database;
    const marked = await inWrite(db, async (tx) => {
      await tx
        .updateTable('document')
        .set({ handling_mark: 'internal' })
        .where('document_id', '=', 'a1')
        .execute();
      const { rows } = await sql<{ text: string }>`
        SELECT title AS text FROM document WHERE document_id = 'a1'
        UNION SELECT claim_id FROM claim WHERE document_id = 'a1'`.execute(tx);
      return rows.map(({ text }) => text);
    });
    expect(marked.length).toBeGreaterThan(10);
    const shownTo = async (browser: Browser): Promise<string[]> => {
      const found = new Set<string>();
      for (const door of doorsTo().filter((one) => !one.isPost && may(visitor, one.permission))) {
        const answer = await askAt(browser, door);
        expect(answer.status, door.name).toBeLessThan(500);
        const text = await answer.text();
        for (const one of marked) if (text.includes(one)) found.add(`${door.name}: ${one}`);
      }
      return [...found];
    };
    expect((await shownTo(await open.signedIn('kiem-tra'))).length).toBeGreaterThan(10);
    expect(await shownTo(open.browser('203.0.113.7'))).toEqual([]);
  });
});

describe('a text that no database takes', () => {
  it.each(['ke-hoach\0', 'ke-hoach\ud800'])('is refused with its place: %j', async (signInName) => {
    const order = { signInName, password: demonstrationPassword };
    const answer = await open.browser('203.0.113.7').post('/api/sign-in', order);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).faults.map(({ place }) => place)).toEqual([
      ['body', 'signInName'],
    ]);
  });
});

describe('whoever asks how strong passwords are', () => {
  it('is answered sixty times a minute, and keeps nobody else from being answered', async () => {
    const eager = open.browser('203.0.113.66');
    const order = { password: 'ngắn', known: [] };
    const answers = [];
    for (let at = 0; at < 61; at += 1) answers.push(await eager.post('/api/password/rate', order));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(60).fill(200), 409]);
    const other = open.browser('203.0.113.67');
    expect((await other.post('/api/password/rate', order)).status).toBe(200);
  });
});

describe('a page of another site', () => {
  it.each(['cross-site', 'same-site'])('has nothing done: %s', async (site) => {
    const order = { rights: [], reason: 'Thử' };
    const lured = open.browser(undefined, { 'sec-fetch-site': site });
    expect((await lured.post('/api/accounts/1/rights', order)).status).toBe(403);
    expect((await lured.post('/api/sign-out')).status).toBe(403);
  });
});

describe('the cookie of a session', () => {
  const signIn = async (from: Browser): Promise<string> => {
    const order = { signInName: 'mo-che', password: demonstrationPassword };
    return (await from.post('/api/sign-in', order)).headers.getSetCookie().join();
  };

  it('is bound to this very name behind TLS, so that no neighbour can set another', async () => {
    const browser = open.browser('203.0.113.7', { 'x-forwarded-proto': 'https' });
    const cookie = await signIn(browser);
    expect(cookie).toMatch(/^__Host-thuocdo_session=/);
    expect(cookie).toContain('Secure');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Domain');
  });

  it('of the name without TLS opens nothing behind TLS', async () => {
    const [, token] = (await signIn(open.browser('203.0.113.7'))).split(/[=;]/);
    const tossed = open.browser('203.0.113.7', {
      'x-forwarded-proto': 'https',
      cookie: `thuocdo_session=${token}`,
    });
    expect(await whoIs(tossed)).toBe('visitor');
  });
});

describe('answers', () => {
  it('are kept by no browser and no proxy', async () => {
    expect((await open.browser().get('/api/me')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the accounts of the demonstration', () => {
  it('end with the first administrator, and cannot be woken', async () => {
    const played = await closed.signedIn('quan-tri');
    const real = await closed.close();
    expect(await whoIs(played)).toBe('stranger');
    const restore = { act: 'restore', reason: 'Thử' };
    expect((await real.post('/api/accounts/1', restore)).status).toBe(409);
    expect((await real.post('/api/accounts/1', { ...restore, act: 'make-link' })).status).toBe(409);
  });

  it('end as well where the administrator was invited from the demonstration', async () => {
    const own = await openWithPeople();
    const played = await own.signedIn('quan-tri');
    const invited = await played.post('/api/accounts', {
      signInName: administrator.signInName,
      office: administrator.office,
      email: null,
      rights: [{ role: 'administrator', unitId: null, fields: ['figures'] }],
    });
    const { link } = inviteRoute.output.parse(await invited.json());
    const { password } = administrator;
    const real = own.browser('203.0.113.1');
    const answer = await real.post(`/api${new URL(link ?? '').pathname}`, { password });
    expect(answer.status).toBe(200);
    expect(await whoIs(played)).toBe('stranger');
    const signIn = { signInName: 'quan-tri', password: demonstrationPassword };
    expect((await own.browser().post('/api/sign-in', signIn)).status).toBe(403);
    await own.database.close();
  });
});
