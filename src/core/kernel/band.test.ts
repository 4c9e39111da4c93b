import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, decimal } from './decimal.ts';
import type { Qualifier } from './quantity.ts';
import {
  addBands,
  type Band,
  bandOf,
  divideBands,
  gapBetween,
  meetBands,
  multiplyBands,
  powerOfBand,
  subtractBands,
} from './band.ts';

function ends(band: Band): [string, string] {
  return [band.low.toFixed(), band.high.toFixed()];
}

describe('the band of a printed number', () => {
  it.each<[string, number | null, Qualifier, string, string]>([
    ['13090', 0, 'none', '13089.5', '13090.5'],
    ['16.5', 1, 'none', '16.45', '16.55'],
    ['16.5', 2, 'none', '16.495', '16.505'],
    ['16.5', null, 'none', '16.45', '16.55'],
    ['41', 0, 'none', '40.5', '41.5'],
    ['250000', -3, 'none', '249500', '250500'],
    ['4600', 0, 'none', '4599.5', '4600.5'],
    ['4600', 0, 'nearly', '4500', '4600'],
    ['4600', 0, 'up-to', '4500', '4600'],
    ['4600', 0, 'only', '4599.5', '4600.5'],
    ['1000', 0, 'over', '1000', '2000'],
    ['1000', -3, 'over', '1000', '2000'],
    ['10000', 0, 'nearly', '9000', '10000'],
    ['178', 0, 'over', '178', '179'],
    ['5640', 0, 'about', '5630', '5650'],
    ['2845', 0, 'estimated', '2844', '2846'],
    ['61.7', 1, 'estimated', '61.6', '61.8'],
    ['0', 0, 'nearly', '-1', '0'],
    ['-5', 0, 'nearly', '-5', '-4'],
    ['-0.66', 2, 'none', '-0.665', '-0.655'],
  ])('%s with %s decimals, hedged %s, is %s to %s', (amount, decimals, qualifier, low, high) => {
    expect(ends(bandOf(decimal(amount), decimals, qualifier))).toEqual([low, high]);
  });
});

describe('arithmetic of bands', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 }).map((n) => big(n).div(100));
  const band = fc.tuple(number, number, number).map((three): Band => {
    const [low, value, high] = three.toSorted((a, b) => a.cmp(b));
    return { low: low ?? big(0), value: value ?? big(0), high: high ?? big(0) };
  });
  const pointIn = ({ low, high }: Band, part: number) =>
    low.plus(high.minus(low).times(part).div(10));

  function holds(result: Band, number: Band['value']): boolean {
    return result.low.lte(number) && number.lte(result.high);
  }

  it('holds the result of any two numbers of the two bands', () => {
    const part = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(band, band, part, part, (a, b, partOfA, partOfB) => {
        const [x, y] = [pointIn(a, partOfA), pointIn(b, partOfB)];
        expect(holds(addBands(a, b), x.plus(y))).toBe(true);
        expect(holds(subtractBands(a, b), x.minus(y))).toBe(true);
        expect(holds(multiplyBands(a, b), x.times(y))).toBe(true);
        const quotient = divideBands(a, b);
        if (quotient === null) expect(b.low.lte(0) && b.high.gte(0)).toBe(true);
        else expect(holds(quotient, x.div(y))).toBe(true);
      }),
    );
  });

  it('has no quotient where the divisor may be 0', () => {
    const wholePercent = bandOf(decimal('0'), 0, 'none');
    expect(divideBands(bandOf(decimal('100'), 0, 'none'), wholePercent)).toBeNull();
  });

  it('raises both ends to the power', () => {
    const factor = bandOf(decimal('1.2'), 1, 'none');
    expect(ends(powerOfBand(factor, 2))).toEqual(['1.3225', '1.5625']);
  });

  it('sees no gap between bands that touch', () => {
    const below = bandOf(decimal('4600'), 0, 'nearly');
    const above = bandOf(decimal('4600'), 0, 'over');
    expect(gapBetween(below, above).toFixed()).toBe('0');
    expect(gapBetween(above, bandOf(decimal('4074'), 0, 'none')).toFixed()).toBe('525.5');
  });

  it('leaves open what both statements allow, with the value of the narrower', () => {
    const nearly = bandOf(decimal('4600'), 0, 'nearly');
    const exact = bandOf(decimal('4587'), 0, 'none');
    const met = meetBands(nearly, exact);
    expect(met?.value.toFixed()).toBe('4587');
    expect(meetBands(nearly, bandOf(decimal('4601'), 0, 'none'))).toBeNull();
  });
});
