import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showIndicatorRoute } from '../../contract/figure.ts';
import {
  addRecordRoute,
  changeRecordRoute,
  defineRegisterRoute,
  showRecordRoute,
} from '../../contract/register.ts';
import {
  type ConsolidationRow,
  showConsolidationRoute,
  takeSnapshotRoute,
} from '../../contract/round/round-figures.ts';
import {
  listRoundChoicesRoute,
  makeRoundRoute,
  showRoundRoute,
} from '../../contract/round/round.ts';
import { approveRoute } from '../../contract/round/desk.ts';
import {
  type EntryRow,
  returnSubmissionRoute,
  saveCellsRoute,
  sendSubmissionRoute,
  showSubmissionRoute,
  withdrawApprovalRoute,
} from '../../contract/round/submission.ts';
import { takeFormRoute } from '../../contract/round/submission-workbook.ts';
import { type Browser, type Installation, openWithPeople } from '../account/test-people.ts';
import { inRead } from '../database/test-database.ts';
import { problemOf } from '../test-demonstration.ts';
import { ask } from './test-rounds.ts';

const registerCode = 'giai-phong-mat-bang';
const moChe = '05512@2020-01-01';

let installation: Installation;
let people: Record<'reporter' | 'head' | 'city' | 'planner' | 'leader', Browser>;
/** The submission of Mỏ Chè, and its round. */
let id: number;
let roundId: number;
beforeAll(async () => {
  installation = await openWithPeople();
  const { signedIn } = installation;
  people = {
    reporter: await signedIn('mo-che'),
    head: await signedIn('mo-che-ct'),
    city: await signedIn('thanh-pho'),
    planner: await signedIn('ke-hoach'),
    leader: await signedIn('lanh-dao'),
  };
  const round = await ask(people.planner, makeRoundRoute, '/api/rounds', {
    draft: draft([asked('sum', { field: 'cleared' }, 'cleared-land'), asked('count'), share]),
    opensNow: true,
  });
  roundId = round.id;
  const board = await ask(people.planner, showRoundRoute, `/api/rounds/${roundId}`);
  id = board.rows[0]?.submissionId ?? 0;
});
afterAll(() => installation.database.close());

const asked = (aggregate: string, rest: object = {}, feeds: string | null = null): object => ({
  kind: 'register',
  figure: { registerCode, measure: { aggregate, ...rest } },
  feeds,
  isRequired: true,
});
const share = asked('share', { part: 'cleared', whole: 'area' });
const draft = (fields: object[]): object => ({
  title: 'Giải phóng mặt bằng năm 2022',
  periodId: '2022',
  calendar: 'administrative',
  unitId: '165@2010-01-01',
  fields,
  units: [{ unitId: moChe }],
  levels: ['head', 'city'],
  workingDays: [2, 1, 1],
});

const rows = async (browser = people.reporter, query = ''): Promise<EntryRow[]> =>
  (await ask(browser, showSubmissionRoute, `/api/submissions/${id}${query}`)).rows;
const valuesOf = (of: readonly EntryRow[]): unknown[] =>
  of.map(({ cell }) => (cell.content?.kind === 'value' ? cell.content.value : cell.content));
const add = (values: object) =>
  ask(people.reporter, addRecordRoute, `/api/registers/${registerCode}/records`, {
    unitId: moChe,
    from: '2022-02-01',
    values,
  });
const change = async (recordId: string, values: object, from = '2022-06-01') => {
  const { record } = await ask(people.reporter, showRecordRoute, `/api/records/${recordId}`);
  return ask(people.reporter, changeRecordRoute, `/api/records/${recordId}/acts`, {
    act: 'change',
    version: record.version,
    from,
    values,
    reason: 'Đo lại',
  });
};
const send = () =>
  ask(people.reporter, sendSubmissionRoute, `/api/submissions/${id}/send`, { act: 'send' });
const approve = (browser: Browser, version: number) =>
  ask(browser, approveRoute, '/api/approvals', {
    submissions: [{ submissionId: id, version, exceptionsSeen: true }],
  });
const published = async (): Promise<unknown> => {
  const address = `/api/indicators/cleared-land?unit=${moChe}`;
  const { series } = await ask(people.planner, showIndicatorRoute, address);
  return JSON.stringify(series);
};

const consolidated = async (query = ''): Promise<ConsolidationRow[]> => {
  const address = `/api/rounds/${roundId}/consolidation${query}`;
  return (await ask(people.planner, showConsolidationRoute, address)).rows;
};

describe('a form that asks for figures of records', () => {
  it('can be made of any register, and says what is wrong with such a field', async () => {
    const choices = await ask(
      people.planner,
      listRoundChoicesRoute,
      '/api/round-choices?period=2022',
    );
    expect(choices.registers.map(({ code }) => code)).toEqual([registerCode]);
    const wrong = [
      asked('sum', { field: 'name' }),
      asked('count', {}, 'cleared-land'),
      asked('sum', { field: 'cleared' }, 'no-such'),
      { ...asked('count'), figure: { registerCode: 'don-thu', measure: { aggregate: 'count' } } },
    ];
    const answer = await people.planner.post('/api/rounds/preview', draft(wrong));
    const { faults } = await problemOf(answer);
    expect(faults.map(({ place }) => place.slice(2).join('.'))).toEqual([
      'fields.0.figure.measure.name',
      'fields.1.feeds',
      'fields.2.feeds',
      'fields.3.figure.registerCode',
    ]);
  });

  it('has no number where the unit wrote no record, and does not go up so', async () => {
    const [sum] = await rows();
    expect(sum?.cell.content).toBeNull();
    expect(sum?.register).toMatchObject({
      counted: 0,
      isFrozen: false,
      now: { kind: 'missing', reason: 'not-reported' },
    });
    const answer = await people.reporter.post(`/api/submissions/${id}/send`, { act: 'send' });
    expect((await problemOf(answer)).faults.map(({ place }) => place)).toEqual([
      ['cells', 1],
      ['cells', 2],
      ['cells', 3],
    ]);
  });

  it('names the record that lacks a value; what can be counted is counted', async () => {
    await add({ name: 'Khu A', area: '10', cleared: '2.5' });
    const { id: silent } = await add({ name: 'Khu B', area: '20' });
    const [sum, count] = await rows();
    expect(sum?.register?.gaps).toMatchObject([{ name: 'Khu B', recordId: silent }]);
    expect(valuesOf([sum, count].filter((row) => row !== undefined))).toEqual([null, '2']);
    await change(silent, { cleared: '5' }, '2022-03-01');
    expect(valuesOf(await rows())).toEqual(['7.5', '2', '25']);
  });

  it('does not take a number that is typed, on the page or in the workbook', async () => {
    const typed = {
      fieldNo: 1,
      baseVersion: 0,
      content: { kind: 'value', value: '99', grade: 'official', qualifier: 'none' },
      note: null,
    };
    const answer = await people.reporter.post(`/api/submissions/${id}/cells`, {
      way: 'page',
      cells: [typed],
    });
    expect((await problemOf(answer)).faults[0]?.message.vi).toContain('tính từ sổ');
    const file = await people.reporter.get(`/api/submissions/${id}/workbook`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.rows[4]?.[6]).toBe(7.5);
    expect(sheet?.cells?.get('4,6')?.style?.protection?.locked).not.toBe(false);
    expect(String(sheet?.rows[4]?.[9])).toContain('2 bản ghi');
    const base64 = Buffer.from(bytes).toString('base64');
    const taken = await ask(people.reporter, takeFormRoute, `/api/submissions/${id}/workbook`, {
      base64,
      apply: true,
    });
    expect(taken).toMatchObject({ changes: [], faults: [], unchanged: 3 });
  });

  it('counts neither as a field to be answered nor as minutes of work', async () => {
    const board = await ask(people.planner, showRoundRoute, `/api/rounds/${roundId}`);
    expect(board.rows[0]?.answered).toEqual({ done: 0, of: 0 });
    expect(board.rows[0]?.squares).toEqual(['draft', 'draft', 'draft']);
  });
});

describe('once it is sent', () => {
  it('the number is frozen with its records; what changes later is a signed difference', async () => {
    await send();
    const before = await rows();
    expect(before[0]?.register).toMatchObject({ isFrozen: true, counted: 2, difference: null });
    const [first] = before[0]?.cell.counted ?? [];
    await change(first ?? '', { cleared: '4' });
    await add({ name: 'Khu C', area: '1', cleared: '0.25' });
    const after = await rows();
    expect(valuesOf(after)).toEqual(['7.5', '2', '25']);
    expect(after.map(({ register }) => register?.difference)).not.toContain(null);
    expect(after[1]?.register).toMatchObject({ counted: 2, difference: '1' });
  });

  it('a higher level sees neither the number nor what it would be, before it is approved', async () => {
    const [sum] = await rows(people.leader);
    expect(sum?.cell.content).toBeNull();
    expect(sum?.register).toMatchObject({ counted: 0, now: null, difference: null });
  });

  it('climbs like any other and is published as the figure of its indicator', async () => {
    expect((await consolidated())[1]).toMatchObject({
      field: { kind: 'register', fieldNo: 2 },
      computed: { kind: 'missing', reason: 'not-reported' },
      coverage: { done: 0, of: 1 },
      missing: ['Phường Mỏ Chè'],
    });
    expect((await consolidated('?includeUnapproved=yes'))[1]).toMatchObject({
      computed: { kind: 'value', value: '2' },
      parts: [{ isApproved: false }],
    });
    await approve(people.head, 1);
    expect(await approve(people.city, 2)).toMatchObject({ newFigures: 1 });
    expect(await published()).toContain('"7.5"');
    expect((await rows(people.leader))[0]?.register?.difference).not.toBeNull();
  });

  it('stands in the consolidation and is frozen with it, also where it feeds no indicator', async () => {
    const [sum, count, ratio] = await consolidated();
    expect(sum).toMatchObject({ field: { kind: 'indicator' }, computed: { value: '7.5' } });
    expect(count).toMatchObject({ computed: { value: '2' }, coverage: { done: 1, of: 1 } });
    expect(ratio).toMatchObject({
      computed: { kind: 'missing', reason: 'not-comparable' },
      parts: [{ unitId: moChe, outcome: { value: '25' }, isApproved: true }],
    });
    const { id: taken } = await ask(
      people.planner,
      takeSnapshotRoute,
      `/api/rounds/${roundId}/snapshots`,
      { name: 'Họp giao ban' },
    );
    const [, then] = await consolidated(`?snapshot=${taken}`);
    expect(then).toMatchObject({
      computedAtSnapshot: { value: '2' },
      parts: [{ atSnapshot: '2' }],
    });
  });

  it('becomes another vintage only by an act: withdrawn, returned, sent and approved again', async () => {
    const [sum] = await rows();
    const now = sum?.register?.now?.kind === 'value' ? sum.register.now.value : '';
    expect(now).not.toBe('7.5');
    await ask(people.city, withdrawApprovalRoute, `/api/submissions/${id}/withdraw`, {
      version: 3,
      reason: 'Sổ đã sửa',
    });
    await ask(people.city, returnSubmissionRoute, `/api/submissions/${id}/return`, {
      version: 4,
      reason: 'Gửi lại theo sổ',
    });
    expect(valuesOf(await rows())[0]).toBe(now);
    expect(await published()).not.toContain(`"${now}"`);
    await saveNote();
    await send();
    await approve(people.head, 6);
    expect(await approve(people.city, 7)).toMatchObject({ newFigures: 1 });
    expect(await published()).toContain(`"${now}"`);
  });
});

/** Out of the ordinary or not, what replaces a published figure may be noted. */
const saveNote = () =>
  ask(people.reporter, saveCellsRoute, `/api/submissions/${id}/cells`, {
    way: 'page',
    cells: [{ fieldNo: 1, baseVersion: 1, content: null, note: 'Theo sổ đã đo lại' }],
  });

describe('a register figure about persons', () => {
  it('is asked in the group of such data, whatever the form says', async () => {
    const register = {
      code: 'dang-vien',
      name: { vi: 'Sổ đảng viên', en: 'Members' },
      recordName: { vi: 'đảng viên', en: 'members' },
      unitId: '165@2010-01-01',
      nameField: 'name',
      fields: [
        {
          key: 'name',
          kind: 'text',
          name: { vi: 'Số thẻ', en: 'Card' },
          isRequired: true,
          group: 'figures',
        },
        {
          key: 'official',
          kind: 'yes-no',
          name: { vi: 'Chính thức', en: 'Full' },
          isRequired: false,
          group: 'party-members',
        },
      ],
    };
    await ask(people.planner, defineRegisterRoute, '/api/registers', { register, isNew: true });
    const figure = {
      registerCode: 'dang-vien',
      measure: { aggregate: 'count' },
      where: [{ kind: 'is', field: 'official', oneOf: ['yes'] }],
    };
    const made = await ask(people.planner, makeRoundRoute, '/api/rounds', {
      draft: draft([{ kind: 'register', figure, isRequired: false }]),
      opensNow: false,
    });
    const board = await ask(people.planner, showRoundRoute, `/api/rounds/${made.id}`);
    // The planner holds no right to such data, and is not even told what of it is asked.
    expect(board.fields).toEqual([]);
    const kept = await inRead(installation.database.db, (tx) =>
      tx
        .selectFrom('round_field')
        .select('round_field.content')
        .where('round_field.round_id', '=', made.id)
        .execute(),
    );
    expect(kept.map(({ content }) => content)).toMatchObject([
      { group: 'party-members', name: { vi: 'Số đảng viên: chính thức là có' } },
    ]);
  });
});
