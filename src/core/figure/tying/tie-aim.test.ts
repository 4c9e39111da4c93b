import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import type { Proposal } from '../proposal.ts';
import { type GivenFinding, tie, tieLast } from './tying.fixture.ts';

const saidOf = ({ claim, aim, whyNot }: Proposal): string =>
  aim === undefined
    ? `– ${claim?.kind ?? ''}${whyNot?.vi ?? ''}`
    : [aim.indicatorCode, aim.kind, aim.value, aim.measureUnit, aim.periodId].join(' ');

const aimed = (sentence: string, given: GivenFinding): string =>
  saidOf(tieLast(sentence, [{ kind: 'target', period: '2022', ...given }]));

describe('what is asked for, as the result that would reach it', () => {
  it.each<[string, string, GivenFinding, string]>([
    [
      'a level',
      'Phấn đấu thu ngân sách đạt 620 tỷ đồng.',
      { quote: '620 tỷ đồng', indicator: 'thu ngân sách' },
      'revenue level 620 billion-vnd 2022',
    ],
    [
      'a growth',
      'Giá trị xuất khẩu tăng 12%.',
      { quote: '12%', indicator: 'Giá trị xuất khẩu', direction: 'up' },
      'exports growth 12 percent 2022',
    ],
    [
      'a growth a year',
      'Giá trị xuất khẩu tăng bình quân 14%/năm.',
      {
        quote: '14%/năm',
        indicator: 'Giá trị xuất khẩu',
        direction: 'up',
        period: '2021/2025',
      },
      'exports per-year-growth 14 percent-per-year 2021/2025',
    ],
    [
      'a growth called a rate that is reached',
      'Tốc độ tăng giá trị xuất khẩu đạt 12%.',
      { quote: '12%', indicator: 'Tốc độ tăng giá trị xuất khẩu', direction: 'up' },
      'exports growth 12 percent 2022',
    ],
    [
      'the fall of a rate',
      'Tỷ lệ hộ nghèo giảm 0,4%.',
      { quote: '0,4%', indicator: 'Tỷ lệ hộ nghèo', direction: 'down' },
      'poor change 0.4 percent 2022',
    ],
    [
      'the level that a rate falls to',
      'Giảm tỷ lệ hộ nghèo xuống còn 1,2%.',
      { quote: '1,2%', indicator: 'tỷ lệ hộ nghèo', direction: 'down' },
      'poor level 1.2 percent 2022',
    ],
    [
      'the level of a rate at the end of several years, although they are not over',
      'Đến hết giai đoạn 2021-2025, tỷ lệ lao động qua đào tạo đạt 80%.',
      { quote: '80%', indicator: 'tỷ lệ lao động qua đào tạo', period: '2021/2025' },
      'trained level 80 percent 2025',
    ],
    [
      'so many each year',
      'Mỗi năm tạo việc làm cho 1.300 người.',
      { quote: '1.300 người', indicator: 'tạo việc làm', period: '2021/2025' },
      'jobs level 1300 person 2021/2025',
    ],
    [
      'a share',
      'Thương mại, dịch vụ chiếm tỷ trọng 24%.',
      { quote: '24%', indicator: 'Thương mại, dịch vụ chiếm tỷ trọng' },
      'services share 24 percent 2022',
    ],
    [
      'a share that its name alone would not tell',
      'Cơ cấu kinh tế: thương mại, dịch vụ 24%.',
      { quote: '24%', indicator: 'thương mại, dịch vụ' },
      'services share 24 percent 2022',
    ],
    [
      'no share where nothing speaks of one',
      'Thương mại, dịch vụ đạt 24%.',
      { quote: '24%', indicator: 'Thương mại, dịch vụ' },
      '– Không chỉ tiêu nào trong danh mục giống “Thương mại, dịch vụ” và hợp đơn vị tính',
    ],
    [
      'a multiple',
      'Thu ngân sách gấp 2 lần năm 2020.',
      { quote: '2 lần', indicator: 'Thu ngân sách', base: 'year:2020' },
      'revenue ratio 2 times 2022',
    ],
    [
      'an amount in percent of another year: nothing that can be planned',
      'Tỷ lệ lao động qua đào tạo bằng 102% so với năm 2021.',
      { quote: '102%', indicator: 'Tỷ lệ lao động qua đào tạo', base: 'year:2021' },
      '– Không chỉ tiêu nào trong danh mục giống “Tỷ lệ lao động qua đào tạo” và hợp đơn vị tính',
    ],
  ])('%s', (_, sentence, given, said) => {
    expect(aimed(sentence, given)).toBe(said);
  });

  it('keeps both ends of a range', () => {
    const text = 'Giá trị xuất khẩu tăng từ 10 đến 12%.';
    const given = { quote: '10 đến 12%', indicator: 'Giá trị xuất khẩu', value: '10', unit: '%' };
    const proposal = tieLast(text, [
      { ...given, value2: '12', kind: 'target', direction: 'up', period: '2022' },
    ]);
    expect(proposal.aim).toMatchObject({ kind: 'growth', value: '10', high: '12' });
  });

  it('is no claim, and what follows does not lean on it', () => {
    const text =
      'Năm 2022 phấn đấu tổng giá trị sản xuất đạt 900 tỷ đồng, trong đó dịch vụ 90 tỷ đồng.';
    const [total, part] = tie(text, [
      { quote: '900 tỷ đồng', indicator: 'tổng giá trị sản xuất', kind: 'target', period: '2022' },
      { quote: '90 tỷ đồng', indicator: 'dịch vụ', kind: 'target', period: '2022' },
    ]);
    expect(total).toMatchObject({ claim: null, aim: { indicatorCode: 'output' }, whyNot: null });
    expect(part).toMatchObject({ claim: null, aim: { indicatorCode: 'services' } });
  });

  it('has nothing of a grade, and compares with the year before without a doubt', () => {
    const proposal = tieLast('Thu ngân sách tăng 12%.', [
      { quote: '12%', indicator: 'Thu ngân sách', kind: 'target', direction: 'up', period: '2022' },
    ]);
    expect(proposal.certainty).toBe('sure');
    expect(proposal.reasons.map(({ attribute }) => attribute)).not.toContain('grade');
  });
});

describe('an aim without a period', () => {
  const given = { quote: '620 tỷ đồng', indicator: 'thu ngân sách', kind: 'target' } as const;
  const guessed = (date: string, others: GivenFinding[] = []): string | undefined => {
    const text = 'Năm 2023 thu hút 9 dự án. Phấn đấu thu ngân sách đạt 620 tỷ đồng.';
    const proposal = tie(text, [...others, { ...given, period: null }], {
      documentDate: plainDate(date),
    }).at(-1);
    return `${proposal?.aim?.periodId ?? '–'} ${proposal?.certainty ?? ''}`;
  };

  it.each([
    ['in December is of the next year', '2021-12-20', '2022 unsure'],
    ['in January is of the year', '2022-01-12', '2022 unsure'],
  ])('%s', (_, date, said) => {
    expect(guessed(date)).toBe(said);
  });

  it('is of the period of the aim before it', () => {
    const before: GivenFinding = {
      quote: '9 dự án',
      indicator: 'thu hút',
      unit: 'dự án',
      kind: 'target',
      period: '2023',
    };
    expect(guessed('2021-12-20', [before])).toBe('2023 unsure');
  });
});
