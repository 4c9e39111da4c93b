import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import type { GivenRight } from '../../contract/account/account.ts';
import { listAuditRoute } from '../../contract/audit.ts';
import {
  addRecordRoute,
  changeRecordRoute,
  defineRegisterRoute,
  listRegistersRoute,
  type RecordHistory,
  showRecordRoute,
  showRegisterRoute,
  takeRowsRoute,
} from '../../contract/register.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { localActor } from '../../core/permission/actor.ts';
import { saveRights } from '../account/rights.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { recordChange } from '../database/change-log.ts';
import { seeEverything } from '../database/sight.ts';
import { inRead, inWrite } from '../database/test-database.ts';
import { ask } from '../round/test-rounds.ts';
import { problemOf } from '../test-demonstration.ts';

const code = 'giai-phong-mat-bang';
const moChe = '05512@2020-01-01';
const address = `/api/registers/${code}`;

/** A reporter of Mỏ Chè with a right to these kinds of data. */
async function ownReporter(fields: GivenRight['fields']): Promise<Browser> {
  const { db } = installation.database;
  await seeEverything(() =>
    inWrite(db, async (tx) => {
      const changeNo = await recordChange(tx, {
        actor: localActor,
        act: 'set-rights',
        subject: 'x',
        detail: {},
      });
      const { account_id: id } = await tx
        .selectFrom('account')
        .select('account.account_id')
        .where('account.sign_in_name', '=', 'mo-che-ct')
        .executeTakeFirstOrThrow();
      await saveRights(
        tx,
        id,
        [{ role: 'reporter', unitId: UnitId.parse(moChe), fields }],
        changeNo,
      );
    }),
  );
  return installation.signedIn('mo-che-ct');
}

let installation: Installation;
let reporter: Browser;
let planner: Browser;
let other: Browser;
beforeAll(async () => {
  installation = await openWithPeople();
  reporter = await installation.signedIn('mo-che');
  other = await installation.signedIn('binh-son');
  planner = await installation.signedIn('ke-hoach');
});
afterAll(() => installation.database.close());

const add = (values: object, from = '2024-01-15') =>
  ask(reporter, addRecordRoute, `${address}/records`, { unitId: moChe, from, values });
const act = (id: string, body: object): Promise<RecordHistory> =>
  ask(reporter, changeRecordRoute, `/api/records/${id}/acts`, body);
const table = (browser = reporter, query = '') =>
  ask(browser, showRegisterRoute, `${address}${query}`);
const take = (rows: object, browser = reporter) =>
  ask(browser, takeRowsRoute, `${address}/rows`, {
    unitId: moChe,
    text: null,
    base64: null,
    from: '2024-06-01',
    reason: 'Đối chiếu quý II',
    apply: false,
    ...rows,
  });

describe('the demonstration register', () => {
  it('is read as the documents state it, with nothing in the place of what they do not', async () => {
    const { records } = await table(planner);
    expect(
      records.map(({ name, values }) => [name, values['area'] ?? null, values['cleared'] ?? null]),
    ).toEqual([
      ['Cụm công nghiệp Bá Xuyên', '48.5', '15'],
      ['Khu công nghiệp Sông Công II', null, '250'],
      ['Khu công nghiệp Sông Công II, giai đoạn 2', '296.24', null],
    ]);
  });

  it('is as of the day that is asked', async () => {
    const { records } = await table(planner, '?asOf=2019-12-31');
    expect(records.map(({ name }) => name)).toEqual(['Cụm công nghiệp Bá Xuyên']);
  });

  it('is known to a ward, which sees none of the city’s records', async () => {
    const { registers } = await ask(reporter, listRegistersRoute, '/api/registers');
    expect(registers).toMatchObject([{ register: { code }, open: 0, define: { isOpen: false } }]);
    expect(await table()).toMatchObject({ records: [], enterFor: [{ unitId: moChe }] });
  });
});

describe('a record', () => {
  it('is added, changed, undone and closed by acts that stay', async () => {
    const { id } = await add({ name: 'Khu dân cư số 1', kind: 'cluster', area: '12.5' });
    await act(id, {
      act: 'change',
      version: 1,
      from: '2024-03-01',
      values: { cleared: '4', area: '12.5' },
      reason: 'Biên bản bàn giao',
    });
    const undone = await act(id, { act: 'undo', version: 2, undoes: 2, reason: 'Nhầm dự án' });
    expect(undone.record.values).not.toHaveProperty('cleared');
    const closed = await act(id, { act: 'close', version: 3, from: '2024-09-01', reason: 'Xong' });
    expect(closed.record).toMatchObject({ closedOn: '2024-09-01', closedBecause: 'Xong' });
    expect(closed.acts.map(({ kind, isUndone, values }) => [kind, isUndone, values])).toEqual([
      ['add', false, { name: 'Khu dân cư số 1', kind: 'cluster', area: '12.5' }],
      ['change', true, { cleared: '4' }],
      ['undo', false, {}],
      ['close', false, {}],
    ]);
    expect((await table(reporter, '?day=2024-08-31')).records[0]?.closedOn).toBeNull();
  });

  it('names every value that is wrong, in plain words and in its place', async () => {
    const answer = await reporter.post(`${address}/records`, {
      unitId: moChe,
      from: '2024-01-01',
      values: { kind: 'town', area: '-1', begun: 'maybe' },
    });
    expect(answer.status).toBe(422);
    const { faults } = await problemOf(answer);
    expect(faults.map(({ place }) => place.join('.'))).toEqual([
      'body.values.name',
      'body.values.kind',
      'body.values.area',
      'body.values.begun',
    ]);
    expect(faults[2]?.message.vi).toBe('Diện tích dự án: không âm được.');
  });

  it('is not written over by somebody who saw it earlier', async () => {
    const { id } = await add({ name: 'Đường vành đai' });
    const change = {
      act: 'change',
      version: 1,
      from: '2024-02-01',
      values: { area: '3' },
      reason: 'Đo lại',
    };
    await act(id, change);
    const late = await reporter.post(`/api/records/${id}/acts`, {
      ...change,
      values: { area: '4' },
    });
    expect(late.status).toBe(409);
    expect((await ask(reporter, showRecordRoute, `/api/records/${id}`)).record.values['area']).toBe(
      '3',
    );
  });

  it('is nobody else’s: not seen, not changed, not added for', async () => {
    const { id } = await add({ name: 'Của Mỏ Chè' });
    expect((await other.get(`/api/records/${id}`)).status).toBe(404);
    const change = { act: 'close', version: 1, from: '2024-02-01', reason: 'Không phải của tôi' };
    expect((await other.post(`/api/records/${id}/acts`, change)).status).toBe(404);
    const foreign = { unitId: moChe, from: '2024-01-01', values: { name: 'Chen vào' } };
    expect((await other.post(`${address}/records`, foreign)).status).toBe(403);
    expect((await planner.post(`${address}/records`, foreign)).status).toBe(403);
  });

  it('leaves a line of the audit for each act, in the words of the register', async () => {
    const { id } = await add({ name: 'Có vết', area: '5' });
    await act(id, {
      act: 'change',
      version: 1,
      from: '2024-02-01',
      values: { area: '6' },
      reason: 'Đo lại',
    });
    const { lines } = await ask(
      await installation.signedIn('kiem-tra'),
      listAuditRoute,
      '/api/audit',
    );
    const line = lines.find(({ actName }) => actName.vi === 'Sửa bản ghi');
    expect(line?.subjectName.vi).toBe('Có vết');
    expect(JSON.stringify(line)).toContain('Diện tích dự án');
  });
});

describe('rows of a sheet', () => {
  it('are previewed: what is new, what changes, what is the same, what is wrong and where', async () => {
    await add({ name: 'Cụm số 5', area: '10' });
    const text = [
      'Tên dự án\tLoại\tDiện tích dự án (ha)\tMàu',
      'Cụm số 5\tCụm công nghiệp\t10\tđỏ',
      'cum so 5\t\t11\t',
      'Cụm số 6\tCụm công nghiệp\t1.200,5\t',
      'Cụm số 7\tThị trấn\tnhiều\t',
    ].join('\n');
    const taken = await take({ text });
    expect(taken.ignored).toEqual(['Màu']);
    expect(taken.rows.map(({ name, does, values }) => [name, does, values])).toEqual([
      ['Cụm số 5', 'change', { kind: 'cluster' }],
      ['cum so 5', 'fault', { area: '11' }],
      ['Cụm số 6', 'add', { name: 'Cụm số 6', kind: 'cluster', area: '1200.5' }],
      ['Cụm số 7', 'fault', { name: 'Cụm số 7' }],
    ]);
    expect(taken.rows[3]?.faults.map(({ place }) => place)).toEqual([
      'dòng 5, cột 2',
      'dòng 5, cột 3',
    ]);
    const saved = await take({ text, apply: true });
    expect(saved.saved).toBe(2);
    expect((await take({ text })).rows.map(({ does }) => does)).toEqual([
      'same',
      'fault',
      'same',
      'fault',
    ]);
  });

  it('change nothing that is kept without a reason', async () => {
    await add({ name: 'Cần lý do' });
    const text = 'Tên dự án\tGhi chú\nCần lý do\tđã đo';
    const answer = await reporter.post(`${address}/rows`, {
      unitId: moChe,
      text,
      base64: null,
      from: '2024-06-01',
      reason: null,
      apply: true,
    });
    expect(answer.status).toBe(422);
  });

  it('come from the workbook that the register gives, changed in Excel', async () => {
    await add({ name: 'Từ Excel', area: '7.25', begun: 'no' });
    const answer = await reporter.get(`${address}/workbook`);
    const [sheet] = (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets;
    const rows = (sheet?.rows ?? []).map((row) =>
      row[0] === 'Từ Excel' ? row.map((cell, at) => (at === 3 ? 7 : cell)) : row,
    );
    const bytes = await writeXlsx({
      sheets: [{ name: 'Sổ', rows: [...rows, ['Thêm mới', 'Khu công nghiệp', 'x']] }],
    });
    const taken = await take({ base64: Buffer.from(bytes).toString('base64') });
    expect(taken.ignored).toEqual(['Đơn vị ghi sổ', 'Ghi từ ngày', 'Khép từ ngày']);
    const told = taken.rows.filter(({ does }) => does !== 'same');
    expect(told.map(({ name, does }) => [name, does])).toEqual([
      ['Từ Excel', 'change'],
      ['Thêm mới', 'fault'],
    ]);
    expect(told[0]?.values).toEqual({ cleared: '7' });
    expect(told[1]?.faults[0]?.place).toMatch(/^Sổ!C\d+$/);
  });

  it('are not for those who may not write there', async () => {
    const rows = {
      unitId: moChe,
      text: 'X',
      base64: null,
      from: '2024-06-01',
      reason: null,
      apply: false,
    };
    expect((await other.post(`${address}/rows`, rows)).status).toBe(403);
  });
});

describe('data about persons in a register', () => {
  const members = {
    code: 'dang-vien',
    name: { vi: 'Sổ đảng viên', en: 'Members' },
    recordName: { vi: 'đảng viên', en: 'members' },
    unitId: '165@2010-01-01',
    nameField: 'card',
    fields: [
      {
        key: 'card',
        kind: 'text',
        name: { vi: 'Số thẻ', en: 'Card' },
        isRequired: true,
        group: 'figures',
      },
      {
        key: 'name',
        kind: 'text',
        name: { vi: 'Họ tên', en: 'Name' },
        isRequired: false,
        group: 'party-members',
      },
    ],
  };
  const home = '/api/registers/dang-vien';

  it('are written and seen only with a right to them, and not told in the audit', async () => {
    await ask(planner, defineRegisterRoute, '/api/registers', { register: members, isNew: true });
    const plain = { unitId: moChe, from: '2024-01-01', values: { card: 'A1' } };
    const personal = { ...plain, values: { card: 'A2', name: 'Một người' } };
    const ofMoChe = { reporter: await ownReporter(['figures', 'party-members']), plain: reporter };
    expect((await ofMoChe.plain.post(`${home}/records`, personal)).status).toBe(403);
    expect((await ofMoChe.plain.post(`${home}/records`, plain)).status).toBe(200);
    expect((await ofMoChe.reporter.post(`${home}/records`, personal)).status).toBe(200);
    expect(await (await ofMoChe.plain.get(home)).text()).not.toContain('Một người');
    expect(await (await ofMoChe.reporter.get(home)).text()).toContain('Một người');
    const file = new Uint8Array(await (await ofMoChe.plain.get(`${home}/workbook`)).arrayBuffer());
    expect(JSON.stringify((await readXlsx(file)).sheets[0]?.rows)).not.toContain('Một người');
    const { rows } = await inRead(installation.database.db, (tx) =>
      sql<{ line: string }>`
        SELECT act || coalesce(after::text, '') AS line FROM change_log`.execute(tx),
    );
    const lines = rows.map(({ line }) => line).join();
    expect(lines).not.toContain('Một người');
    expect(lines).toContain('view-records');
    expect(lines).not.toContain('view-party-members');
    const seen = (): Promise<number> =>
      inRead(installation.database.db, async (tx) => {
        const found = tx.selectFrom('change_log').select('unit_id');
        return (await found.where('act', '=', 'view-party-members').execute()).length;
      });
    await ofMoChe.plain.get('/api/packs');
    expect(await seen()).toBe(0);
    await ofMoChe.reporter.get('/api/packs');
    expect(await seen()).toBe(1);
  });

  it('are not guessed by those who may not see them: right and wrong are refused alike', async () => {
    const { records } = await ask(reporter, showRegisterRoute, home);
    const kept = records.find(({ values }) => values['card'] === 'A2');
    const change = (name: string) => ({
      act: 'change',
      version: 1,
      from: '2024-02-01',
      values: { name, card: 'A3' },
      reason: 'Đoán',
    });
    const text = (name: string): string => `Số thẻ\tHọ tên\nA2\t${name}`;
    for (const guess of ['Một người', 'Người khác']) {
      const acts = `/api/records/${kept?.id}/acts`;
      expect((await reporter.post(acts, change(guess))).status).toBe(403);
      const { rows } = await ask(reporter, takeRowsRoute, `${home}/rows`, {
        unitId: moChe,
        text: text(guess),
        base64: null,
        from: '2024-02-01',
        reason: null,
        apply: false,
      });
      expect(rows.map(({ does }) => does)).toEqual(['fault']);
    }
  });
});

describe('the definition of a register', () => {
  const register = {
    code: 'don-thu',
    name: { vi: 'Sổ đơn thư', en: 'Petitions' },
    recordName: { vi: 'đơn', en: 'petitions' },
    unitId: '165@2010-01-01',
    nameField: 'name',
    fields: [
      {
        key: 'name',
        kind: 'text',
        name: { vi: 'Nội dung', en: 'Subject' },
        isRequired: true,
        group: 'figures',
      },
    ],
  };
  const define = (browser: Browser, over: object, isNew: boolean): Promise<Response> =>
    browser.post('/api/registers', { register: { ...register, ...over }, isNew });

  it('is made by a planner, and by nobody else', async () => {
    expect((await define(reporter, {}, true)).status).toBe(403);
    const made = await ask(planner, defineRegisterRoute, '/api/registers', {
      register,
      isNew: true,
    });
    expect(made.register.code).toBe('don-thu');
    expect((await define(planner, {}, true)).status).toBe(409);
  });

  it('grows, and keeps what records may hold', async () => {
    const day = {
      key: 'on',
      kind: 'day',
      name: { vi: 'Ngày nhận', en: 'Received' },
      isRequired: false,
      group: 'figures',
    };
    expect((await define(planner, { fields: [...register.fields, day] }, false)).status).toBe(200);
    const answer = await define(planner, {}, false);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).faults[0]?.message.vi).toContain('Ngày nhận');
  });
});
