import { describe, expect, it } from 'vitest';
import type { ClaimBase } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { tieLast } from './tying.fixture.ts';

interface Case {
  kind: Finding['kind'];
  base: string | null;
  period: string;
  quote?: string;
}

const baseOf = ({
  kind,
  base,
  period,
  quote = '12%',
}: Case): { base: ClaimBase | null | string; certainty: string } => {
  const given = { quote, indicator: 'Thu ngân sách', kind, base, period };
  const { claim, certainty, whyNot } = tieLast(`Thu ngân sách tăng ${quote} so với gốc.`, [given]);
  return { base: claim === null ? (whyNot?.vi ?? '') : claim.base, certainty };
};

const lastYear = { kind: 'same-period-last-year' };
const onPeriod = (periodId: string): object => ({ kind: 'period', periodId });
const plan = (assigner: string | null, planPeriodId: string): object => ({
  kind: 'plan',
  assigner,
  planPeriodId,
});

describe('what a growth is on', () => {
  it.each([
    ['same_period_last_year', '2021-H1', lastYear, 'sure'],
    ['previous_year', '2021', lastYear, 'sure'],
    ['year:2020', '2021', onPeriod('2020'), 'sure'],
    ['year:2020', '2021-H1', onPeriod('2020'), 'unsure'],
    ['previous_month', '2021-M03', onPeriod('2021-M02'), 'sure'],
    ['previous_quarter', '2021-Q1', onPeriod('2020-Q4'), 'sure'],
    ['month:2020-12', '2021-M06', onPeriod('2020-M12'), 'sure'],
    ['date:2020-12-31', '2021', onPeriod('2020'), 'sure'],
    ['year_start', '2021', onPeriod('2020'), 'likely'],
    ['term_start', '2020', onPeriod('2015'), 'sure'],
    ['term_start', '2023', onPeriod('2020'), 'sure'],
    [null, '2021', lastYear, 'likely'],
  ])('%s in %s', (base, period, expected, certainty) => {
    expect(baseOf({ kind: 'growth', base, period })).toEqual({ base: expected, certainty });
  });

  it.each([
    ['previous_year', '2021-H1', '“So với năm trước” chỉ rõ khi kỳ là cả năm'],
    ['previous_month', '2021-H1', 'Gốc so sánh không hợp với kỳ'],
    ['term_start', '2035', 'nhiệm kỳ nào?'],
    ['estimate', '2021', 'Gốc so sánh này chưa ghi được'],
    ['someday', '2021', 'Gốc so sánh này chưa ghi được'],
  ])('asks: %s in %s', (base, period, question) => {
    expect(baseOf({ kind: 'growth', base, period }).base).toContain(question);
  });
});

describe('whose plan a percentage is of', () => {
  it.each([
    ['plan', '2021-H1', plan(null, '2021'), 'sure'],
    ['plan:province', '2021-H1', plan('province', '2021'), 'sure'],
    ['plan:council', '2021-9M', plan('people-council', '2021'), 'sure'],
    ['plan:resolution', '2016/2020', plan('congress', '2016/2020'), 'sure'],
    ['plan:central', '2021', plan(null, '2021'), 'sure'],
    [null, '2021', plan(null, '2021'), 'likely'],
  ])('%s in %s', (base, period, expected, certainty) => {
    expect(baseOf({ kind: 'plan_percent', base, period })).toEqual({ base: expected, certainty });
  });
});

describe('bases of other kinds', () => {
  it('of a multiple is the period, or what the words name', () => {
    const times = { kind: 'ratio', period: '2020', quote: '2 lần' } as const;
    expect(baseOf({ ...times, base: 'year:2015' }).base).toEqual(onPeriod('2015'));
    const sentence = 'Thu ngân sách gấp 2 lần so với mục tiêu của đề án.';
    const given = { ...times, indicator: 'Thu ngân sách', base: 'plan' };
    expect(tieLast(sentence, [given]).claim?.base).toEqual({
      kind: 'named',
      text: 'mục tiêu của đề án.'.replace('.', ''),
    });
  });

  it('of a multiple has to be said', () => {
    expect(baseOf({ kind: 'ratio', base: null, period: '2020', quote: '2 lần' }).base).toBe(
      'Câu không nói gấp bao nhiêu lần của số nào',
    );
  });

  it('of a change may be left out', () => {
    expect(baseOf({ kind: 'change', base: null, period: '2020', quote: '5 tỷ đồng' })).toEqual({
      base: null,
      certainty: 'sure',
    });
  });

  it('of a stock since the start of the term is the year before its first', () => {
    const given = {
      quote: '40 doanh nghiệp',
      indicator: 'Số doanh nghiệp',
      kind: 'change',
      base: 'term_start',
      period: '2016/2020',
    } as const;
    const { claim } = tieLast('Số doanh nghiệp tăng 40 doanh nghiệp so với đầu nhiệm kỳ.', [given]);
    expect(claim).toMatchObject({ periodId: '2020', base: onPeriod('2015') });
  });
});
