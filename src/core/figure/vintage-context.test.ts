import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { evaluateIndicator } from '../indicator/formula/evaluate-formula.ts';
import { code, indicatorVersion, period, unit } from '../indicator/indicator.fixture.ts';
import { consolidate } from './consolidation.ts';
import type { Vintage } from './figure.ts';
import { contextFromVintages } from './vintage-context.ts';
import { vintage } from './vintage.fixture.ts';

const city = unit('165');
const wards = ['1', '2', '3'].map((name) => unit(name));
const output = indicatorVersion('gross-output');
const at = { unitId: city, periodId: period('2021') };
const ward = (index: number) => wards[index] ?? city;

function contextOf(vintages: readonly Vintage[], asOf: string | null = null, catalogue = [output]) {
  return contextFromVintages({
    catalogue,
    vintages,
    children: ({ unitId }) => (unitId === city ? wards : []),
    asOf: asOf === null ? null : plainDate(asOf),
  });
}

describe('formulas read the ledger as it was known on a day', () => {
  const told = [
    vintage(1, '13000', { grade: 'estimate', knownSince: '2021-12-10' }),
    vintage(2, '13090', { knownSince: '2022-03-01' }),
  ];

  it.each([
    ['2021-12-09', null, null],
    ['2021-12-10', 1, 'estimate'],
    ['2022-03-01', 2, 'official'],
    [null, 2, 'official'],
  ])('on %s', (asOf, vintageId, grade) => {
    const fact = contextOf(told, asOf).figure(code('gross-output'), at);
    expect([fact.vintageId, fact.grade]).toEqual([vintageId, grade]);
  });

  it('a figure under another scope is not taken for this one, and is not called unreported', () => {
    const other = vintage(1, '4180', { key: { scope: 'locally-managed' } });
    const fact = contextOf([other]).figure(code('gross-output'), at);
    expect(fact.outcome).toMatchObject({
      reason: 'not-comparable',
      detail: {
        vi: 'chỉ có số liệu theo phiên bản 1, phạm vi “địa phương quản lý”, không nêu loại giá',
      },
    });
  });

  it('a definition that leaves the scope open takes the one scope in which the figure is known', () => {
    const open = indicatorVersion('gross-output', { scope: 'unstated' });
    const local = vintage(1, '4180', { key: { scope: 'locally-managed' } });
    const all = vintage(2, '4600', { key: { scope: 'territory' } });
    const fact = contextOf([local], null, [open]).figure(code('gross-output'), at);
    expect([fact.vintageId, fact.scope]).toEqual([1, 'locally-managed']);
    const both = contextOf([local, all], null, [open]).figure(code('gross-output'), at);
    expect(both.outcome).toMatchObject({ reason: 'not-comparable' });
  });

  it('an indicator that nobody defined is refused', () => {
    expect(() => contextOf([]).figure(code('nowhere'), at)).toThrow('Chưa có chỉ tiêu [nowhere]');
  });
});

describe('the definition of a period', () => {
  const poor = [
    indicatorVersion('poor', { validFrom: '2016-01-01', validTo: '2022-01-01' }),
    indicatorVersion('poor', { version: 2, validFrom: '2022-01-01', validTo: '2027-01-01' }),
    indicatorVersion('poor', { version: 3, validFrom: '2027-01-01' }),
  ];

  it.each([
    ['2012', 1],
    ['2021', 1],
    ['2022', 2],
    ['2022-M01', 2],
    ['2026', 2],
    ['2027-Q1', 3],
    ['2021/2022', 2],
  ])('is the one that holds on its last day: %s', (id, version) => {
    expect(
      contextOf([], null, poor.toReversed()).definition(code('poor'), period(id)).version,
    ).toBe(version);
  });

  it('makes growth across the poverty lines of 2021 and 2022 not comparable', () => {
    const rate = {
      kind: 'rate',
      measureUnit: 'percent',
      priceBasis: 'not-monetary',
      additive: false,
    };
    const [old, young] = poor.map((one) => indicatorVersion('poor', { ...one, ...rate }));
    const fall = indicatorVersion('fall', {
      ...rate,
      measureUnit: 'percentage-point',
      formula: 'change([poor])',
    });
    const key = { indicatorCode: 'poor', priceBasis: 'not-monetary' };
    const vintages = [
      vintage(1, '2.04', { key: { ...key, periodId: '2021' } }),
      vintage(2, '3.10', { key: { ...key, periodId: '2022', indicatorVersion: 2 } }),
    ];
    const context = contextOf(
      vintages,
      null,
      [old, young, fall].filter((one) => one !== undefined),
    );
    const result = evaluateIndicator(
      code('fall'),
      { unitId: city, periodId: period('2022') },
      context,
    );
    expect(result.outcome).toMatchObject({
      reason: 'not-comparable',
      detail: { vi: 'Cách tính [poor] khác nhau (phiên bản 1 và 2)' },
    });
  });
});

describe('a consolidation sets the entered total beside the sum of the units', () => {
  const ofWard = (index: number, amount: string, grade = 'official') =>
    vintage(10 + index, amount, { grade, key: { unitId: ward(index) } });

  it.each([
    ['that agree', '13090', ['11227', '1088', '775'], ['value', '0', '0', '3/3', true]],
    ['that differ', '13100', ['11227', '1088', '775'], ['value', '10', '0.0763', '3/3', true]],
    [
      'while a unit is missing',
      '13090',
      ['11227', '1088'],
      ['value', '775', '5.9206', '2/3', false],
    ],
  ])('%s', (_, total, amounts, expected) => {
    const vintages = [vintage(1, total), ...amounts.map((amount, index) => ofWard(index, amount))];
    const { difference, relativeDifference, coverage, isComplete } = consolidate(
      code('gross-output'),
      at,
      contextOf(vintages),
    );
    const [amount, relative] = [difference, relativeDifference].map((outcome) =>
      outcome.kind === 'value' ? String(Number(Number(outcome.value).toFixed(4))) : outcome.reason,
    );
    const counted = `${coverage.units.length - coverage.missing.length}/${coverage.units.length}`;
    expect([difference.kind, amount, relative, counted, isComplete]).toEqual(expected);
  });

  it('has no difference when there is no entered total, and keeps the computed side with the worst grade', () => {
    const vintages = [ofWard(0, '1'), ofWard(1, '2', 'estimate'), ofWard(2, '3')];
    const result = consolidate(code('gross-output'), at, contextOf(vintages));
    expect(result.difference).toMatchObject({ kind: 'missing', reason: 'not-reported' });
    expect(result.computed.outcome).toEqual({ kind: 'value', value: '6' });
    expect([result.computed.grade, result.computed.gradesDiffer]).toEqual(['estimate', true]);
  });

  it('has no computed side for a rate', () => {
    const rate = indicatorVersion('gross-output', {
      kind: 'rate',
      measureUnit: 'percent',
      additive: false,
    });
    const vintages = [vintage(1, '2'), ofWard(0, '2'), ofWard(1, '2'), ofWard(2, '2')];
    const result = consolidate(code('gross-output'), at, contextOf(vintages, null, [rate]));
    expect(result.computed.outcome).toMatchObject({ kind: 'missing', reason: 'not-comparable' });
  });

  it('rebuilds a ratio from its parts, each summed over the units: 30 of 100, 10 of 300 and 60 of 600 are 10 %, not the mean of 30, 3.3 and 10', () => {
    const catalogue = [
      indicatorVersion('trained-rate', {
        kind: 'rate',
        measureUnit: 'percent',
        additive: false,
        formula: 'share([trained]; [workers])',
      }),
      ...['trained', 'workers'].map((name) => indicatorVersion(name, { measureUnit: 'person' })),
    ];
    const given: [number, string, string][] = [
      [0, 'trained', '30'],
      [0, 'workers', '100'],
      [1, 'trained', '10'],
      [1, 'workers', '300'],
      [2, 'trained', '60'],
      [2, 'workers', '600'],
    ];
    const vintages = given.map(([index, indicatorCode, amount], id) =>
      vintage(id + 1, amount, { key: { unitId: ward(index), indicatorCode } }),
    );
    const result = consolidate(code('trained-rate'), at, contextOf(vintages, null, catalogue));
    expect(result.computed.outcome).toEqual({ kind: 'value', value: '10' });
    expect(result.isComplete).toBe(true);
  });

  it('of a unit without units is not complete', () => {
    const result = consolidate(
      code('gross-output'),
      { ...at, unitId: ward(0) },
      contextOf([ofWard(0, '1')]),
    );
    expect([result.isComplete, result.coverage]).toEqual([false, { units: [], missing: [] }]);
  });
});
