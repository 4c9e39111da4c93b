import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listNoticesRoute } from '../../contract/notice.ts';
import {
  showConsolidationRoute,
  takeSnapshotRoute,
  type RoundConsolidation,
} from '../../contract/round/round-figures.ts';
import { listRoundsRoute, makeRoundRoute, showRoundRoute } from '../../contract/round/round.ts';
import { showScorecardRoute } from '../../contract/scorecard.ts';
import { whyFigureRoute } from '../../contract/figure.ts';
import { approveRoute, listDeskRoute } from '../../contract/round/desk.ts';
import {
  returnSubmissionRoute,
  saveCellsRoute,
  sendSubmissionRoute,
  showSubmissionRoute,
  type Submission,
  withdrawApprovalRoute,
} from '../../contract/round/submission.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { inRead } from '../database/test-database.ts';
import { problemOf } from '../test-demonstration.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let people: Record<'reporter' | 'head' | 'department' | 'city' | 'planner' | 'leader', Browser>;
let roundId: number;
/** The submission of the commune Bình Sơn, which was returned. */
let id: number;
beforeAll(async () => {
  installation = await openWithRounds();
  const { signedIn } = installation;
  people = {
    reporter: await signedIn('binh-son'),
    head: await signedIn('binh-son-ct'),
    department: await signedIn('lao-dong-thuong-binh-va-xa-hoi'),
    city: await signedIn('thanh-pho'),
    planner: await signedIn('ke-hoach'),
    leader: await signedIn('lanh-dao'),
  };
  const { rounds } = await ask(people.reporter, listRoundsRoute, '/api/rounds');
  const open = rounds.find(({ state }) => state === 'open');
  roundId = open?.id ?? 0;
  id = open?.toFill[0]?.submissionId ?? 0;
});
afterAll(() => installation.database.close());

const show = (browser: Browser, query = ''): Promise<Submission> =>
  ask(browser, showSubmissionRoute, `/api/submissions/${id}${query}`);
const save = (fieldNo: number, baseVersion: number, value: string, note: string | null = null) =>
  ask(people.reporter, saveCellsRoute, `/api/submissions/${id}/cells`, {
    way: 'page',
    cells: [
      {
        fieldNo,
        baseVersion,
        content: { kind: 'value', value, grade: 'preliminary', qualifier: 'none' },
        note,
      },
    ],
  });
const send = () =>
  ask(people.reporter, sendSubmissionRoute, `/api/submissions/${id}/send`, { act: 'send' });
const approve = async (browser: Browser, version: number) =>
  ask(browser, approveRoute, '/api/approvals', {
    submissions: [{ submissionId: id, version, exceptionsSeen: true }],
  });
const consolidation = (query = ''): Promise<RoundConsolidation> =>
  ask(people.planner, showConsolidationRoute, `/api/rounds/${roundId}/consolidation${query}`);
const hamletsOnScorecard = async (): Promise<unknown> => {
  const card = await ask(
    people.leader,
    showScorecardRoute,
    '/api/scorecard?resolution=ke-hoach-2024',
  );
  const text = JSON.stringify(
    card.rows.find(({ targetId }) => targetId === 'nam-2024-model-hamlets'),
  );
  return text;
};

const whyHamlets =
  '/api/figures/why?indicator=model-hamlets-new&unit=05530@2020-01-01&period=2024&scope=unstated&priceBasis=not-monetary';

describe('a return from the commune to the scorecard', () => {
  it('finds the slip of the unit, and will not go up with it unexplained', async () => {
    const seen = await show(people.reporter);
    expect(seen.state).toBe('returned');
    expect(seen.rows[5]?.checks.map(({ rule, level }) => [rule, level])).toEqual([
      ['unit-slip', 'doubt'],
    ]);
    expect(seen.rows[5]?.samePeriodLastYear?.value).toBe('8.6');
    await save(6, 1, '8400');
    const answer = await people.reporter.post(`/api/submissions/${id}/send`, { act: 'send' });
    expect(answer.status).toBe(422);
    const { faults } = await problemOf(answer);
    expect(faults.map(({ place }) => place)).toEqual([['cells', 6]]);
  });

  it('is corrected and sent; the leader sees nothing of it unless asked for, and then marked', async () => {
    const { saved } = await save(6, 2, '8.4');
    expect(saved[0]?.version).toBe(3);
    expect(await send()).toMatchObject({ state: 'sent', awaits: 'head', version: 3 });
    const hidden = await show(people.leader);
    expect(hidden.visibility).toBe('hidden');
    expect(hidden.rows.map(({ cell }) => cell.content)).toEqual(Array(8).fill(null));
    const shown = await show(people.leader, '?includeUnapproved=yes');
    expect(shown.visibility).toBe('unapproved-shown');
    expect(shown.rows[5]?.cell.content).toMatchObject({ value: '8.4' });
  });

  it('cannot be approved by a level whose turn it is not, nor in a state that is past', async () => {
    const early = await people.city.post('/api/approvals', {
      submissions: [{ submissionId: id, version: 3, exceptionsSeen: true }],
    });
    expect(early.status).toBe(409);
    expect((await problemOf(early)).faults[0]?.message.vi).toContain('chờ cấp khác');
    const stale = await people.head.post('/api/approvals', {
      submissions: [{ submissionId: id, version: 2, exceptionsSeen: true }],
    });
    expect((await problemOf(stale)).faults[0]?.message.vi).toContain('đã có thay đổi');
  });

  it('climbs level by level to the desks, and the scorecard has it within two seconds of the last', async () => {
    expect(await hamletsOnScorecard()).toContain('not-reported');
    expect(await approve(people.head, 3)).toMatchObject({ newFigures: 0 });
    const desk = await ask(people.department, listDeskRoute, '/api/approvals');
    expect(desk.rows.map(({ unitName }) => unitName)).toEqual(
      expect.arrayContaining(['Xã Bình Sơn', 'Xã Tân Quang']),
    );
    await approve(people.department, 4);
    const started = performance.now();
    expect(await approve(people.city, 5)).toMatchObject({
      standings: [{ state: 'approved', awaits: null }],
      newFigures: 7,
    });
    const after = await hamletsOnScorecard();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(after).toContain('"kind":"value","value":"2"');
  });

  it('is then frozen for its unit, and seen in full by the leader', async () => {
    const answer = await people.reporter.post(`/api/submissions/${id}/cells`, {
      way: 'page',
      cells: [{ fieldNo: 1, baseVersion: 1, content: null, note: null }],
    });
    expect(answer.status).toBe(409);
    expect((await show(people.leader)).visibility).toBe('full');
  });
});

describe('an approval that is withdrawn', () => {
  let snapshotId: number;

  it('leaves what was published, marked; a snapshot of before keeps what was known', async () => {
    const taken = await ask(people.planner, takeSnapshotRoute, `/api/rounds/${roundId}/snapshots`, {
      name: 'Hội nghị tổng kết',
    });
    snapshotId = taken.id;
    const withdrawn = await ask(
      people.city,
      withdrawApprovalRoute,
      `/api/submissions/${id}/withdraw`,
      {
        version: 6,
        reason: 'Số xóm kiểu mẫu chưa có quyết định công nhận.',
      },
    );
    expect(withdrawn).toMatchObject({ state: 'department-approved', awaits: 'city' });
    const seen = await show(people.city);
    expect([seen.publishedIsWithdrawn, seen.rows[6]?.published?.value]).toEqual([true, '2']);
    const why = await ask(people.leader, whyFigureRoute, whyHamlets);
    expect(why.vintages[0]?.source.vi).toContain('(đã rút phê duyệt)');
    const { rows } = await ask(
      people.leader,
      showConsolidationRoute,
      `/api/rounds/${roundId}/consolidation`,
    );
    const marked = rows.flatMap(({ parts }) => parts.filter(({ isWithdrawn }) => isWithdrawn));
    expect(new Set(marked.map(({ unitName }) => unitName))).toEqual(new Set(['Xã Bình Sơn']));
    await ask(people.city, returnSubmissionRoute, `/api/submissions/${id}/return`, {
      version: 7,
      reason: 'Đề nghị chỉ tính xóm đã có quyết định.',
    });
  });

  it('ends in a new vintage with a signed difference and the reason, and only for what changed', async () => {
    await save(7, 1, '1', 'Theo quyết định công nhận.');
    const { version } = await send();
    await approve(people.head, version);
    await approve(people.department, version + 1);
    expect(await approve(people.city, version + 2)).toMatchObject({ newFigures: 1 });
    const why = await ask(people.leader, whyFigureRoute, whyHamlets);
    expect(
      why.vintages.map(({ difference, isBest, source }) => [difference, isBest, source.vi]),
    ).toEqual([
      [null, false, 'Công chức thống kê, Xã Bình Sơn nhập'],
      [
        { kind: 'value', value: '-1' },
        true,
        'Công chức thống kê, Xã Bình Sơn nhập: Số xóm kiểu mẫu chưa có quyết định công nhận.',
      ],
    ]);
  });

  it('shows beside the snapshot of the meeting: then 2, now 1', async () => {
    const { rows, comparedWith } = await consolidation(`?snapshot=${snapshotId}`);
    const row = rows.find(({ field }) => field.fieldNo === 7);
    expect(comparedWith?.name).toBe('Hội nghị tổng kết');
    expect([row?.computedAtSnapshot, row?.computed]).toMatchObject([
      { value: '2' },
      { value: '1' },
    ]);
    expect(row?.parts.find(({ unitName }) => unitName === 'Xã Bình Sơn')).toMatchObject({
      atSnapshot: '2',
      outcome: { value: '1' },
      isApproved: true,
    });
  });
});

describe('the consolidation of the round', () => {
  it('adds up what is approved and names who is missing; unapproved only when asked for, marked', async () => {
    const jobs = (await consolidation()).rows[1];
    expect(jobs?.computed).toMatchObject({ kind: 'value', value: '768' });
    expect(jobs?.coverage).toEqual({ done: 5, of: 10 });
    expect(jobs?.missing).toEqual([
      'Phường Lương Sơn',
      'Phường Phố Cò',
      'Xã Tân Quang',
      'Phường Bách Quang',
      'Xã Bá Xuyên',
    ]);
    const all = await consolidation('?includeUnapproved=yes');
    expect(all.includesUnapproved).toBe(true);
    expect(all.rows[1]?.coverage).toEqual({ done: 9, of: 10 });
    expect(all.rows[1]?.parts.filter(({ isApproved }) => isApproved)).toHaveLength(5);
  });

  it('adds no rates up, and says so', async () => {
    const rate = (await consolidation()).rows[2];
    expect(rate?.computed).toMatchObject({ kind: 'missing', reason: 'not-comparable' });
  });
});

describe('the database connection, killed in the middle of an approval', () => {
  it('has approved and published nothing', async () => {
    const board = await ask(people.city, showRoundRoute, `/api/rounds/${roundId}`);
    const submissionId = board.rows.find(({ awaits }) => awaits === 'city')?.submissionId;
    const order = { submissions: [{ submissionId, version: 3, exceptionsSeen: true }] };
    const before = await counts();
    const { pool } = installation.database;
    const blocker = await pool.connect();
    // The approval has written its act and waits for the ledger when it dies.
    await blocker.query("SELECT pg_advisory_lock(hashtext('enter-figures'))");
    const dying = people.city.post('/api/approvals', order);
    await vi.waitFor(async () => {
      const { rowCount } = await blocker.query(`
        SELECT pg_terminate_backend(waiting.pid)
        FROM pg_stat_activity waiting
        WHERE waiting.datname = current_database() AND waiting.wait_event = 'advisory'`);
      expect(rowCount).toBe(1);
    });
    expect((await dying).status).toBe(500);
    expect(await counts()).toEqual(before);
    await blocker.query("SELECT pg_advisory_unlock(hashtext('enter-figures'))");
    blocker.release();
  });
});

describe('a figure entered once', () => {
  it('fills the other open form that asks for it, and only its empty cells', async () => {
    const made = await ask(people.planner, makeRoundRoute, '/api/rounds', {
      draft: {
        title: 'Báo cáo xây dựng Đảng năm 2024 (số minh họa)',
        periodId: '2024',
        calendar: 'administrative',
        unitId: '165@2010-01-01',
        fields: ['new-party-members', 'new-jobs'].map((indicatorCode) => ({
          kind: 'indicator',
          indicatorCode,
          isRequired: true,
          askedAgainBecause: 'Biểu của ngành',
        })),
        units: [{ unitId: '05521@2020-01-01' }],
        levels: ['city'],
        workingDays: [2, 2],
      },
      opensNow: true,
    });
    const reporter = await installation.signedIn('pho-co');
    const board = await ask(reporter, showRoundRoute, `/api/rounds/${made.id}`);
    const other = board.rows[0]?.submissionId;
    const mine = { kind: 'value', value: '150', grade: 'estimate', qualifier: 'none' };
    await ask(reporter, saveCellsRoute, `/api/submissions/${other}/cells`, {
      way: 'page',
      cells: [{ fieldNo: 2, baseVersion: 0, content: mine, note: null }],
    });
    const { rows } = await ask(people.city, listDeskRoute, `/api/approvals?round=${roundId}`);
    const waiting = rows.find(({ unitName }) => unitName === 'Phường Phố Cò');
    expect(waiting?.exceptions.map(({ fieldNo, note }) => [fieldNo, note])).toEqual([
      [6, 'Bàn giao thêm mặt bằng một khu dân cư.'],
    ]);
    const order = {
      submissions: [
        { submissionId: waiting?.submissionId, version: waiting?.version, exceptionsSeen: true },
      ],
    };
    const waits = async (): Promise<boolean[]> =>
      (await ask(people.city, listNoticesRoute, '/api/notices')).notices
        .filter(({ kind, text }) => kind === 'to-approve' && text.vi.includes('Phường Phố Cò'))
        .map(({ isRead }) => isRead);
    const [before] = await waits();
    expect(before).toBe(false);
    expect(await ask(people.city, approveRoute, '/api/approvals', order)).toMatchObject({
      standings: [{ state: 'approved' }],
      newFigures: 7,
    });
    // What waited for approval waits no longer: nobody has to read it any more.
    const [after] = await waits();
    expect(after).toBe(true);
    const filled = await ask(reporter, showSubmissionRoute, `/api/submissions/${other}`);
    expect(filled.rows.map(({ cell }) => [cell.content, cell.note])).toMatchObject([
      [{ value: '13' }, 'Đã duyệt trong “Báo cáo năm 2024 của phường, xã (số minh họa)”.'],
      [{ value: '150' }, null],
    ]);
  });
});

async function counts(): Promise<unknown> {
  return inRead(installation.database.db, async (tx) => {
    const { rows } = await sql`
      SELECT (SELECT count(*) FROM submission_act) AS acts,
        (SELECT count(*) FROM figure_vintage) AS vintages,
        (SELECT count(*) FROM figure_current) AS figures,
        (SELECT count(*) FROM change_log) AS changes,
        (SELECT count(*) FROM change_seal) AS seals`.execute(tx);
    return rows[0];
  });
}
