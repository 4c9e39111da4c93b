import { describe, expect, it } from 'vitest';
import {
  aClaim,
  anIndicator,
  aPlanLine,
  aPlanPercent,
  factsOf,
  planVersion,
} from '../claim.builder.ts';
import { findContradictions } from '../find-contradictions.ts';

const half = { periodId: '2021-H1' } as const;

describe('percent of plan against plan', () => {
  it.each([
    ['11220', 0],
    ['11000', 0],
    ['11400', 1],
    ['10500', 1],
  ])('nearly 4,600 as 41 %% of a plan of %s', (value, count) => {
    const claims = [
      aClaim({ value: '4600', qualifier: 'nearly', ...half }),
      aPlanPercent('2021', 'province', { value: '41', ...half }),
    ];
    const planLines = [aPlanLine({ value })];
    expect(findContradictions(factsOf(claims, { planLines }))).toHaveLength(count);
  });

  const exports = [
    aClaim({ id: 'level', value: '75.3', measureUnit: 'million-usd', ...half }),
    aPlanPercent('2021', 'province', { id: 'percent', value: '38.8', ...half }),
  ];
  const usd = { measureUnit: 'million-usd' } as const;

  it('sets the plan line beside the plan implied, with the words of the reckoning', () => {
    const planLines = [aPlanLine({ value: '185', ...usd })];
    const [found] = findContradictions(factsOf(exports, { planLines }));
    expect(found).toMatchObject({
      rule: 'percent-of-plan-against-plan',
      periodId: '2021',
      left: { value: '185', planLineIds: ['plan-line'], claimIds: [] },
      right: { value: '194.1', claimIds: ['level', 'percent'] },
    });
    expect(found?.right.working?.vi).toBe(
      '75,3\u202Ftriệu USD ÷ 38,8\u202F% = 194,1\u202Ftriệu USD',
    );
    expect(found?.question.vi).toContain('kế hoạch tỉnh giao');
  });

  it('takes any version of the line: the percentage may be on the opening or the adjusted plan', () => {
    const versions = [
      planVersion('opening', '194', '2021-01-05'),
      planVersion('adjustment', '185', '2021-05-01'),
    ];
    const planLines = [aPlanLine({ versions, ...usd })];
    expect(findContradictions(factsOf(exports, { planLines }))).toEqual([]);
  });

  it('leaves the line of another assigner and of another stated scope alone', () => {
    const council = [aPlanLine({ value: '150', assigner: 'people-council', ...usd })];
    expect(findContradictions(factsOf(exports, { planLines: council }))).toEqual([]);
    const scoped = exports.map((claim) => ({
      ...claim,
      scope: aClaim({ scope: 'territory' }).scope,
    }));
    const local = [
      aPlanLine({ value: '150', scope: aClaim({ scope: 'locally-managed' }).scope, ...usd }),
    ];
    expect(findContradictions(factsOf(scoped, { planLines: local }))).toEqual([]);
  });

  it('accepts any assigner where the text names none', () => {
    const unnamed = [
      aClaim({ value: '75.3', ...usd, ...half }),
      aPlanPercent('2021', null, { value: '38.8', ...half }),
    ];
    const lines = [
      aPlanLine({ value: '150', assigner: 'province', ...usd }),
      aPlanLine({ value: '194', assigner: 'people-council', ...usd }),
    ];
    expect(findContradictions(factsOf(unnamed, { planLines: lines }))).toEqual([]);
    const [found] = findContradictions(factsOf(unnamed, { planLines: lines.slice(0, 1) }));
    expect(found?.question.vi).toContain('không nêu cấp giao');
  });

  it('takes revenue of 2021 for two plans, not for one told twice', () => {
    const claims = [
      aClaim({ value: '178', qualifier: 'over', ...half }),
      aPlanPercent('2021', 'province', { value: '71.6', ...half }),
      aPlanPercent('2021', 'people-council', { value: '56.7', ...half }),
    ];
    expect(findContradictions(factsOf(claims))).toEqual([]);
  });

  it('leaves two percentages of one period to the rule on telling twice', () => {
    const claims = [
      aClaim({ value: '100' }),
      aPlanPercent('2021', 'province', { value: '50' }),
      aClaim({ value: '100', documentId: 'd2' }),
      aPlanPercent('2021', 'province', { value: '40', documentId: 'd2' }),
    ];
    const found = findContradictions(factsOf(claims));
    expect(found.map(({ rule }) => rule)).toEqual(['same-period-told-twice']);
  });

  it('sets the plans of two periods against each other where no line is known', () => {
    const claims = [
      ...exports,
      aClaim({ value: '170', ...usd, documentId: 'd2', knownSince: '2022-02-01' }),
      aPlanPercent('2021', 'province', {
        value: '100.2',
        documentId: 'd2',
        knownSince: '2022-02-01',
      }),
    ];
    const [found, ...others] = findContradictions(factsOf(claims));
    expect(others).toEqual([]);
    expect([found?.left.value, found?.right.value]).toEqual(['194.1', '169.7']);
  });
});

describe('"all main targets met" against plan lines', () => {
  const allMet = aClaim({
    id: 'all-met',
    kind: 'all-met',
    indicatorCode: null,
    value: null,
    measureUnit: null,
    knownSince: '2022-01-31',
  });

  it.each<[string, Parameters<typeof aPlanLine>[0], Parameters<typeof aClaim>[0], number]>([
    ['met', { value: '100' }, { value: '100' }, 0],
    ['met but for rounding of the result', { value: '100.2' }, { value: '100' }, 0],
    ['missed', { value: '110' }, { value: '100' }, 1],
    ['at most, kept', { value: '110', bound: 'at-most' }, { value: '100' }, 0],
    ['at most, exceeded', { value: '90', bound: 'at-most' }, { value: '100' }, 1],
    ['exactly, on the good side', { value: '90', bound: 'exactly' }, { value: '100' }, 0],
    ['exactly, on the bad side', { value: '110', bound: 'exactly' }, { value: '100' }, 1],
    ['about', { value: '110', bound: 'about' }, { value: '100' }, 0],
    ['of another year', { value: '110', periodId: '2022' }, { value: '100' }, 0],
    ['without a result', { value: '110' }, { value: '100', periodId: '2020' }, 0],
  ])('a plan %s', (_, plan, level, count) => {
    const facts = factsOf([allMet, aClaim(level)], { planLines: [aPlanLine(plan)] });
    expect(findContradictions(facts)).toHaveLength(count);
  });

  it('uses the version in force when the claim was made', () => {
    const versions = [
      planVersion('opening', '110', '2021-01-05'),
      planVersion('adjustment', '95', '2021-10-01'),
    ];
    const planLines = [aPlanLine({ versions })];
    expect(findContradictions(factsOf([allMet, aClaim({ value: '100' })], { planLines }))).toEqual(
      [],
    );
  });

  it('measures a plan of growth by the growth, in points', () => {
    const claims = [
      allMet,
      aClaim({ value: '13090' }),
      aClaim({
        kind: 'growth',
        value: '16.5',
        measureUnit: 'percent',
        base: { kind: 'same-period-last-year' },
      }),
    ];
    const planLines = [
      aPlanLine({ value: '17', measureUnit: 'percent-per-year', assigner: 'congress' }),
    ];
    const [found] = findContradictions(factsOf(claims, { planLines }));
    expect(found).toMatchObject({
      right: { value: '16.5' },
      gap: '0.45',
      gapUnit: 'percentage-point',
    });
  });

  it('asks less of what should be low', () => {
    const rate = { measureUnit: 'percent' } as const;
    const indicators = [
      anIndicator('poverty', { ...rate, kind: 'rate', direction: 'lower-is-better' }),
    ];
    const planLines = [
      aPlanLine({ indicatorCode: 'poverty', value: '1.5', bound: 'at-most', ...rate }),
    ];
    const told = (value: string) => [allMet, aClaim({ indicatorCode: 'poverty', value, ...rate })];
    expect(findContradictions(factsOf(told('1.45'), { planLines, indicators }))).toEqual([]);
    const [found] = findContradictions(factsOf(told('2.04'), { planLines, indicators }));
    expect(found).toMatchObject({ right: { value: '2.04' }, gapUnit: 'percentage-point' });
  });

  it('names one contradiction for an indicator, on the plan missed by most', () => {
    const planLines = [
      aPlanLine({ value: '105', assigner: 'province' }),
      aPlanLine({ value: '130', assigner: 'people-council' }),
    ];
    const found = findContradictions(factsOf([allMet, aClaim({ value: '100' })], { planLines }));
    expect(found).toHaveLength(1);
    expect(found[0]?.question.vi).toContain('kế hoạch HĐND giao');
  });
});
