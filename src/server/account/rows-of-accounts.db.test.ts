import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { UnitId } from '../../core/kernel/ids.ts';
import type { Sight } from '../../core/permission/actor.ts';
import { seeOnly } from '../database/sight.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { writeMail } from '../mail/write-mail.ts';
import { recordAttempt } from './attempts.ts';
import { makeLink } from './links.ts';
import { type Installation, openWithPeople } from './test-people.ts';

let installation: Installation;
let own: number;
beforeAll(async () => {
  installation = await openWithPeople();
  const { db } = installation.database;
  await inWrite(db, async (tx) => {
    const at = new Date();
    for (const [accountId, signInName] of await accounts()) {
      await makeLink(tx, { accountId, purpose: 'password-reset', at });
      await recordAttempt(tx, { signInName, address: null, outcome: 'wrong', at });
      await tx
        .insertInto('single_sign_on_identity')
        .values({
          issuer: 'https://danh-tinh.example',
          subject: signInName,
          account_id: accountId,
          change_no: 1,
        })
        .execute();
    }
    await writeMail(tx, {
      recipient: 'mo-che@minh-hoa.example',
      purpose: 'password-reset',
      subject: 'Đặt lại mật khẩu',
      body: 'Liên kết riêng',
    });
  });
  own = (await accounts()).find(([, name]) => name === 'mo-che')?.[0] ?? 0;
});
afterAll(() => installation.database.close());

async function accounts(): Promise<[number, string][]> {
  const rows = await inRead(installation.database.db, (tx) =>
    tx.selectFrom('account').select(['account.account_id', 'account.sign_in_name']).execute(),
  );
  return rows.map((row) => [row.account_id, row.sign_in_name]);
}

const Counted = z.object({
  links: z.int(),
  attempts: z.int(),
  identities: z.int(),
  mails: z.int(),
});

const counted = (sight: Sight, accountId: number | null) =>
  seeOnly({ sight, partyMembers: [], accountId, office: null }, () =>
    inRead(installation.database.db, async (tx) => {
      const { rows } = await sql`SELECT
        (SELECT count(*)::integer FROM account_link) AS links,
        (SELECT count(*)::integer FROM sign_in_attempt) AS attempts,
        (SELECT count(*)::integer FROM single_sign_on_identity) AS identities,
        (SELECT count(*)::integer FROM outgoing_mail) AS mails`.execute(tx);
      return Counted.parse(rows[0]);
    }),
  );

describe('a query that forgot to ask whose they are', () => {
  it('is shown the links, attempts and identity of one’s own account, and no e-mail', async () => {
    expect(await counted([], own)).toEqual({ links: 1, attempts: 1, identities: 1, mails: 0 });
  });

  it('is shown nothing where no account stands behind it, whatever units are in sight', async () => {
    const none = { links: 0, attempts: 0, identities: 0, mails: 0 };
    expect(await counted([UnitId.parse('165@2010-01-01')], null)).toEqual(none);
  });

  it('is shown all by the program’s own work', async () => {
    const all = (await accounts()).length;
    const { links, attempts, identities, mails } = await counted('everything', null);
    expect([links, attempts, identities]).toEqual([all, all, all]);
    expect(mails).toBe(1);
  });
});

it('every table of accounts and e-mails has a row policy', async () => {
  const { rows } = await inRead(installation.database.db, (tx) =>
    sql<{ relname: string }>`
      SELECT relname FROM pg_class
      WHERE relname IN ('account', 'account_grant', 'account_link', 'session', 'recovery_code', 'sign_in_attempt',
        'single_sign_on_identity', 'outgoing_mail') AND relrowsecurity AND relforcerowsecurity`.execute(
      tx,
    ),
  );
  expect(rows).toHaveLength(8);
});
