import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { today } from '../today.ts';
import { type DemonstrationServer, openDemonstration } from '../test-demonstration.ts';

let server: DemonstrationServer;
beforeAll(async () => {
  server = await openDemonstration();
});
afterAll(() => server.database.close());

async function exported(query: string): Promise<{ answer: Response; bytes: Buffer }> {
  const answer = await server.request(`/api/scorecard/export?${query}`);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function csv(query: string): Promise<Record<string, string>[]> {
  const { bytes } = await exported(`format=csv&${query}`);
  return z
    .array(z.record(z.string(), z.string()))
    .parse(parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' }));
}

async function workbook(query: string) {
  const { bytes } = await exported(`format=xlsx&${query}`);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets;
}

const output = 'ix-gross-output-growth';
const withCode = (rows: readonly Record<string, string>[], code: string): Record<string, string> =>
  rows.find((row) => Object.values(row).includes(code)) ?? {};

describe('the scorecard as CSV', () => {
  it('is a file named for its resolution and day, in UTF-8 with its mark', async () => {
    const { answer, bytes } = await exported('format=csv&resolution=dai-hoi-ix&asOf=2021-08-01');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="bang-theo-doi-dai-hoi-ix-2021-08-01.csv"',
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const now = await exported('format=csv');
    expect(now.answer.headers.get('content-disposition')).toContain(today());
  });

  it('has a line for every measurable part, numbers as machines write them', async () => {
    const rows = await csv('resolution=dai-hoi-ix');
    expect(rows).toHaveLength(6);
    expect(withCode(rows, output)).toMatchObject({
      'Mã nghị quyết': 'dai-hoi-ix',
      'Giá trị phải đạt': '17',
      'Số liệu mới nhất': '13090',
      'Loại số liệu': 'ước tính',
      'Biết từ ngày': '2022-01-31',
      Nguồn: 'Tập trung nguồn lực xây dựng Sông Công sớm trở thành đô thị loại II',
      'Vị trí': 'đoạn 3',
      'Tăng trưởng cả năm': '16.5',
      'Cần mỗi năm': '17.125335',
      'Số năm còn lại': '4',
      Màu: 'cam',
    });
    const exports = withCode(rows, 'ix-exports-growth');
    expect(exports['Tăng trưởng cả năm']).toBe('13.1');
    expect(exports['Cần mỗi năm, tính từ tốc độ đã nêu']).toBe('15.479966');
    expect(exports['% kế hoạch']?.replaceAll('\u202F', ' ')).toContain(
      '87,6 % kế hoạch năm 2021, không nói ai giao, suy ra (năm 2021)',
    );
  });

  it('leaves a missing number empty and says why in its own column', async () => {
    const row = withCode(await csv('resolution=dai-hoi-ix&asOf=2021-08-01'), output);
    expect(row['Số liệu mới nhất']).toBe('');
    expect(row['Lý do thiếu số']).toContain('Số liệu mới nhất: chưa báo cáo');
  });

  it('speaks English when asked, with the same numbers', async () => {
    const [vietnamese, english] = await Promise.all([csv(''), csv('language=en')]);
    expect(english).toHaveLength(vietnamese.length);
    expect(withCode(english, output)).toMatchObject({
      'Newest figure': '13090',
      Grade: 'estimate',
      Outlook: 'Possible',
      Colour: 'orange',
    });
  });

  it('holds the label of a leader beside the computed one', async () => {
    await server.request('/api/targets/ix-budget-revenue-growth/override', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ label: 'met', reason: 'Đã có báo cáo quyết toán' }),
    });
    expect(withCode(await csv(''), 'ix-budget-revenue-growth')).toMatchObject({
      'Đánh giá': 'Chưa đủ số liệu',
      'Đánh giá của lãnh đạo': 'Đạt mục tiêu',
      'Lý do của lãnh đạo': 'Đã có báo cáo quyết toán',
    });
  });
});

describe('the scorecard as a workbook', () => {
  it('begins with whose it is, as known when, how much is known, and what the grades mean', async () => {
    const [sheet] = await workbook('resolution=dai-hoi-ix&asOf=2021-08-01');
    const titles = sheet?.rows.slice(0, 5).map(([first]) => String(first));
    expect(titles?.[0]).toContain('lần thứ IX');
    expect(titles?.[1]).toContain('Thành phố Sông Công');
    expect(titles?.[2]).toContain('01/08/2021');
    expect(titles?.[3]).toContain('5 trong 14 chỉ tiêu');
    expect(titles?.[4]).toContain('Luật Thống kê 2015');
  });

  it('holds real numbers, painted outlooks, and hedge words', async () => {
    const [sheet] = await workbook('resolution=dai-hoi-ix');
    const [header = [], ...rows] = sheet?.rows.slice(5) ?? [];
    const at = (name: string): number => header.indexOf(name);
    const row = rows.findIndex(([first]) => String(first).includes('bình quân 17%/năm'));
    expect(rows[row]?.[at('Số liệu mới nhất')]).toBe(13090);
    expect(rows[row]?.[at('Tăng')]).toBe(16.5);
    expect(rows[row]?.[at('Cần mỗi năm')]).toBeCloseTo(17.125335, 6);
    const fill = sheet?.cells?.get(`${row + 6},${at('Triển vọng')}`)?.style?.fill;
    expect(fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FCE5C4') } });
    const [august] = await workbook('resolution=dai-hoi-ix&asOf=2021-08-01');
    expect(JSON.stringify(august?.rows)).toContain('6 tháng đầu năm 2021, sơ bộ, “trên”');
  });

  it('shows on its second sheet the rule and every number behind each colour', async () => {
    const sheets = await workbook('resolution=dai-hoi-ix');
    expect(sheets.map(({ name }) => name)).toEqual([
      'Bảng theo dõi',
      'Căn cứ của màu',
      'Số liệu và nguồn',
      'So với kế hoạch',
    ]);
    const reasons = sheets[1]?.rows.slice(6) ?? [];
    const required = reasons.filter(
      ([target, about]) =>
        target === 'Tốc độ tăng giá trị sản xuất bình quân' && about === 'mức cần mỗi năm',
    );
    expect(required[0]?.[3]).toContain('((1+T)^n ÷ I_k)^(1/(n−k)) − 1');
    expect(required.map((row) => `${String(row[4])} = ${String(row[5])}`)).toEqual([
      'Chỉ tiêu (T) = 17',
      'Đã tăng so với gốc (I_k) = 1.165',
      'Số năm đã qua (k) = 1',
      'Số năm còn lại (n − k) = 4',
      'Mức hằng năm cao nhất từng đạt = 19.39',
    ]);
  });

  it('gives every figure its sentence, and every percentage its plan', async () => {
    const [, , figures, plans] = await workbook('resolution=dai-hoi-ix');
    const told = figures?.rows.slice(6).filter((row) => typeof row[2] === 'number') ?? [];
    expect(told.length).toBeGreaterThan(4);
    for (const [, , , , , , , , , source, place] of told) {
      const isComputed = String(source).startsWith('Tính theo công thức');
      expect([source, place === null]).toEqual([expect.any(String), isComputed]);
    }
    const quoted = told.find(([, period, amount]) => period === 'năm 2021' && amount === 13090);
    expect(quoted?.[11]).toContain('tổng giá trị sản xuất trên địa bàn đạt 13.090 tỷ đồng');
    for (const row of plans?.rows.slice(6) ?? []) {
      expect(typeof row[6]).toBe('number');
      expect(row[9]).not.toBeNull();
    }
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.warn('SKIPPED: no LibreOffice (soffice) here to open the workbook with');

describe.skipIf(!office)('LibreOffice', () => {
  it('opens the workbook without complaint and reads every value of every sheet back', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-workbook-'));
    try {
      const { bytes } = await exported('format=xlsx&resolution=dai-hoi-ix');
      writeFileSync(path.join(folder, 'scorecard.xlsx'), bytes);
      // Values as kept, not as shown; every sheet to a file of its own.
      const filter =
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1';
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
      execFileSync('soffice', ['--headless', profile, '--convert-to', filter, 'scorecard.xlsx'], {
        cwd: folder,
        stdio: 'ignore',
        // Names of sheets become names of files, which a machine without a locale cannot write.
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      const sheets = (await readXlsx(bytes)).sheets;
      for (const { name, rows } of sheets) {
        const file = readdirSync(folder).find((one) => one.normalize().endsWith(`-${name}.csv`));
        const read = z
          .array(z.array(z.string()))
          .parse(parse(readFileSync(path.join(folder, file ?? name))));
        expect(read).toHaveLength(rows.length);
        for (const [at, row] of rows.entries()) {
          expect(read[at]?.map(comparable)).toEqual(row.map(comparable));
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

/** A value as both programs write it. */
function comparable(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(String(value));
  return day === null ? String(value) : `${day[3]}-${day[1]}-${day[2]}`;
}
