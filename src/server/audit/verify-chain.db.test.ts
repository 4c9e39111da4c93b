import { execFile } from 'node:child_process';
import * as path from 'node:path';
import type { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localActor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import { withClient } from '../database/owned-database.ts';
import { inRead, inWrite, openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { type ChainReport, verifyChain } from './verify-chain.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
  for (const subject of ['một', 'hai', 'ba', 'bốn']) {
    await inWrite(database.db, (tx) =>
      recordChange(tx, {
        actor: localActor,
        act: 'set-rights',
        subject,
        detail: { note: 'số liệu “đúng” – 5,33 %', count: 2 },
        ...(subject === 'hai' ? { reason: 'Chuyển công tác', before: { state: 'active' } } : {}),
      }),
    );
  }
});
afterEach(() => database.close());

const verified = (earlierHead: string | null = null): Promise<ChainReport> =>
  inRead(database.db, (tx) => verifyChain(tx, earlierHead));

/** As somebody who owns the tables and takes their guards off. */
const asOwner = (...statements: string[]): Promise<void> =>
  withClient(database.ownerUrl, async (client: Client) => {
    await client.query(`SET thuocdo.sight = 'everything'`);
    for (const table of ['change_log', 'change_seal']) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    }
    for (const statement of statements) await client.query(statement);
  });

describe('the chain of the change log', () => {
  it('is whole when nobody touched it, and gives its head', async () => {
    const report = await verified();
    expect(report).toMatchObject({ checked: 4, fault: null, head: { place: 4 } });
  });

  it.each([
    [
      'one byte of what was acted upon',
      `UPDATE change_log SET subject = 'hại' WHERE subject = 'hai'`,
    ],
    [
      'one byte of the reason',
      `UPDATE change_log SET reason = 'Chuyển công tac' WHERE reason IS NOT NULL`,
    ],
    ['the office', `UPDATE change_log SET actor = 'Ai đó' WHERE subject = 'hai'`],
    [
      'a millionth of a second',
      `UPDATE change_log SET happened_at = happened_at + interval '1 microsecond' WHERE subject = 'hai'`,
    ],
    [
      'what stood before',
      `UPDATE change_log SET before = '{"state": "suspended"}' WHERE subject = 'hai'`,
    ],
    [
      'a digit of the detail',
      `UPDATE change_log SET detail = jsonb_set(detail, '{count}', '3') WHERE subject = 'hai'`,
    ],
    ['its seal', `UPDATE change_seal SET seal = repeat('0', 64) WHERE seal_no = 2`],
  ])('names the line of which %s was changed', async (_, statement) => {
    await asOwner(statement);
    const { fault, checked } = await verified();
    expect(fault).toMatchObject({ kind: 'changed', line: { no: 2, act: 'set-rights' } });
    expect(checked).toBe(1);
  });

  it('names a line that was deleted', async () => {
    await asOwner(`DELETE FROM change_log WHERE subject = 'ba'`);
    expect((await verified()).fault).toEqual({ kind: 'missing', no: 3 });
  });

  it('finds the place of a line that was deleted with its seal', async () => {
    await asOwner(
      `DELETE FROM change_log WHERE subject = 'ba'`,
      `DELETE FROM change_seal WHERE seal_no = 3`,
    );
    expect((await verified()).fault).toEqual({ kind: 'gap', place: 3, no: 4 });
  });

  it('names a line that was slipped in beside the chain', async () => {
    await asOwner(
      `INSERT INTO change_log (actor, act, subject, detail) VALUES ('Ai đó', 'set-rights', 'năm', '{}')`,
    );
    expect((await verified()).fault).toMatchObject({ kind: 'unsealed', line: { subject: 'năm' } });
  });

  it('names the first line out of order when two changed their places', async () => {
    await asOwner(
      `UPDATE change_seal SET change_no = -1 WHERE seal_no = 2`,
      `UPDATE change_seal SET change_no = 2 WHERE seal_no = 3`,
      `UPDATE change_seal SET change_no = 3 WHERE seal_no = 2`,
    );
    expect((await verified()).fault).toMatchObject({ kind: 'changed', line: { no: 3 } });
  });

  it('whose end was cut off is whole in itself, and shows by a head written down before', async () => {
    const head = (await verified()).head?.seal ?? '';
    await asOwner(
      `DELETE FROM change_log WHERE subject = 'bốn'`,
      `DELETE FROM change_seal WHERE seal_no = 4`,
    );
    expect((await verified()).fault).toBeNull();
    expect((await verified(head)).fault).toEqual({ kind: 'head-gone', seal: head });
  });
});

describe('the chain with what the acts wrote', () => {
  beforeEach(() =>
    inWrite(database.db, async (tx) => {
      const changeNo = await recordChange(tx, {
        actor: localActor,
        act: 'change-special-days',
        subject: '2030-01-01',
        detail: {},
      });
      await tx
        .insertInto('special_day')
        .values({ day: '2030-01-01', is_worked: false, name: 'Tết', change_no: changeNo })
        .execute();
    }),
  );

  it('is whole while the lines of all rows are there', async () => {
    expect((await verified()).fault).toBeNull();
  });

  it.each([
    ['the last lines', 4],
    ['the very last', 5],
  ])('names a row whose line was cut off with %s', async (_, from) => {
    await asOwner(
      `SET session_replication_role = replica`,
      `DELETE FROM change_seal WHERE seal_no >= ${from}`,
      `DELETE FROM change_log WHERE change_no >= ${from}`,
    );
    expect((await verified()).fault).toEqual({ kind: 'cut-off', table: 'special_day', no: 5 });
  });
});

describe('two acts at once', () => {
  it('are sealed one after the other, without a gap, also where one of them fails', async () => {
    const acts = Array.from({ length: 12 }, (_, at) =>
      inWrite(database.db, async (tx) => {
        await recordChange(tx, { actor: localActor, act: 'thử', subject: `${at}`, detail: {} });
        if (at % 4 === 0) throw new Error('no');
      }).catch(() => undefined),
    );
    await Promise.all(acts);
    expect(await verified()).toMatchObject({ checked: 13, fault: null, head: { place: 13 } });
  });
});

describe('thuocdo audit', () => {
  const thuocdo = (...args: string[]): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      const program = path.resolve(import.meta.dirname, '../../cli/thuocdo.ts');
      const env = { ...process.env, DATABASE_URL: database.ownerUrl };
      const child = execFile(process.execPath, [program, ...args], { env }, (_, out, complaints) =>
        resolve({ code: child.exitCode ?? -1, said: out + complaints }),
      );
    });

  it('verify says that all is well, and names a changed byte with an exit code of its own', async () => {
    const head = await thuocdo('audit', 'head');
    expect(head.said).toMatch(/^4:[0-9a-f]{64}\n$/);
    const whole = await thuocdo('audit', 'verify', '--head', head.said.trim());
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.said).toContain('4 dòng');
    await asOwner(`UPDATE change_log SET subject = 'hại' WHERE subject = 'hai'`);
    const changed = await thuocdo('audit', 'verify');
    expect(changed.code).toBe(7);
    expect(changed.said).toContain('dòng số 2');
    expect(changed.said).toContain('Trao quyền');
    // Three programs are started, one after the other.
  }, 60_000);
});
