import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, decimal, toDecimal } from '../../kernel/decimal.ts';
import { missing, value } from '../../kernel/missing.ts';
import type { Computation, FigureFact } from './computation.ts';
import { evaluateFormula, evaluateIndicator } from './evaluate-formula.ts';
import { contextOf } from './formula-context.fixture.ts';
import { code, fact, indicatorVersion, period, povertyRate, unit } from '../indicator.fixture.ts';
import type { IndicatorVersion } from '../indicator.ts';
import { formulaOf } from './parse-formula.ts';

const city = unit('165');
const [north, south, east] = [unit('1'), unit('2'), unit('3')];
const [y2020, y2021] = [period('2020'), period('2021')];
const revenue = indicatorVersion('revenue', { formula: 'sum_children([revenue])' });
const spending = indicatorVersion('spending');
const at = (unitId: typeof city, periodId = y2021) => ({ unitId, periodId });

function compute(
  formula: string,
  facts: readonly FigureFact[],
  definition: IndicatorVersion = revenue,
): Computation {
  return evaluateFormula(
    formulaOf(formula),
    at(city),
    contextOf({
      catalogue: [definition, spending, povertyRate],
      facts,
      children: { [city]: [north, south, east] },
    }),
  );
}

/** Outcome, then k of n, then the missing units. */
function summary(computation: Computation): unknown[] {
  const { outcome, coverage } = computation;
  const units = coverage?.units ?? [];
  const absent = coverage?.missing ?? [];
  return [
    outcome.kind === 'value' ? outcome.value : outcome.reason,
    `${units.length - absent.length}/${units.length}`,
    absent,
  ];
}

describe('a sum over the child units', () => {
  it.each([
    [
      'all three reported',
      [
        [north, '10'],
        [south, '20'],
        [east, '0.5'],
      ],
      ['30.5', '3/3', []],
    ],
    [
      'one is missing',
      [
        [north, '10'],
        [east, '0.5'],
      ],
      ['10.5', '2/3', [south]],
    ],
    [
      'a reported 0 is a figure',
      [
        [north, '0'],
        [south, '0'],
        [east, '0'],
      ],
      ['0', '3/3', []],
    ],
    ['nobody reported', [], ['not-reported', '0/3', [north, south, east]]],
  ] as const)('%s', (_, reported, expected) => {
    const facts = reported.map(([unitId, amount]) => fact(revenue, at(unitId), amount));
    expect(summary(compute('sum_children([revenue])', facts))).toEqual(expected);
  });

  it('does not count units to which the indicator does not apply', () => {
    const none = fact(revenue, at(east), '0', { outcome: missing('not-applicable') });
    const facts = [fact(revenue, at(north), '1'), fact(revenue, at(south), '2'), none];
    expect(summary(compute('sum_children([revenue])', facts))).toEqual(['3', '2/2', []]);
  });

  it('never adds or averages a rate', () => {
    const facts = [north, south, east].map((unitId) => fact(povertyRate, at(unitId), '2'));
    const result = compute('sum_children([poverty-rate])', facts);
    expect(result.outcome).toEqual(
      missing('not-comparable', {
        vi: '[poverty-rate] không cộng được giữa các đơn vị',
        en: '[poverty-rate] cannot be added over units',
      }),
    );
  });

  it.each([
    ['price basis', { priceBasis: 'current' as const }],
    ['method', { indicatorVersion: 2 }],
    ['unit of measure', { measureUnit: 'million-usd' as const }],
  ])('is refused when one unit reports in another %s, which is named', (_, given) => {
    const facts = [fact(revenue, at(north), '1'), fact(revenue, at(south), '2', given)];
    const { outcome } = compute('sum_children([revenue])', facts);
    expect(outcome).toMatchObject({ kind: 'missing', reason: 'not-comparable' });
    expect(outcome.kind === 'missing' && outcome.detail?.vi).toContain(`${south}: `);
  });

  it('has no children to ask at the lowest level', () => {
    const result = evaluateFormula(
      formulaOf('sum_children([revenue])'),
      at(north),
      contextOf({ catalogue: [revenue], facts: [] }),
    );
    expect(summary(result)).toEqual(['not-reported', '0/0', []]);
  });

  it('is exact, and does not depend on the order of the units', () => {
    const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(amounts, (tenths) => {
        const units = tenths.map((_, index) => unit(`u${index}`));
        const facts = tenths.map((tenth, index) =>
          fact(revenue, at(units[index] ?? city), toDecimal(big(tenth).div(10))),
        );
        const sum = (children: typeof units) =>
          evaluateFormula(
            formulaOf('sum_children([revenue])'),
            at(city),
            contextOf({ catalogue: [revenue], facts, children: { [city]: children } }),
          ).outcome;
        const exact = tenths.reduce((all, tenth) => all + BigInt(tenth), 0n);
        expect(sum(units)).toEqual(value(toDecimal(big(decimal(exact.toString())).div(10))));
        expect(sum(units.toReversed())).toEqual(sum(units));
      }),
    );
  });
});

describe('sums down the tree', () => {
  const province = unit('19');
  const tree = { [province]: [city, unit('164')], [city]: [north, south, east] };
  const context = (facts: FigureFact[]) =>
    contextOf({ catalogue: [revenue], facts, children: tree });

  it('use the total of a unit that gives one, and its own units where it does not', () => {
    const facts = [
      fact(revenue, at(unit('164')), '100'),
      fact(revenue, at(north), '1'),
      fact(revenue, at(south), '2'),
    ];
    const result = evaluateIndicator(code('revenue'), at(province), context(facts));
    expect(summary(result)).toEqual(['103', '3/4', [east]]);
  });
});

describe('two sums over units compare', () => {
  const year = (periodId: typeof y2021, amounts: Partial<Record<string, string>>) =>
    Object.entries(amounts).map(([unitId, amount]) =>
      fact(revenue, at(unit(unitId), periodId), amount ?? '0'),
    );
  const full = { [north]: '10', [south]: '20', [east]: '30' };

  it.each([
    ['both complete', full, { [north]: '5', [south]: '10', [east]: '15' }, '100'],
    [
      'the same unit missing twice',
      { [north]: '10', [south]: '20' },
      { [north]: '5', [south]: '10' },
      '100',
    ],
    ['one unit less this year', { [north]: '10', [south]: '20' }, full, 'not-comparable'],
    [
      'another unit missing last year',
      { [north]: '1', [south]: '2' },
      { [south]: '1', [east]: '2' },
      'not-comparable',
    ],
  ])('only over the same units: %s', (_, now, before, expected) => {
    const facts = [...year(y2021, now), ...year(y2020, before)];
    expect(summary(compute('growth(sum_children([revenue]))', facts))[0]).toBe(expected);
  });

  it('and a share of a full total by a part of the units is refused with the count', () => {
    const facts = [...year(y2021, { [north]: '10' }), fact(spending, at(city), '100')];
    const { outcome } = compute('share(sum_children([revenue]); [spending])', facts);
    expect(outcome).toEqual(
      missing('not-comparable', {
        vi: 'Không cùng số đơn vị có số liệu: sum_children([revenue]) 1/3 đơn vị, [spending] đủ',
        en: 'Not the same units reported: sum_children([revenue]) 1 of 3 units, [spending] complete',
      }),
    );
  });
});
