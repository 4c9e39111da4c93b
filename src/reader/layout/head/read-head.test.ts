import { describe, expect, it } from 'vitest';
import { periodSaid } from './period-of-head.ts';
import { readHead } from './read-head.ts';

/** `plan_percent plan:province %, 2021-H1`, of heads parted by `|`, outermost first. */
function read(heads: string): string {
  const meaning = readHead(heads.split(' | '), 2021);
  const { kind, base, qualifier, unit, isSamePeriod, timeTexts } = meaning;
  const parts = [kind, base, qualifier, unit?.name, isSamePeriod ? 'same period' : null];
  const period = periodSaid(timeTexts, 2021)?.period;
  return (
    parts.filter((part) => part != null).join(' ') + (period === undefined ? '' : `, ${period}`)
  );
}

describe('the head of a column', () => {
  it.each([
    ['2020', 'level, 2020'],
    ['Năm 2020', 'level, 2020'],
    ['Thực hiện 6 tháng 2021', 'level, 2021-H1'],
    ['TH 6T/2021', 'level, 2021-H1'],
    ['T6/2021', 'level, 2021-M06'],
    ['Quý II', 'level, 2021-Q2'],
    ['Lũy kế 9 tháng', 'level, 2021-9M'],
    ['Đến 31/12/2020', 'level, 2020-12-31'],
    ['Giai đoạn 2016-2020', 'level, 2016/2020'],
    ['Năm 2024 | 6 tháng', 'level, 2024-H1'],
    ['6 tháng đầu năm | Năm 2020', 'level, 2020-H1'],
    ['Ước TH', 'level approx'],
    ['Ước thực hiện cả năm 2021', 'level approx, 2021'],
    ['Cùng kỳ năm 2020', 'level same period, 2020'],
    ['Diện tích (ha)', 'level ha'],
    ['ĐVT: triệu đồng', 'level triệu đồng'],
    ['Kế hoạch năm 2021', 'target, 2021'],
    ['KH tỉnh giao', 'target plan:province'],
    ['Dự toán năm 2021 | HĐND TP giao', 'target plan:council, 2021'],
    ['Nghị quyết Đại hội', 'target plan:resolution'],
    ['Chỉ tiêu TW giao', 'target plan:central'],
    ['So sánh (%) | TH/KH', 'plan_percent plan %'],
    ['So sánh (%) | KH năm', 'plan_percent plan %'],
    ['So với KH tỉnh giao (%)', 'plan_percent plan:province %'],
    ['Ước TH 2021/KH 2021 (%)', 'plan_percent plan %, 2021'],
    ['% hoàn thành KH', 'plan_percent plan %'],
    ['Đạt (%)', 'plan_percent plan %'],
    ['Chênh lệch so với KH', 'change plan'],
    ['So sánh (%) | Cùng kỳ', 'compared same_period_last_year %'],
    ['So cùng kỳ', 'compared same_period_last_year'],
    ['So với năm 2020', 'compared year:2020'],
    ['2021/2020 (%)', 'compared year:2020 %, 2021'],
    ['TH 6T/2021 so với 6T/2020 (%)', 'compared same_period_last_year %, 2021-H1'],
    ['So sánh TH năm 2021 với (%) | TH năm 2020', 'compared year:2020 %, 2021'],
    ['So với tháng trước (%)', 'compared previous_month %'],
    ['Gấp (lần) so với năm 2015', 'compared year:2015 lần'],
    ['Tăng, giảm so với cùng kỳ (%)', 'growth same_period_last_year %'],
    ['So với cùng kỳ | +/-', 'change same_period_last_year'],
    ['Tốc độ tăng (%)', 'growth %'],
    ['Tăng bình quân 2016-2020 (%/năm)', 'growth %/năm, 2016/2020'],
    ['Vượt KH tỉnh giao (%)', 'change plan:province %'],
    ['Tăng so với năm 2015 (lần)', 'compared year:2015 lần'],
    ['Tháng 6 so với | Cùng tháng năm trước (%)', 'compared same_period_last_year %, 2021-M06'],
    ['Tháng 6/2021 so với tháng trước (%)', 'compared previous_month %, 2021-M06'],
    ['KH 2022 so với ước TH 2021 (%)', 'target year:2021 %, 2022'],
    ['Thực hiện năm 2021 | Số giao', 'target, 2021'],
    ['Kết quả đến 31/12', 'level, 2021-12-31'],
    ['Cơ cấu (%)', 'share %'],
    ['Tỷ lệ đạt chuẩn (%)', 'level %'],
    ['Số hộ nghèo năm 2020', 'level, 2020'],
    ['Thu nhập (triệu đồng/người/năm)', 'level triệu đồng/người/năm'],
  ])('%s: %s', (heads, meaning) => {
    expect(read(heads)).toBe(meaning);
  });
});
