import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { type GivenFinding, tie, tieLast } from './tying.fixture.ts';

const REVENUE = { quote: '300 tỷ đồng', indicator: 'Thu ngân sách' };
const ENTERPRISES = { quote: '300 doanh nghiệp', indicator: 'Số doanh nghiệp' };
const POOR = { quote: '2,1%', indicator: 'Tỷ lệ hộ nghèo' };

const periodOf = (
  given: GivenFinding,
  text = `${given.indicator ?? ''} đạt ${given.quote}.`,
): string => {
  const { claim, certainty } = tieLast(text, [given]);
  return claim === null ? '–' : `${claim.periodId} ${certainty}`;
};

describe('periods of the reader', () => {
  it.each([
    ['2020', '2020 sure'],
    ['2021-H1', '2021-H1 sure'],
    ['2020-H2', '2020-H2 likely'],
    ['2021-Q1', '2021-Q1 sure'],
    ['2021-M03', '2021-M03 sure'],
    ['2020-9M', '2020-9M sure'],
    ['2021-3M', '2021-Q1 sure'],
    ['2021-1M', '2021-M01 sure'],
    ['2021-5M', '2021-to-2021-05 sure'],
    ['2016/2020', '2016/2020 sure'],
    ['2021-06-30', '2021-H1 sure'],
    ['2021-05-31', '2021-to-2021-05 sure'],
    ['2021-05-20', '2021-to-2021-05 likely'],
    ['2020-12-31', '2020 sure'],
    ['2021-13M', '–'],
    ['2021-02-30', '–'],
  ])('a flow in %s: %s', (period, expected) => {
    expect(periodOf({ ...REVENUE, period })).toBe(expected);
  });

  it.each([
    ['2016/2020', '2020 sure'],
    ['2015/2020', '2020 sure'],
    ['2020-12-31', '2020 sure'],
    ['2021-05-20', '2021 likely'],
    ['2021/2025', '2021 likely'],
  ])('a stock in %s is that of its end: %s', (period, expected) => {
    expect(periodOf({ ...ENTERPRISES, period })).toBe(expected);
  });

  it('says so where an indicator is not usually reported for such a period', () => {
    expect(periodOf({ ...POOR, period: '2021-H1' })).toBe('2021-H1 likely');
    expect(periodOf({ ...POOR, period: '2020' })).toBe('2020 sure');
  });

  it('keeps the last day of the data', () => {
    const { claim } = tieLast('Thu ngân sách đạt 300 tỷ đồng.', [
      { ...REVENUE, period: '2021-05-20' },
    ]);
    expect(claim?.dataThrough).toBe('2021-05-20');
  });
});

describe('the years of a term', () => {
  const growth = { quote: '12%/năm', indicator: 'thu ngân sách', kind: 'growth' } as const;

  it('stand for those of its results', () => {
    const text = 'Nhiệm kỳ 2015-2020, thu ngân sách tăng 12%/năm.';
    expect(periodOf({ ...growth, period: '2015/2020' }, text)).toBe('2016/2020 sure');
  });

  it('are meant as they stand where the words call them “giai đoạn”', () => {
    const text = 'Giai đoạn 2015-2020, thu ngân sách tăng 12%/năm.';
    expect(periodOf({ ...growth, period: '2015/2020' }, text)).toBe('2015/2020 sure');
  });

  it('are shifted with less certainty where no resolution is known', () => {
    const text = 'Nhiệm kỳ 2010-2015, thu ngân sách tăng 12%/năm.';
    expect(periodOf({ ...growth, period: '2010/2015' }, text)).toBe('2011/2015 likely');
  });

  it('give the whole term to what is counted by terms', () => {
    const text = 'Đại hội thông qua 15 chỉ tiêu của nghị quyết đại hội nhiệm kỳ 2020-2025.';
    const given = {
      quote: '15 chỉ tiêu',
      indicator: 'chỉ tiêu của nghị quyết đại hội',
      period: '2020/2025',
    };
    expect(tieLast(text, [given]).claim?.periodId).toBe('term:2020/2025');
    expect(tieLast(text, [{ ...given, period: '2021/2025' }]).claim?.periodId).toBe(
      'term:2020/2025',
    );
  });

  it('give the years of results to programmes', () => {
    const text = 'Nhiệm kỳ 2015-2020 triển khai 12 chương trình, đề án.';
    const given = {
      quote: '12 chương trình',
      unit: 'other:chương trình',
      indicator: 'chương trình, đề án',
      period: '2015/2020',
    };
    expect(tieLast(text, [given]).claim?.periodId).toBe('2016/2020');
  });

  it('give the first year to what was elected at its opening', () => {
    const text = 'Đại hội nhiệm kỳ 2020-2025 đã bầu 39 đồng chí vào Ban Chấp hành.';
    const given = { quote: '39 đồng chí', indicator: 'Ban Chấp hành', period: '2020/2025' };
    expect(tieLast(text, [given]).claim?.periodId).toBe('2020');
  });
});

describe('a figure without a period', () => {
  const given = { ...REVENUE, indicator: 'thu ngân sách', period: null };

  it('takes the year that “after n years of the resolution” names', () => {
    const text =
      'Sau 2 năm triển khai thực hiện Nghị quyết Đại hội nhiệm kỳ 2020-2025, thu ngân sách đạt 300 tỷ đồng.';
    expect(periodOf(given, text)).toBe('2022 likely');
  });

  it('takes the first year of the resolution whose years were named before', () => {
    const text =
      'Giai đoạn 2016-2020 có 200 doanh nghiệp. Ngay năm đầu thực hiện nghị quyết, thu ngân sách đạt 300 tỷ đồng.';
    const proposals = tie(text, [
      { quote: '200 doanh nghiệp', indicator: null, period: '2016/2020' },
      given,
    ]);
    expect(proposals[1]?.claim?.periodId).toBe('2016');
    expect(proposals[1]?.certainty).toBe('likely');
  });

  it('is a guess, and unsure, from the rest of the document', () => {
    const text = 'Có 200 doanh nghiệp. Ngành tài chính: thu ngân sách đạt 300 tỷ đồng.';
    const other = { quote: '200 doanh nghiệp', indicator: null, period: '2020' };
    const proposal = tie(text, [other, given])[1];
    expect([proposal?.claim?.periodId, proposal?.certainty]).toEqual(['2020', 'unsure']);
    expect(proposal?.reasons.find(({ attribute }) => attribute === 'period')?.text.vi).toContain(
      'Câu không nêu kỳ',
    );
  });

  it.each([
    ['2022-01-20', '2021'],
    ['2021-07-15', '2021'],
  ])('is a guess from the date %s: %s', (date, year) => {
    const proposal = tieLast('Nói chung, thu ngân sách đạt 300 tỷ đồng.', [given], {
      documentDate: plainDate(date),
    });
    expect([proposal.claim?.periodId, proposal.certainty]).toEqual([year, 'unsure']);
  });

  it('does not guess years to come, nor those of aims', () => {
    const text = 'Phấn đấu có 200 doanh nghiệp. Nói chung, thu ngân sách đạt 300 tỷ đồng.';
    const aim = {
      quote: '200 doanh nghiệp',
      indicator: null,
      period: '2030',
      kind: 'target',
    } as const;
    expect(tie(text, [aim, given])[1]?.claim?.periodId).toBe('2021');
  });

  it('is asked for where nothing tells', () => {
    const { claim, whyNot } = tieLast('Nói chung, thu ngân sách đạt 300 tỷ đồng.', [given], {
      documentDate: null,
    });
    expect(claim).toBeNull();
    expect(whyNot?.vi).toBe('Câu không nêu kỳ của số liệu: số này của kỳ nào?');
  });
});
