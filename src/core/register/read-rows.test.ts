import { describe, expect, it } from 'vitest';
import { type PlacedText, readRows } from './read-rows.ts';
import { clearance } from './register.fixture.ts';

const sheet = (...lines: string[]): PlacedText[][] =>
  lines.map((line, row) =>
    line.split('|').map((text, column) => ({ text, place: `dòng ${row + 1}, cột ${column + 1}` })),
  );
const read = (...lines: string[]) => readRows(clearance, sheet(...lines), []);

describe('rows of a sheet', () => {
  it('are read by their heads, whatever stands above and in which order', () => {
    const { rows, ignored } = read(
      'SỔ GIẢI PHÓNG MẶT BẰNG||',
      'STT|diện tích phải giải phóng (ha)|Tên dự án *',
      '1|12,5|Khu A',
      '2||Khu B',
    );
    expect(ignored).toEqual(['STT']);
    expect(rows.map(({ place, values }) => [place, values])).toEqual([
      ['dòng 3', { planned: '12.5', name: 'Khu A' }],
      ['dòng 4', { name: 'Khu B' }],
    ]);
  });

  it('without a head stand in the order of the fields', () => {
    expect(read('Khu A|Cụm công nghiệp|7').rows[0]?.values).toEqual({
      name: 'Khu A',
      kind: 'cluster',
      planned: '7',
    });
  });

  it('leave out rows in which no field says anything', () => {
    expect(read('Tên dự án|Ghi', 'Khu A|', '|chỉ ghi chú', '|').rows).toHaveLength(1);
  });

  it('name each cell that cannot be read, and keep the others', () => {
    const [row] = read('Tên dự án|Loại|Ngày giao', 'Khu A|Thị trấn|31/02/2024').rows;
    expect(row?.values).toEqual({ name: 'Khu A' });
    expect(row?.faults.map(({ place }) => place)).toEqual(['dòng 2, cột 2', 'dòng 2, cột 3']);
  });
});
