import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRoundsRoute, showRoundRoute, type RoundBoard } from '../../contract/round/round.ts';
import {
  listCellEntriesRoute,
  saveCellsRoute,
  showSubmissionRoute,
} from '../../contract/round/submission.ts';
import {
  forgetTableMappingRoute,
  readTableRoute,
  showTableImportRoute,
  type TableSource,
  takeTableRoute,
} from '../../contract/table-import.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { seeOnly } from '../database/sight.ts';
import { inRead } from '../database/test-database.ts';
import { problemOf } from '../test-demonstration.ts';
import { ask, openWithRounds } from '../round/test-rounds.ts';

let installation: Installation;
let reporter: Browser;
let planner: Browser;
let board: RoundBoard;
beforeAll(async () => {
  installation = await openWithRounds();
  reporter = await installation.signedIn('bach-quang');
  planner = await installation.signedIn('ke-hoach');
  const { rounds } = await ask(planner, listRoundsRoute, '/api/rounds');
  board = await ask(planner, showRoundRoute, `/api/rounds/${rounds[0]?.id}`);
});
afterAll(() => installation.database.close());

type Read = Awaited<ReturnType<typeof read>>;
type Said = Partial<{
  usesMemory: boolean;
  sheet: string;
  bodyFrom: number;
  rows: string;
  nameColumn: number;
}>;

const door = (end = ''): string => `/api/rounds/${board.round.id}/table${end}`;
const submissionOf = (unitName: string): number =>
  board.rows.find((row) => row.unitName === unitName)?.submissionId ?? 0;

function read(browser: Browser, source: TableSource, said: Said = {}) {
  const unsaid = { usesMemory: true, sheet: null, bodyFrom: null, rows: null, nameColumn: null };
  return ask(browser, readTableRoute, door('/read'), { source, ...unsaid, ...said });
}

const take = (browser: Browser, source: TableSource, { mapping, unitId }: Read) =>
  ask(browser, takeTableRoute, door(), { source, mapping, unitId, apply: null });

function apply(
  browser: Browser,
  source: TableSource,
  { mapping, unitId }: Read,
  { changes }: Awaited<ReturnType<typeof take>>,
) {
  const seen = changes.map(({ submissionId, fieldNo, version }) => ({
    submissionId,
    fieldNo,
    version,
  }));
  return ask(browser, takeTableRoute, door(), {
    source,
    mapping,
    unitId,
    apply: { remember: true, seen },
  });
}

type Line = (string | number | null)[];

async function workbook(name: string, rows: Line[]): Promise<TableSource> {
  const bytes = await writeXlsx({ sheets: [{ name, rows }] });
  return { kind: 'file', name: 'bang.xlsx', base64: Buffer.from(bytes).toString('base64') };
}

/** The ward's own table: its own heads, order, words and units of measure. */
const wardTable = (year: number, grain: number | string, from: Line[] = []): Promise<TableSource> =>
  workbook(`Biểu ${year}`, [
    ['UBND PHƯỜNG BÁCH QUANG'],
    ...from,
    ['STT', 'Nội dung', 'Đvt', `Kế hoạch ${year}`, `Kết quả ${year}`, 'Ghi chú'],
    ['I', 'KINH TẾ'],
    [1, 'Sản lượng lương thực có hạt', 'nghìn tấn', 2, grain, 'theo sổ'],
    [2, 'Diện tích giải phóng mặt bằng', 'ha', 12, 'abc', null],
    [3, 'Thu từ đất', 'triệu đồng', 5, 6, null],
    [4, 'Tỷ lệ hộ nghèo (%)', '%', 1, '0,45', null],
    [5, 'Tổng số doanh nghiệp trên địa bàn', 'tỷ đồng', 300, 312, null],
  ]);

describe('a table of one unit', () => {
  it('is laid by its heads and names; faults stand by cell, good cells are told from what is there', async () => {
    const source = await wardTable(2024, 2.15);
    const found = await read(reporter, source);
    expect(found.mapping).toMatchObject({ sheet: 'Biểu 2024', bodyFrom: 3, rows: 'fields' });
    expect(found.mapping.columns.map(({ column, meaning }) => [column, meaning.kind])).toEqual([
      [2, 'name'],
      [5, 'value'],
      [3, 'measure'],
      [6, 'note'],
    ]);
    expect(found.rows.map(({ tied }) => tied)).toEqual([
      null,
      'sure',
      'sure',
      null,
      'sure',
      'likely',
    ]);
    expect(found.remembered).toBeNull();
    const { changes, faults, passedOver } = await take(reporter, source, found);
    expect(
      changes.map(({ place, written, after, noteAfter }) => [place, written, after, noteAfter]),
    ).toMatchObject([
      ['Biểu 2024!E4', '2,15 nghìn tấn', { value: '2150', grade: 'estimate' }, 'theo sổ'],
      ['Biểu 2024!E7', '0,45', { value: '0.45' }, null],
    ]);
    expect(changes[1]?.before).toMatchObject({ kind: 'value' });
    expect(faults.map(({ place, text }) => `${place}: ${text.vi}`)).toEqual([
      'Biểu 2024!E5: “abc” không phải số.',
      'Biểu 2024!E8: Bảng ghi đơn vị tính “tỷ đồng”, chỉ tiêu tính bằng “doanh nghiệp”: không đổi được.',
    ]);
    expect(passedOver).toEqual([{ place: 'Biểu 2024!E6', name: 'Thu từ đất' }]);
  });

  it('is imported into the draft by one act, by its own way, and leaves a line', async () => {
    const source = await wardTable(2024, 2.15);
    const found = await read(reporter, source);
    const seen = await take(reporter, source, found);
    const { applied } = await apply(reporter, source, found, seen);
    expect(applied).toEqual({ saved: 2, conflicts: [], isRemembered: true });
    const id = submissionOf('Phường Bách Quang');
    const { rows, state } = await ask(reporter, showSubmissionRoute, `/api/submissions/${id}`);
    const grain = rows.find(({ name }) => name.vi === 'Sản lượng lương thực');
    expect(grain?.cell).toMatchObject({ content: { value: '2150' }, note: 'theo sổ' });
    expect(state).toBe('draft');
    const path = `/api/submissions/${id}/entries/${grain?.field.fieldNo}`;
    const { entries } = await ask(reporter, listCellEntriesRoute, path);
    expect(entries[0]?.way).toBe('import');
    expect(await take(reporter, source, found)).toMatchObject({ changes: [], unchanged: 2 });
    expect((await lines()).slice(-2)).toMatchObject([
      { act: 'import-table', subject: `submission ${id}`, detail: { cells: 2 } },
      { act: 'remember-table-mapping', unit_id: '05528@2020-01-01' },
    ]);
  });

  it('is known again by its head in another year, lower in another sheet, with its corrections', async () => {
    const first = await read(reporter, await wardTable(2024, 2.15));
    expect(first.remembered).toMatchObject({ unitName: 'Phường Bách Quang' });
    const corrected = {
      ...first,
      mapping: {
        ...first.mapping,
        names: first.mapping.names.map((one) =>
          one.name === 'dien tich giai phong mat bang'
            ? { name: one.name, meaning: { kind: 'nothing' as const } }
            : one,
        ),
      },
    };
    const source = await wardTable(2024, 2.2);
    await apply(reporter, source, corrected, await take(reporter, source, corrected));
    const later = await wardTable(2025, 3, [['BIỂU TỔNG HỢP'], ['của cả năm']]);
    const again = await read(reporter, later);
    expect(again.remembered?.id).toBe(first.remembered?.id);
    expect(again.mapping).toMatchObject({ sheet: 'Biểu 2025', bodyFrom: 5 });
    expect(again.rows.map(({ tied }) => tied)).toEqual([
      null,
      'remembered',
      null,
      null,
      'remembered',
      'remembered',
    ]);
    expect((await take(reporter, later, again)).changes[0]?.place).toBe('Biểu 2025!E6');
    expect((await read(reporter, later, { usesMemory: false })).remembered).toBeNull();
  });

  it('is forgotten by an act, after which it is proposed anew', async () => {
    const { remembered } = await ask(reporter, showTableImportRoute, door());
    const id = remembered[0]?.id ?? 0;
    const neighbour = await installation.signedIn('thang-loi');
    const path = `/api/table-mappings/${id}/forget`;
    expect((await neighbour.post(path, {})).status).toBe(404);
    expect((await ask(neighbour, showTableImportRoute, door())).remembered).toEqual([]);
    await ask(reporter, forgetTableMappingRoute, path, {});
    expect((await reporter.post(path, {})).status).toBe(404);
    expect((await read(reporter, await wardTable(2024, 1))).remembered).toBeNull();
    expect((await lines()).at(-1)).toMatchObject({ act: 'forget-table-mapping' });
  });

  it('overwrites nothing that somebody saved after the preview: both are shown', async () => {
    const source = await wardTable(2024, 7);
    const found = await read(reporter, source);
    const seen = await take(reporter, source, found);
    const id = submissionOf('Phường Bách Quang');
    const grain = seen.changes[0];
    const content = { kind: 'value', value: '99', grade: 'estimate', qualifier: 'none' };
    const cell = { fieldNo: grain?.fieldNo, baseVersion: grain?.version, content, note: null };
    await ask(reporter, saveCellsRoute, `/api/submissions/${id}/cells`, {
      way: 'page',
      cells: [cell],
    });
    const { applied } = await apply(reporter, source, found, seen);
    expect(applied?.saved).toBe(0);
    expect(applied?.conflicts).toMatchObject([
      { theirs: { value: '99' }, yours: { value: '7000' } },
    ]);
  });
});

describe('a table of many units', () => {
  const down: Line[] = [
    ['Phụ lục 1'],
    ['TT', 'Phường, xã', 'Hộ nghèo (%)', 'Sản lượng lương thực (nghìn tấn)'],
    [1, 'P. Mỏ Chè', 0.5, 0.4],
    [2, 'P. Bách Quang', 0.61, '-'],
    [3, 'Xã Bá Xuyên', '1,1', 3.4],
    [null, 'Cộng', null, 3.8],
  ];

  it('fills the drafts of a planner’s units; a sent one is named and holds up nothing', async () => {
    const source = await workbook('PL1', down);
    const found = await read(planner, source);
    expect(found.mapping.rows).toBe('units');
    const seen = await take(planner, source, found);
    expect(seen.faults.map(({ place, text }) => `${place}: ${text.vi}`)).toEqual([
      'PL1!C3: Phường Mỏ Chè: Phiếu đã gửi nên không sửa được; hãy lấy lại hoặc chờ trả lại.',
    ]);
    expect(
      seen.changes.map(({ unitName, place, after }) => [unitName, place, after]),
    ).toMatchObject([
      ['Phường Bách Quang', 'PL1!C4', { value: '0.61' }],
      ['Xã Bá Xuyên', 'PL1!C5', { value: '1.1' }],
      ['Xã Bá Xuyên', 'PL1!D5', { value: '3400' }],
    ]);
    expect(seen.passedOver.map(({ place }) => place).toSorted()).toEqual(['PL1!D4', 'PL1!D6']);
    const { applied } = await apply(planner, source, found, seen);
    expect(applied).toMatchObject({ saved: 3, isRemembered: true });
    const { remembered } = await ask(planner, showTableImportRoute, door());
    expect(remembered[0]?.unitName).toBe('Thành phố Sông Công');
  });

  it('gives a reporter only their own row', async () => {
    const source = await workbook('PL1', down);
    const found = await read(reporter, source, { rows: 'units' });
    const { changes, faults } = await take(reporter, source, found);
    expect(faults).toEqual([]);
    expect(new Set(changes.map(({ unitName }) => unitName)).size).toBeLessThan(2);
    const all = await read(planner, source);
    const { faults: refused } = await take(reporter, source, all);
    expect(refused.map(({ place }) => place)).toEqual(['PL1!C3', 'PL1!C5']);
  });

  it('is laid the other way round as well', async () => {
    const text = 'Chỉ tiêu\tPhường Bách Quang\tXã Bá Xuyên\nTỷ lệ hộ nghèo\t0,7\t1,3';
    const source: TableSource = { kind: 'paste', text };
    const found = await read(planner, source);
    const { changes } = await take(planner, source, found);
    expect(changes.map(({ unitName, place }) => [unitName, place])).toEqual([
      ['Phường Bách Quang', 'B2'],
      ['Xã Bá Xuyên', 'C2'],
    ]);
  });
});

describe('who may not', () => {
  it('approvers, leaders and inspectors are refused', async () => {
    const statuses = await Promise.all(
      ['bach-quang-ct', 'lanh-dao', 'kiem-tra'].map(async (name) => {
        const browser = await installation.signedIn(name);
        return (await browser.get(door())).status;
      }),
    );
    expect(statuses).toEqual([403, 403, 403]);
  });

  it('a planner still cannot enter cells by the page, nor send', async () => {
    const id = submissionOf('Phường Bách Quang');
    const cells = [{ fieldNo: 1, baseVersion: 0, content: null, note: null }];
    const saved = await planner.post(`/api/submissions/${id}/cells`, { way: 'import', cells });
    expect(saved.status).toBe(403);
    expect((await planner.post(`/api/submissions/${id}/send`, { act: 'send' })).status).toBe(403);
  });

  it('a remembered mapping is in no sight but its unit’s, even for a query that forgot to ask', async () => {
    const sight = [UnitId.parse('05512@2020-01-01')];
    const seen = await seeOnly({ sight, partyMembers: [], accountId: null, office: null }, () =>
      inRead(installation.database.db, (tx) =>
        tx.selectFrom('table_mapping').select('table_mapping.unit_id').execute(),
      ),
    );
    expect(seen).toEqual([]);
  });

  it('a mapping that lacks something is refused with all that it lacks', async () => {
    const source: TableSource = { kind: 'paste', text: 'a\tb\n1\t2' };
    const { mapping } = await read(reporter, source);
    const answer = await reporter.post(door(), {
      source,
      mapping: { ...mapping, columns: [] },
      unitId: null,
      apply: null,
    });
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).text.vi).toMatch(/đúng một cột là tên/);
  });
});

function lines() {
  return inRead(installation.database.db, (tx) =>
    tx
      .selectFrom('change_log')
      .select(['change_log.act', 'change_log.subject', 'change_log.detail', 'change_log.unit_id'])
      .orderBy('change_log.change_no')
      .execute(),
  );
}
