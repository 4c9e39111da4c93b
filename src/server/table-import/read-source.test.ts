import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { columnLetters, placeOfCell, readSource, type Sheet } from './read-source.ts';

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const file = (bytes: Uint8Array | string, name = 'bang.xlsx') =>
  readSource({ kind: 'file', name, base64: base64(bytes) });
const texts = ({ rows }: Sheet): [number, [number, string][]][] =>
  rows.map(({ no, cells }) => [no, [...cells].map(([column, { text }]) => [column, text])]);

describe('the sheets of a table', () => {
  it('keep the numbers of rows and columns, and what is merged', async () => {
    const rows = [['Tiêu đề'], [], ['Chỉ tiêu', 'Năm', ''], ['Thu', 2023, 2024.5]];
    const merges = [{ startRow: 2, startCol: 1, endRow: 2, endCol: 2 }];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Biểu 1', rows, merges },
        { name: 'Trống', rows: [['một ô']] },
      ],
    });
    const [sheet, ...others] = await file(bytes);
    expect(others).toEqual([]);
    expect(sheet === undefined ? [] : texts(sheet)).toEqual([
      [1, [[1, 'Tiêu đề']]],
      [
        3,
        [
          [1, 'Chỉ tiêu'],
          [2, 'Năm'],
        ],
      ],
      [
        4,
        [
          [1, 'Thu'],
          [2, '2023'],
          [3, '2024,5'],
        ],
      ],
    ]);
    expect(sheet?.rows[1]?.cells.get(2)?.columnSpan).toBe(2);
    expect(sheet?.rows[2]?.cells.get(3)?.raw).toMatchObject({ kind: 'number', amount: '2024.5' });
  });

  it('are read from a text file in its encoding, and from what was pasted', async () => {
    const [csv] = await file('Chỉ tiêu;Số\nThu ngân sách;"1.234,5"', 'a.csv');
    const [pasted] = await readSource({
      kind: 'paste',
      text: 'Chỉ tiêu\tSố\nThu ngân sách\t1.234,5',
    });
    const expected = [
      [
        1,
        [
          [1, 'Chỉ tiêu'],
          [2, 'Số'],
        ],
      ],
      [
        2,
        [
          [1, 'Thu ngân sách'],
          [2, '1.234,5'],
        ],
      ],
    ];
    expect(csv === undefined ? [] : texts(csv)).toEqual(expected);
    expect(pasted === undefined ? [] : texts(pasted)).toEqual(expected);
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    ['a text without a table', 'Thu ngân sách đạt 552 tỷ đồng.', /bảng nào có từ hai cột/],
    ['a report', '%PDF-1.7\n1 0 obj', /Đọc báo cáo/],
    ['a web page', '<html><body><table><tr><td>1</td></tr></table></body></html>', /Đọc báo cáo/],
    ['a broken workbook', 'PK\u0003\u0004 and no more', /hỏng|cắt cụt/],
    ['too large', new Uint8Array(5 * 1024 * 1024 + 1), /lớn hơn 5 MB/],
  ])('refuse %s', async (_, bytes, why) => {
    await expect(file(bytes)).rejects.toThrow(why);
  });
});

it('places are named as sheets name them', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  expect(placeOfCell('Biểu 1', 3, 7)).toBe('Biểu 1!C7');
  expect(placeOfCell('', 3, 7)).toBe('C7');
});
