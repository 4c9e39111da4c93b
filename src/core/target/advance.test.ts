import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { distanceCovered, gapToTarget, percentOfTarget } from './advance.ts';
import { notComputed } from './not-computed.ts';
import { aGrowth, aPart, shown } from './target.builder.ts';

const v = (amount: string): Outcome => value(decimal(amount));
const noFigure = missing('not-reported');
const whyOf = (outcome: Outcome): unknown => (outcome.kind === 'missing' ? outcome.detail : null);

describe('percent of target', () => {
  it.each([
    ['96', '128', '75.00'],
    ['128', '128', '100.00'],
    ['192', '128', '150.00'],
    ['0', '128', '0.00'],
  ])('%s of %s is %s %%, never capped', (figure, target, percent) => {
    expect(shown(percentOfTarget(aPart({ value: target }), v(figure)))).toBe(percent);
  });

  const lower = { bound: 'at-most', direction: 'lower-is-better' };
  it.each([
    ['the target is 0', aPart({ value: '0' }), v('3'), notComputed.targetNotPositive],
    ['the target is negative', aPart({ value: '-2' }), v('3'), notComputed.targetNotPositive],
    ['the figure is negative', aPart(), v('-3'), notComputed.negativeFigure],
    ['lower is better', aPart(lower), v('3'), notComputed.lowerIsBetter],
    [
      'lower is better and the target is 0',
      aPart({ ...lower, value: '0' }),
      v('3'),
      notComputed.lowerIsBetter,
    ],
    ['the target is a growth', aGrowth('17'), v('16.5'), notComputed.rateOfChange],
    [
      'the target is a growth every year',
      aGrowth('17', { kind: 'every-year' }),
      v('16'),
      notComputed.rateOfChange,
    ],
    [
      'the target is a decline in points',
      aPart({ kind: 'yearly-decline', measureUnit: 'percentage-point', value: '0.4' }),
      v('0.3'),
      notComputed.rateOfChange,
    ],
    [
      'the target is a range to stay inside',
      aPart({ bound: 'between', direction: 'within-range', value: null, low: '9', high: '10' }),
      v('9'),
      notComputed.noSingleValue,
    ],
    ['the target holds no value', aPart({ value: null }), v('9'), notComputed.noTargetValue],
  ])('is not computed when %s', (_, part, figure, why) => {
    const percent = percentOfTarget(part, figure);
    expect(percent).toMatchObject({ kind: 'missing', reason: 'not-applicable' });
    expect(whyOf(percent)).toEqual(why);
  });

  it('of a missing figure is that missing figure, not 0', () => {
    expect(percentOfTarget(aPart(), noFigure)).toEqual(noFigure);
  });

  it('of a range is taken on the low end when higher is better', () => {
    const range = aPart({ bound: 'between', value: null, low: '9', high: '10.5' });
    expect(shown(percentOfTarget(range, v('4.5')))).toBe('50.00');
  });
});

describe('distance covered', () => {
  it.each([
    ['half the way up', '128', '100', '114', '50.00'],
    ['beyond the target', '128', '100', '142', '150.00'],
    ['backwards', '128', '100', '93', '-25.00'],
    ['down from 5 to 0, lower is better', '0', '5', '1', '80.00'],
    ['down from 5.33 to 2.04', '2.04', '5.33', '2.04', '100.00'],
    ['from a negative base', '2', '-2', '0', '50.00'],
  ])('%s', (_, target, base, figure, distance) => {
    expect(shown(distanceCovered(aPart({ value: target }), v(figure), v(base)))).toBe(distance);
  });

  it('is not computed for a target to hold the base', () => {
    expect(whyOf(distanceCovered(aPart(), v('130'), v('128')))).toEqual(notComputed.hold);
  });

  it('keeps the reason of a missing or incomparable base', () => {
    const missingBase = missing('not-reported', notComputed.baseMissing);
    const otherBasis = missing('not-comparable');
    expect(distanceCovered(aPart(), v('130'), missingBase)).toEqual(missingBase);
    expect(distanceCovered(aPart(), v('130'), otherBasis)).toEqual(otherBasis);
    expect(distanceCovered(aPart(), noFigure, v('100'))).toEqual(noFigure);
  });

  it('is not computed for a rate of change, a range to stay inside, or a target without value', () => {
    const inside = {
      bound: 'between',
      direction: 'within-range',
      value: null,
      low: '9',
      high: '10',
    };
    expect(whyOf(distanceCovered(aGrowth('17'), v('16'), v('0')))).toEqual(
      notComputed.rateOfChange,
    );
    expect(whyOf(distanceCovered(aPart(inside), v('9'), v('8')))).toEqual(
      notComputed.noSingleValue,
    );
    expect(whyOf(distanceCovered(aPart({ value: null }), v('9'), v('8')))).toEqual(
      notComputed.noTargetValue,
    );
  });
});

describe('gap to the target', () => {
  it.each([
    ['130', '2.00'],
    ['126', '-2.00'],
    ['128', '0.00'],
    ['-1', '-129.00'],
  ])('%s against 128 is %s', (figure, gap) => {
    expect(shown(gapToTarget(aPart(), v(figure)))).toBe(gap);
  });

  it('of a range to stay inside is the distance to its nearest end', () => {
    const inside = aPart({
      bound: 'between',
      direction: 'within-range',
      value: null,
      low: '9',
      high: '10.5',
    });
    expect(shown(gapToTarget(inside, v('8.5')))).toBe('-0.50');
    expect(shown(gapToTarget(inside, v('11')))).toBe('0.50');
    expect(shown(gapToTarget(inside, v('10')))).toBe('0.00');
  });

  it('is missing without a figure', () => {
    expect(gapToTarget(aPart(), noFigure)).toEqual(noFigure);
    expect(whyOf(gapToTarget(aPart({ value: null }), v('1')))).toEqual(notComputed.noTargetValue);
  });
});
