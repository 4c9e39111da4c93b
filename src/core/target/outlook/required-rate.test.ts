import { describe, expect, it } from 'vitest';
import type { PartContext } from '../part-context.ts';
import { type RequiredRate, requiredRate } from './required-rate.ts';
import { standingOf } from '../standing.ts';
import { aGrowth, aPart, contextOf, figure, output, rate, shown } from '../target.builder.ts';

function requiredOf(context: PartContext): RequiredRate {
  const required = requiredRate(context, standingOf(context));
  if (required === null) throw new Error('no required rate');
  return required;
}

const congress9 = { firstYear: 2021, lastYear: 2025, asOf: '2022-03-01' };
const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
const lower = { bound: 'at-most', direction: 'lower-is-better' };

describe('the rate required of every year left', () => {
  it('gross output +17 % a year, first year +16.5 %: 17.13 % for the four years left', () => {
    const required = requiredOf(
      contextOf(aGrowth('17'), { growthRates: [rate(2021, '16.5')] }, congress9),
    );
    expect(shown(required.outcome)).toBe('17.13');
    expect(required).toMatchObject({
      measureUnit: 'percent-per-year',
      yearsGone: 1,
      yearsLeft: 4,
      toHold: false,
    });
  });

  it.each([
    ['exports +15 %, from 155 to 170', '15', [output(2020, 155), output(2021, 170)], [], '16.37'],
    [
      'exports +15 %, from 150.3 to 170',
      '15',
      [output(2020, '150.3'), output(2021, 170)],
      [],
      '15.48',
    ],
    ['exports +15 %, first year +13.1 %', '15', [], [rate(2021, '13.1')], '15.48'],
    ['revenue +15 %, first year +25 %', '15', [], [rate(2021, 25)], '12.63'],
    ['+17 % after two rates, +16 % and +18 %', '17', [], [rate(2021, 16), rate(2022, 18)], '17.00'],
    ['+17 % after 2021-2022 at 17 % on average', '17', [], [rate('2021/2022', 17)], '17.00'],
    ['+15 %, nothing known yet (k = 0)', '15', [], [], '15.00'],
    ['+15 % from a fall to the half', '15', [output(2020, 100), output(2021, 50)], [], '41.62'],
  ])('average growth: %s', (_, target, actuals, growthRates, expected) => {
    const context = contextOf(aGrowth(target), { actuals, growthRates }, congress9);
    expect(shown(requiredOf(context).outcome)).toBe(expected);
  });

  it.each([
    ['a level that grows', aPart({ value: '128' }), [figure(2025, 100), figure(2027, 110)], '5.18'],
    ['a level from its base only (k = 0)', aPart({ value: '128' }), [figure(2025, 100)], '5.06'],
  ])('%s: (T ÷ v_k)^(1/(n−k)) − 1, in %% a year', (_, part, actuals, expected) => {
    const required = requiredOf(contextOf(part, { actuals }));
    expect(shown(required.outcome)).toBe(expected);
    expect(required.measureUnit).toBe('percent-per-year');
  });

  it.each([
    ['a share', { ...inPercent, value: '80' }, ['70', '74'], '2.00', 'percentage-point-per-year'],
    [
      'a share that is to fall',
      { ...inPercent, ...lower, value: '1' },
      ['5', '4'],
      '-1.00',
      'percentage-point-per-year',
    ],
    [
      'a number of fires',
      { ...lower, value: '4', measureUnit: 'item' },
      ['10', '7'],
      '-1.00',
      'item',
    ],
    ['a balance below 0', { value: '6' }, ['-10', '-3'], '3.00', 'million-vnd-per-head-year'],
    ['a level at 0', { value: '6' }, ['3', '0'], '2.00', 'million-vnd-per-head-year'],
    ['a target of 0', { ...lower, value: '0', measureUnit: 'item' }, ['9', '6'], '-2.00', 'item'],
  ])('%s: the step (T − v_k) ÷ (n − k)', (_, over, [base, now], expected, unit) => {
    const part = aPart(over);
    const known = { measureUnit: part.measureUnit, priceBasis: part.priceBasis };
    const actuals = [figure(2025, base ?? '', known), figure(2027, now ?? '', known)];
    const required = requiredOf(contextOf(part, { actuals }));
    expect(shown(required.outcome)).toBe(expected);
    expect(required.measureUnit).toBe(unit);
  });

  it('a decline of T points a year: (T·n − (B − v_k)) ÷ (n − k)', () => {
    const poverty = aPart({
      kind: 'yearly-decline',
      measureUnit: 'percentage-point',
      priceBasis: 'not-monetary',
      value: '0.66',
      direction: 'higher-is-better',
    });
    const actuals = [figure(2025, '5.33', inPercent), figure(2027, '4.21', inPercent)];
    const required = requiredOf(contextOf(poverty, { actuals }));
    // (0.66 × 5 − 1.12) ÷ 3
    expect(shown(required.outcome, 4)).toBe('0.7267');
    expect(required.measureUnit).toBe('percentage-point-per-year');
  });

  it.each([
    ['gấp 1,8 lần', 'ratio', '1.8', '18.56'],
    ['tăng thêm 0,8 lần', 'increase', '0.8', '18.56'],
  ])('a multiple, %s: (T·B ÷ v_k)^(1/(n−k)) − 1', (_, multipleForm, value, expected) => {
    const part = aPart({ kind: 'multiple-of-base', measureUnit: 'times', multipleForm, value });
    const actuals = [figure(2025, 100), figure(2027, 108)];
    expect(shown(requiredOf(contextOf(part, { actuals })).outcome)).toBe(expected);
  });

  it('an ambiguous multiple asks for no rate until a person settles it', () => {
    const part = aPart({
      kind: 'multiple-of-base',
      measureUnit: 'times',
      multipleForm: 'ambiguous',
      value: '1.8',
    });
    const actuals = [figure(2025, 100), figure(2027, 108)];
    expect(requiredOf(contextOf(part, { actuals })).outcome).toMatchObject({
      reason: 'not-applicable',
    });
  });

  it('a sum over the term: (T − S_k) ÷ (n − k) a year', () => {
    const part = aPart({
      kind: 'sum-over-term',
      bound: 'more-than',
      measureUnit: 'billion-vnd',
      value: '2400',
    });
    const billion = { measureUnit: 'billion-vnd' };
    const actuals = [figure(2026, 400, billion), figure(2027, 440, billion)];
    const required = requiredOf(contextOf(part, { actuals, indicatorKind: 'flow' }));
    expect(shown(required.outcome)).toBe('520.00');
    expect(required).toMatchObject({
      measureUnit: 'billion-vnd',
      yearsLeft: 3,
      aboveHighestSeen: true,
    });
  });

  it('a sum with a year missing between is not completed by guessing', () => {
    const part = aPart({ kind: 'sum-over-term', measureUnit: 'billion-vnd', value: '2400' });
    const billion = { measureUnit: 'billion-vnd' };
    const actuals = [figure(2026, 400, billion), figure(2028, 440, billion)];
    const { outcome } = requiredOf(contextOf(part, { actuals }, { asOf: '2029-03-01' }));
    expect(outcome).toMatchObject({ reason: 'not-reported' });
  });

  it('a count of units: (T − count) ÷ (n − k) a year', () => {
    const part = aPart({
      kind: 'count-up-to-standard',
      measureUnit: 'unit',
      value: '5',
      priceBasis: 'not-monetary',
    });
    const of = { measureUnit: 'unit', priceBasis: 'not-monetary' };
    const actuals = [figure(2025, 1, of), figure(2027, 2, of)];
    expect(shown(requiredOf(contextOf(part, { actuals })).outcome)).toBe('1.00');
  });

  it('"100 %": (100 − v_k) ÷ (n − k) points', () => {
    const part = aPart({ kind: 'all-of', ...inPercent, value: '100' });
    const actuals = [figure(2025, 40, inPercent), figure(2027, 85, inPercent)];
    const required = requiredOf(contextOf(part, { actuals }));
    expect(shown(required.outcome)).toBe('5.00');
    expect(required.measureUnit).toBe('percentage-point-per-year');
  });

  it.each([
    ['higher is better: the low end', 'higher-is-better', '70', '3.33'],
    ['lower is better: the high end', 'lower-is-better', '94', '-1.33'],
    ['to stay inside, from below: the low end', 'within-range', '70', '3.33'],
    ['to stay inside, from above: the high end', 'within-range', '94', '-1.33'],
    ['to stay inside, and inside', 'within-range', '85', '0.00'],
  ])('a range of 80-90, %s', (_, direction, now, expected) => {
    const part = aPart({
      kind: 'range',
      ...inPercent,
      bound: 'between',
      direction,
      value: null,
      low: '80',
      high: '90',
    });
    const actuals = [figure(2025, 60, inPercent), figure(2027, now, inPercent)];
    const required = requiredOf(contextOf(part, { actuals }));
    expect(shown(required.outcome)).toBe(expected);
    expect(required.toHold).toBe(now === '85');
  });

  it.each([
    ['a level', aPart({ value: '100' }), [figure(2025, 90), figure(2027, 110)]],
    [
      'a rate that fell far enough',
      aPart({ ...inPercent, ...lower, value: '3' }),
      [figure(2025, 5, inPercent), figure(2027, '2.5', inPercent)],
    ],
    ['a growth', aGrowth('5'), [output(2025, 100), output(2027, 130)]],
  ])('%s already reached is "to hold", not a demand', (_, part, actuals) => {
    const required = requiredOf(contextOf(part, { actuals }));
    expect(required.toHold).toBe(true);
    expect(required.aboveHighestSeen).toBe(false);
  });

  it('of a growth is a demand, not "to hold", while only the base year is known', () => {
    const required = requiredOf(contextOf(aGrowth('15'), { actuals: [output(2025, 155)] }));
    expect(required.toHold).toBe(false);
    expect(shown(required.outcome)).toBe('15.00');
  });

  it('is flagged when above the highest yearly rate ever seen, and the rate stays visible', () => {
    const rates = [rate(2019, 12), rate(2020, '16.9'), rate(2021, '16.5')];
    const flagged = requiredOf(contextOf(aGrowth('17'), { growthRates: rates }, congress9));
    expect(flagged).toMatchObject({ aboveHighestSeen: true, highestSeen: '16.9' });
    expect(shown(flagged.outcome)).toBe('17.13');
    const seen = requiredOf(
      contextOf(aGrowth('17'), { growthRates: [...rates, rate(2018, 18)] }, congress9),
    );
    expect(seen.aboveHighestSeen).toBe(false);
  });

  it('of what is to fall is flagged when it must fall faster than ever', () => {
    const part = aPart({ ...inPercent, ...lower, value: '1' });
    const fall = (first: string) => [
      figure(2025, first, inPercent),
      figure(2026, '4.6', inPercent),
      figure(2027, '4.3', inPercent),
    ];
    expect(requiredOf(contextOf(part, { actuals: fall('5') })).aboveHighestSeen).toBe(true);
    expect(requiredOf(contextOf(part, { actuals: fall('6') })).aboveHighestSeen).toBe(false);
  });

  it('is missing, with its reason, when the base of the growth is missing or not positive', () => {
    const onlyNow = requiredOf(contextOf(aGrowth('17'), { actuals: [output(2027, 120)] }));
    expect(onlyNow.outcome).toMatchObject({ reason: 'not-reported' });
    const fromZero = requiredOf(
      contextOf(aGrowth('17'), { actuals: [output(2025, 0), output(2027, 120)] }),
    );
    expect(fromZero.outcome).toMatchObject({ reason: 'not-comparable' });
  });

  it.each([{ indicatorVersion: 2 }, { allocation: 'by-population' }, { allocation: 'by-area' }])(
    'never runs across a change of method or an inexact change of territory: %o',
    (broken) => {
      const actuals = [output(2025, 100), output(2026, 117), output(2027, 140, broken)];
      const { outcome } = requiredOf(contextOf(aGrowth('17'), { actuals }));
      expect(outcome).toMatchObject({ reason: 'not-comparable' });
    },
  );

  it.each([{ priceBasis: 'constant-2020' }, { scope: 'locally-managed' }])(
    'leaves figures of another basis or scope aside: %o',
    (other) => {
      const actuals = [output(2025, 100), output(2026, 117), output(2027, 140, other)];
      const required = requiredOf(contextOf(aGrowth('17'), { actuals }));
      expect(shown(required.outcome)).toBe('17.00');
      expect(required.yearsLeft).toBe(4);
      const onlyOther = requiredOf(
        contextOf(aGrowth('17'), { actuals: [output(2025, 100), output(2027, 140, other)] }),
      );
      expect(onlyOther.outcome).toMatchObject({ reason: 'not-comparable' });
    },
  );

  it('runs across an exact succession of units', () => {
    const exact = [output(2025, 100), output(2027, 140, { allocation: 'exact' })];
    expect(requiredOf(contextOf(aGrowth('17'), { actuals: exact })).outcome.kind).toBe('value');
  });
});

describe('no rate is required', () => {
  const none = (context: PartContext): RequiredRate | null =>
    requiredRate(context, standingOf(context));

  it('when no year is left (n = k): the judgement applies', () => {
    const actuals = [figure(2025, 100), figure(2030, 120)];
    expect(none(contextOf(aPart(), { actuals }, { asOf: '2031-03-01' }))).toBeNull();
  });

  it.each(['every-year', 'qualitative', 'before-date'])('for a target of the kind %s', (kind) => {
    expect(none(contextOf(aPart({ kind }), { actuals: [figure(2026, 100)] }))).toBeNull();
  });
});
