import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';
import type { FoundClaim, Span } from './reading.ts';

const SEED = 20260101;

const pieces = [
  'Tổng thu ngân sách|đạt|tăng|giảm|so với|cùng kỳ|kế hoạch|tỉnh giao|phấn đấu|trong đó|từ|đến',
  '5|16,5|13.090|41,|2016-2020|19/19|23/3|1.2.3|007|9999999999999999999999999999999999999999',
  '%|%/năm|tỷ đồng|triệu đồng/người/năm|ha|xã|tiêu chí|lần|/|hạng|năm 2020|quý I|6 tháng|nhiệm kỳ',
  'đến nay|(|)|,|;|:|.|-|\n|\n- |1. |[img]|…|\u00A0|\u0301',
].flatMap((list) => list.split('|'));

/** Words, numbers and marks of reports in any order: closer to trouble than random characters. */
const soup = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .chain((words) => fc.constantFrom(' ', '', '  ').map((blank) => words.join(blank)));

const anyText = fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 }));

function isWithin(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && start >= 0 && start < end && end <= text.length;
}

describe('any text', () => {
  it('is read without a fault, every quotation being what stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { claims, apart } = readText({ text, date: '2021-07-02', title: 'Báo cáo' });
        for (const found of [...claims, ...apart]) {
          expect(isWithin(text, found)).toBe(true);
          expect(text.slice(found.start, found.end)).toBe(found.quote);
        }
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('has each run of its digits in exactly one claim or number apart', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { claims, apart } = readText({ text });
        for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
          const covering = [...claims, ...apart].filter(
            ({ start, end }) => start <= index && end >= index + digits.length,
          );
          expect([digits, covering.length]).toEqual([digits, 1]);
        }
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('cut anywhere is still read', () => {
    const whole = 'Tổng thu ngân sách đạt 178 tỷ đồng, bằng 71,6% kế hoạch tỉnh giao.'.normalize(
      'NFD',
    );
    for (let end = 0; end <= whole.length; end += 1) {
      expect(readText({ text: whole.slice(0, end) }).claims.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('the same report in another writing', () => {
  const report =
    'Quý I/2025, tổng giá trị sản xuất ước đạt 4.573,8 tỷ đồng, bằng 23,8% kế hoạch, tăng 2,7% so với cùng kỳ. ' +
    'Thu nhập bình quân đầu người đạt 70 triệu đồng/người/năm; có 19/19 tiêu chí đạt chuẩn.';
  const plain = (phrase: string | null): string =>
    (phrase ?? '')
      .normalize('NFC')
      .replaceAll(/[\s_\u200B]+/g, ' ')
      .trim();
  const figuresOf = (claims: readonly FoundClaim[]): unknown[] =>
    claims.map(({ value, value2, unit, qualifier, kind, direction, base, period, indicator }) => ({
      value,
      value2,
      unit,
      qualifier,
      kind,
      direction,
      base,
      period,
      indicator: plain(indicator),
    }));

  it.each<[string, (text: string) => string]>([
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['blanks that do not break', (text) => text.replaceAll(' ', '\u00A0')],
    ['runs of blanks', (text) => text.replaceAll(' ', '   ')],
    ['marks without width', (text) => text.replaceAll(' ', '\u200B \uFEFF')],
    ['syllables joined', (text) => text.replaceAll(/(\p{Ll}) (?=\p{Ll})/gu, '$1_')],
    ['returns before line feeds', (text) => `${text}\r\n`],
  ])('has the same figures: %s', (_, rewrite) => {
    expect(figuresOf(readText({ text: rewrite(report) }).claims)).toEqual(
      figuresOf(readText({ text: report }).claims),
    );
  });
});

describe('a long hostile text', () => {
  const LENGTH = 40_000;
  const SECONDS = 10;

  it.each(
    [
      '1|1.|1,|1/2/|1-2-|5% |tăng 5%, |so với cùng kỳ tăng 5%; |(|)|(tăng 5%) |\n1\n|a\u0301|\u0301',
      '\u200B|năm 2020, |nhiệm kỳ 2020-2025 |so với |trên |đạt |kế hoạch |TP. |/người|triệu ',
      'phấn đấu đạt 5%, |đề ra 5 chỉ tiêu, |Hà Nội |đến nay |a|\uD83D|0208.|5+5|ngày 1 & ',
    ].flatMap((list) => list.split('|')),
  )(`of "%s" is read within ${SECONDS} seconds`, (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const began = performance.now();
    readText({ text, date: '2021' });
    expect((performance.now() - began) / 1_000).toBeLessThan(SECONDS);
  });
});
