import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listNoticesRoute, readNoticesRoute } from '../../contract/notice.ts';
import { showBurdenRoute } from '../../contract/round/burden.ts';
import {
  listRoundChoicesRoute,
  listRoundsRoute,
  makeRoundRoute,
  manageRoundRoute,
  previewRoundRoute,
  showRoundRoute,
} from '../../contract/round/round.ts';
import { listSpecialDaysRoute, setSpecialDaysRoute } from '../../contract/round/special-days.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { saveRights } from '../account/rights.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { problemOf } from '../test-demonstration.ts';
import { today } from '../today.ts';
import { remind } from './remind.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let planner: Browser;
beforeAll(async () => {
  installation = await openWithRounds();
  planner = await installation.signedIn('ke-hoach');
});
afterAll(() => installation.database.close());

const moChe = '05512@2020-01-01';
const city = UnitId.parse('165@2010-01-01');
const draft = (also: object = {}): object => ({
  title: 'Báo cáo sáu tháng đầu năm 2024 (số minh họa)',
  periodId: '2024-H1',
  calendar: 'administrative',
  unitId: '165@2010-01-01',
  fields: [{ kind: 'indicator', indicatorCode: 'new-jobs', isRequired: true }],
  units: [{ unitId: moChe }],
  levels: ['head', 'city'],
  workingDays: [2, 1, 2],
  ...also,
});

describe('planning a round', () => {
  it('works out the cut-off and a deadline for each level: half-year reports count to 14 June', async () => {
    const preview = await ask(planner, previewRoundRoute, '/api/rounds/preview', draft());
    // 14 June 2024 is a Friday.
    expect(preview).toMatchObject({
      dataThrough: '2024-06-14',
      unitDueOn: '2024-06-18',
      deadlines: [
        { level: 'head', dueOn: '2024-06-19' },
        { level: 'city', dueOn: '2024-06-21' },
      ],
    });
    expect(preview.fields[0]).toMatchObject({ knownAlready: [], isRefused: false });
  });

  it('says how long the deadlines are past when it is opened years after, and nothing of those to come', async () => {
    const { past } = await ask(planner, previewRoundRoute, '/api/rounds/preview', draft());
    expect(past.count).toBe(1);
    expect(past.workingDays).toBeGreaterThan(250);
    const units = [{ unitId: moChe, dueOn: addDays(today(), 5) }];
    const given = await ask(planner, previewRoundRoute, '/api/rounds/preview', draft({ units }));
    expect(given.past).toEqual({ count: 0, workingDays: 0 });
  });

  it('counts deadlines by the list of days off and made-up days', async () => {
    const days = [
      { day: '2024-06-17', isWorked: false, name: 'Ngày nghỉ thử' },
      { day: '2024-06-15', isWorked: true, name: 'Làm bù' },
    ];
    await ask(planner, setSpecialDaysRoute, '/api/special-days', { set: days, remove: [] });
    const preview = await ask(planner, previewRoundRoute, '/api/rounds/preview', draft());
    // Saturday the 15th is worked, Monday the 17th is not: the second working day is Tuesday the 18th.
    expect(preview.unitDueOn).toBe('2024-06-18');
    expect(preview.deadlines[0]?.dueOn).toBe('2024-06-19');
    const without = days.map(({ day }) => day).slice(0, 1);
    await ask(planner, setSpecialDaysRoute, '/api/special-days', { set: [], remove: without });
    const again = await ask(planner, previewRoundRoute, '/api/rounds/preview', draft());
    expect(again.unitDueOn).toBe('2024-06-17');
    const left = await ask(planner, setSpecialDaysRoute, '/api/special-days', {
      set: [],
      remove: ['2024-06-15'],
    });
    expect(left.days).toEqual([]);
  });

  it('refuses to ask for what another round asks for, and says where; with a reason it may', async () => {
    const year = { title: 'Hỏi lại', periodId: '2024' };
    const preview = await ask(planner, previewRoundRoute, '/api/rounds/preview', draft(year));
    expect(preview.fields[0]?.knownAlready).toMatchObject([
      { source: 'round', where: 'Báo cáo năm 2024 của phường, xã (số minh họa)', value: '171' },
    ]);
    const refused = await planner.post('/api/rounds', { draft: draft(year), opensNow: true });
    expect(refused.status).toBe(422);
    const { faults } = await problemOf(refused);
    expect(faults[0]?.place).toEqual(['body', 'draft', 'fields', 0]);
    expect(faults[0]?.message.vi).toContain('Phường Mỏ Chè (Báo cáo năm 2024');
    const fields = [
      {
        kind: 'indicator',
        indicatorCode: 'new-jobs',
        isRequired: true,
        askedAgainBecause: 'Kiểm tra chéo',
      },
    ];
    const made = await ask(planner, makeRoundRoute, '/api/rounds', {
      draft: draft({ ...year, fields }),
      opensNow: false,
    });
    expect(made.state).toBe('draft');
  });

  it('refuses what a document gives already, by the title of the document', async () => {
    const preview = await ask(
      planner,
      previewRoundRoute,
      '/api/rounds/preview',
      draft({
        periodId: '2024',
        fields: [{ kind: 'indicator', indicatorCode: 'income-per-head', isRequired: true }],
        units: [{ unitId: '05528@2020-01-01' }],
      }),
    );
    expect(preview.fields[0]).toMatchObject({
      isRefused: true,
      knownAlready: [{ source: 'document', unitName: 'Phường Bách Quang', value: '65' }],
    });
  });

  it('names every fault of a draft at once', async () => {
    const answer = await planner.post('/api/rounds', {
      draft: draft({
        fields: [
          { kind: 'indicator', indicatorCode: 'no-such-thing', isRequired: true },
          { kind: 'indicator', indicatorCode: 'new-jobs', isRequired: true },
          { kind: 'indicator', indicatorCode: 'new-jobs', isRequired: true },
        ],
        units: [{ unitId: moChe }, { unitId: moChe }, { unitId: '99999@2020-01-01' }],
        levels: ['city', 'head'],
      }),
      opensNow: true,
    });
    expect((await problemOf(answer)).faults.map(({ place }) => place.slice(2).join('.'))).toEqual([
      'units.1',
      'units.2',
      'levels',
      'fields.0.indicatorCode',
      'fields.2',
    ]);
  });

  it('offers the units of the period with those below them, and who owns each indicator', async () => {
    const { units, indicators } = await ask(
      planner,
      listRoundChoicesRoute,
      '/api/round-choices?period=2024',
    );
    expect(units.find(({ name }) => name === 'Thành phố Sông Công')?.below).toHaveLength(10);
    expect(indicators.find(({ indicatorCode }) => indicatorCode === 'new-jobs')).toMatchObject({
      ownerUnitName: 'Phòng Lao động - Thương binh và Xã hội',
      isReportedForPeriod: true,
      isComputed: false,
    });
    // Of the city it is the sum of its units; they are asked for it. Growth is asked of nobody.
    expect(
      indicators.flatMap(({ indicatorCode, isComputed }) =>
        ['model-hamlets-new', 'gross-output-growth'].includes(indicatorCode)
          ? [[indicatorCode, isComputed]]
          : [],
      ),
    ).toEqual(
      expect.arrayContaining([
        ['model-hamlets-new', false],
        ['gross-output-growth', true],
      ]),
    );
  });

  it('is for a planner of one city as well, who sees nothing beyond it', async () => {
    const { db } = installation.database;
    const account = await inRead(db, (tx) =>
      tx
        .selectFrom('account')
        .select('account.account_id')
        .where('account.sign_in_name', '=', 'kiem-tra')
        .executeTakeFirstOrThrow(),
    );
    const rights = [{ role: 'planner' as const, unitId: city, fields: ['figures' as const] }];
    await inWrite(db, (tx) => saveRights(tx, account.account_id, rights, 1));
    const cityPlanner = await installation.signedIn('kiem-tra');
    const days = await cityPlanner.post('/api/special-days', {
      set: [{ day: '2024-07-01', isWorked: false, name: 'Ngày nghỉ thử' }],
      remove: [],
    });
    expect(days.status).toBe(403);
    expect((await problemOf(days)).text.vi).toContain('chỉ người lập kế hoạch của toàn hệ thống');
    const shown = await ask(cityPlanner, listSpecialDaysRoute, '/api/special-days');
    expect([shown.days, shown.manage.isOpen]).toEqual([[], false]);
    const order = { draft: draft({ periodId: '2024-9M', calendar: 'calendar' }), opensNow: true };
    const made = await ask(cityPlanner, makeRoundRoute, '/api/rounds', order);
    expect([made.state, made.dataThrough]).toEqual(['open', '2024-09-30']);
    const notBelow = draft({
      units: [{ unitId: moChe }, { unitId: '19@2010-01-01' }],
      periodId: '2022-9M',
    });
    const foreign = await cityPlanner.post('/api/rounds', { draft: notBelow, opensNow: true });
    expect(foreign.status).toBe(422);
    expect((await problemOf(foreign)).faults.map(({ place }) => place.join('.'))).toContain(
      'body.draft.units.1',
    );
    const elsewhere = { ...order, draft: draft({ unitId: '19@2010-01-01', periodId: '2023-9M' }) };
    expect((await cityPlanner.post('/api/rounds', elsewhere)).status).toBe(403);
  });

  it('opens, extends, closes and reopens; nobody else may', async () => {
    const { id } = await ask(planner, makeRoundRoute, '/api/rounds', {
      draft: draft(),
      opensNow: true,
    });
    const act = (body: object) => ask(planner, manageRoundRoute, `/api/rounds/${id}/manage`, body);
    const extended = await act({
      act: 'extend',
      unitId: moChe,
      dueOn: '2030-01-07',
      reason: 'Mưa lũ',
    });
    expect(extended).toMatchObject({ state: 'open', nextDueOn: '2030-01-07', lateUnits: 0 });
    expect((await act({ act: 'close', reason: 'Đủ' })).state).toBe('closed');
    const reporter = await installation.signedIn('mo-che');
    const { rounds } = await ask(reporter, listRoundsRoute, '/api/rounds');
    expect(rounds.find((round) => round.id === id)?.toFill).toEqual([]);
    expect((await act({ act: 'reopen', reason: 'Sửa số' })).state).toBe('open');
    for (const name of ['thanh-pho', 'lanh-dao', 'mo-che']) {
      const other = await installation.signedIn(name);
      const answer = await other.post(`/api/rounds/${id}/manage`, { act: 'close', reason: 'Thử' });
      expect(answer.status).toBe(403);
    }
  });
});

describe('reminders', () => {
  const mails = () =>
    inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('outgoing_mail')
        .select(['outgoing_mail.recipient', 'outgoing_mail.subject', 'outgoing_mail.body'])
        .where('outgoing_mail.purpose', '=', 'overdue')
        .orderBy('outgoing_mail.mail_id')
        .execute(),
    );

  it('reach the late commune and its head by notice and e-mail, once', async () => {
    await remind(installation.database.db, today(), 'https://thuocdo.example');
    await remind(installation.database.db, today(), 'https://thuocdo.example');
    const late = await mails();
    const commune = late.filter(({ recipient }) => recipient.startsWith('ba-xuyen'));
    expect(commune.map(({ recipient }) => recipient)).toEqual([
      'ba-xuyen@minh-hoa.example',
      'ba-xuyen-ct@minh-hoa.example',
    ]);
    expect(commune[0]?.body).toMatch(/\n\nhttps:\/\/thuocdo\.example\/submissions\/\d+$/);
    expect(commune[0]?.subject).toMatch(/^Đã quá hạn .* mà chưa gửi: Báo cáo năm 2024/);
    const reporter = await installation.signedIn('ba-xuyen');
    const { notices, unread } = await ask(reporter, listNoticesRoute, '/api/notices');
    expect(notices.map(({ kind }) => kind)).toEqual([
      'overdue',
      'round-opened',
      'approved',
      'round-opened',
    ]);
    expect(unread).toBe(4);
    const ids = notices.map(({ id }) => id);
    expect(await ask(reporter, readNoticesRoute, '/api/notices/read', { ids })).toEqual({
      unread: 0,
    });
  });

  it('come before the deadline too, and not to those who have sent', async () => {
    const { db } = installation.database;
    await remind(db, addDays(today(), 1));
    const begun = await ask(
      await installation.signedIn('bach-quang'),
      listNoticesRoute,
      '/api/notices',
    );
    expect(begun.notices.map(({ kind }) => kind)).toContain('due-soon');
    const sent = await ask(
      await installation.signedIn('cai-dan'),
      listNoticesRoute,
      '/api/notices',
    );
    expect(sent.notices.map(({ kind }) => kind)).not.toContain('due-soon');
  });
});

describe('the burden', () => {
  it('is fields times minutes for each unit, and who was on time', async () => {
    const leader = await installation.signedIn('lanh-dao');
    const burden = await ask(leader, showBurdenRoute, '/api/burden?months=12');
    const late = burden.rows.find(({ unitName }) => unitName === 'Xã Bá Xuyên');
    expect(late).toMatchObject({
      rounds: 2,
      fields: 15,
      basis: 'assumed',
      minutesPerField: '1',
      minutesPerMonth: '1.3',
    });
    expect(late?.onTime).toEqual({ done: 1, of: 2 });
    expect(burden.rows).toHaveLength(10);
    const board = await ask(leader, showRoundRoute, '/api/rounds/1');
    expect(board.rows.every(({ daysLate }) => daysLate === 0)).toBe(true);
  });
});
