import { describe, expect, it } from 'vitest';
import { missing } from '../../kernel/missing.ts';
import {
  catalogue,
  city,
  compute,
  detail,
  foreign,
  industry,
  shown,
  total,
  y2020,
  y2021,
} from '../city-economy.fixture.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { contextOf } from './formula-context.fixture.ts';
import { fact, period, povertyRate } from '../indicator.fixture.ts';
import { Scope } from '../indicator.ts';
import { formulaOf } from './parse-formula.ts';

describe('growth', () => {
  it.each([
    ['gross output 2021 on 2020', 'growth([gross-output])', total, '11236', '13090', '16.50'],
    ['exports 155 on 150.3', 'growth([export-value])', foreign, '150.3', '155', '3.13'],
    ['a fall of poverty in points', 'change([poverty-rate])', povertyRate, '5.33', '2.04', '-3.29'],
    ['from something to nothing', 'growth([gross-output])', total, '5', '0', '-100.00'],
    ['on a base of 0', 'growth([gross-output])', total, '0', '5', 'divided-by-zero'],
    ['on a negative base', 'growth([gross-output])', total, '-2', '5', 'not-comparable'],
    [
      'of a percentage in %',
      'growth([poverty-rate])',
      povertyRate,
      '5.33',
      '2.04',
      'not-comparable',
    ],
  ])('%s', (_, formula, definition, before, now, expected) => {
    const facts = [fact(definition, y2020, before), fact(definition, y2021, now)];
    expect(shown(compute(formula, facts))).toBe(expected);
  });

  it('per year since a base year is the root of the multiple', () => {
    const at = (year: string, amount: string) =>
      fact(total, { unitId: city, periodId: period(year) }, amount);
    const facts = [at('2016', '100'), at('2021', '219.2448')];
    expect(shown(compute('growth_average([gross-output]; 2016)', facts), 4)).toBe('17.0000');
  });

  it.each([
    ['a base that is not positive', '2016', '0', 'not-comparable'],
    ['a base year that is this year', '2021', '100', 'not-applicable'],
    ['a base year still to come', '2022', '100', 'not-applicable'],
  ])('per year is refused on %s', (_, year, base, reason) => {
    const at = { unitId: city, periodId: period(year) };
    const facts = [fact(total, at, base), fact(total, y2021, '150')];
    expect(shown(compute(`growth_average([gross-output]; ${year})`, facts))).toBe(reason);
  });

  it('of the half-year compares with the half-year', () => {
    const half = (year: string) => ({ unitId: city, periodId: period(`${year}-H1`) });
    const facts = [fact(industry, half('2021'), '4600'), fact(industry, half('2020'), '4182')];
    const result = evaluateFormula(
      formulaOf('growth([industry])'),
      half('2021'),
      contextOf({ catalogue, facts }),
    );
    expect(shown(result)).toBe('10.00');
    expect(result.inputs.map((input) => input.periodId)).toEqual(['2021-H1', '2020-H1']);
  });

  it('of a term has nothing to compare with', () => {
    const term = { unitId: city, periodId: period('term:2020/2025') };
    const facts = [fact(total, term, '1')];
    const result = evaluateFormula(
      formulaOf('growth([gross-output])'),
      term,
      contextOf({ catalogue, facts }),
    );
    expect(result.outcome).toEqual(
      missing('not-applicable', {
        vi: 'Nhiệm kỳ 2020-2025 không có kỳ gốc để so sánh',
        en: 'Term 2020-2025 has no base period to compare with',
      }),
    );
  });

  it('across a change of method is not comparable: the poverty line of 2022', () => {
    const newLine = { indicatorVersion: 2 };
    const facts = [fact(povertyRate, y2020, '2.04'), fact(povertyRate, y2021, '3.1', newLine)];
    const result = compute('change([poverty-rate])', facts);
    expect(shown(result)).toBe('not-comparable');
    expect(detail(result)).toBe('Cách tính [poverty-rate] khác nhau (phiên bản 1 và 2)');
  });

  it.each([
    [
      'price basis',
      { priceBasis: 'constant-2010' as const },
      'Khác loại giá: [gross-output] không nêu loại giá, [gross-output] giá so sánh 2010',
    ],
    [
      'scope',
      { scope: Scope.parse('locally-managed') },
      'Khác phạm vi: [gross-output] “trên địa bàn”, [gross-output] “địa phương quản lý”',
    ],
  ])('across two of a %s is not comparable', (_, given, message) => {
    const facts = [fact(total, y2020, '1', given), fact(total, y2021, '2')];
    const result = compute('growth([gross-output])', facts);
    expect([shown(result), detail(result)]).toEqual(['not-comparable', message]);
  });

  it('says when this year and last year are of different grades', () => {
    const estimate = { grade: 'estimate' as const };
    const mixed = compute('growth([gross-output])', [
      fact(total, y2020, '10'),
      fact(total, y2021, '12', estimate),
    ]);
    expect([mixed.grade, mixed.gradesDiffer]).toEqual(['estimate', true]);
    const alike = compute('growth([gross-output])', [
      fact(total, y2020, '10', estimate),
      fact(total, y2021, '12', estimate),
    ]);
    expect([alike.grade, alike.gradesDiffer]).toEqual(['estimate', false]);
  });
});
