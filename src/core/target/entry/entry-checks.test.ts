import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { IndicatorVersion } from '../../indicator/indicator.ts';
import { Unit } from '../../organisation/unit.ts';
import { checkTarget } from './entry-checks.ts';
import type { EntryFacts } from './entry-doubt.ts';
import { isTransposed } from './entry-number-checks.ts';
import { aGrowth, aPart, aTarget } from '../target.builder.ts';
import type { Target, TargetPart } from '../target.ts';

const indicator = (indicatorCode: string, kind: string, measureUnit: string) =>
  IndicatorVersion.parse({
    indicatorCode,
    version: 1,
    validFrom: '2020-01-01',
    validTo: null,
    name: { vi: indicatorCode, en: indicatorCode },
    definition: { vi: '', en: '' },
    kind,
    direction: 'higher-is-better',
    measureUnit,
    priceBasis: 'current',
    scope: 'territory',
    periodicity: ['year'],
    ownerUnit: null,
    formula: null,
    parts: [],
    additive: true,
    synonyms: [],
  });

const facts: EntryFacts = {
  decidedOn: plainDate('2025-09-01'),
  firstYear: 2026,
  lastYear: 2030,
  indicators: [
    indicator('income-per-head', 'flow', 'million-vnd-per-head-year'),
    indicator('poverty-rate', 'rate', 'percent'),
    indicator('budget-revenue', 'flow', 'billion-vnd'),
  ],
  units: [
    Unit.parse({
      id: '05518@2025-07-01',
      code: '05518',
      validFrom: '2025-07-01',
      validTo: null,
      name: 'Phường Sông Công',
      unitType: 'ward',
      areaKm2: null,
      population: null,
    }),
    Unit.parse({
      id: '05518@1990-01-01',
      code: '05518',
      validFrom: '1990-01-01',
      validTo: '2025-07-01',
      name: 'Phường Thắng Lợi',
      unitType: 'ward',
      areaKm2: null,
      population: null,
    }),
  ],
  annex: [],
};

function found(target: Target | TargetPart, more: Partial<EntryFacts> = {}): string[] {
  const checked = 'parts' in target ? target : aTarget([target]);
  return checkTarget(checked, { ...facts, ...more }).map(
    ({ check, place }) => `${check} at ${place.join('.')}`,
  );
}

const poverty = {
  kind: 'yearly-decline',
  indicatorCode: 'poverty-rate',
  measureUnit: 'percentage-point',
  priceBasis: 'not-monetary',
  value: '0.4',
};
const annexValue = (value: string) => [{ partIndex: 0, value: decimal(value), place: 'dòng 3' }];

describe('a target as it is entered or read', () => {
  it('without a doubt gives no warning', () => {
    expect(found(aPart({ base: { periodId: '2025', value: '80', vintageId: null } }))).toEqual([]);
  });

  it.each([
    [
      'two decimals transposed in the annex',
      aPart({ value: '13.25' }),
      { annex: annexValue('13.52') },
      'transposed-in-annex at parts.0.value',
    ],
    [
      'another value in the annex',
      aPart(),
      { annex: annexValue('130') },
      'differs-from-annex at parts.0.value',
    ],
    [
      '"%" written for points',
      aPart({ ...poverty, wording: 'Giảm tỷ lệ hộ nghèo bình quân 0,4 %/năm' }),
      {},
      'percent-for-points at parts.0.measureUnit',
    ],
    [
      '"%" as the unit of a decline',
      aPart({ ...poverty, measureUnit: 'percent' }),
      {},
      'percent-for-points at parts.0.measureUnit',
    ],
    [
      'a growth of a rate',
      aGrowth('5', { indicatorCode: 'poverty-rate' }),
      {},
      'percent-for-points at parts.0.measureUnit',
    ],
    [
      'a growth without price basis',
      aGrowth('17', { priceBasis: 'unstated' }),
      {},
      'growth-without-price-basis at parts.0.priceBasis',
    ],
    [
      'years that run along no term',
      aPart({ wording: 'Giai đoạn 2012-2030 đạt 128 triệu' }),
      {},
      'years-outside-term at parts.0.wording',
    ],
    [
      'part years outside the term',
      aPart({ lastYear: 2035 }),
      {},
      'years-outside-term at parts.0.lastYear',
    ],
    [
      '"tăng 1,8 lần"',
      aPart({
        kind: 'multiple-of-base',
        multipleForm: 'ratio',
        wording: 'Tăng 1,8 lần so với 2025',
      }),
      {},
      'ambiguous-multiple at parts.0.multipleForm',
    ],
    [
      '"cao hơn 2,2 lần"',
      aPart({ kind: 'multiple-of-base', multipleForm: 'ambiguous', wording: 'Cao hơn 2,2 lần' }),
      {},
      'ambiguous-multiple at parts.0.multipleForm',
    ],
    [
      'a rider under the general scope',
      aPart({ rider: 'không tính tiền sử dụng đất' }),
      {},
      'rider-without-scope at parts.0.scope',
    ],
    [
      'a rider without its words',
      aPart({ kind: 'with-rider' }),
      {},
      'rider-without-scope at parts.0.rider',
    ],
    [
      'a percent of an unnamed plan',
      aPart({ wording: 'Thu ngân sách đạt 105 % kế hoạch' }),
      {},
      'percent-of-unnamed-plan at parts.0.wording',
    ],
    [
      'a unit that had ended',
      aPart({ unitId: '05518@1990-01-01' }),
      {},
      'unit-not-in-force at parts.0.unitId',
    ],
    [
      'a unit nobody knows',
      aPart({ unitId: '99999@2025-07-01' }),
      {},
      'unit-not-in-force at parts.0.unitId',
    ],
    [
      'a base that has passed the target',
      aPart({ base: { periodId: '2025', value: '130', vintageId: null } }),
      {},
      'passed-by-base at parts.0.value',
    ],
    [
      'a bound against its direction',
      aPart({ bound: 'at-most' }),
      {},
      'bound-against-direction at parts.0.bound',
    ],
    ['no value', aPart({ value: null }), {}, 'value-missing at parts.0.value'],
    [
      'no deadline',
      aPart({ kind: 'before-date', value: null }),
      {},
      'value-missing at parts.0.deadline',
    ],
    [
      'a range turned round',
      aPart({ bound: 'between', value: null, low: '10', high: '9' }),
      {},
      'value-missing at parts.0.low',
    ],
    [
      'half a range',
      aPart({ bound: 'between', value: null, low: '10' }),
      {},
      'value-missing at parts.0.low',
    ],
    [
      'the sum of a rate',
      aPart({ kind: 'sum-over-term', indicatorCode: 'poverty-rate' }),
      {},
      'sum-of-stock at parts.0.indicatorCode',
    ],
    [
      'a ratio of a ward to GRDP',
      aPart({ kind: 'ratio-to-indicator', denominatorCode: 'grdp' }),
      {},
      'ratio-refused at parts.0.denominatorCode',
    ],
  ])('%s', (_, part, more, warning) => {
    expect(found(part, more)).toContain(warning);
  });

  it.each([
    ['"điểm phần trăm" in the words', aPart({ ...poverty, wording: 'Giảm 0,4 điểm % mỗi năm' })],
    [
      'a span of the last term, as a comparison',
      aPart({ wording: 'So với giai đoạn 2021-2025, đạt 128 triệu' }),
    ],
    ['a phase of the term', aPart({ wording: 'Giai đoạn 2026-2028 đạt 128 triệu' })],
    ['the term named by its congresses', aPart({ wording: 'Nhiệm kỳ 2025-2030 đạt 128 triệu' })],
    [
      '"gấp 1,8 lần"',
      aPart({ kind: 'multiple-of-base', multipleForm: 'ratio', wording: 'Gấp 1,8 lần năm 2025' }),
    ],
    [
      'a multiple settled in writing',
      aPart({
        kind: 'multiple-of-base',
        multipleForm: 'increase',
        wording: 'Tăng 1,8 lần',
        multipleSettlement: {
          office: 'Văn phòng',
          settledOn: '2026-01-05',
          reason: 'Công văn giải thích',
        },
      }),
    ],
    ['a rider with its own scope', aPart({ rider: 'không tính đất', scope: 'without-land' })],
    ['a named plan', aPart({ wording: 'Đạt 105 % dự toán tỉnh giao' })],
    [
      'a target to hold the base',
      aPart({ base: { periodId: '2025', value: '128', vintageId: null } }),
    ],
    ['the same value in the annex', aPart()],
  ])('is not doubted for %s', (_, part) => {
    expect(found(part, { annex: part.value === '128' ? annexValue('128.0') : [] })).toEqual([]);
  });

  it.each([
    [['68', '27', '5'], []],
    [['68', '27', '5.1'], []],
    [['68', '27', '5.2'], ['shares-do-not-add at parts']],
    [['68', '27', null], ['value-missing at parts.2.value']],
  ])('shares of %j: %j', (values, expected) => {
    const shares = values.map((value) =>
      aPart({ kind: 'structure', group: 'economy', measureUnit: 'percent', value }),
    );
    expect(found(aTarget(shares))).toEqual(expected);
  });

  it('gives each warning an id that stays the same, so that its answer can be kept', () => {
    const target = aTarget([aPart(), aPart({ value: null })]);
    const [warning] = checkTarget(target, facts);
    expect(warning?.id).toBe('target-1:value-missing:parts:1:value');
    expect(checkTarget(target, facts)[0]?.id).toBe(warning?.id);
  });

  it.each([
    ['13.25', '13.52', true],
    ['3985', '3958', true],
    ['13.25', '13.25', false],
    ['13.25', '15.23', false],
    ['13.25', '1.325', false],
    ['12', '123', false],
  ])('%s and %s transposed: %s', (a, b, expected) => {
    expect(isTransposed(decimal(a), decimal(b))).toBe(expected);
  });
});
