import { describe, expect, it } from 'vitest';
import { decimal } from '../../../core/kernel/decimal.ts';
import { missing, value } from '../../../core/kernel/missing.ts';
import { PeriodId } from '../../../core/period/period.ts';
import { amountText, outcomeText, periodInSentence, periodText } from './number-words.ts';

const NNBSP = '\u202F';

describe('a number in words of the page', () => {
  it.each([
    ['16.5', 'percent', { language: 'vi', signed: true }, `+16,5${NNBSP}%`],
    ['-5', 'percent', { language: 'vi', signed: true }, `\u22125${NNBSP}%`],
    ['0', 'percent', { language: 'vi', signed: true }, `0${NNBSP}%`],
    ['13090', 'billion-vnd', { language: 'vi' }, `13.090${NNBSP}tỷ đồng`],
    ['13090', 'billion-vnd', { language: 'en' }, `13,090${NNBSP}billion VND`],
    ['17.1251893', 'percent-per-year', { language: 'vi', decimals: 2 }, `17,13${NNBSP}%/năm`],
    ['4600', 'billion-vnd', { language: 'vi', withUnit: false }, '4.600'],
    ['2021', 'item', { language: 'vi' }, '2021'],
    ['4505', 'item', { language: 'vi' }, '4.505'],
  ] as const)('writes %s %s as it is printed in a yearbook', (amount, unit, form, text) => {
    expect(amountText(decimal(amount), unit, form)).toBe(text);
  });

  it('names the reason where there is no figure', () => {
    expect(outcomeText(missing('not-reported'), 'percent', { language: 'vi' })).toBe(
      'chưa báo cáo',
    );
    expect(outcomeText(value(decimal('0')), 'percent', { language: 'vi' })).toBe(`0${NNBSP}%`);
  });
});

describe('a period in words of the page', () => {
  it.each([
    ['2021', 'vi', 'Năm 2021', 'năm 2021'],
    ['2021-H1', 'vi', '6 tháng đầu năm 2021', '6 tháng đầu năm 2021'],
    ['2021-M03', 'en', 'March 2021', 'March 2021'],
    ['2021-H1', 'en', 'First six months of 2021', 'first six months of 2021'],
  ] as const)('%s in %s', (id, language, alone, inside) => {
    expect(periodText(PeriodId.parse(id), language)).toBe(alone);
    expect(periodInSentence(PeriodId.parse(id), language)).toBe(inside);
  });
});
