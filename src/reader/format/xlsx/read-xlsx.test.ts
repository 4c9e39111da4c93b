import { unzipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { workbook2024 } from '../../fixtures/workbook-2024.builder.ts';
import { zip } from '../archive/zip.builder.ts';
import { readDocument } from '../read-document.ts';
import { fixture, outlineOf, readClean, readNoting } from '../reading.fixture.ts';

async function workbook(...sheets: WriteSheet[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsx({ sheets }));
}

const plan = [
  'paragraph BIỂU CHỈ TIÊU KẾ HOẠCH NĂM 2024',
  'paragraph Thành phố Sông Công',
  '| TT 2×1 | Chỉ tiêu 2×1 | Đơn vị 2×1 | Năm 2024 1×2',
  '| Kế hoạch | 6 tháng',
  '| 1 | Giá trị sản xuất công nghiệp | tỷ đồng | 14.687 | 5.760',
  '| 2 | Giá trị sản xuất nông nghiệp | tỷ đồng | 856 | ',
  '| 3 | Thu ngân sách nhà nước | tỷ đồng | 1.200 | 535',
  '| 4 | Tỷ lệ lao động qua đào tạo | % | 76,7 | 75,9',
  '| 5 | Tỷ trọng so với kế hoạch | % | 39,2% | ',
  '| 6 | Ngày báo cáo | ngày | 30/06/2024 | ',
  'paragraph Nguồn: báo cáo 6 tháng đầu năm 2024.',
  'hidden: | Xuất khẩu | 199',
  'hidden: | Thu nhập | 95',
];

describe('a workbook', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['as written', workbook2024],
    ['as saved by a common program', () => Promise.resolve(fixture('workbook-2024.xlsx'))],
  ])('%s is read as it is shown', async (_, make) => {
    const { document, kinds, said } = await readNoting(await make());
    expect(outlineOf(document)).toEqual(plan);
    expect(document.sheets).toEqual(['Biểu 01', 'Tính thử']);
    expect(kinds).toEqual(['hidden-sheets', 'hidden-rows']);
    expect(said).toEqual([
      'Trang tính ẩn được đọc riêng: Tính thử.',
      'Có hàng ẩn, vẫn đọc và đánh dấu: Biểu 01: 7.',
    ]);
  });

  it('names the cell of every text and the value behind it', async () => {
    const { document } = await readNoting(await workbook2024());
    const [title, , table] = document.blocks;
    expect(title).toMatchObject({ cell: 'A1', sheet: 'Biểu 01' });
    if (table?.kind !== 'table') throw new Error('the third block is the table');
    expect(table.rows.map(({ hidden }) => hidden).indexOf(true)).toBe(3);
    expect(table.rows[2]?.cells[3]).toMatchObject({
      name: 'D6',
      row: 3,
      column: 4,
      text: '14.687',
      raw: { kind: 'number', amount: '14687', format: '#,##0' },
    });
    expect(table.rows[6]?.cells[3]?.raw).toMatchObject({ amount: '0.392' });
    expect(table.rows[7]?.cells[3]?.raw).toMatchObject({ kind: 'date', date: '2024-06-30' });
  });

  it('tables with an empty row between them are two, a merged cell holds rows together', async () => {
    const bytes = await workbook({
      name: 'Biểu',
      rows: [['a', 'b'], ['c', 'd'], [], ['e', 'f'], [], ['g', 'h']],
      merges: [{ startRow: 3, startCol: 0, endRow: 4, endCol: 0 }],
    });
    const { blocks } = await readClean(bytes);
    expect(blocks.map((block) => block.kind === 'table' && block.rows.length)).toEqual([2, 2]);
  });

  it('names hidden columns and formulas without a result or with a fault', async () => {
    const sheet = (cells: string): string =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="2" hidden="1" width="9"/></cols><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
    const base = await workbook({ name: 'Biểu', rows: [['x']] });
    const reading = await readNoting(
      replacePart(
        base,
        'xl/worksheets/sheet1.xml',
        sheet(
          '<c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        ),
      ),
    );
    expect(reading.kinds).toEqual(['hidden-columns', 'formula-without-value', 'formula-fault']);
    expect(reading.said[1]).toContain('Biểu!B1');
    expect(reading.said[2]).toContain('Biểu!C1');
  });

  it.each([
    ['one cell far out', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'too-many-cells'],
    ['an entity that grows', '', 'broken'],
  ])('with %s is refused', async (_, row, reason) => {
    const doctype = reason === 'broken' ? '<!DOCTYPE a [<!ENTITY b "b">]>' : '';
    const bytes = replacePart(
      await workbook({ name: 'Biểu', rows: [['x']] }),
      'xl/worksheets/sheet1.xml',
      `${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${row}</sheetData></worksheet>`,
    );
    expect(await readDocument(bytes)).toMatchObject({ kind: 'refused', reason });
  });
});

function replacePart(workbook: Uint8Array, name: string, xml: string): Uint8Array {
  const parts = unzipSync(workbook);
  return zip({ ...parts, [name]: xml });
}
