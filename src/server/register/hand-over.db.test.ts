import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addRecordRoute,
  changeRecordRoute,
  type RecordHistory,
  type RecordRow,
  showRegisterRoute,
} from '../../contract/register.ts';
import { ReportingRound } from '../../core/figure/round/reporting-round.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import { localActor } from '../../core/permission/actor.ts';
import { saveRights } from '../account/rights.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { recordChange } from '../database/change-log.ts';
import { seeEverything } from '../database/sight.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { loadRegisterFigures } from '../round/register-cells.ts';
import { ask } from '../round/test-rounds.ts';
import { problemOf } from '../test-demonstration.ts';

const code = 'giai-phong-mat-bang';
const moChe = UnitId.parse('05512@2020-01-01');
/** Mỏ Chè, Châu Sơn and the commune Bá Xuyên from 1 July 2025 on. */
const heir = UnitId.parse('05533@2025-07-01');

let installation: Installation;
let old: Browser;
let taker: Browser;
let stranger: Browser;
let id: string;
beforeAll(async () => {
  installation = await openWithPeople();
  await giveRights('cai-dan', heir);
  old = await installation.signedIn('mo-che');
  taker = await installation.signedIn('cai-dan');
  stranger = await installation.signedIn('binh-son');
  const values = { name: 'Cụm Mỏ Chè', kind: 'cluster', cleared: '12' };
  const order = { unitId: moChe, from: '2024-01-15', values };
  ({ id } = await ask(old, addRecordRoute, `/api/registers/${code}/records`, order));
});
afterAll(() => installation.database.close());

/** Lets an account report for one unit and no other. */
async function giveRights(signInName: string, unitId: UnitId): Promise<void> {
  await seeEverything(() =>
    inWrite(installation.database.db, async (tx) => {
      const line = { actor: localActor, act: 'set-rights', subject: 'x', detail: {} };
      const changeNo = await recordChange(tx, line);
      const { account_id: accountId } = await tx
        .selectFrom('account')
        .select('account.account_id')
        .where('account.sign_in_name', '=', signInName)
        .executeTakeFirstOrThrow();
      await saveRights(
        tx,
        accountId,
        [{ role: 'reporter', unitId, fields: ['figures'] }],
        changeNo,
      );
    }),
  );
}

const rowOf = async (browser: Browser, query = ''): Promise<RecordRow | undefined> =>
  (await ask(browser, showRegisterRoute, `/api/registers/${code}${query}`)).records.find(
    (record) => record.id === id,
  );
const handOver = {
  act: 'hand-over',
  version: 1,
  from: '2025-07-01',
  toUnitId: heir,
  reason: 'Biên bản bàn giao 01',
};
const act = (browser: Browser, body: object) => browser.post(`/api/records/${id}/acts`, body);
const done = (browser: Browser, body: object): Promise<RecordHistory> =>
  ask(browser, changeRecordRoute, `/api/records/${id}/acts`, body);

/** What the records of a unit come to in a round of 2025. */
async function figureOf(unitId: UnitId): Promise<unknown> {
  const field = {
    kind: 'register',
    fieldNo: 1,
    isRequired: true,
    hint: null,
    group: 'figures',
    name: { vi: 'Đất đã giải phóng', en: 'Land cleared' },
    figure: { registerCode: code, measure: { aggregate: 'sum', field: 'cleared' } },
    measureUnit: 'hectare',
    feeds: null,
  };
  const round = ReportingRound.parse({
    id: 1,
    title: 'Năm 2025',
    periodId: '2025',
    calendar: 'administrative',
    unitId: heir,
    dataThrough: '2025-12-14',
    fields: [field],
    levels: ['head'],
    deadlines: [],
    allowsOwnApproval: false,
  });
  const loaded = {
    round,
    state: 'open',
    unitDueOn: plainDate('2025-12-20'),
    submissions: [],
  } as const;
  const figures = await seeEverything(() =>
    inRead(installation.database.db, (tx) => loadRegisterFigures(tx, loaded, [unitId])),
  );
  const [asked] = round.fields;
  if (asked?.kind !== 'register') throw new Error('the form has no register figure');
  const { outcome, gaps } = figures.of(unitId, asked);
  return outcome.kind === 'value' ? outcome.value : gaps.map((gap) => [gap.name, gap.field.vi]);
}

describe('a record of a unit that went into another', () => {
  it('is seen by the heir with where it lies, and by nobody else', async () => {
    expect(await rowOf(taker)).toMatchObject({
      unitName: 'Phường Mỏ Chè',
      enter: { isOpen: false },
      heirs: [{ unitId: heir, name: 'Phường Bá Xuyên' }],
      handOver: { isOpen: true },
      cameFrom: null,
    });
    expect(await rowOf(taker, '?day=2025-06-30')).toMatchObject({ heirs: [] });
    expect(await rowOf(old)).toMatchObject({ handOver: { isOpen: false } });
    expect(await rowOf(stranger)).toBeUndefined();
  });

  it('is waited for by the figures of the heir, which are not made without it', async () => {
    expect(await figureOf(heir)).toEqual([['Cụm Mỏ Chè', 'chưa bàn giao từ Phường Mỏ Chè']]);
  });

  it.each([
    ['by its own unit', () => act(old, handOver), 403],
    ['by a stranger', () => act(stranger, handOver), 404],
    ['to no heir', () => act(taker, { ...handOver, toUnitId: moChe }), 403],
    ['before the heir begins', () => act(taker, { ...handOver, from: '2025-06-30' }), 422],
    ['without a reason', () => act(taker, { ...handOver, reason: ' ' }), 422],
  ])('is not handed over %s', async (_, order, status) => {
    expect((await order()).status).toBe(status);
  });
});

describe('handing it over', () => {
  it('is an act with its reason in the history, and the figures of the heir count it from then on', async () => {
    const { acts, record } = await done(taker, handOver);
    expect(acts.at(-1)).toMatchObject({
      kind: 'hand-over',
      from: '2025-07-01',
      reason: 'Biên bản bàn giao 01',
      toUnitName: 'Phường Bá Xuyên',
    });
    expect(record).toMatchObject({ unitName: 'Phường Bá Xuyên', enter: { isOpen: true } });
    expect(await rowOf(taker)).toMatchObject({
      cameFrom: { name: 'Phường Mỏ Chè', on: '2025-07-01' },
      heirs: [],
    });
    expect(await rowOf(taker, '?day=2025-06-30')).toMatchObject({ unitName: 'Phường Mỏ Chè' });
    expect(await figureOf(heir)).toBe('12');
    expect(await figureOf(moChe)).toEqual([]);
  });

  it('lets the heir go on with it, and no longer the unit that began it', async () => {
    const change = {
      act: 'change',
      version: 2,
      from: '2025-08-01',
      values: { cleared: '14' },
      reason: 'Đo lại',
    };
    expect((await act(old, change)).status).toBe(403);
    await done(taker, change);
    expect(await figureOf(heir)).toBe('14');
  });

  it('keeps names apart at the heir', async () => {
    const values = { name: 'cum mo che', kind: 'cluster' };
    const body = { unitId: heir, from: '2025-09-01', values };
    const answer = await taker.post(`/api/registers/${code}/records`, body);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).faults[0]?.place.join('.')).toContain('values.name');
  });

  it('can be undone by the heir', async () => {
    await done(taker, { act: 'undo', version: 3, undoes: 3, reason: 'Nhầm' });
    await done(taker, { act: 'undo', version: 4, undoes: 2, reason: 'Chưa bàn giao xong' });
    expect(await rowOf(taker)).toMatchObject({
      unitName: 'Phường Mỏ Chè',
      handOver: { isOpen: true },
    });
  });
});
