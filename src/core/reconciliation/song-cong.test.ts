import { describe, expect, it } from 'vitest';
import type { Contradiction, ReconciliationRule } from './contradiction.ts';
import { findContradictions } from './find-contradictions.ts';
import { songCong } from './song-cong.fixture.ts';

const found = findContradictions(songCong);

function find(rule: ReconciliationRule, indicator: string | null, period: string): Contradiction {
  const matches = found.filter(
    (each) => each.rule === rule && each.indicatorCode === indicator && each.periodId === period,
  );
  expect(matches, `${rule} ${indicator} ${period}`).toHaveLength(1);
  const [match] = matches;
  if (match === undefined) throw new Error('not found');
  return match;
}

describe('what was published about Sông Công', () => {
  it('holds exactly these contradictions, the largest first', () => {
    expect(
      found.map(({ rule, indicatorCode, periodId }) => [rule, indicatorCode, periodId]),
    ).toEqual([
      ['share-against-numerator', 'trade-services', '2020'],
      ['ambiguous-multiple', 'investment', '2016/2020'],
      ['growth-against-levels', 'industry', '2016-9M'],
      ['all-met-against-plan-lines', 'exports', '2021'],
      ['growth-against-levels', 'trade-services', '2020'],
      ['growth-against-levels', 'industry', '2021-H1'],
      ['share-against-numerator', 'industry-and-trade', '2020'],
      ['growth-against-levels', 'exports', '2020'],
      ['growth-of-parts-against-total', 'gross-output', '2021'],
      ['growth-against-levels', 'industry', '2016'],
      ['same-period-told-twice', 'park-capital', '2023'],
      ['parts-against-total', 'park-capital', '2023'],
      ['percent-written-for-points', 'poverty', '2016/2020'],
      ['period-outside-term', null, '2012/2025'],
    ]);
  });

  it('half-year industry: nearly 4,600 in 2021, but 5,500 a year later "+35 %" starts from 4,074', () => {
    const { left, right, relativeGap } = find('growth-against-levels', 'industry', '2021-H1');
    expect(left).toMatchObject({ kind: 'stated', value: '4600', low: '4500', high: '4600' });
    expect(right).toMatchObject({ kind: 'implied', value: '4074', measureUnit: 'billion-vnd' });
    expect(right.working?.vi).toContain('÷ (1 + 35\u202F%) = 4.074\u202Ftỷ đồng');
    expect(right.working?.vi).toContain('tăng 19,6\u202F%');
    expect(right.working?.en).toContain('4,074\u202Fbillion VND');
    expect(right.claimIds).toHaveLength(2);
    expect(left.documentIds).toEqual(['resolution-2021']);
    expect(right.documentIds).toEqual(['half-2022']);
    expect(relativeGap).toBe('8.93');
  });

  it('exports of 2020: 155 stated, 150.3 implied by 170 "+13.1 %"', () => {
    const { left, right, gap, gapUnit } = find('growth-against-levels', 'exports', '2020');
    expect([left.value, right.value]).toEqual(['155', '150.3']);
    expect([gap, gapUnit]).toEqual(['3.68', 'million-usd']);
  });

  it('trade and services of 2020: over 1,000 stated, 891 implied', () => {
    const { left, right } = find('growth-against-levels', 'trade-services', '2020');
    expect([left.low, left.high]).toEqual(['1000', '2000']);
    expect(right.value).toBe('891.1');
  });

  it('exports of 2021 reach 87.6 % of the plan implied by June, while all main targets were met', () => {
    const { left, right, gap } = find('all-met-against-plan-lines', 'exports', '2021');
    expect(left).toMatchObject({ value: null, claimIds: ['year-2021.all-met'] });
    expect(right).toMatchObject({ value: '87.6', measureUnit: 'percent' });
    expect(right.working?.vi).toContain('194,1\u202Ftriệu USD');
    expect(gap).toBe('11.97');
  });

  it('the sectors of 2021 imply a total growth of 16.17 to 16.27 %, not 16.5 %', () => {
    const { left, right, gap, gapUnit } = find(
      'growth-of-parts-against-total',
      'gross-output',
      '2021',
    );
    expect(left.value).toBe('16.5');
    expect(right).toMatchObject({ value: '16.22', low: '16.167', high: '16.27' });
    expect([gap, gapUnit]).toEqual(['0.18', 'percentage-point']);
  });

  it('raises nothing on 11,227 + 1,088 + 775 = 13,090', () => {
    const sums = found.filter(({ rule }) => rule === 'parts-against-total');
    expect(sums.map(({ indicatorCode }) => indicatorCode)).toEqual(['park-capital']);
  });

  it('park capital: 597.82 + 3,386.65 is 3,984.47, printed 3,985.47; the headline swaps digits', () => {
    const sum = find('parts-against-total', 'park-capital', '2023');
    expect([sum.left.value, sum.right.value, sum.gap]).toEqual(['3985.47', '3984.47', '0.99']);
    const headline = find('same-period-told-twice', 'park-capital', '2023');
    expect([headline.left.value, headline.right.value]).toEqual(['3958', '3985.47']);
    expect(headline.question.vi).toContain('đảo chữ số');
  });

  it('industry and trade: 97 % told, 93.5 % in 2020 and 94.1 % in 2021 by the levels', () => {
    const { left, right } = find('share-against-numerator', 'industry-and-trade', '2020');
    expect([left.value, right.value]).toEqual(['97', '93.47']);
    expect(right.working?.vi).toContain('Sang năm 2021 là 94,08');
  });

  it('programmes for 2012-2025 lie outside the term 2020-2025', () => {
    const { left, right, question, relativeGap } = find('period-outside-term', null, '2012/2025');
    expect(left.label.vi).toBe('Nêu: giai đoạn 2012-2025');
    expect(right.label.vi).toContain('2021-2025');
    expect(question.vi).toContain('in nhầm');
    expect(relativeGap).toBeNull();
  });

  it('poverty "falls 0.66 % a year": the levels fall 0.658 points a year', () => {
    const { left, right } = find('percent-written-for-points', 'poverty', '2016/2020');
    expect([left.value, left.measureUnit]).toEqual(['-0.66', 'percent-per-year']);
    expect([right.value, right.measureUnit]).toEqual(['-0.658', 'percentage-point-per-year']);
    expect(left.working?.vi).toContain('(1 − 0,66\u202F%/năm)^5');
  });

  it('investment "2.2 times higher": the programme wanted 8,409 or 5,781', () => {
    const { left, right } = find('ambiguous-multiple', 'investment', '2016/2020');
    expect([left.value, right.value]).toEqual(['8409', '5781']);
  });

  it('is the same whatever the order of the claims', () => {
    const reversed = { ...songCong, claims: songCong.claims.toReversed() };
    expect(findContradictions(reversed).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });

  it('on 1 August 2021 knows nothing of what was published later', () => {
    const known = songCong.claims.filter(({ knownSince }) => knownSince <= '2021-08-01');
    const then = findContradictions({ ...songCong, claims: known });
    expect(then.map(({ rule }) => rule)).toEqual([
      'ambiguous-multiple',
      'growth-against-levels',
      'growth-against-levels',
      'percent-written-for-points',
      'period-outside-term',
    ]);
  });
});
