import { describe, expect, it } from 'vitest';
import type { Proposal } from '../proposal.ts';
import { type GivenFinding, tie, tieLast } from './tying.fixture.ts';

const saidOf = ({ claim, whyNot }: Proposal): string =>
  claim === null
    ? `– ${whyNot?.vi ?? ''}`
    : [claim.indicatorCode, claim.kind, claim.value, claim.measureUnit, claim.direction].join(' ');

const told = (sentence: string, given: GivenFinding): string => saidOf(tieLast(sentence, [given]));

const REVENUE = 'Thu ngân sách';
const LAST_YEAR = 'same_period_last_year';

describe('kinds of what is said', () => {
  it.each([
    [
      'a level',
      'Thu ngân sách đạt 300 tỷ đồng.',
      { quote: '300 tỷ đồng' },
      'revenue level 300 billion-vnd ',
    ],
    [
      'a growth',
      'Thu ngân sách tăng 12% so với cùng kỳ.',
      { quote: '12%', kind: 'growth', base: LAST_YEAR },
      'revenue growth 12 percent up',
    ],
    [
      'a fall',
      'Thu ngân sách giảm 12% so với cùng kỳ.',
      { quote: '12%', kind: 'growth', base: LAST_YEAR, direction: 'down' },
      'revenue growth 12 percent down',
    ],
    [
      'a yearly growth over several years',
      'Thu ngân sách giai đoạn 2016-2020 tăng bình quân 12%/năm.',
      { quote: '12%/năm', kind: 'growth', period: '2016/2020' },
      'revenue per-year-growth 12 percent-per-year up',
    ],
    [
      'a yearly growth written without “/năm”',
      'Thu ngân sách hằng năm tăng 12%.',
      { quote: '12%', kind: 'growth', period: '2016/2020' },
      'revenue per-year-growth 12 percent-per-year up',
    ],
    [
      'a part of a plan',
      'Thu ngân sách bằng 56% dự toán.',
      { quote: '56%', kind: 'plan_percent', base: 'plan' },
      'revenue plan-percent 56 percent ',
    ],
    [
      'over the plan by a percentage',
      'Thu ngân sách vượt 4% kế hoạch.',
      { quote: '4%', kind: 'change', base: 'plan' },
      'revenue plan-percent 104 percent ',
    ],
    [
      'under the plan by a percentage',
      'Thu ngân sách giảm 4% so với kế hoạch.',
      { quote: '4%', kind: 'growth', base: 'plan', direction: 'down' },
      'revenue plan-percent 96 percent ',
    ],
    [
      'a difference',
      'Thu ngân sách tăng 30 tỷ đồng so với cùng kỳ.',
      { quote: '30 tỷ đồng', kind: 'change', base: LAST_YEAR },
      'revenue change 30 billion-vnd up',
    ],
    [
      'a multiple',
      'Thu ngân sách gấp 1,5 lần năm 2015.',
      { quote: '1,5 lần', kind: 'ratio', base: 'year:2015' },
      'revenue ratio 1.5 times ',
    ],
    [
      'a multiple by which it is higher',
      'Thu ngân sách cao hơn 1,5 lần so với năm 2015.',
      { quote: '1,5 lần', kind: 'ratio', base: 'year:2015' },
      'revenue ratio 1.5 times up',
    ],
    [
      'a percentage of last year',
      'Thu ngân sách bằng 112,5% so với cùng kỳ.',
      { quote: '112,5%', kind: 'share' },
      'revenue growth 12.5 percent up',
    ],
    [
      'a percentage of last year below it',
      'Thu ngân sách bằng 87,5% cùng kỳ.',
      { quote: '87,5%', kind: 'level' },
      'revenue growth 12.5 percent down',
    ],
  ] satisfies [string, string, Omit<GivenFinding, 'indicator'>, string][])(
    '%s',
    (_, sentence, given, expected) => {
      expect(told(sentence, { ...given, indicator: REVENUE })).toBe(expected);
    },
  );

  it('reads a growth told through the growth indicator as that of its base', () => {
    const given = {
      quote: '9%',
      indicator: 'Tăng trưởng kinh tế',
      kind: 'growth',
      base: LAST_YEAR,
    } as const;
    expect(told('Tăng trưởng kinh tế đạt 9% so với cùng kỳ.', given)).toBe(
      'output growth 9 percent up',
    );
  });

  it.each([
    ['in points', '0,5 điểm phần trăm', 'điểm %', 'poor change 0.5 percentage-point down'],
    ['in % as printed', '0,5%', '%', 'poor change 0.5 percent down'],
  ])('reads the change of a rate %s', (_, quote, unit, expected) => {
    const given = {
      quote,
      unit,
      indicator: 'Tỷ lệ hộ nghèo',
      kind: 'change',
      period: '2020',
      direction: 'down',
    } as const;
    expect(told(`Tỷ lệ hộ nghèo giảm ${quote}.`, given)).toBe(expected);
  });

  it('keeps a yearly change of a rate in % per year, as printed', () => {
    const given = {
      quote: '0,5%',
      indicator: 'Tỷ lệ hộ nghèo',
      kind: 'change',
      period: '2016/2020',
      direction: 'down',
    } as const;
    expect(told('Tỷ lệ hộ nghèo mỗi năm giảm 0,5%.', given)).toBe(
      'poor change 0.5 percent-per-year down',
    );
  });

  it('turns the sign of a negative growth into its direction', () => {
    const given = {
      quote: '3%',
      value: '-3',
      indicator: REVENUE,
      kind: 'growth',
      base: LAST_YEAR,
    } as const;
    expect(told('Thu ngân sách tăng trưởng âm 3% so với cùng kỳ.', given)).toBe(
      'revenue growth 3 percent down',
    );
  });
});

describe('shares and scores', () => {
  it('is a share of the whole that the catalogue knows for it', () => {
    const text = 'Tỷ trọng thương mại, dịch vụ chiếm 14% tổng giá trị sản xuất.';
    const given = {
      quote: '14%',
      indicator: 'Tỷ trọng thương mại, dịch vụ',
      kind: 'share',
      period: '2020',
    } as const;
    const proposal = tieLast(text, [given]);
    expect(saidOf(proposal)).toBe('services share 14 percent ');
    expect(proposal.claim?.base).toEqual({ kind: 'indicator', indicatorCode: 'output' });
  });

  it('is the level of a rate that has a name of its own', () => {
    const given = {
      quote: '75%',
      indicator: 'Lao động qua đào tạo',
      kind: 'share',
      period: '2020',
    } as const;
    expect(told('Lao động qua đào tạo chiếm 75%.', given)).toBe('trained level 75 percent ');
  });

  it('is a share of the count right before it', () => {
    const text = 'Đã bầu 30 đại biểu HĐND, đạt 96,8% số đại biểu được ấn định.';
    const proposals = tie(text, [
      { quote: '30 đại biểu', unit: 'đồng chí', indicator: 'đại biểu HĐND', period: '2021' },
      {
        quote: '96,8%',
        indicator: 'số đại biểu được ấn định',
        kind: 'plan_percent',
        base: 'plan',
        period: '2021',
      },
    ]);
    expect(proposals.map(saidOf)).toEqual([
      'deputies level 30 person ',
      'deputies share 96.8 percent ',
    ]);
    expect(proposals[1]?.claim?.base).toEqual({ kind: 'indicator', indicatorCode: 'seats' });
  });

  it('takes the numerator of a score, and notes the score', () => {
    const text = 'Đến nay 3/5 xã đạt chuẩn nông thôn mới.';
    const given = {
      quote: '3/5 xã',
      value: '3',
      value2: '5',
      unit: 'xã',
      kind: 'score',
      indicator: 'xã đạt chuẩn nông thôn mới',
      period: '2020',
    } as const;
    const { claim } = tieLast(text, [given]);
    expect(claim).toMatchObject({
      indicatorCode: 'new-rural',
      kind: 'level',
      value: '3',
      note: 'Nguồn viết: 3/5 xã.',
    });
  });

  it('does not take a contribution to growth for anything', () => {
    const given = {
      quote: '2,1 điểm phần trăm',
      unit: 'điểm %',
      indicator: 'Tỷ trọng thương mại, dịch vụ',
      kind: 'share',
    } as const;
    expect(told('Tỷ trọng thương mại, dịch vụ đóng góp 2,1 điểm phần trăm.', given)).toContain(
      '– Điểm phần trăm đóng góp',
    );
  });
});

describe('what is no figure', () => {
  it.each([
    ['a rank', { quote: '400 tỷ đồng', unit: 'hạng', kind: 'other' }, 'Thứ hạng'],
    ['a limit', { quote: '400 tỷ đồng', kind: 'other' }, 'Giới hạn'],
    ['a range', { quote: '400 tỷ đồng', value2: '450' }, 'Câu ghi một khoảng'],
  ] satisfies [string, Omit<GivenFinding, 'indicator'>, string][])('%s', (_, given, why) => {
    const proposal = tieLast('Thu ngân sách phấn đấu đạt 400 tỷ đồng.', [
      { ...given, indicator: REVENUE },
    ]);
    expect(saidOf(proposal)).toContain(`– ${why}`);
    expect(proposal.certainty).toBe('unsure');
  });
});

describe('averages per year', () => {
  it('are figures of the indicator that is an average by its name', () => {
    const text = 'Hằng năm tạo việc làm cho 1.200 lao động.';
    const given = {
      quote: '1.200 lao động',
      unit: 'người',
      indicator: 'tạo việc làm',
      period: '2016/2020',
    };
    expect(tieLast(text, [given]).claim?.indicatorCode).toBe('jobs-a-year');
  });

  it('are never taken for the sum over the years', () => {
    const given = { quote: '300 tỷ đồng', indicator: REVENUE, period: '2016/2020' };
    expect(told('Thu ngân sách bình quân mỗi năm đạt 300 tỷ đồng.', given)).toContain(
      '– Số bình quân mỗi năm',
    );
  });

  it('are not meant where the words speak of one year', () => {
    const text = 'Trong năm đã tạo việc làm cho 1.200 lao động.';
    const given = {
      quote: '1.200 lao động',
      unit: 'người',
      indicator: 'tạo việc làm',
      period: '2020',
    };
    expect(tieLast(text, [given]).claim?.indicatorCode).toBe('jobs');
  });
});

describe('a look is asked for', () => {
  it('where growth over several years is not called an average', () => {
    const given = {
      quote: '60%',
      indicator: REVENUE,
      kind: 'growth',
      period: '2016/2020',
    } as const;
    const proposal = tieLast('Giai đoạn 2016-2020, thu ngân sách tăng 60%.', [
      { ...given, indicator: 'thu ngân sách' },
    ]);
    expect(proposal.certainty).toBe('likely');
    expect(proposal.reasons.map(({ text }) => text.vi).join()).toContain(
      'có thể là tăng cả giai đoạn',
    );
  });
});
