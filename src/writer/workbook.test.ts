import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { decimal } from '../core/kernel/decimal.ts';
import { plainDate } from '../core/kernel/plain-date.ts';
import type { SheetCell } from './sheet-cell.ts';
import { writeWorkbook } from './workbook.ts';

async function writtenAndRead(rows: SheetCell[][]) {
  const bytes = await writeWorkbook({
    title: 'Bảng theo dõi',
    footer: 'Phường A & phường B',
    sheets: [
      {
        name: 'Bảng theo dõi',
        titles: ['Nghị quyết', 'Theo hiểu biết đến nay'],
        columns: [
          { header: 'Chỉ tiêu', width: 20 },
          { header: 'Số liệu', width: 10 },
          { header: 'Ngày', width: 12 },
        ],
        rows,
      },
    ],
  });
  const workbook = await readXlsx(bytes, { readStyles: true });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('a workbook without a sheet');
  return { workbook, sheet };
}

const row: SheetCell[] = [
  { kind: 'text', text: '=1+1' },
  { kind: 'number', amount: decimal('13090.25'), decimals: 2 },
  { kind: 'day', day: plainDate('2021-08-01') },
];

describe('a table as a workbook', () => {
  it('keeps numbers as numbers, days as days, and a text that looks like a formula as a text', async () => {
    const { sheet } = await writtenAndRead([row]);
    expect(sheet.rows.slice(0, 3)).toEqual([
      ['Nghị quyết', null, null],
      ['Theo hiểu biết đến nay', null, null],
      ['Chỉ tiêu', 'Số liệu', 'Ngày'],
    ]);
    expect(sheet.rows[3]).toEqual(['=1+1', 13090.25, new Date('2021-08-01T00:00:00Z')]);
    expect(sheet.cells?.get('3,1')?.style?.numFmt).toBe('#,##0.00');
  });

  it('says in words why a number is missing, and leaves nothing for what is empty', async () => {
    const { sheet } = await writtenAndRead([
      [{ kind: 'text', text: 'Thu' }, { kind: 'missing', text: 'chưa báo cáo' }, { kind: 'empty' }],
    ]);
    expect(sheet.rows[3]).toEqual(['Thu', 'chưa báo cáo', null]);
  });

  it('freezes and repeats the heading, prints on landscape A4, one page wide', async () => {
    const { sheet } = await writtenAndRead([row]);
    expect(sheet.freezePane).toMatchObject({ rows: 3 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$3:$3',
    });
    expect(sheet.headerFooter?.oddFooter).toBe('&LPhường A && phường B&R&P/&N');
  });

  it('makes a row as high as its longest cell needs, broken between words', async () => {
    const long = 'giá trị sản xuất công nghiệp trên địa bàn thành phố Sông Công';
    const { sheet } = await writtenAndRead([row, [{ kind: 'text', text: long }, ...row.slice(1)]]);
    const heights = [3, 4].map((index) => sheet.rowDefs?.get(index)?.height);
    expect(heights).toEqual([17, 62]);
  });
});
