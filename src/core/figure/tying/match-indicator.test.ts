import { describe, expect, it } from 'vitest';
import { code, type GivenFinding, outcomeOf, tie, tieLast } from './tying.fixture.ts';

/** One figure whose phrase ends where the number's verb begins. */
const told = (sentence: string, given: GivenFinding): string =>
  outcomeOf(tieLast(sentence, [given]));

describe('an indicator by its words', () => {
  it.each([
    [
      'its name',
      'Giá trị xuất khẩu đạt 90 triệu USD.',
      'Giá trị xuất khẩu',
      '90 triệu USD',
      'exports sure',
    ],
    [
      '“kim ngạch”',
      'Kim ngạch xuất khẩu đạt 90 triệu USD.',
      'Kim ngạch xuất khẩu',
      '90 triệu USD',
      'exports sure',
    ],
    ['an abbreviation', 'KNXK đạt 90 triệu USD.', 'KNXK', '90 triệu USD', 'exports sure'],
    [
      'both ways of trade',
      'Kim ngạch xuất, nhập khẩu đạt 90 triệu USD.',
      'Kim ngạch xuất, nhập khẩu',
      '90 triệu USD',
      'trade-both-ways sure',
    ],
    [
      'imports alone, which nobody keeps',
      'Kim ngạch nhập khẩu đạt 90 triệu USD.',
      'Kim ngạch nhập khẩu',
      '90 triệu USD',
      '–',
    ],
    ['revenue', 'Tổng thu NSNN đạt 300 tỷ đồng.', 'Tổng thu NSNN', '300 tỷ đồng', 'revenue sure'],
    ['spending', 'Tổng chi NSNN đạt 300 tỷ đồng.', 'Tổng chi NSNN', '300 tỷ đồng', 'spending sure'],
    [
      'accents missing',
      'Tong thu ngan sach nha nuoc dat 300 tỷ đồng.',
      'Tong thu ngan sach nha nuoc',
      '300 tỷ đồng',
      'revenue likely',
    ],
    [
      'local industry',
      'GTSX công nghiệp địa phương đạt 800 tỷ đồng.',
      'GTSX công nghiệp địa phương',
      '800 tỷ đồng',
      'local-industry sure',
    ],
    [
      'the words in another order',
      'Công nghiệp địa phương có giá trị sản xuất 800 tỷ đồng.',
      'Công nghiệp địa phương có giá trị sản xuất',
      '800 tỷ đồng',
      'local-industry sure',
    ],
    [
      'industry “of the locality”',
      'Giá trị sản xuất công nghiệp của địa phương đạt 800 tỷ đồng.',
      'Giá trị sản xuất công nghiệp của địa phương',
      '800 tỷ đồng',
      'industry sure',
    ],
    [
      'industry and construction',
      'GTSX công nghiệp - xây dựng đạt 800 tỷ đồng.',
      'GTSX công nghiệp - xây dựng',
      '800 tỷ đồng',
      'industry-construction sure',
    ],
    [
      'a thing nobody keeps',
      'Số điểm wifi công cộng là 40 điểm.',
      'Số điểm wifi công cộng',
      '40 điểm',
      '–',
    ],
  ])('%s', (_, sentence, indicator, quote, expected) => {
    expect(told(sentence, { quote, indicator })).toBe(expected);
  });

  it.each([
    ['poor households', 'Tỷ lệ hộ nghèo còn 2,1%.', 'Tỷ lệ hộ nghèo', 'poor sure'],
    [
      'near-poor households',
      'Tỷ lệ hộ cận nghèo còn 2,1%.',
      'Tỷ lệ hộ cận nghèo',
      'near-poor sure',
    ],
    ['a number that is a rate', 'Tổng số hộ nghèo còn 2,1%.', 'Tổng số hộ nghèo', 'poor likely'],
    [
      'trained labour',
      'Tỷ lệ lao động qua đào tạo đạt 2,1%.',
      'Tỷ lệ lao động qua đào tạo',
      'trained sure',
    ],
    [
      'trained labour with certificates',
      'Tỷ lệ lao động qua đào tạo có chứng chỉ đạt 2,1%.',
      'Tỷ lệ lao động qua đào tạo có chứng chỉ',
      '–',
    ],
  ])('a rate: %s', (_, sentence, indicator, expected) => {
    expect(told(sentence, { quote: '2,1%', indicator, period: '2021' })).toBe(expected);
  });

  it('never takes a percentage for an amount, nor an amount for a rate', () => {
    expect(
      told('Giá trị xuất khẩu đạt 12%.', { quote: '12%', indicator: 'Giá trị xuất khẩu' }),
    ).toBe('–');
    expect(told('Hộ nghèo còn 120 hộ.', { quote: '120 hộ', indicator: 'Hộ nghèo' })).toBe('–');
  });

  it('tells two indicators of one name apart by their unit', () => {
    const text = 'Vốn đăng ký đạt 500 tỷ đồng và 20 triệu USD.';
    const indicator = 'Vốn đăng ký';
    const proposals = tie(text, [
      { quote: '500 tỷ đồng', indicator },
      { quote: '20 triệu USD', indicator },
    ]);
    expect(proposals.map(outcomeOf)).toEqual(['capital-vnd sure', 'capital-usd sure']);
  });

  it('is unsure where two indicators are as like, and lists the other', () => {
    const text = 'Vốn đăng ký tăng 12% so với cùng kỳ.';
    const given = {
      quote: '12%',
      indicator: 'Vốn đăng ký',
      kind: 'growth',
      base: 'same_period_last_year',
    } as const;
    const proposal = tieLast(text, [given]);
    expect(proposal.certainty).toBe('unsure');
    expect(
      new Set([proposal.claim?.indicatorCode, proposal.alternatives[0]?.indicatorCode]),
    ).toEqual(new Set(['capital-usd', 'capital-vnd']));
  });

  it('is not sure of a name that the phrase says more than', () => {
    const indicator = 'Giá trị sản xuất ngành dệt may';
    expect(
      told(`${indicator} đạt 500 tỷ đồng.`, { quote: '500 tỷ đồng', indicator }),
    ).not.toContain('sure');
    const proposal = tieLast(`${indicator} đạt 500 tỷ đồng.`, [
      { quote: '500 tỷ đồng', indicator },
    ]);
    expect(proposal.claim).toBeNull();
  });

  it('is not sure where a narrower indicator is named beside it', () => {
    const text = 'Ngành công nghiệp tạo ra 500 tỷ đồng giá trị sản xuất.';
    const proposal = tieLast(text, [{ quote: '500 tỷ đồng', indicator: 'giá trị sản xuất' }]);
    expect(proposal.certainty).toBe('unsure');
    expect(proposal.alternatives.map(({ indicatorCode }) => indicatorCode)).toContain('industry');
  });

  it.each([
    ['xã đạt chuẩn nông thôn mới', 'new-rural sure'],
    ['xã đạt chuẩn nông thôn mới kiểu mẫu', 'new-rural-model sure'],
    ['xã đạt chuẩn nông thôn mới nâng cao', '–'],
  ])('keeps the grades of new-rural communes apart: %s', (indicator, expected) => {
    const given = { quote: '3 xã', indicator, period: '2020' };
    expect(told(`Toàn thành phố có 3 ${indicator}.`, given)).toBe(expected);
  });

  it('reads “per head” only where the words say it', () => {
    const text = 'Thu nhập bình quân đầu người đạt 70 triệu đồng.';
    const indicator = 'Thu nhập bình quân đầu người';
    expect(told(text, { quote: '70 triệu đồng', indicator, period: '2020' })).toBe('income sure');
    const other = 'Thu nhập của doanh nghiệp đạt 70 triệu đồng.';
    const plain = {
      quote: '70 triệu đồng',
      indicator: 'Thu nhập của doanh nghiệp',
      period: '2020',
    };
    expect(told(other, plain)).toBe('–');
  });

  it('says by which name it knew the indicator', () => {
    const proposal = tieLast('KNXK đạt 90 triệu USD.', [
      { quote: '90 triệu USD', indicator: 'KNXK' },
    ]);
    const why = proposal.reasons.find(({ attribute }) => attribute === 'indicator');
    expect(why?.text.vi).toBe('Giống tên “Giá trị xuất khẩu” 100 %');
  });

  it('says which words it found nothing for', () => {
    const given = { quote: '40 điểm', indicator: 'Số điểm wifi công cộng' };
    expect(tieLast('Số điểm wifi công cộng là 40 điểm.', [given]).whyNot?.vi).toBe(
      'Không chỉ tiêu nào trong danh mục giống “Số điểm wifi công cộng” và hợp đơn vị tính',
    );
  });
});

describe('learned phrases', () => {
  const text = 'Giá trị hàng bán ra nước ngoài đạt 90 triệu USD.';
  const given = { quote: '90 triệu USD', indicator: 'Giá trị hàng bán ra nước ngoài' };

  it('go first, and are forgotten when left out', () => {
    const learnedPhrases = [
      { phrase: 'giá trị hàng bán ra nước ngoài', indicatorCode: code('exports') },
    ];
    expect(outcomeOf(tieLast(text, [given], { learnedPhrases }))).toBe('exports sure');
    expect(outcomeOf(tieLast(text, [given]))).toBe('–');
  });

  it('do not stretch to a unit that does not fit', () => {
    const learnedPhrases = [
      { phrase: 'giá trị hàng bán ra nước ngoài', indicatorCode: code('revenue') },
    ];
    expect(outcomeOf(tieLast(text, [given], { learnedPhrases }))).toBe('–');
  });
});
