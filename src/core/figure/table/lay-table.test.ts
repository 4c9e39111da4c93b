import { describe, expect, it } from 'vitest';
import { city, ward } from '../round/submission.fixture.ts';
import { layTable, type SheetRow } from './lay-table.ts';
import type { TableMapping } from './table-mapping.ts';

const sheetOf = (...lines: string[][]): SheetRow<{ text: string }>[] =>
  lines.map((line, at) => ({
    no: at + 1,
    cells: new Map(line.flatMap((text, n) => (text === '' ? [] : [[n + 1, { text }] as const]))),
  }));

const mapping = (part: Partial<TableMapping>): TableMapping => ({
  sheet: 'Biểu',
  bodyFrom: 2,
  rows: 'fields',
  columns: [],
  names: [],
  measure: null,
  ...part,
});
const field = (key: string, measure: string | null = null) =>
  ({ kind: 'field', field: key, measure }) as const;

describe('a table with indicators down', () => {
  const sheet = sheetOf(
    ['Chỉ tiêu', 'ĐVT', 'Thực hiện', 'Ghi chú'],
    ['1. Thu ngân sách', 'triệu đồng', '552.600', 'sơ bộ'],
    ['2. Hộ nghèo', '', '2,04'],
    ['3. Rừng', 'ha', '12'],
    ['II. Xã hội'],
  );
  const laid = layTable(
    sheet,
    mapping({
      columns: [
        { column: 1, meaning: { kind: 'name' } },
        { column: 2, meaning: { kind: 'measure' } },
        { column: 3, meaning: { kind: 'value', measure: 'tỷ đồng' } },
        { column: 4, meaning: { kind: 'note' } },
      ],
      names: [
        { name: 'thu ngan sach', meaning: field('revenue') },
        { name: 'ho ngheo', meaning: field('poor', '%') },
      ],
    }),
  );

  it('gives each figure its field, the cells that go with it, and the nearest unit of measure', () => {
    expect(laid.cells).toEqual([
      {
        cells: sheet[1]?.cells,
        unitId: null,
        field: 'revenue',
        row: 2,
        column: 3,
        gradeColumn: null,
        noteColumn: 4,
        measure: { words: 'triệu đồng', isOwn: true },
      },
      expect.objectContaining({ field: 'poor', measure: { words: '%', isOwn: true } }),
    ]);
  });

  it('names what it passes over, but not the headings, which hold no figure', () => {
    expect(laid.passedOver).toEqual([{ row: 4, column: 3, name: '3. Rừng' }]);
  });
});

it('with units across, each column gives its unit; what is said over the table is meant for all', () => {
  const sheet = sheetOf(['', 'Mỏ Chè', 'Thành phố'], ['Hộ nghèo', '1', '2']);
  const { cells } = layTable(
    sheet,
    mapping({
      measure: 'triệu đồng',
      columns: [
        { column: 1, meaning: { kind: 'name' } },
        { column: 2, meaning: { kind: 'unit', unitId: ward, measure: null } },
        { column: 3, meaning: { kind: 'unit', unitId: city, measure: '%' } },
      ],
      names: [{ name: 'ho ngheo', meaning: field('poor') }],
    }),
  );
  expect(cells.map(({ unitId, measure }) => [unitId, measure])).toEqual([
    [ward, { words: 'triệu đồng', isOwn: false }],
    [city, { words: '%', isOwn: false }],
  ]);
});

it('with units down, each column gives its field and its own unit of measure', () => {
  const sheet = sheetOf(['Phường', 'Việc làm (nghìn)'], ['Mỏ Chè', '0,2'], ['Cộng', '9']);
  const { cells, passedOver } = layTable(
    sheet,
    mapping({
      rows: 'units',
      columns: [
        { column: 1, meaning: { kind: 'name' } },
        { column: 2, meaning: field('jobs', 'nghìn người') },
      ],
      names: [
        { name: 'mo che', meaning: { kind: 'unit', unitId: ward } },
        { name: 'cong', meaning: { kind: 'nothing' } },
      ],
    }),
  );
  expect(cells).toMatchObject([
    { unitId: ward, field: 'jobs', measure: { words: 'nghìn người', isOwn: true } },
  ]);
  expect(passedOver).toEqual([{ row: 3, column: 2, name: 'Cộng' }]);
});
