import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { rowKey, shortRowKey } from '../../core/figure/table/row-key.ts';
import { unitTier } from '../../core/figure/table/tie-names.ts';
import type { TableMapping } from '../../core/figure/table/table-mapping.ts';
import { songCong, songCongUnits } from '../../core/organisation/song-cong-units.fixture.ts';
import { PeriodId } from '../../core/period/period.ts';
import { type Hints, proposeMapping, type Ties } from './propose-mapping.ts';
import { readSource, type Sheet } from './read-source.ts';
import { fingerprintOf, recallMapping } from './remember-mapping.ts';
import { layoutOf } from './table-layout.ts';

const fields = ['thu ngan sach', 'chi ngan sach', 'ho ngheo'];
const ties: Ties = {
  field: (name) => {
    const found = fields.find((one) => one === rowKey(name) || one === shortRowKey(name));
    return found === undefined ? null : { is: found, certainty: 'sure' };
  },
  unit: unitTier(songCongUnits),
};

async function pasted(text: string): Promise<Sheet> {
  const [sheet] = await readSource({ kind: 'paste', text });
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function propose(sheet: Sheet, period = '2024', hints: Partial<Hints> = {}): TableMapping {
  const question = { sheet, layout: layoutOf(sheet, null), ties, periodId: PeriodId.parse(period) };
  return proposeMapping(question, { rows: null, nameColumn: null, ...hints });
}

/** `2 name, 4 value triệu đồng` */
const columnsOf = ({ columns }: TableMapping): string =>
  columns
    .map(({ column, meaning }) => {
      const measure = 'measure' in meaning ? (meaning.measure ?? '') : '';
      return `${column} ${meaning.kind} ${measure}`.trim();
    })
    .join(', ');

describe('a proposal', () => {
  it('reads merged heads over two rows, and the unit of measure above the table', async () => {
    const rows = [
      ['BIỂU 01'],
      ['ĐVT: triệu đồng'],
      ['TT', 'Chỉ tiêu', 'Năm 2023', null, 'Năm 2024', null],
      [null, null, 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
      [1, 'Thu ngân sách', 1, 2, 3, 4],
      [2, 'Chi ngân sách', 5, 6, 7, 8],
    ];
    const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
      startRow,
      startCol,
      endRow,
      endCol,
    });
    const merges = [merge(2, 0, 3, 0), merge(2, 1, 3, 1), merge(2, 2, 2, 3), merge(2, 4, 2, 5)];
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows, merges }] });
    const base64 = Buffer.from(bytes).toString('base64');
    const [sheet] = await readSource({ kind: 'file', name: 'a.xlsx', base64 });
    if (sheet === undefined) throw new Error('no sheet');
    const mapping = propose(sheet);
    expect(columnsOf(mapping)).toBe('2 name, 6 value');
    expect(mapping).toMatchObject({ bodyFrom: 5, measure: 'triệu đồng', sheet: 'A' });
    expect(columnsOf(propose(sheet, '2023'))).toBe('2 name, 4 value');
  });

  it('reads lower heads of a pasted table, where nothing is merged', async () => {
    const text = 'Chỉ tiêu\tNăm 2024\t\n\tKế hoạch\tThực hiện\nThu ngân sách\t1\t2';
    expect(propose(await pasted(text))).toMatchObject({ bodyFrom: 3 });
  });

  it('takes columns for units where heads name several, rows for units where cells do', async () => {
    const across = propose(await pasted('Chỉ tiêu\tMỏ Chè\tP. Cải Đan\nThu ngân sách\t1\t2'));
    expect([across.rows, columnsOf(across)]).toEqual(['fields', '1 name, 2 unit, 3 unit']);
    const down = propose(
      await pasted('Đơn vị\tThu ngân sách (tỷ đồng)\tHộ nghèo\nMỏ Chè\t1\t2\nCải Đan\t3\t4'),
    );
    expect([down.rows, columnsOf(down)]).toEqual(['units', '1 name, 2 field tỷ đồng, 3 field']);
    expect(down.names[0]?.meaning).toEqual({ kind: 'unit', unitId: songCong.moChe.id });
  });

  it('gives a field to one name only, and none to a heading', async () => {
    const { names } = propose(
      await pasted(
        'Chỉ tiêu\tĐVT\tKết quả\nThu ngân sách\nThu ngân sách (cả năm)\ttỷ đồng\t5\na) Thu ngân sách\ttỷ đồng\t6',
      ),
    );
    expect(names.map(({ name, meaning }) => [name, meaning.kind])).toEqual([
      ['thu ngan sach', 'field'],
      ['thu ngan sach (ca nam)', 'nothing'],
    ]);
  });

  it('keeps to what a person said', async () => {
    const sheet = await pasted('Mã\tTên\tSố\nThu ngân sách\tx\t1\nChi ngân sách\ty\t2');
    expect(columnsOf(propose(sheet, '2024', { nameColumn: 2 }))).toMatch(/^2 name/);
    expect(propose(sheet, '2024', { rows: 'units' }).rows).toBe('units');
  });

  it('works without a head', async () => {
    const mapping = propose(await pasted('Thu ngân sách\t1.234,5\nChi ngân sách\t2'));
    expect([mapping.bodyFrom, columnsOf(mapping)]).toEqual([1, '1 name, 2 value']);
  });
});

describe('a remembered mapping', () => {
  const months = ['Tháng 1', 'Tháng 2', 'Tháng 3'].join('\t');
  const table = (above: string) => `${above}Chỉ tiêu\t${months}\nThu ngân sách\t1\t2\t3`;

  it('takes the column of the month at hand, not the one it was kept with', async () => {
    const sheet = await pasted(table(''));
    const kept = propose(sheet, '2024-M02');
    expect(columnsOf(kept)).toBe('1 name, 3 value');
    const layout = layoutOf(sheet, null);
    const recalled = recallMapping(
      { ...kept, bodyFrom: 2 },
      { sheet, layout, periodId: PeriodId.parse('2024-M03') },
    );
    expect(columnsOf(recalled)).toBe('1 name, 4 value');
  });

  it('knows the table again lower in its sheet, and no other', async () => {
    const [one, lower, other] = await Promise.all([
      pasted(table('')),
      pasted(table('BÁO CÁO\n\n')),
      pasted(table('').replace('Chỉ tiêu', 'Chỉ tiêu\tĐVT').replace('sách\t', 'sách\ttỷ đồng\t')),
    ]);
    const print = (sheet: Sheet): string => fingerprintOf(layoutOf(sheet, null));
    expect(print(lower)).toBe(print(one));
    expect(print(other)).not.toBe(print(one));
    const layout = layoutOf(lower, null);
    const kept = { ...propose(one, '2024-M02'), bodyFrom: 2 };
    const recalled = recallMapping(kept, {
      sheet: lower,
      layout,
      periodId: PeriodId.parse('2024-M02'),
    });
    expect(recalled.bodyFrom).toBe(4);
  });
});
