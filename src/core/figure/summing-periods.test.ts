import { expect, it } from 'vitest';
import type { IndicatorKind } from '../indicator/indicator.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import { whyNotSummable } from './summing-periods.ts';

it.each<[string, IndicatorKind, string[], string | null]>([
  ['five years of capital', 'flow', ['2016', '2017', '2018', '2019', '2020'], null],
  ['two half-years', 'flow', ['2021-H1', '2021-H2'], null],
  ['one period alone', 'flow', ['2021'], null],
  ['a quarter and a later month', 'flow', ['2021-M04', '2021-Q1'], null],
  [
    'six months and nine months of one year',
    'flow',
    ['2021-H1', '2021-9M'],
    'Kỳ 2021-H1 và kỳ 2021-9M trùng nhau',
  ],
  [
    'a year and its quarter',
    'flow',
    ['2020', '2021-Q2', '2021'],
    'Kỳ 2021-Q2 và kỳ 2021 trùng nhau',
  ],
  ['one year told twice', 'flow', ['2021', '2021'], 'Kỳ 2021 và kỳ 2021 trùng nhau'],
  [
    'a number of enterprises',
    'stock',
    ['2020', '2021'],
    'Số thời điểm không cộng qua các kỳ: lấy số cuối kỳ',
  ],
  [
    'a poverty rate',
    'rate',
    ['2020', '2021'],
    'Tỷ lệ không cộng qua các kỳ: tính lại từ tử số và mẫu số',
  ],
  ['a price index', 'index', ['2020', '2021'], 'Chỉ số không cộng qua các kỳ'],
  ['a reform score', 'score', ['2020', '2021'], 'Điểm không cộng qua các kỳ'],
  [
    'a structure',
    'structure',
    ['2020', '2021'],
    'Cơ cấu không cộng qua các kỳ: tính lại từ các thành phần',
  ],
])('adding %s over periods', (_, kind, ids, expected) => {
  const why = whyNotSummable(
    kind,
    ids.map((id) => parsePeriodId(id)),
  );
  expect(why?.vi ?? null).toBe(expected);
});
