import { describe, expect, it } from 'vitest';
import { outcomeOf, tie, tieLast } from './tying.fixture.ts';

const scopeOf = (sentence: string, indicator: string, quote = '300 tỷ đồng'): string | undefined =>
  tieLast(sentence, [{ quote, indicator }]).claim?.scope;

describe('scope', () => {
  it.each([
    ['Giá trị sản xuất công nghiệp trên địa bàn', 'territory'],
    ['Giá trị sản xuất công nghiệp', 'unstated'],
    ['Giá trị sản xuất công nghiệp của địa phương', 'unstated'],
    ['Giá trị sản xuất công nghiệp địa phương', 'locally-managed'],
    ['Thu ngân sách trên địa bàn', 'territory'],
    ['Thu ngân sách địa phương', 'locally-managed'],
  ])('of “%s” is %s', (indicator, scope) => {
    expect(scopeOf(`${indicator} đạt 300 tỷ đồng.`, indicator)).toBe(scope);
  });

  it('stands right behind the phrase as well', () => {
    expect(scopeOf('Thu ngân sách trên địa bàn thành phố đạt 300 tỷ đồng.', 'Thu ngân sách')).toBe(
      'territory',
    );
    expect(
      scopeOf('Thu ngân sách đạt 300 tỷ đồng, các dự án trên địa bàn chậm.', 'Thu ngân sách'),
    ).toBe('unstated');
  });

  it('is a part of the name of GRDP', () => {
    const indicator = 'Tổng sản phẩm trên địa bàn (GRDP)';
    expect(scopeOf(`${indicator} đạt 300 tỷ đồng.`, indicator)).toBe('unstated');
  });

  it('is no matter of things counted', () => {
    const sentence = 'Số doanh nghiệp trên địa bàn là 300 doanh nghiệp.';
    expect(scopeOf(sentence, 'Số doanh nghiệp trên địa bàn', '300 doanh nghiệp')).toBe('unstated');
  });

  it('passes from the total to its sectors, and to the growth beside the level', () => {
    const text =
      'Tổng giá trị sản xuất trên địa bàn đạt 5.000 tỷ đồng, tăng 16%, trong đó công nghiệp và xây dựng đạt 4.000 tỷ đồng.';
    const total = { indicator: 'Tổng giá trị sản xuất trên địa bàn' };
    const proposals = tie(text, [
      { ...total, quote: '5.000 tỷ đồng' },
      { ...total, quote: '16%', kind: 'growth' },
      { quote: '4.000 tỷ đồng', indicator: 'công nghiệp và xây dựng' },
    ]);
    expect(proposals.map(({ claim }) => claim?.scope)).toEqual([
      'territory',
      'territory',
      'territory',
    ]);
  });
});

describe('prices', () => {
  const given = { quote: '300 tỷ đồng', indicator: 'Giá trị sản xuất công nghiệp' };
  const pricesOf = (text: string): string | undefined => tieLast(text, [given]).claim?.priceBasis;

  it.each([
    ['(giá so sánh 2010)', 'constant-2010'],
    ['(theo giá so sánh năm 2010)', 'constant-2010'],
    ['(giá SS 2020)', 'constant-2020'],
    ['(giá cố định 1994)', 'constant-1994'],
    ['(giá hiện hành)', 'current'],
    ['(tính đủ các ngành)', 'unstated'],
  ])('in brackets after the number: %s', (words, prices) => {
    expect(pricesOf(`Giá trị sản xuất công nghiệp đạt 300 tỷ đồng ${words}.`)).toBe(prices);
  });

  it('may stand before the number', () => {
    expect(pricesOf('Giá trị sản xuất công nghiệp (giá hiện hành) đạt 300 tỷ đồng.')).toBe(
      'current',
    );
  });

  it('may stand in the heading', () => {
    const heading = 'Giá trị sản xuất theo giá so sánh 2010';
    const text = `${heading}\n\nGiá trị sản xuất công nghiệp đạt 300 tỷ đồng.`;
    const headings = [{ range: { start: 0, end: heading.length }, level: 1 }];
    expect(tieLast(text, [given], { headings }).claim?.priceBasis).toBe('constant-2010');
  });

  it('ask for a look where the year of constant prices is left out', () => {
    const proposal = tieLast('Giá trị sản xuất công nghiệp (giá so sánh) đạt 300 tỷ đồng.', [
      given,
    ]);
    expect(outcomeOf(proposal)).toBe('industry likely');
  });

  it('are none of what is not money', () => {
    const rate = { quote: '2,1%', indicator: 'Tỷ lệ hộ nghèo', period: '2020' };
    expect(tieLast('Tỷ lệ hộ nghèo còn 2,1% (giá hiện hành).', [rate]).claim?.priceBasis).toBe(
      'not-monetary',
    );
  });
});
