import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './decimal.ts';
import { MeasureUnit } from './measure-unit.ts';
import type { Outcome } from './missing.ts';
import { addQuantities, convert, type Quantity } from './quantity.ts';
import { Refusal } from './refusal.ts';

const valueIn = (outcome: Outcome): string =>
  outcome.kind === 'value' ? outcome.value : outcome.reason;

describe('converting an amount', () => {
  const rows: [string, MeasureUnit, MeasureUnit, string][] = [
    ['1', 'trillion-vnd', 'billion-vnd', '1000'],
    ['775', 'billion-vnd', 'trillion-vnd', '0.775'],
    ['70', 'million-vnd', 'vnd', '70000000'],
    ['1', 'vnd', 'trillion-vnd', '0.000000000001'],
    ['75.3', 'million-usd', 'usd', '75300000'],
    ['96.7', 'square-kilometre', 'hectare', '9670'],
    ['17', 'percent-per-year', 'percent', '17'],
    ['5', 'person', 'person', '5'],
    ['1', 'billion-vnd', 'billion-usd', 'not-comparable'],
    ['0.66', 'percent', 'percentage-point', 'not-comparable'],
    ['70', 'million-vnd-per-head-year', 'million-vnd', 'not-comparable'],
    ['5', 'person', 'household', 'not-comparable'],
    ['5', 'item', 'person', 'not-comparable'],
    ['5', 'point', 'percent', 'not-comparable'],
  ];
  it.each(rows)('%s %s in %s is %s', (amount, from, to, expected) => {
    expect(valueIn(convert(decimal(amount), from, to))).toBe(expected);
  });

  it('what does not convert says so with both units', () => {
    expect(convert(decimal('1'), 'percent', 'percentage-point')).toMatchObject({
      detail: { vi: 'không đổi được “%” ra “điểm %”' },
    });
  });

  it('there and back gives the amount again, or neither way converts', () => {
    const unit = fc.constantFrom(...MeasureUnit.options);
    fc.assert(
      fc.property(fc.integer(), unit, unit, (whole, from, to) => {
        const there = convert(decimal(whole), from, to);
        if (there.kind === 'missing') {
          expect(convert(decimal(whole), to, from).kind).toBe('missing');
        } else {
          expect(valueIn(convert(there.value, to, from))).toBe(String(whole));
        }
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('adding quantities', () => {
  const money = (amount: string, measureUnit: MeasureUnit, priceBasis: Quantity['priceBasis']) => ({
    amount: decimal(amount),
    measureUnit,
    priceBasis,
  });

  it('converts into the unit of the first: 11,2 nghìn tỷ + 1.088 tỷ', () => {
    const first = money('11.2', 'trillion-vnd', 'constant-2010');
    const second = money('1088', 'billion-vnd', 'constant-2010');
    expect(addQuantities(first, second)).toEqual(money('12.288', 'trillion-vnd', 'constant-2010'));
  });

  it('refuses current and constant prices together, and names both', () => {
    const sum = () =>
      addQuantities(money('1', 'vnd', 'current'), money('1', 'vnd', 'constant-2010'));
    expect(sum).toThrow(Refusal);
    expect(sum).toThrow('giá hiện hành và giá so sánh 2010');
  });

  it('refuses a basis that is not stated beside one that is', () => {
    expect(() =>
      addQuantities(money('1', 'vnd', 'unstated'), money('1', 'vnd', 'current')),
    ).toThrow('không ghi loại giá');
  });

  it('refuses đồng and USD together, and names both', () => {
    const sum = () =>
      addQuantities(money('1', 'billion-vnd', 'current'), money('1', 'million-usd', 'current'));
    expect(sum).toThrow('Không cộng được “tỷ đồng” với “triệu USD”.');
  });
});
