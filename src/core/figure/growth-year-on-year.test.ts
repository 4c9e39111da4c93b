import { describe, expect, it } from 'vitest';
import { big } from '../kernel/decimal.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { changeYearOnYear, growthYearOnYear, type YearOnYear } from './growth-year-on-year.ts';
import { vintage } from './vintage.fixture.ts';

const current = vintage(9, '13090');
const lastYear = (id: number, amount: string | null, given: Parameters<typeof vintage>[2] = {}) =>
  vintage(id, amount, { ...given, key: { periodId: '2020', ...given.key } });

function summary({ outcome, gradesDiffer, base }: YearOnYear): unknown[] {
  const shown = outcome.kind === 'value' ? big(outcome.value).toFixed(2) : outcome.reason;
  return [shown, gradesDiffer, base?.id ?? null];
}

function detail({ outcome }: YearOnYear): string | undefined {
  return outcome.kind === 'missing' ? outcome.detail?.vi : undefined;
}

describe('growth on the same period of last year', () => {
  it('compares with the best grade of last year, and says when the grades differ', () => {
    const told = [lastYear(1, '11000', { grade: 'estimate' }), lastYear(2, '11236')];
    expect(summary(growthYearOnYear({ current, lastYear: told, asOf: null }))).toEqual([
      '16.50',
      false,
      2,
    ]);
    const estimate = vintage(9, '13090', { grade: 'estimate' });
    expect(summary(growthYearOnYear({ current: estimate, lastYear: told, asOf: null }))).toEqual([
      '16.50',
      true,
      2,
    ]);
  });

  it('knows of last year only what was known on the day', () => {
    const told = [
      lastYear(1, '10000', { knownSince: '2021-01-01' }),
      lastYear(2, '11236', { knownSince: '2022-06-01' }),
    ];
    const asOf = plainDate('2022-03-01');
    expect(summary(growthYearOnYear({ current, lastYear: told, asOf }))).toEqual([
      '30.90',
      false,
      1,
    ]);
  });

  it.each([
    ['nothing is known of last year', [], 'not-reported', 'Chưa có số liệu cùng kỳ năm trước'],
    ['last year was 0', [lastYear(1, '0')], 'divided-by-zero', undefined],
    [
      'last year was negative',
      [lastYear(1, '-5')],
      'not-comparable',
      'Mức cùng kỳ âm nên không có tốc độ tăng',
    ],
    ['last year gave no figure', [lastYear(1, null)], 'not-reported', undefined],
    [
      'the method changed',
      [lastYear(1, '5', { key: { indicatorVersion: 2 } })],
      'not-comparable',
      'Cách tính đã đổi (phiên bản 2 và 1)',
    ],
    [
      'the scope changed',
      [lastYear(1, '5', { key: { scope: 'locally-managed' } })],
      'not-comparable',
      'Khác phạm vi: “địa phương quản lý” và “trên địa bàn”',
    ],
    [
      'the prices changed',
      [lastYear(1, '5', { key: { priceBasis: 'constant-2010' } })],
      'not-comparable',
      'Khác loại giá: giá so sánh 2010 và không nêu loại giá',
    ],
  ])('has a named reason when %s', (_, told, reason, words) => {
    const result = growthYearOnYear({ current, lastYear: told, asOf: null });
    expect([summary(result)[0], detail(result)]).toEqual([reason, words]);
  });

  it('prefers the figure of the same method to a better grade under another', () => {
    const told = [
      lastYear(1, '5', { key: { indicatorVersion: 2 } }),
      lastYear(2, '10000', { grade: 'estimate' }),
    ];
    expect(summary(growthYearOnYear({ current, lastYear: told, asOf: null }))).toEqual([
      '30.90',
      true,
      2,
    ]);
  });
});

it('a poverty rate that falls from 5.33 to 2.04 % falls by 3.29 points', () => {
  const told = [lastYear(1, '5.33')];
  expect(
    summary(changeYearOnYear({ current: vintage(9, '2.04'), lastYear: told, asOf: null })),
  ).toEqual(['-3.29', false, 1]);
});
