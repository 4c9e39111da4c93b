import { describe, expect, it } from 'vitest';
import { evaluatePart } from '../evaluate-part.ts';
import {
  aGrowth,
  aPart,
  aPlanLine,
  contextOf,
  figure,
  output,
  planVersion,
  shown,
} from '../target.builder.ts';
import type { PlanLine } from '../plan-line.ts';
import type { RequiredInYear } from './required-in-year.ts';

const billion = { measureUnit: 'billion-vnd' };
const revenue = aPart({ measureUnit: 'billion-vnd', value: '1000' });
const plan = (over: Partial<Record<keyof PlanLine, unknown>> = {}) =>
  aPlanLine({ ...billion, versions: [planVersion('opening', '240', '2027-12-20')], ...over });

function neededFrom(
  toDate: [string, number],
  lines: PlanLine[],
  asOf = '2028-10-20',
): RequiredInYear[] {
  const actuals = [
    figure(2025, 60, billion),
    figure(2027, 100, billion),
    figure(...toDate, billion),
  ];
  return evaluatePart(contextOf(revenue, { actuals }, { asOf }), lines).requiredInYear;
}
const ofPlan = (needed: RequiredInYear[]) => needed.filter(({ planLineId }) => planLineId !== null);

describe('what the months left have to bring for a plan of 240', () => {
  it.each([
    ['six months brought 90', '2028-H1', 90, '25.00', '75.00'],
    ['nine months brought 200', '2028-9M', 200, '13.33', '40.00'],
    ['three months brought 60', '2028-Q1', 60, '20.00', '60.00'],
    ['five months are no whole quarters away', '2028-to-2028-05', 65, '25.00', 'not-applicable'],
  ])('%s', (_, period, amount, perMonth, perQuarter) => {
    const [needed] = ofPlan(neededFrom([period, amount], [plan()]));
    expect([shown(needed?.perMonth ?? no), shown(needed?.perQuarter ?? no)]).toEqual([
      perMonth,
      perQuarter,
    ]);
  });

  it('is only to be held once it is reached', () => {
    expect(ofPlan(neededFrom(['2028-9M', 240], [plan()]))[0]).toMatchObject({ toHold: true });
  });

  it('is not told of a year that is over without its total', () => {
    const [needed] = ofPlan(neededFrom(['2028-H1', 90], [plan()], '2029-02-01'));
    expect(shown(needed?.perMonth ?? no)).toBe('not-applicable');
  });

  it.each([
    ['a ceiling', { bound: 'at-most' }],
    ['a plan of another year', { periodId: '2029' }],
    ['a plan of another scope', { scope: 'unstated' }],
    ['a plan decided later', { versions: [planVersion('opening', '240', '2028-11-01')] }],
  ])('asks nothing of %s', (_, over) => {
    expect(ofPlan(neededFrom(['2028-H1', 90], [plan(over)]))).toEqual([]);
  });
});

const no = { kind: 'missing', reason: 'nothing' } as const;

describe('what the months left have to bring for the target', () => {
  it('follows from its required yearly rate: 100 × 10^(1/3) = 215.44 in 2028, less 90, over six months', () => {
    const [needed] = neededFrom(['2028-H1', 90], []);
    expect(needed).toMatchObject({ planLineId: null, monthsLeft: 6 });
    expect(shown({ kind: 'value', value: needed?.wanted ?? revenue.value ?? failed() })).toBe(
      '215.44',
    );
    expect(shown(needed?.perMonth ?? no)).toBe('20.91');
  });

  it('is not told of what is not counted up over the year', () => {
    const actuals = [figure(2027, 100, billion), figure('2028-H1', 90, billion)];
    const context = contextOf(revenue, { actuals, indicatorKind: 'stock' });
    expect(evaluatePart(context, [plan()]).requiredInYear).toEqual([]);
  });
});

function failed(): never {
  throw new Error('nothing is asked for');
}

describe('the years left on the way to the target', () => {
  it('end on the target itself', () => {
    const actuals = [figure(2025, 60, billion), figure(2027, 100, billion)];
    const { requiredPath } = evaluatePart(contextOf(revenue, { actuals }), []);
    expect(
      requiredPath.map(({ year, value }) => `${year} ${shown({ kind: 'value', value })}`),
    ).toEqual(['2028 215.44', '2029 464.16', '2030 1000.00']);
  });

  it('are for a growth the required growth of each: (1.12⁵ ÷ 1.21)^(1/3) − 1 = 13.35 %', () => {
    const actuals = [output(2025, 100), output(2027, 121)];
    const { requiredPath } = evaluatePart(contextOf(aGrowth('12'), { actuals }), []);
    expect(requiredPath).toHaveLength(3);
    expect(
      requiredPath.every(
        ({ of, value }) => of === 'growth' && shown({ kind: 'value', value }) === '13.35',
      ),
    ).toBe(true);
  });

  it('fall by the points that are left, for a rate that is to fall', () => {
    const poverty = aPart({
      measureUnit: 'percent',
      priceBasis: 'not-monetary',
      value: '2',
      bound: 'at-most',
      direction: 'lower-is-better',
    });
    const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
    const actuals = [figure(2025, 8, inPercent), figure(2027, 5, inPercent)];
    const { requiredPath } = evaluatePart(contextOf(poverty, { actuals }), []);
    expect(requiredPath.map(({ value }) => value)).toEqual(['4', '3', '2']);
  });

  it('are none where the target is reached', () => {
    const actuals = [figure(2025, 60, billion), figure(2027, 1200, billion)];
    expect(evaluatePart(contextOf(revenue, { actuals }), []).requiredPath).toEqual([]);
  });
});
