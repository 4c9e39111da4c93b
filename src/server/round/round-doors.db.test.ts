import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showBurdenRoute } from '../../contract/round/burden.ts';
import { listRoundsRoute, showRoundRoute, type RoundBoard } from '../../contract/round/round.ts';
import {
  attachEvidenceRoute,
  saveCellsRoute,
  showSubmissionRoute,
  writeMessageRoute,
} from '../../contract/round/submission.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { saveRights } from '../account/rights.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { seeOnly } from '../database/sight.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { buildDocx, paragraph } from '../../reader/format/docx/docx.builder.ts';
import { problemOf } from '../test-demonstration.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let board: RoundBoard;
beforeAll(async () => {
  installation = await openWithRounds();
  const planner = await installation.signedIn('ke-hoach');
  const { rounds } = await ask(planner, listRoundsRoute, '/api/rounds');
  board = await ask(planner, showRoundRoute, `/api/rounds/${rounds[0]?.id}`);
});
afterAll(() => installation.database.close());

const submissionOf = (unitName: string): number =>
  board.rows.find((row) => row.unitName === unitName)?.submissionId ?? 0;
const value = (amount: string) => ({
  kind: 'value',
  value: amount,
  grade: 'preliminary',
  qualifier: 'none',
});

describe('a reporter of another unit', () => {
  it('finds only their own row on the board, and no other submission, whatever they ask', async () => {
    const neighbour = await installation.signedIn('mo-che');
    const own = await ask(neighbour, showRoundRoute, `/api/rounds/${board.round.id}`);
    expect(own.rows.map(({ unitName }) => unitName)).toEqual(['Phường Mỏ Chè']);
    const id = submissionOf('Phường Cải Đan');
    const asked = await Promise.all([
      neighbour.get(`/api/submissions/${id}`),
      neighbour.get(`/api/submissions/${id}?includeUnapproved=yes`),
      neighbour.get(`/api/submissions/${id}/entries/1`),
      neighbour.post(`/api/submissions/${id}/send`, { act: 'send' }),
      neighbour.post(`/api/submissions/${id}/messages`, { text: 'Xin chào' }),
      neighbour.post(`/api/submissions/${id}/cells`, {
        way: 'page',
        cells: [{ fieldNo: 1, baseVersion: 1, content: null, note: null }],
      }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(Array(6).fill(404));
    expect((await neighbour.get(`/api/rounds/${board.round.id}/consolidation`)).status).toBe(403);
    expect((await neighbour.get('/api/approvals')).status).toBe(403);
    expect((await neighbour.get('/api/burden')).status).toBe(403);
  });

  it('is shown no row of others even by a query that forgot to ask whose they are', async () => {
    const unit = UnitId.parse('05512@2020-01-01');
    const seen = await seeOnly(
      { sight: [unit], partyMembers: [], accountId: null, office: null },
      () =>
        inRead(installation.database.db, async (tx) => {
          const { rows } = await sql<{ unit_id: string }>`
          SELECT submission.unit_id FROM cell_entry
          JOIN submission ON submission.submission_id = cell_entry.submission_id
          UNION SELECT submission.unit_id FROM submission_act
          JOIN submission ON submission.submission_id = submission_act.submission_id
          UNION SELECT submission.unit_id FROM submission_vintage
          JOIN submission ON submission.submission_id = submission_vintage.submission_id
          UNION SELECT unit_id FROM submission UNION SELECT unit_id FROM notice`.execute(tx);
          return rows.map((row) => row.unit_id);
        }),
    );
    expect(seen).toEqual([unit]);
  });

  it('and a query that says nothing of who looks is shown nothing', async () => {
    const client = await installation.database.pool.connect();
    const { rows } = await client.query('SELECT count(*)::integer AS n FROM cell_entry');
    client.release();
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('two people in one cell', () => {
  const cells = (baseVersion: number, amount: string, note: string | null = null): object => ({
    way: 'page',
    cells: [{ fieldNo: 5, baseVersion, content: value(amount), note }],
  });
  const save = (browser: Browser, body: object) =>
    ask(
      browser,
      saveCellsRoute,
      `/api/submissions/${submissionOf('Phường Bách Quang')}/cells`,
      body,
    );
  let one: Browser;
  let other: Browser;
  beforeAll(async () => {
    one = await installation.signedIn('bach-quang');
    other = await installation.signedIn('bach-quang');
  });

  it('the second is told of both values, and overwrites nothing', async () => {
    expect((await save(one, cells(0, '301'))).saved).toMatchObject([{ version: 1 }]);
    const { saved, conflicts } = await save(other, cells(0, '305'));
    expect(saved).toEqual([]);
    expect(conflicts).toMatchObject([
      {
        fieldNo: 5,
        yours: { content: { value: '305' } },
        theirs: { version: 1, content: { value: '301' } },
      },
    ]);
  });

  it('goes on upon the version that they saw', async () => {
    expect((await save(other, cells(1, '305'))).saved).toMatchObject([{ version: 2 }]);
  });

  it('saving the same again, after a line that broke, is no conflict and adds no version', async () => {
    const again = await save(other, cells(1, '305'));
    expect([again.conflicts, again.saved[0]?.version]).toEqual([[], 2]);
  });

  it('of ten at the same instant exactly one wins', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        save(at % 2 === 0 ? one : other, cells(2, String(310 + at))),
      ),
    );
    expect(answers.filter(({ saved }) => saved.length === 1)).toHaveLength(1);
    expect(answers.filter(({ conflicts }) => conflicts.length === 1)).toHaveLength(9);
  });

  it('refuses cells that are none of the form, all of them by their place', async () => {
    const answer = await one.post(`/api/submissions/${submissionOf('Phường Bách Quang')}/cells`, {
      way: 'paste',
      cells: [
        { fieldNo: 1, baseVersion: 1, content: { kind: 'text', text: 'mười sáu' }, note: null },
        { fieldNo: 99, baseVersion: 0, content: value('1'), note: null },
        { fieldNo: 8, baseVersion: 0, content: value('1'), note: null },
      ],
    });
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).faults.map(({ place }) => place[2])).toEqual([0, 1, 2]);
  });
});

describe('the burden', () => {
  it('is told of the units over which one holds the right to see it, not of all that one may look at', async () => {
    const accountId = await accountOf('thang-loi-ct');
    const own = UnitId.parse('05518@2020-01-01');
    await inWrite(installation.database.db, (tx) =>
      saveRights(
        tx,
        accountId,
        [
          { role: 'approver', unitId: own, fields: ['figures'] },
          { role: 'reporter', unitId: UnitId.parse('165@2010-01-01'), fields: ['figures'] },
        ],
        1,
      ),
    );
    const both = await installation.signedIn('thang-loi-ct');
    const { rows } = await ask(both, showBurdenRoute, '/api/burden?months=12');
    expect(rows.map(({ unitId }) => unitId)).toEqual([own]);
  });
});

describe('approving', () => {
  it('refuses whoever sent it, though they hold the office', async () => {
    const id = submissionOf('Phường Lương Sơn');
    const unitId = UnitId.parse('05506@2020-01-01');
    const both = await installation.signedIn('luong-son');
    const accountId = await accountOf('luong-son');
    await inWrite(installation.database.db, (tx) =>
      saveRights(
        tx,
        accountId,
        [
          { role: 'reporter', unitId, fields: ['figures'] },
          { role: 'approver', unitId, fields: ['figures'] },
        ],
        1,
      ),
    );
    const answer = await both.post('/api/approvals', {
      submissions: [{ submissionId: id, version: 1, exceptionsSeen: true }],
    });
    expect(answer.status).toBe(403);
    expect((await problemOf(answer)).faults[0]?.message.vi).toBe(
      'Phường Lương Sơn: Người gửi phiếu không được tự duyệt phiếu của mình.',
    );
  });

  it('takes all or none, and wants exceptions to be seen', async () => {
    const city = await installation.signedIn('thanh-pho');
    const order = (exceptionsSeen: boolean, ids: number[]): object => ({
      submissions: ids.map((submissionId) => ({ submissionId, version: 3, exceptionsSeen })),
    });
    const waiting = submissionOf('Phường Phố Cò');
    const unseen = await city.post('/api/approvals', order(false, [waiting]));
    expect((await problemOf(unseen)).faults[0]?.message.vi).toContain('xem các ô khác thường');
    const mixed = await city.post(
      '/api/approvals',
      order(true, [waiting, submissionOf('Xã Tân Quang')]),
    );
    expect(mixed.status).toBe(409);
    expect((await ask(city, showSubmissionRoute, `/api/submissions/${waiting}`)).state).toBe(
      'department-approved',
    );
  });
});

describe('a mark of secrecy', () => {
  it('is refused by whatever door it comes, with its place', async () => {
    const reporter = await installation.signedIn('bach-quang');
    const id = submissionOf('Phường Bách Quang');
    const cell = { fieldNo: 3, baseVersion: 9, content: null, note: 'Theo văn bản (TỐI MẬT)' };
    const asked: [string, object, string][] = [
      [`/api/submissions/${id}/messages`, { text: 'TUYỆT MẬT: số liệu' }, 'body.text'],
      [`/api/submissions/${id}/cells`, { way: 'page', cells: [cell] }, 'body.cells.0.note'],
      [
        `/api/submissions/${id}/evidence`,
        {
          act: 'attach',
          fieldNo: 1,
          name: 'MẬT.pdf',
          mediaType: 'application/pdf',
          content: 'AA==',
        },
        'body.name',
      ],
    ];
    for (const [path, body, place] of asked) {
      const answer = await reporter.post(path, body);
      expect(answer.status).toBe(422);
      const { faults } = await problemOf(answer);
      expect(faults.map((fault) => fault.place.join('.'))).toEqual([place]);
      expect(faults[0]?.message.vi).toContain('bí mật nhà nước không đưa vào hệ thống này');
    }
  });
});

describe('evidence and words', () => {
  it('a file is attached, read by those who may see the cell, and taken off; an inspector writes nothing', async () => {
    const id = submissionOf('Phường Bách Quang');
    const reporter = await installation.signedIn('bach-quang');
    const cell = await ask(reporter, attachEvidenceRoute, `/api/submissions/${id}/evidence`, {
      act: 'attach',
      fieldNo: 3,
      name: 'Biên bản rà soát.pdf',
      mediaType: 'application/pdf',
      content: Buffer.from('%PDF-1.7').toString('base64'),
    });
    const fake = await reporter.post(`/api/submissions/${id}/evidence`, {
      act: 'attach',
      fieldNo: 3,
      name: 'Biên bản.pdf',
      mediaType: 'application/pdf',
      content: Buffer.from('<!doctype html><script>').toString('base64'),
    });
    expect(fake.status).toBe(422);
    expect((await problemOf(fake)).faults[0]?.message.vi).toContain('"Biên bản.pdf"');
    const marked = await reporter.post(`/api/submissions/${id}/evidence`, {
      act: 'attach',
      fieldNo: 3,
      name: 'Phương án.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: Buffer.from(buildDocx({ body: paragraph('MẬT') })).toString('base64'),
    });
    expect(marked.status).toBe(422);
    expect((await problemOf(marked)).faults[0]?.message.vi).toContain(
      'Tệp “Phương án.docx” có dấu “MẬT”',
    );
    expect(cell.evidence).toMatchObject([{ name: 'Biên bản rà soát.pdf', scan: 'unreadable' }]);
    const evidenceId = cell.evidence[0]?.id ?? 0;
    expect(await (await reporter.get(`/api/evidence/${evidenceId}`)).text()).toBe('%PDF-1.7');
    const leader = await installation.signedIn('lanh-dao');
    const neighbour = await installation.signedIn('cai-dan');
    for (const browser of [leader, neighbour]) {
      expect((await browser.get(`/api/evidence/${evidenceId}`)).status).toBe(404);
    }
    const after = await ask(reporter, attachEvidenceRoute, `/api/submissions/${id}/evidence`, {
      act: 'take-off',
      evidenceId,
    });
    expect(after.evidence).toEqual([]);
    const inspector = await installation.signedIn('kiem-tra');
    expect(
      (await inspector.post(`/api/submissions/${id}/messages`, { text: 'Vì sao?' })).status,
    ).toBe(403);
    const { thread } = await ask(leader, writeMessageRoute, `/api/submissions/${id}/messages`, {
      text: 'Đề nghị gửi trước giờ họp.',
    });
    expect(thread.at(-1)).toMatchObject({ kind: 'message', office: 'Thường trực Thành ủy' });
  });
});

async function accountOf(signInName: string): Promise<number> {
  const row = await inRead(installation.database.db, (tx) =>
    tx
      .selectFrom('account')
      .select('account.account_id')
      .where('account.sign_in_name', '=', signInName)
      .executeTakeFirstOrThrow(),
  );
  return row.account_id;
}
