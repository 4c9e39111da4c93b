import { describe, expect, it } from 'vitest';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import { fitUnit, splitUnit } from './fit-unit.ts';

const fit = (unit: string, wanted: MeasureUnit): string => {
  const fitted = fitUnit(unit, wanted);
  if (fitted === null) return 'no';
  return `${fitted.measureUnit} ${fitted.exponent}${fitted.isGuessed ? ' guessed' : ''}`;
};

describe('a printed unit beside the unit of an indicator', () => {
  const cases: [string, MeasureUnit, string][] = [
    ['tỷ đồng', 'billion-vnd', 'billion-vnd 0'],
    ['triệu đồng', 'billion-vnd', 'million-vnd 0'],
    ['tỷ đồng', 'million-usd', 'no'],
    ['triệu USD', 'million-usd', 'million-usd 0'],
    ['triệu USD', 'billion-vnd', 'no'],
    ['%', 'percent', 'percent 0'],
    ['%', 'billion-vnd', 'no'],
    ['%', 'percentage-point', 'no'],
    ['điểm %', 'percent', 'no'],
    ['triệu đồng', 'million-vnd-per-head-year', 'million-vnd-per-head-year 0'],
    ['triệu đồng/người/năm', 'million-vnd-per-head-year', 'million-vnd-per-head-year 0'],
    ['nghìn đồng/người/năm', 'million-vnd-per-head-year', 'million-vnd-per-head-year -3'],
    ['triệu đồng/người/tháng', 'million-vnd-per-head-year', 'no'],
    ['USD/người/năm', 'million-vnd-per-head-year', 'no'],
    ['triệu đồng/ha', 'million-vnd', 'no'],
    ['tạ', 'tonne', 'tonne -1'],
    ['m2', 'hectare', 'hectare -4'],
    ['tấn/ha', 'tonne', 'no'],
    ['doanh nghiệp', 'enterprise', 'enterprise 0'],
    ['other:đơn vị', 'enterprise', 'enterprise 0'],
    ['other:đơn vị', 'person', 'no'],
    ['đồng chí', 'person', 'person 0'],
    ['người', 'household', 'no'],
    ['hộ', 'person', 'no'],
    ['xã', 'unit', 'unit 0'],
    ['chỉ tiêu', 'item', 'item 0'],
    ['other:đề án', 'item', 'item 0'],
    ['other:đề án', 'enterprise', 'no'],
    ['other:', 'person', 'person 0 guessed'],
    ['dự án', 'enterprise', 'no'],
  ];
  it.each(cases)('%s for %s: %s', (unit, wanted, expected) => {
    expect(fit(unit, wanted)).toBe(expected);
  });

  it('is split at the first stroke', () => {
    expect(splitUnit('triệu đồng/người/năm')).toEqual({ base: 'triệu đồng', per: 'người/năm' });
    expect(splitUnit('%')).toEqual({ base: '%', per: '' });
  });
});
