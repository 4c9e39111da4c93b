import { expect, it } from 'vitest';
import { PeriodId } from '../../core/period/period.ts';
import { bestColumn } from './choose-value-column.ts';

it.each<[string, string[], string]>([
  ['2024', ['Kế hoạch 2024', 'Thực hiện 2023', 'Thực hiện 2024', 'So sánh (%)'], 'Thực hiện 2024'],
  ['2024', ['Thực hiện năm 2024', 'Thực hiện năm 2023'], 'Thực hiện năm 2024'],
  ['2023', ['Thực hiện năm 2024', 'Thực hiện năm 2023'], 'Thực hiện năm 2023'],
  ['2024-M05', ['Tháng 4', 'Tháng 5', 'Tháng 6'], 'Tháng 5'],
  ['2024-M01', ['Tháng 11', 'Tháng 12', 'Tháng 1'], 'Tháng 1'],
  ['2024-Q2', ['Quý I', 'Quý II', 'Quý III'], 'Quý II'],
  ['2024', ['6 tháng', 'Cả năm'], 'Cả năm'],
  ['2024', ['Cùng kỳ năm trước', 'Kỳ báo cáo'], 'Kỳ báo cáo'],
  ['2024', ['Số liệu', 'Khác'], 'Số liệu'],
])('for %s, of %j: %s', (periodId, heads, head) => {
  const columns = heads.map((one) => ({ head: one }));
  expect(bestColumn(columns, PeriodId.parse(periodId))?.head).toBe(head);
});
