import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listMailsRoute, type MailRow } from '../../contract/account/account.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { inRead } from '../database/test-database.ts';
import { nothingAround } from '../surroundings.ts';
import { openTestMailServer, type TestMailServer } from './test-mail-server.ts';

let mailServer: TestMailServer;
let installation: Installation;
beforeAll(async () => {
  mailServer = await openTestMailServer();
});
afterAll(() => mailServer.close());
afterEach(() => installation.database.close());

/** The machine may be busy. */
const patience = { timeout: 15_000 };

const link = /\/links\/[\w-]{43}/;

const invite = (administrator: Browser): Promise<Response> =>
  administrator.post('/api/accounts', {
    signInName: 'tran.an',
    office: 'Trưởng phòng Kinh tế',
    email: 'tran.an@so.example',
    rights: [{ role: 'inspector', unitId: null, fields: ['figures'] }],
  });

async function shownTo(administrator: Browser): Promise<MailRow | undefined> {
  const answer = await administrator.get('/api/mails');
  return listMailsRoute.output.parse(await answer.json()).mails[0];
}

/** What stands in the database once the e-mail has been settled. */
const stored = (): Promise<{ body: string; state: string } | undefined> =>
  vi.waitFor(async () => {
    const mail = await inRead(installation.database.db, (tx) =>
      tx.selectFrom('outgoing_mail').select(['body', 'state']).executeTakeFirst(),
    );
    expect(mail?.state).not.toBe('waiting');
    return mail;
  }, patience);

describe('a link in an e-mail', () => {
  it('reaches its owner and stays nowhere: not in the database, not on the page', async () => {
    installation = await openWithPeople({
      ...nothingAround,
      mailServer: { url: mailServer.url, from: 'thuoc-do@so.example' },
    });
    const administrator = await installation.close();
    await invite(administrator);
    const { body, state } = (await stored()) ?? {};
    await vi.waitFor(() => expect(mailServer.received).toHaveLength(1), patience);
    expect(state).toBe('sent');
    expect(body).toContain('/links/…');
    expect(body).not.toMatch(link);
    expect((await shownTo(administrator))?.body).not.toMatch(link);
  });

  it('is not kept where no mail server is set: it was given by hand', async () => {
    installation = await openWithPeople();
    const administrator = await installation.close();
    await invite(administrator);
    expect(await stored()).toMatchObject({ state: 'kept' });
    expect((await stored())?.body).not.toMatch(link);
    expect((await shownTo(administrator))?.body).not.toMatch(link);
  });

  it('is not kept either when the e-mail could not go', async () => {
    installation = await openWithPeople({
      ...nothingAround,
      mailServer: { url: 'smtp://127.0.0.1:1', from: 'thuoc-do@so.example' },
    });
    await invite(await installation.close());
    await vi.waitFor(
      async () => expect(await stored()).toMatchObject({ state: 'failed' }),
      patience,
    );
    expect((await stored())?.body).not.toMatch(link);
  });

  it('in the demonstration is read by its administrator at the machine and nobody else, and ends with it', async () => {
    installation = await openWithPeople();
    const played = await installation.signedIn('quan-tri');
    await invite(played);
    await stored();
    expect((await shownTo(played))?.body).toMatch(link);
    for (const name of ['ke-hoach', 'lanh-dao', 'kiem-tra', 'mo-che']) {
      expect((await (await installation.signedIn(name)).get('/api/mails')).status).toBe(403);
    }
    expect((await installation.browser('203.0.113.7').get('/api/mails')).status).toBe(403);
    const real = await installation.close();
    expect((await shownTo(real))?.body).not.toMatch(link);
    expect((await stored())?.body).not.toMatch(link);
  });
});
