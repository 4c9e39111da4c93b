import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { formHeaders } from '../core/figure/round/form-sheet.ts';
import { decimal } from '../core/kernel/decimal.ts';
import { type FormRow, type FormValue, writeFormWorkbook } from './form-workbook.ts';

const row = (number: number, value: FormValue): FormRow => ({
  number,
  name: `Chỉ tiêu ${number}`,
  unit: 'tỷ đồng',
  lastYear: decimal('10.5'),
  last: null,
  plan: null,
  value,
  takes: { kind: 'number', least: 0, most: 100, decimals: 2 },
  grade: 'sơ bộ',
  noAnswer: '',
  note: '',
  key: `f${number}v0`,
});

const formOf = (rows: FormRow[]) =>
  writeFormWorkbook({
    title: 'Kỳ năm 2024',
    lines: ['Phường A', 'Chỉ điền các ô nền vàng.'],
    sheetName: 'Biểu',
    headers: {
      number: formHeaders.number.vi,
      name: formHeaders.name.vi,
      unit: formHeaders.unit.vi,
      lastYear: formHeaders.lastYear.vi,
      last: formHeaders.last.vi,
      plan: formHeaders.plan.vi,
      value: formHeaders.value.vi,
      grade: formHeaders.grade.vi,
      noAnswer: formHeaders.noAnswer.vi,
      note: formHeaders.note.vi,
      key: 'thuocdo-form-1',
    },
    rows,
    grades: ['ước tính', 'sơ bộ', 'chính thức'],
    noAnswers: ['không áp dụng', 'chưa có số'],
    says: { number: 'Cần một số.', list: 'Hãy chọn.' },
  });

const number = (amount: string): FormValue => ({ kind: 'number', amount: decimal(amount) });
const total: FormValue = { kind: 'total', rows: [1, 2], result: null };

describe('a form as a workbook', () => {
  it('adds up parts by a formula over their cells, and checks each number as it is written', async () => {
    const { sheets } = await readXlsx(
      await formOf([
        row(1, { ...total, result: decimal('7.5') }),
        row(2, number('3')),
        row(3, number('4.5')),
      ]),
      { readStyles: true },
    );
    const [sheet] = sheets;
    expect(sheet?.cells?.get('4,6')?.formula).toBe('IF(COUNT(G6,G7)=2,SUM(G6,G7),"")');
    expect(sheet?.rows[4]?.[6]).toBe(7.5);
    expect(sheet?.dataValidations?.[0]).toMatchObject({
      type: 'decimal',
      formula1: '0',
      formula2: '100',
      range: 'G5',
    });
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.warn('SKIPPED: no LibreOffice (soffice) here to calculate the form with');

describe.skipIf(!office)('LibreOffice', () => {
  it.each([
    ['gives the total when all parts are there', number('4.5'), '7.50'],
    ['gives none as long as a part is missing', { kind: 'empty' } as const, ''],
  ])(
    '%s',
    async (_, part, expected) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'thuocdo-total-'));
      try {
        const rows = [row(1, total), row(2, number('3')), row(3, part)];
        writeFileSync(path.join(folder, 'form.xlsx'), await formOf(rows));
        const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
        const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false';
        execFileSync('soffice', ['--headless', profile, '--convert-to', filter, 'form.xlsx'], {
          cwd: folder,
          stdio: 'ignore',
        });
        const lines = readFileSync(path.join(folder, 'form.csv'), 'utf8').split('\n');
        expect(lines[4]?.split(';')[6]).toBe(expected);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
