import { describe, expect, it } from 'vitest';
import { readAnnexTime } from './annex-time.ts';

const said = (text: string | null): string => {
  const time = readAnnexTime(text);
  return time.kind === 'span' ? `${time.start ?? '–'} … ${time.due}` : time.kind;
};

describe('a time in an annex', () => {
  it.each([
    ['Quý II/2021', '2021-04-01 … 2021-06-30'],
    ['Quý 4 năm 2022', '2022-10-01 … 2022-12-31'],
    ['Quý IV/2021', '2021-10-01 … 2021-12-31'],
    ['Tháng 6/2021', '2021-06-01 … 2021-06-30'],
    ['Tháng 02 năm 2024', '2024-02-01 … 2024-02-29'],
    ['6/2021', '2021-06-01 … 2021-06-30'],
    ['Trước ngày 30/6/2021', '– … 2021-06-30'],
    ['Xong trước 15.12.2021', '– … 2021-12-15'],
    ['ngày 05 tháng 7 năm 2021', '– … 2021-07-05'],
    ['2021-2025', '2021-01-01 … 2025-12-31'],
    ['Giai đoạn 2021 – 2025', '2021-01-01 … 2025-12-31'],
    ['Từ năm 2021 đến năm 2023', '2021-01-01 … 2023-12-31'],
    ['Năm 2022', '2022-01-01 … 2022-12-31'],
    ['6 tháng đầu năm 2021', '2021-01-01 … 2021-06-30'],
    ['Sáu tháng cuối năm 2021', '2021-07-01 … 2021-12-31'],
    ['Thường xuyên', 'routine'],
    ['Hằng năm', 'routine'],
    ['hàng quý', 'routine'],
    ['', 'unclear'],
    [null, 'unclear'],
    ['Theo kế hoạch của tỉnh', 'unclear'],
    ['31/02/2021', 'unclear'],
    ['2025-2021', 'unclear'],
    ['Quý V/2021', 'unclear'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
