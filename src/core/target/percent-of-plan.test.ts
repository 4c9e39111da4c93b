import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import { PeriodId } from '../period/period.ts';
import { countsTowardsPlan, percentOfPlan, type PercentOfPlan } from './percent-of-plan.ts';
import type { PlanLine } from './plan-line.ts';
import { aPart, aPlanLine, figure, planVersion, shown } from './target.builder.ts';
import type { Observation } from './target-facts.ts';

const { unitId } = aPart();
const { indicatorCode } = aPlanLine();
const against = (observation: Observation, line: PlanLine, on?: string): PercentOfPlan =>
  percentOfPlan(
    { indicatorCode, unitId, observation },
    line,
    on === undefined ? undefined : plainDate(on),
  );

describe('percent of plan', () => {
  it('always carries the plan line and version it is of', () => {
    const line = aPlanLine();
    const result = against(figure('2028-H1', 48), line);
    expect(shown(result.percent)).toBe('40.00');
    expect(shown(result.gap)).toBe('-72.00');
    expect(result).toMatchObject({
      figurePeriodId: '2028-H1',
      planLine: { assigner: 'people-council' },
      version: { kind: 'opening', value: '120' },
    });
  });

  it.each([
    ['178', '248.6', '71.60', 'province'],
    ['178', '313.9', '56.71', 'people-council'],
    ['170', '194.1', '87.58', 'people-council'],
    ['240', '120', '200.00', 'own-unit'],
  ])(
    '%s of %s is %s %%, never capped, of the plan of the %s',
    (amount, plan, percent, assigner) => {
      const line = aPlanLine({ assigner, versions: [planVersion('opening', plan, '2027-12-20')] });
      expect(shown(against(figure('2028-H1', amount), line).percent)).toBe(percent);
    },
  );

  it('is taken on the version in force when the data end; another day can be asked for', () => {
    const line = aPlanLine({
      versions: [
        planVersion('opening', '120', '2027-12-20'),
        planVersion('adjustment', '100', '2028-06-20'),
      ],
    });
    const toJune14 = figure('2028-H1', 60, { dataThrough: '2028-06-14' });
    expect(shown(against(toJune14, line).percent)).toBe('50.00');
    expect(shown(against(toJune14, line, '2028-12-31').percent)).toBe('60.00');
    expect(shown(against(figure('2028-H1', 60), line).percent)).toBe('60.00');
  });

  it('of a plan that was not yet in force is not applicable', () => {
    const late = aPlanLine({ versions: [planVersion('opening', '120', '2028-07-01')] });
    const result = against(figure('2028-H1', 60), late);
    expect(result.percent).toMatchObject({ reason: 'not-applicable' });
    expect(result.version).toBeNull();
  });

  it('converts units of one kind', () => {
    const line = aPlanLine({
      measureUnit: 'billion-vnd',
      versions: [planVersion('opening', '2', '2027-12-20')],
    });
    const inMillions = figure(2028, 500, { measureUnit: 'million-vnd' });
    expect(shown(against(inMillions, line).percent)).toBe('25.00');
    expect(against(figure(2028, 5, { measureUnit: 'million-usd' }), line).percent).toMatchObject({
      reason: 'not-comparable',
    });
  });

  it.each([
    ['another scope', aPlanLine({ scope: 'balanced' }), figure(2028, 60)],
    ['another price basis', aPlanLine({ priceBasis: 'constant-2010' }), figure(2028, 60)],
    ['another indicator', aPlanLine({ indicatorCode: 'gross-output' }), figure(2028, 60)],
    ['another unit', aPlanLine({ unitId: '05528@2025-07-01' }), figure(2028, 60)],
    ['another year', aPlanLine(), figure('2027-H1', 60)],
    ['a longer period', aPlanLine(), figure('2026/2028', 60)],
    [
      'a territory put together by shares',
      aPlanLine(),
      figure(2028, 60, { allocation: 'by-area' }),
    ],
    [
      'a sum in which units are missing',
      aPlanLine(),
      figure(2028, 60, { unitCount: { reported: 4, of: 6 } }),
    ],
  ])('is not comparable for %s', (_, line, observation) => {
    const { percent, gap } = against(observation, line);
    expect(percent).toMatchObject({ reason: 'not-comparable' });
    expect(gap).toMatchObject({ reason: 'not-comparable' });
  });

  it.each([
    [
      'lower is better',
      aPlanLine({ bound: 'at-most' }),
      figure(2028, 60),
      'not-applicable',
      '-60.00',
    ],
    [
      'the plan is a growth',
      aPlanLine({ measureUnit: 'percent-per-year' }),
      figure(2028, 119, { measureUnit: 'percent' }),
      'not-applicable',
      '-1.00',
    ],
    [
      'the plan is 0',
      aPlanLine({ versions: [planVersion('opening', '0', '2027-12-20')] }),
      figure(2028, 60),
      'divided-by-zero',
      '60.00',
    ],
    [
      'the plan is negative',
      aPlanLine({ versions: [planVersion('opening', '-5', '2027-12-20')] }),
      figure(2028, 60),
      'not-applicable',
      '65.00',
    ],
    ['the figure is negative', aPlanLine(), figure(2028, -60), 'not-applicable', '-180.00'],
  ])('%s: no percent, only the gap', (_, line, observation, reason, gap) => {
    const result = against(observation, line);
    expect(result.percent).toMatchObject({ reason });
    expect(shown(result.gap)).toBe(gap);
  });

  it('of a missing figure keeps its reason', () => {
    const silent = figure(2028, 1, { outcome: { kind: 'missing', reason: 'withheld' } });
    expect(against(silent, aPlanLine()).percent).toMatchObject({ reason: 'withheld' });
  });
});

describe('a figure counts towards the plan of a year', () => {
  it.each([
    ['flow', '2028', true],
    ['flow', '2028-H1', true],
    ['flow', '2028-to-2028-05', true],
    ['flow', '2028-M01', true],
    ['flow', '2028-M05', false],
    ['flow', '2028-H2', false],
    ['flow', '2027', false],
    ['stock', '2028-M05', true],
    ['rate', '2028-H2', true],
    ['stock', '2027-M12', false],
  ] as const)('a %s of %s: %s', (kind, measured, expected) => {
    expect(countsTowardsPlan(kind, PeriodId.parse(measured), PeriodId.parse('2028'))).toBe(
      expected,
    );
  });

  it('and has no percent where the indicator is itself a growth', () => {
    const line = aPlanLine({
      measureUnit: 'percent',
      versions: [planVersion('opening', '17', '2027-12-20')],
    });
    const observation = figure('2028-H1', '2.1', { measureUnit: 'percent' });
    const ofGrowth = percentOfPlan(
      { indicatorCode, unitId, observation, isRateOfChange: true },
      line,
    );
    expect(shown(ofGrowth.percent)).toBe('not-applicable');
    expect(shown(ofGrowth.gap)).toBe('-14.90');
  });
});
