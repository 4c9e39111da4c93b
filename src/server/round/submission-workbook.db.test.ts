import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CellValue, Sheet } from 'hucre/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  listRoundChoicesRoute,
  listRoundsRoute,
  makeRoundRoute,
  showRoundRoute,
} from '../../contract/round/round.ts';
import {
  saveCellsRoute,
  showSubmissionRoute,
  type Submission,
} from '../../contract/round/submission.ts';
import { takeFormRoute } from '../../contract/round/submission-workbook.ts';
import type { Browser, Installation } from '../account/test-people.ts';
import { problemOf } from '../test-demonstration.ts';
import { ask, openWithRounds } from './test-rounds.ts';

let installation: Installation;
let reporter: Browser;
/** The submission of Phường Bách Quang: begun, not sent. */
let id: number;
beforeAll(async () => {
  installation = await openWithRounds();
  reporter = await installation.signedIn('bach-quang');
  const { rounds } = await ask(reporter, listRoundsRoute, '/api/rounds');
  const board = await ask(reporter, showRoundRoute, `/api/rounds/${rounds[0]?.id}`);
  id = board.rows[0]?.submissionId ?? 0;
});
afterAll(() => installation.database.close());

const address = (submission = id): string => `/api/submissions/${submission}/workbook`;
const page = (): Promise<Submission> =>
  ask(reporter, showSubmissionRoute, `/api/submissions/${id}`);
const take = (bytes: Uint8Array, apply = false, of = id) =>
  ask(reporter, takeFormRoute, address(of), { base64: base64(bytes), apply });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function download(browser = reporter, of = id): Promise<Uint8Array> {
  const answer = await browser.get(address(of));
  if (answer.status !== 200) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  if (sheets[0] === undefined) throw new Error('a workbook without a sheet');
  return sheets[0];
}

/** Rows above the first field: title, two lines, headers. */
const FIRST = 4;
const columns = { name: 1, value: 6, grade: 7, noAnswer: 8, note: 9, key: 10 };

type Filling = Partial<Record<keyof typeof columns, CellValue>>;

/** The file as a person would fill it, by fields from 0; without formats, as another program might write it. */
async function filled(bytes: Uint8Array, filling: Record<number, Filling>): Promise<Uint8Array> {
  const { name, rows, cells } = await sheetOf(bytes);
  for (const [at, written] of Object.entries(filling)) {
    const row = rows[FIRST + Number(at)];
    if (row === undefined) throw new Error(`no row ${at}`);
    if (written.value !== undefined) row[columns.value] = written.value;
    if (written.grade !== undefined) row[columns.grade] = written.grade;
    if (written.noAnswer !== undefined) row[columns.noAnswer] = written.noAnswer;
    if (written.note !== undefined) row[columns.note] = written.note;
    if (written.key !== undefined) row[columns.key] = written.key;
  }
  // Formulas are kept without their results, as long as nobody calculates.
  const formulas = [...(cells ?? [])].flatMap(([place, { formula }]) =>
    formula === undefined ? [] : [[place, { formula }] as const],
  );
  return new Uint8Array(await writeXlsx({ sheets: [{ name, rows, cells: new Map(formulas) }] }));
}

describe('the form as a workbook', () => {
  it('lies in a folder beside others under the name of its unit and period', async () => {
    const answer = await reporter.get(address());
    expect(answer.headers.get('content-disposition')).toMatch(
      /filename="phuong-bach-quang-2024-bieu-\d+\.xlsx"/,
    );
  });

  it('has a row for each field, open cells only where one fills, lists and numbers checked', async () => {
    const { rows } = await page();
    const sheet = await sheetOf(await download());
    expect(sheet.rows.length).toBe(FIRST + rows.length);
    expect(sheet.rows[FIRST]?.[columns.key]).toMatch(/^f1v\d+$/);
    expect(sheet.protection?.sheet).toBe(true);
    const locks = sheet.rows[FIRST]?.map(
      (_, column) => sheet.cells?.get(`${FIRST},${column}`)?.style?.protection?.locked !== false,
    );
    expect(locks).toEqual([true, true, true, true, true, true, false, false, false, false, true]);
    expect(sheet.columns?.[columns.key]?.hidden).toBe(true);
    const lists = sheet.dataValidations?.filter(({ type }) => type === 'list') ?? [];
    expect(lists[0]).toMatchObject({ range: 'H5', values: ['ước tính', 'sơ bộ', 'chính thức'] });
    expect(lists[1]).toMatchObject({ range: 'I5', values: ['không áp dụng', 'chưa có số'] });
    const numbers = sheet.dataValidations?.filter(({ type }) => type !== 'list') ?? [];
    expect(numbers.length).toBe(rows.filter(({ field }) => field.kind === 'indicator').length);
  });

  it('changes nothing when it comes back as it went', async () => {
    const { changes, faults, unchanged, applied } = await take(await download());
    expect({ changes, faults, applied }).toEqual({ changes: [], faults: [], applied: null });
    expect(unchanged).toBe((await page()).rows.length);
  });

  it('is shut for another unit, both ways', async () => {
    const neighbour = await installation.signedIn('thang-loi');
    expect((await neighbour.get(address())).status).toBe(404);
    const order = { base64: base64(await download()), apply: true };
    expect((await neighbour.post(address(), order)).status).toBe(404);
  });
});

describe('a filled form', () => {
  it('names every fault by sheet and cell, and keeps the good rows', async () => {
    const before = await page();
    const file = await filled(await download(), {
      0: { value: 'abc' },
      1: { value: 123, grade: 'đoán' },
      2: { value: 12, noAnswer: 'chưa có số' },
      3: { value: '1.234,5', grade: 'chính thức', note: 'theo sổ' },
      4: { value: null, noAnswer: 'Không áp dụng' },
    });
    const { changes, faults } = await take(file);
    expect(faults.map(({ place, text }) => `${place}: ${text.vi}`)).toEqual([
      'Biểu!G5: “abc” không phải số.',
      'Biểu!H6: “đoán” không có trong danh sách (ước tính, sơ bộ, chính thức).',
      'Biểu!I7: Hàng vừa có số vừa ghi “chưa có số”: hãy bỏ một trong hai.',
    ]);
    expect(
      changes.map(({ fieldNo, place, after, newer }) => [fieldNo, place, after, newer]),
    ).toEqual([
      [
        4,
        'Biểu!G8',
        { kind: 'value', value: '1234.5', grade: 'official', qualifier: 'none' },
        null,
      ],
      [5, 'Biểu!G9', { kind: 'missing', reason: 'not-applicable' }, null],
    ]);
    expect((await page()).rows.map(({ cell }) => cell)).toEqual(
      before.rows.map(({ cell }) => cell),
    );
    const { applied } = await take(file, true);
    expect(applied?.saved.map(({ fieldNo }) => fieldNo)).toEqual([4, 5]);
    const after = (await page()).rows[3]?.cell;
    expect(after).toMatchObject({ note: 'theo sổ', content: { value: '1234.5' } });
    // The same file once more says what stands already.
    expect(await take(file)).toMatchObject({ changes: [] });
  });

  it('leaves what somebody saved after the download, and shows both', async () => {
    const file = await filled(await download(), { 0: { value: 71 }, 1: { value: 72 } });
    const cell = (await page()).rows[0]?.cell;
    const content = { kind: 'value', value: '70', grade: 'estimate', qualifier: 'none' };
    const saved = { fieldNo: 1, baseVersion: cell?.version, content, note: null };
    await ask(reporter, saveCellsRoute, `/api/submissions/${id}/cells`, {
      way: 'page',
      cells: [saved],
    });
    const { changes } = await take(file);
    expect(changes.map(({ newer }) => newer?.content ?? null)).toEqual([content, null]);
    const { applied } = await take(file, true);
    expect(applied?.saved.map(({ fieldNo }) => fieldNo)).toEqual([2]);
    expect(applied?.conflicts).toMatchObject([{ fieldNo: 1, theirs: { content } }]);
    expect((await page()).rows[0]?.cell.content).toEqual(content);
  });

  it('is read by names where the hidden column is gone; blanks then say nothing', async () => {
    const { rows } = await sheetOf(await download());
    const { rows: fields } = await page();
    const at = fields.findIndex(({ cell }) => cell.version === 0);
    const bare = rows.slice(FIRST - 1).map((row) => row.slice(0, columns.key));
    const name = String(bare[at + 1]?.[columns.name]);
    const sheets = [
      {
        name: 'Sheet1',
        rows: [
          ['Chỉ tiêu', 'Số kỳ này'],
          [name.toUpperCase(), 33],
          ['Chỉ tiêu lạ', 5],
          [String(bare[1]?.[columns.name]), null],
        ],
      },
    ];
    const { changes, faults } = await take(new Uint8Array(await writeXlsx({ sheets })));
    expect(faults.map(({ place }) => place)).toEqual(['Sheet1!A3']);
    expect(changes).toMatchObject([{ place: 'Sheet1!B2', after: { value: '33' } }]);
  });
});

describe('a wrong file', () => {
  const refused = async (bytes: Uint8Array): Promise<string> => {
    const answer = await reporter.post(address(), { base64: base64(bytes), apply: true });
    expect(answer.status).toBe(422);
    return (await problemOf(answer)).text.vi;
  };

  it('is refused plainly: another form, no form, broken, too large', async () => {
    const planner = await installation.signedIn('ke-hoach');
    const { rounds } = await ask(planner, listRoundsRoute, '/api/rounds');
    const board = await ask(planner, showRoundRoute, `/api/rounds/${rounds[0]?.id}`);
    const other = board.rows.find(({ submissionId }) => submissionId !== id)?.submissionId;
    expect(await refused(await download(planner, other))).toMatch(/đơn vị khác hoặc một kỳ khác/);
    const table = await writeXlsx({ sheets: [{ name: 'A', rows: [['Tên', 'Số']] }] });
    expect(await refused(new Uint8Array(table))).toMatch(/không phải biểu nhập số liệu/);
    const words = new TextEncoder().encode('Thu ngân sách đạt 552,6 tỷ đồng.');
    expect(await refused(words)).toMatch(/không phải biểu nhập số liệu/);
    expect(await refused((await download()).slice(0, 900))).toMatch(/cắt cụt|hỏng/);
    expect(await refused(new Uint8Array(5 * 1024 * 1024 + 1))).toMatch(/lớn hơn 5 MB/);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.warn('SKIPPED: no LibreOffice (soffice) here to open the form with');

describe.skipIf(!office)('LibreOffice', () => {
  it('opens the form, saves it again with lists, locks and hidden column, and it is taken', async () => {
    const file = await download();
    const saved = await throughOffice(file);
    const sheet = await sheetOf(saved);
    expect(sheet.protection?.sheet).toBe(true);
    expect(sheet.columns?.[columns.key]?.hidden).toBe(true);
    const lists = sheet.dataValidations?.filter(({ type }) => type === 'list') ?? [];
    expect(lists.length).toBeGreaterThan(0);
    expect(sheet.cells?.get(`${FIRST},${columns.value}`)?.style?.protection?.locked).toBe(false);
    expect(await take(saved)).toMatchObject({ changes: [], faults: [] });
    const after = await take(
      await throughOffice(await filled(file, { 1: { value: 81.25 } })),
      true,
    );
    expect(after.faults).toEqual([]);
    expect(after.applied?.saved).toMatchObject([{ fieldNo: 2, content: { value: '81.25' } }]);
  }, 120_000);

  it('calculates a total once its parts are filled, and that is taken with them', async () => {
    const submission = await callForParts();
    const sent = await download(reporter, submission);
    const parts = { 1: { value: 2 }, 2: { value: 3 } };
    const { changes, faults } = await take(
      await throughOffice(await filled(sent, parts)),
      false,
      submission,
    );
    expect(faults).toEqual([]);
    expect(changes.map(({ after }) => (after?.kind === 'value' ? after.value : null))).toEqual([
      '5',
      '2',
      '3',
    ]);
  }, 120_000);
});

/** A round that asks the ward for a total and its two parts. */
async function callForParts(): Promise<number> {
  const planner = await installation.signedIn('ke-hoach');
  const choices = await ask(planner, listRoundChoicesRoute, '/api/round-choices?period=2022');
  const city = choices.units.find(({ name }) => name === 'Thành phố Sông Công');
  const codes = ['projects-attracted', 'projects-attracted-ddi', 'projects-attracted-fdi'];
  const { id: round } = await ask(planner, makeRoundRoute, '/api/rounds', {
    draft: {
      title: 'Dự án thu hút',
      periodId: '2022',
      calendar: 'administrative',
      unitId: city?.unitId,
      fields: codes.map((indicatorCode) => ({
        kind: 'indicator',
        indicatorCode,
        isRequired: false,
        askedAgainBecause: 'Thử nhập liệu.',
      })),
      units: city?.below.map((unitId) => ({ unitId })),
      levels: ['head', 'city'],
      workingDays: [2, 1, 2],
    },
    opensNow: true,
  });
  const board = await ask(reporter, showRoundRoute, `/api/rounds/${round}`);
  return board.rows[0]?.submissionId ?? 0;
}

async function throughOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-form-'));
  try {
    writeFileSync(path.join(folder, 'form.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const to = ['--convert-to', 'xlsx', '--outdir', 'out', 'form.xlsx'];
    execFileSync('soffice', ['--headless', profile, ...to], { cwd: folder, stdio: 'ignore' });
    return new Uint8Array(readFileSync(path.join(folder, 'out', 'form.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
