import { describe, expect, it } from 'vitest';
import { findMeasureUnit, MeasureUnit, measureUnits, scaleOf } from './measure-unit.ts';

describe('finding a unit of measure by its words', () => {
  it.each(MeasureUnit.options.filter((unit) => unit !== 'item'))(
    '%s is found by its own symbol in both languages',
    (unit) => {
      expect(findMeasureUnit(measureUnits[unit].symbol.vi)).toBe(unit);
      expect(findMeasureUnit(measureUnits[unit].symbol.en)).toBe(unit);
    },
  );

  it.each([
    ['Tỉ  đồng', 'billion-vnd'],
    ['ngàn tỷ đồng', 'trillion-vnd'],
    ['đ', 'vnd'],
    ['phần trăm', 'percent'],
    ['điểm phần trăm', 'percentage-point'],
    ['điểm phần trăm/năm', 'percentage-point-per-year'],
    ['triệu đồng/người /năm', 'million-vnd-per-head-year'],
    ['hộ gia đình', 'household'],
  ])('“%s” is %s', (words, unit) => {
    expect(findMeasureUnit(words)).toBe(unit);
  });

  it.each(['', ' ', 'tỷ', 'triệu', 'con', 'triệu đồng/người/tháng', 'đồng/m²'])(
    '“%s” names none',
    (words) => {
      expect(findMeasureUnit(words)).toBeUndefined();
    },
  );
});

describe('the scale of a unit', () => {
  it.each([
    ['billion-vnd', '1000000000'],
    ['hectare', '10000'],
    ['percent', '1'],
  ] as const)('of %s against its base unit is %s', (unit, scale) => {
    expect(scaleOf(unit)).toBe(scale);
  });
});
