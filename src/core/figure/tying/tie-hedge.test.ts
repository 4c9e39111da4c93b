import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Finding } from '../finding.ts';
import { printedPrecision } from './tie-hedge.ts';
import { findingIn, type GivenFinding, tie, tieLast } from './tying.fixture.ts';

const claimOf = (
  words: string,
  qualifier: Finding['qualifier'],
  given: Partial<GivenFinding> = {},
) =>
  tieLast(`Thu ngân sách ${words} 300 tỷ đồng.`, [
    { quote: '300 tỷ đồng', indicator: 'Thu ngân sách', qualifier, ...given },
  ]).claim;

describe('hedge words', () => {
  it.each([
    ['đạt', 'exact', 'none'],
    ['chỉ đạt', 'exact', 'only'],
    ['đạt tới', 'exact', 'up-to'],
    ['đạt gần', 'approx', 'nearly'],
    ['đạt xấp xỉ', 'approx', 'nearly'],
    ['đạt khoảng', 'approx', 'about'],
    ['ước đạt', 'approx', 'estimated'],
    ['dự ước đạt', 'approx', 'estimated'],
    ['ước đạt gần', 'approx', 'nearly'],
    ['ước khoảng', 'approx', 'about'],
    ['sơ bộ đạt', 'approx', 'none'],
    ['lối chừng như là', 'approx', 'about'],
    ['đạt trên', 'at_least', 'over'],
    ['đạt hơn', 'at_least', 'over'],
    ['không quá', 'at_most', 'up-to'],
  ] as const)('“%s” (%s) is kept as %s', (words, qualifier, expected) => {
    expect(claimOf(words, qualifier)?.qualifier).toBe(expected);
  });

  it('are looked for where the reader saw them, also behind the number', () => {
    const text = 'Thu ngân sách đạt từ 300 tỷ đồng trở lên.';
    const start = text.indexOf('trở lên');
    const reasons = { qualifier: { rule: 'hedge', words: { start, end: start + 7 } } };
    const given = {
      quote: '300 tỷ đồng',
      indicator: 'Thu ngân sách',
      qualifier: 'at_least',
      reasons,
    } as const;
    expect(tieLast(text, [given]).claim?.qualifier).toBe('over');
  });
});

describe('grade', () => {
  it.each([
    ['ước đạt', 'approx', '2020', 'estimate'],
    ['ước đạt gần', 'approx', '2020', 'estimate'],
    ['đạt', 'exact', '2020', 'preliminary'],
    ['đạt', 'exact', '2021-H1', 'preliminary'],
    ['đạt', 'exact', '2021', 'estimate'],
    ['sơ bộ đạt', 'approx', '2020', 'preliminary'],
  ] as const)('“%s” of %s… %s: %s', (words, qualifier, period, grade) => {
    expect(claimOf(words, qualifier, { period })?.grade).toBe(grade);
  });

  it('is an estimate while the date of the document is not known', () => {
    const given = { quote: '300 tỷ đồng', indicator: 'Thu ngân sách', period: '2020' };
    const { claim } = tieLast('Thu ngân sách đạt 300 tỷ đồng.', [given], { documentDate: null });
    expect(claim?.grade).toBe('estimate');
  });

  it('passes from an estimated level to the growth in the same words', () => {
    const text = 'Thu ngân sách ước đạt 300 tỷ đồng, tăng 12% so với cùng kỳ.';
    const same = { indicator: 'Thu ngân sách', period: '2020' };
    const proposals = tie(
      text,
      [
        { ...same, quote: '300 tỷ đồng', qualifier: 'approx' },
        { ...same, quote: '12%', kind: 'growth', base: 'same_period_last_year' },
      ],
      { documentDate: plainDate('2021-07-15') },
    );
    expect(proposals.map(({ claim }) => claim?.grade)).toEqual(['estimate', 'estimate']);
    expect(proposals.map(({ claim }) => claim?.qualifier)).toEqual(['estimated', 'none']);
  });
});

describe('decimals as printed', () => {
  it.each([
    ['16,50%', '16.5', 2],
    ['13.090 tỷ đồng', '13090', 0],
    ['41,%', '41', 0],
    ['1,5 nghìn tỷ đồng', '1500', -2],
    ['1 nghìn tỷ đồng', '1000', -3],
    ['250 nghìn người', '250000', -3],
    ['7.3%', '7.3', 1],
    ['hai phần trăm', '2', null],
    ['15 tỷ đồng', '16', null],
  ])('of “%s”: %s has %s', (quote, value, expected) => {
    expect(printedPrecision(findingIn(quote, 1, { quote, value }))).toBe(expected);
  });

  it('are counted in the unit of the claim', () => {
    const text = 'Diện tích giải phóng mặt bằng là 125.000 m2.';
    const given = { quote: '125.000 m2', unit: 'm2', indicator: 'Diện tích giải phóng mặt bằng' };
    expect(tieLast(text, [given]).claim).toMatchObject({
      value: '12.5',
      measureUnit: 'hectare',
      precision: 4,
    });
  });
});
