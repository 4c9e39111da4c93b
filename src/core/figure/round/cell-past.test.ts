import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { indicatorVersion } from '../../indicator/indicator.fixture.ts';
import { firstNineMonths, parsePeriodId, year } from '../../period/period-kinds.ts';
import { cellPastOf, type PastFigure, rangeOf } from './cell-past.ts';

const known = (...pairs: [string, string][]): PastFigure[] =>
  pairs.map(([period, value]) => ({
    periodId: parsePeriodId(period).id,
    value: decimal(value),
    grade: 'preliminary',
  }));

describe('what stands beside a cell', () => {
  const figures = known(
    ['2021', '9'],
    ['2023', '11'],
    ['2024-H1', '5'],
    ['2024-9M', '8'],
    ['2024-Q4', '4'],
    ['2024', '12'],
    ['2025', '13'],
    ['2022', '10'],
  );

  it('for the year 2024: the years before it, its own shorter periods, and what is published already', () => {
    const past = cellPastOf(year(2024), figures);
    expect(past.history.map(({ periodId }) => periodId)).toEqual(['2021', '2022', '2023']);
    expect([past.last?.value, past.samePeriodLastYear?.value, past.published?.value]).toEqual([
      '11',
      '11',
      '12',
    ]);
    expect(past.shorter.map(({ periodId }) => periodId)).toEqual(['2024-H1', '2024-9M']);
  });

  it('for nine months nothing of their kind, and the half-year within them', () => {
    const past = cellPastOf(firstNineMonths(2024), figures);
    expect([past.last, past.samePeriodLastYear, past.history]).toEqual([null, null, []]);
    expect(past.shorter.map(({ periodId }) => periodId)).toEqual(['2024-H1']);
  });
});

describe('what values can be', () => {
  it.each([
    ['poor-household-rate', { kind: 'rate', measureUnit: 'percent' }, 'share'],
    [
      'farming-share',
      { kind: 'rate', measureUnit: 'percent', formula: 'share([a]; [b])' },
      'share',
    ],
    ['exports-growth', { kind: 'rate', measureUnit: 'percent' }, 'any'],
    ['speed', { kind: 'rate', measureUnit: 'percent', formula: 'growth([a])' }, 'any'],
    ['poor-household-rate-change', { kind: 'rate', measureUnit: 'percentage-point' }, 'any'],
    ['price-level', { kind: 'index', measureUnit: 'percent' }, 'not-negative'],
    ['budget-revenue', { kind: 'flow', measureUnit: 'billion-vnd' }, 'not-negative'],
  ] as const)('of %s', (code, also, range) => {
    expect(rangeOf(indicatorVersion(code, also), [])).toBe(range);
  });

  it('a rate once above 100 % is no share', () => {
    const rate = indicatorVersion('plan-rate', { kind: 'rate', measureUnit: 'percent' });
    expect(rangeOf(rate, known(['2023', '104.5']))).toBe('not-negative');
  });
});
