import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { missing, value } from '../../kernel/missing.ts';
import { askedInYear } from './asked-in-year.ts';
import { aGrowth, aPart } from '../target.builder.ts';

const inTerm = { firstYear: 2026, lastYear: 2030, base: missing('not-reported') };
const years = [2025, 2026, 2028, 2030];

describe('what a target asks of a year', () => {
  it.each([
    ['a growth: its rate in every year of the term', aGrowth('17'), ['–', '17', '17', '17']],
    ['a level: only in the last year', aPart({ value: '128' }), ['–', '–', '–', '128']],
    [
      'a bound: itself in every year',
      aPart({ kind: 'bound', bound: 'at-most', value: '4' }),
      ['–', '4', '4', '4'],
    ],
    [
      'a range: its lower end',
      aPart({ kind: 'range', bound: 'between', value: null, low: '9', high: '10.5' }),
      ['–', '–', '–', '9'],
    ],
    ['words: nothing', aPart({ kind: 'qualitative', value: null }), ['–', '–', '–', '–']],
  ])('%s', (_, part, expected) => {
    const asked = years.map((year) => askedInYear(part, { ...inTerm, year }));
    expect(asked.map((one) => (one.kind === 'value' ? one.value : '–'))).toEqual(expected);
  });

  const fall = aPart({
    kind: 'yearly-decline',
    measureUnit: 'percentage-point-per-year',
    direction: 'lower-is-better',
    value: '0.5',
  });

  it('a fall of 0.5 point a year from 1.2 %: 0.7, then 0.2, then never below 0', () => {
    const from = { ...inTerm, base: value(decimal('1.2')) };
    const asked = [2026, 2027, 2028].map((year) => askedInYear(fall, { ...from, year }));
    expect(asked).toEqual(['0.7', '0.2', '0'].map((level) => value(decimal(level))));
  });

  it('a fall from an unknown base: nothing, for the reason the base is missing', () => {
    expect(askedInYear(fall, { ...inTerm, year: 2027 })).toEqual(missing('not-reported'));
  });
});
