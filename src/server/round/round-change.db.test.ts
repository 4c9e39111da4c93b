import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listNoticesRoute } from '../../contract/notice.ts';
import {
  discardRoundRoute,
  rewriteRoundRoute,
  showRoundDraftRoute,
} from '../../contract/round/round-draft.ts';
import { makeRoundRoute, manageRoundRoute, showRoundRoute } from '../../contract/round/round.ts';
import { previewSpecialDaysRoute, setSpecialDaysRoute } from '../../contract/round/special-days.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { addDays } from '../../core/kernel/plain-date.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { seeOnly } from '../database/sight.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { problemOf } from '../test-demonstration.ts';
import { today } from '../today.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let planner: Browser;
beforeAll(async () => {
  installation = await openWithRounds();
  planner = await installation.signedIn('ke-hoach');
});
afterAll(() => installation.database.close());

const [moChe, caiDan, thangLoi] = ['05512@2020-01-01', '05515@2020-01-01', '05518@2020-01-01'];
const city = '165@2010-01-01';
const owner = 'phong-lao-dong-song-cong@2010-01-01';
const draft = (also: object = {}): object => ({
  title: 'Báo cáo sáu tháng',
  periodId: '2022-H1',
  calendar: 'administrative',
  unitId: city,
  fields: [{ kind: 'indicator', indicatorCode: 'new-jobs', isRequired: true }],
  units: [{ unitId: moChe }, { unitId: caiDan, dueOn: '2030-06-28' }],
  levels: ['head', 'city'],
  workingDays: [2, 1, 3],
  ...also,
});
const make = async (also: object = {}, opensNow = false): Promise<number> =>
  (await ask(planner, makeRoundRoute, '/api/rounds', { draft: draft(also), opensNow })).id;
const shown = (id: number) => ask(planner, showRoundDraftRoute, `/api/rounds/${id}/draft`);
const boardOf = (id: number) => ask(planner, showRoundRoute, `/api/rounds/${id}`);

describe('a draft of a round', () => {
  it('is read back as it was written: working days, and the deadlines that units have of their own', async () => {
    const { state, draft: written } = await shown(await make());
    expect(state).toBe('draft');
    expect(written).toMatchObject({ workingDays: [2, 1, 3], levels: ['head', 'city'] });
    expect(written).not.toHaveProperty('dataThrough');
    expect(written.units.find(({ unitId }) => unitId === moChe)).toEqual({ unitId: moChe });
    expect(written.units.find(({ unitId }) => unitId === caiDan)?.dueOn).toBe('2030-06-28');
  });

  it('is rewritten as a whole, keeps its number and the submissions that stay, and opens', async () => {
    const id = await make({ periodId: '2022-Q1' });
    const { version } = await shown(id);
    const kept = (await boardOf(id)).rows.find(({ unitId }) => unitId === moChe)?.submissionId;
    const fields = [
      { kind: 'question', question: 'Khó khăn?', isRequired: false },
      { kind: 'indicator', indicatorCode: 'enterprises', isRequired: true },
    ];
    const order = {
      version,
      draft: draft({
        title: 'Viết lại',
        periodId: '2022-Q2',
        fields,
        units: [{ unitId: moChe }, { unitId: thangLoi }],
        levels: ['city'],
        workingDays: [5, 2],
      }),
      opensNow: true,
    };
    const round = await ask(planner, rewriteRoundRoute, `/api/rounds/${id}/draft`, order);
    expect(round).toMatchObject({ id, title: 'Viết lại', periodId: '2022-Q2', state: 'open' });
    const board = await boardOf(id);
    expect(board.fields.map(({ field }) => field.kind)).toEqual(['question', 'indicator']);
    expect(new Set(board.rows.map(({ unitId }) => unitId))).toEqual(new Set([moChe, thangLoi]));
    expect(board.rows.find(({ unitId }) => unitId === moChe)?.submissionId).toBe(kept);
  });

  it('is not overwritten in silence: whoever read it before another rewrote it is told', async () => {
    const id = await make({ periodId: '2022-M01' });
    const { version } = await shown(id);
    const order = { version, draft: draft({ periodId: '2022-M01', title: 'A' }), opensNow: false };
    await ask(planner, rewriteRoundRoute, `/api/rounds/${id}/draft`, order);
    const late = await planner.post(`/api/rounds/${id}/draft`, order);
    expect(late.status).toBe(409);
    expect((await problemOf(late)).text.vi).toContain('vừa có người khác sửa');
  });

  it('names every fault of what is written, and is for its planner alone', async () => {
    const id = await make({ periodId: '2022-M02' });
    const { version } = await shown(id);
    const bad = draft({
      periodId: '2022-M02',
      fields: [{ kind: 'indicator', indicatorCode: 'no-such-thing', isRequired: true }],
      units: [{ unitId: moChe }, { unitId: moChe }],
    });
    const refused = await planner.post(`/api/rounds/${id}/draft`, {
      version,
      draft: bad,
      opensNow: false,
    });
    expect((await problemOf(refused)).faults).toHaveLength(2);
    const reporter = await installation.signedIn('mo-che');
    expect((await reporter.get(`/api/rounds/${id}/draft`)).status).toBe(403);
  });
});

describe('a draft that nobody opened', () => {
  it('is seen by whoever called, and by no unit that it asks and no owner of its indicators', async () => {
    const id = await make({
      periodId: '2021-Q1',
      levels: ['head', 'department', 'city'],
      workingDays: [2, 1, 1, 3],
    });
    const [row] = (await boardOf(id)).rows;
    const leader = await installation.signedIn('lanh-dao');
    expect((await leader.get(`/api/rounds/${id}`)).status).toBe(200);
    const units = [UnitId.parse(moChe), UnitId.parse(owner)];
    for (const unitId of units) {
      const seen = () =>
        seeOnly({ sight: [unitId], partyMembers: [], accountId: null, office: null }, () =>
          inRead(installation.database.db, async (tx) => ({
            rounds: await tx
              .selectFrom('reporting_round')
              .select('reporting_round.round_id')
              .where('reporting_round.round_id', '=', id)
              .execute(),
            fields: await tx
              .selectFrom('round_field')
              .select('round_field.round_id')
              .where('round_field.round_id', '=', id)
              .execute(),
            submissions: await tx
              .selectFrom('submission')
              .select('submission.round_id')
              .where('submission.round_id', '=', id)
              .execute(),
          })),
        );
      expect(await seen()).toEqual({ rounds: [], fields: [], submissions: [] });
    }
    const reporter = await installation.signedIn('mo-che');
    for (const path of [`/api/rounds/${id}`, `/api/submissions/${row?.submissionId}`]) {
      expect((await reporter.get(path)).status).toBe(404);
    }
    await ask(planner, manageRoundRoute, `/api/rounds/${id}/manage`, { act: 'open' });
    expect((await reporter.get(`/api/rounds/${id}`)).status).toBe(200);
  });

  it('is thrown away by its planner, and what it asked stays in the audit', async () => {
    const id = await make({ periodId: '2021-Q2', title: 'Bản soạn bỏ đi' });
    const path = `/api/rounds/${id}/discard`;
    expect((await (await installation.signedIn('lanh-dao')).post(path)).status).toBe(403);
    expect((await ask(planner, discardRoundRoute, path)).state).toBe('discarded');
    expect((await planner.get(`/api/rounds/${id}`)).status).toBe(404);
    expect((await planner.post(path)).status).toBe(404);
    const line = await inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('change_log')
        .select(['change_log.subject', 'change_log.before'])
        .where('change_log.act', '=', 'discard-round')
        .executeTakeFirstOrThrow(),
    );
    expect(line).toMatchObject({ subject: 'Bản soạn bỏ đi', before: { periodId: '2021-Q2' } });
  });

  it('is kept once it was opened', async () => {
    const id = await make({ periodId: '2021-Q3' }, true);
    const answer = await planner.post(`/api/rounds/${id}/discard`);
    expect(answer.status).toBe(409);
    expect((await problemOf(answer)).text.vi).toContain('đã mở');
  });
});

describe('a round that was opened', () => {
  it('keeps title, form and levels: the page and the database both refuse', async () => {
    const id = await make({ periodId: '2022-M03' }, true);
    const { version } = await shown(id);
    const order = { version, draft: draft({ periodId: '2022-M03' }), opensNow: false };
    const refused = await planner.post(`/api/rounds/${id}/draft`, order);
    expect(refused.status).toBe(409);
    expect((await problemOf(refused)).text.vi).toContain('Chỉ còn gia hạn, thêm đơn vị');
    expect((await boardOf(id)).acts).toMatchObject({
      edit: { isOpen: false },
      addUnits: { isOpen: true },
    });
    await expect(
      inWrite(installation.database.db, (tx) =>
        sql`DELETE FROM round_field WHERE round_id = ${id}`.execute(tx),
      ),
    ).rejects.toThrow('history once their round was opened');
  });

  it('takes further units, which are told; not one that answers, nor one whose day is past', async () => {
    const id = await make({ periodId: '2022-M04' }, true);
    const act = (units: object[]) => ({ act: 'add-units', units, reason: 'Bỏ sót khi mở kỳ' });
    const path = `/api/rounds/${id}/manage`;
    const refused = await planner.post(path, act([{ unitId: moChe }, { unitId: thangLoi }]));
    expect((await problemOf(refused)).faults.map(({ place }) => place.join('.'))).toEqual([
      'body.units.0',
      'body.units.0',
      'body.units.1',
    ]);
    const dueOn = addDays(today(), 7);
    await ask(planner, manageRoundRoute, path, act([{ unitId: thangLoi, dueOn }]));
    const row = (await boardOf(id)).rows.find(({ unitId }) => unitId === thangLoi);
    expect(row).toMatchObject({ state: 'draft', dueOn });
    const reporter = await installation.signedIn('thang-loi');
    const { notices } = await ask(reporter, listNoticesRoute, '/api/notices');
    expect(notices[0]).toMatchObject({ kind: 'round-opened', submissionId: row?.submissionId });
  });

  it('gives several units more time at once, all or none, and never less', async () => {
    const id = await make({ periodId: '2022-M05' }, true);
    const path = `/api/rounds/${id}/manage`;
    const act = (dueOn: string) => ({
      act: 'extend-many',
      unitIds: [moChe, caiDan],
      dueOn,
      reason: 'Mưa lũ',
    });
    // One of the two has time until 28 June 2030 already.
    const refused = await planner.post(path, act('2030-06-28'));
    expect(refused.status).toBe(422);
    expect((await problemOf(refused)).faults).toHaveLength(1);
    await ask(planner, manageRoundRoute, path, act('2030-07-01'));
    expect((await boardOf(id)).rows.map(({ dueOn }) => dueOn)).toEqual([
      '2030-07-01',
      '2030-07-01',
    ]);
    const reporter = await installation.signedIn('mo-che');
    const { notices } = await ask(reporter, listNoticesRoute, '/api/notices');
    expect(notices[0]?.text.vi).toMatch(/^Hạn gửi mới 01\/07\/2030: .*Lý do: Mưa lũ$/);
  });
});

describe('days off and made-up days', () => {
  const path = '/api/special-days';
  const change = (day: string) => ({
    set: [{ day, isWorked: false, name: 'Nghỉ bão' }],
    remove: [],
  });
  // Of June 2022 data are counted to Tuesday the 14th: units send two working days later, on the 16th.
  const storm = '2022-06-15';

  it('tell what they would do to rounds before they are set: a draft and an open one move, and their units', async () => {
    const written = await make({ periodId: '2022-M06', title: 'Bản soạn' });
    const open = await make({ periodId: '2022-M06', title: 'Đang mở' }, true);
    const { effects } = await ask(
      planner,
      previewSpecialDaysRoute,
      `${path}/preview`,
      change(storm),
    );
    const mine = effects.filter(({ roundId }) => [written, open].includes(roundId));
    expect(mine.map(({ isMoved }) => isMoved)).toEqual([true, true]);
    expect(mine[0]).toMatchObject({
      unitDueOn: { from: '2022-06-16', to: '2022-06-17' },
      levels: [
        { level: 'head', from: '2022-06-17', to: '2022-06-20' },
        { level: 'city', from: '2022-06-22', to: '2022-06-23' },
      ],
      unitsMoved: 1,
      unitsOwn: 1,
    });
    // Only looked at: nothing has changed.
    expect((await boardOf(open)).unitDueOn).toBe('2022-06-16');
    await ask(planner, setSpecialDaysRoute, path, { ...change(storm), moveRounds: [open] });
    const board = await boardOf(open);
    expect([board.unitDueOn, board.deadlines[1]?.dueOn]).toEqual(['2022-06-17', '2022-06-23']);
    expect(board.rows.map(({ dueOn }) => dueOn)).toEqual(['2022-06-17', '2030-06-28']);
    // It was not asked for.
    expect((await boardOf(written)).unitDueOn).toBe('2022-06-16');
  });

  it('never take a deadline earlier that was announced', async () => {
    const back = { set: [], remove: [storm] };
    const { effects } = await ask(planner, previewSpecialDaysRoute, `${path}/preview`, back);
    const open = effects.find(({ title }) => title === 'Đang mở');
    expect(open).toMatchObject({
      isMoved: false,
      unitDueOn: { from: '2022-06-17', to: '2022-06-17' },
    });
    const refused = await planner.post(path, { ...back, moveRounds: [open?.roundId] });
    expect(refused.status).toBe(409);
    const { days } = await ask(planner, setSpecialDaysRoute, path, back);
    expect(days).toEqual([]);
  });

  it('move nothing where they lie behind every deadline', async () => {
    const { effects } = await ask(
      planner,
      previewSpecialDaysRoute,
      `${path}/preview`,
      change('2035-01-02'),
    );
    expect(effects).toEqual([]);
  });
});
