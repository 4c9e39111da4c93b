import { describe, expect, it } from 'vitest';
import { IndicatorCode } from '../../../core/kernel/ids.ts';
import type { IndicatorSummary } from '../../../contract/figure.ts';
import { searchIndicators } from './indicator-search.ts';

const indicator = (code: string, vi: string, en: string): IndicatorSummary => ({
  code: IndicatorCode.parse(code),
  name: { vi, en },
  kind: 'flow',
  direction: 'higher-is-better',
  measureUnit: 'billion-vnd',
  formula: null,
  figureCount: 0,
  latest: null,
  targetCount: 0,
});
const all = [
  indicator('gross-output', 'Tổng giá trị sản xuất', 'Gross output'),
  indicator('industrial-output', 'Giá trị sản xuất công nghiệp', 'Industrial output'),
  indicator('exports', 'Giá trị xuất khẩu', 'Exports'),
];
const found = (typed: string, suggested: string[] = []) =>
  searchIndicators(all, typed, suggested).map(({ code }) => code);

describe('the search for an indicator', () => {
  it('shows all while nothing is typed, the suggested ones first', () => {
    expect(found('', ['exports'])).toEqual(['exports', 'gross-output', 'industrial-output']);
  });

  it.each([
    ['gia tri xuat khau', ['exports']],
    ['Công Nghiệp', ['industrial-output']],
    ['cong nghiep gia tri', ['industrial-output']],
    ['output', ['gross-output', 'industrial-output']],
    ['giá trị sản xuất', ['industrial-output', 'gross-output']],
    ['dân số', []],
  ])('finds by %s', (typed, codes) => {
    expect(found(typed)).toEqual(codes);
  });
});
