import { describe, expect, it } from 'vitest';
import type { RoundField } from '../../../core/figure/round/reporting-round.ts';
import { Scope } from '../../../core/indicator/indicator.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { IndicatorCode } from '../../../core/kernel/ids.ts';
import { readTyped, splitBlock, standingOf } from './typed-cell.ts';

const field: RoundField = {
  kind: 'indicator',
  fieldNo: 1,
  isRequired: true,
  group: 'figures',
  hint: null,
  indicatorCode: IndicatorCode.parse('budget-revenue'),
  indicatorVersion: 1,
  scope: Scope.parse('territory'),
  priceBasis: 'current',
  measureUnit: 'billion-vnd',
  ownerUnitId: null,
  askedAgainBecause: null,
};
const question: RoundField = {
  kind: 'question',
  fieldNo: 2,
  isRequired: false,
  group: 'figures',
  hint: null,
  question: 'Khó khăn?',
};
const estimate = { grade: 'estimate', qualifier: 'none' } as const;

describe('what is typed into a cell', () => {
  it.each([
    ['1.088', '1088'],
    ['16,5', '16.5'],
    [' 16,5 % ', '16.5'],
    ['-2', '-2'],
    ['0', '0'],
  ])('%s is a number', (text, value) => {
    expect(readTyped(text, field, estimate)).toEqual({
      kind: 'content',
      content: { kind: 'value', value, ...estimate },
    });
  });

  it.each([
    ['không áp dụng', 'not-applicable'],
    ['KAD', 'not-applicable'],
    ['x', 'not-applicable'],
    ['Chưa có số', 'not-yet-known'],
    ['chua co', 'not-yet-known'],
  ])('%s is an answer without a number', (text, reason) => {
    expect(readTyped(text, field, estimate)).toEqual({
      kind: 'content',
      content: { kind: 'missing', reason },
    });
  });

  it('blanks empty the cell', () => {
    expect(readTyped(' \u00A0 ', field, estimate)).toEqual({ kind: 'content', content: null });
  });

  it('what is no number is kept as it was typed, with the reason', () => {
    expect(readTyped('khoảng mười', field, estimate)).toMatchObject({
      kind: 'unreadable',
      text: 'khoảng mười',
    });
  });

  it.each([
    ['khoảng mười', /^cần một số, ví dụ 1\.234,5/],
    ['1.2.3,4', /^Cột \d+/],
  ])('of “%s” it is said what is wanted, of a number the place of the slip', (text, why) => {
    const read = readTyped(text, field, estimate);
    expect(read.kind === 'unreadable' && read.message.vi).toMatch(why);
  });

  it('a question takes words, lines and all', () => {
    expect(readTyped('Thiếu vốn\nđối ứng', question, estimate)).toEqual({
      kind: 'content',
      content: { kind: 'text', text: 'Thiếu vốn\nđối ứng' },
    });
  });
});

describe('the grade of a number typed', () => {
  it('is an estimate while the period runs, preliminary after it, and stays where there was one', () => {
    expect(standingOf(null, false).grade).toBe('estimate');
    expect(standingOf(null, true).grade).toBe('preliminary');
    const official = {
      kind: 'value',
      value: decimal(1),
      grade: 'official',
      qualifier: 'none',
    } as const;
    expect(standingOf(official, false).grade).toBe('official');
  });
});

describe('a block copied from a sheet', () => {
  it.each([
    ['1\n2\n3\n', [['1'], ['2'], ['3']]],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1.088', [['1.088']]],
    ['1\n\n3', [['1'], [''], ['3']]],
    ['"a\nb"\t2\n', [['a\nb', '2']]],
    ['"nói ""có"""', [['nói "có"']]],
  ])('%j', (text, rows) => {
    expect(splitBlock(text)).toEqual(rows);
  });
});
