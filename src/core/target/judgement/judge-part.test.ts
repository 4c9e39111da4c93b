import { describe, expect, it } from 'vitest';
import { value } from '../../kernel/missing.ts';
import { decimal } from '../../kernel/decimal.ts';
import { equalAtPrecisionNote } from './bound-test.ts';
import { judgePart } from './judge-part.ts';
import { partContext } from '../part-context.ts';
import { standingOf } from '../standing.ts';
import {
  afterTerm,
  aGrowth,
  aPart,
  aTarget,
  contextOf,
  figure,
  output,
  rate,
  shown,
  someFacts,
  targetFacts,
} from '../target.builder.ts';
import type { PartFacts } from '../target-facts.ts';
import type { TargetPart } from '../target.ts';

const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
const billion = { measureUnit: 'billion-vnd' };
const units = { measureUnit: 'unit', priceBasis: 'not-monetary' };
const lower = { bound: 'at-most', direction: 'lower-is-better' };

function labelAtEnd(part: TargetPart, facts: Partial<PartFacts>): string {
  return judgePart(contextOf(part, facts, afterTerm)).label;
}

describe('kind 1, a level at the end of the term', () => {
  it.each([
    ['127', 'basically-met'],
    ['121.6', 'basically-met'],
    ['121.5', 'missed'],
    ['128', 'met'],
    ['130', 'exceeded'],
  ])('income of %s against 128 trở lên is %s', (amount, label) => {
    expect(labelAtEnd(aPart(), { actuals: [figure(2030, amount)] })).toBe(label);
  });

  it('is judged on the end-year figure, not on an earlier one or an average over the term', () => {
    expect(labelAtEnd(aPart(), { actuals: [figure(2029, 130)] })).toBe('no-data');
    expect(labelAtEnd(aPart(), { actuals: [figure('2026/2030', 130)] })).toBe('no-data');
  });

  it('is basically met by the distance covered too, but not under an authority without that rule', () => {
    const poverty = aPart({ ...inPercent, ...lower, value: '1' });
    const actuals = [figure(2025, 5, inPercent), figure(2030, '1.2', inPercent)];
    expect(labelAtEnd(poverty, { actuals })).toBe('basically-met');
    const facts = targetFacts(aTarget([poverty]), [{ actuals }], afterTerm);
    const strict = { ...facts, settings: { ...facts.settings, basicallyMetFrom: null } };
    const context = partContext(strict, poverty, someFacts({ actuals }));
    expect(judgePart(context).label).toBe('missed');
  });
});

describe('kind 2, average growth per year', () => {
  it.each([
    ['17', '100', '219.2448', 'met'],
    ['17', '100', '219.2449', 'exceeded'],
    ['17', '100', '219.24', 'missed'],
    ['17', '0', '120', 'not-comparable'],
    ['17', '-3', '120', 'not-comparable'],
  ])('+%s %% a year from %s to %s is %s', (target, base, end, label) => {
    // 1.17 to the fifth is 2.1924480357
    const exact = end === '219.2448' ? '219.24480357' : end;
    const actuals = [output(2025, base), output(2030, exact)];
    expect(labelAtEnd(aGrowth(target), { actuals })).toBe(label);
  });

  it('from yearly rates only is their compound mean, and is marked so', () => {
    const growthRates = [16, 18, 17, 17, 17].map((g, index) => rate(2026 + index, g));
    const context = contextOf(aGrowth('17'), { growthRates }, afterTerm);
    const standing = standingOf(context);
    expect(standing.fromRates).toBe(true);
    // (1.16 × 1.18 × 1.17³)^(1/5) − 1, below the arithmetic mean of 17
    expect(shown(standing.measured, 4)).toBe('16.9983');
    expect(judgePart(context).label).toBe('missed');
    expect(judgePart(context).reasoned.rule.en).toContain('From yearly rates');
  });

  it('of a published average over the whole term is judged on it: 19.39 against 17', () => {
    const context = contextOf(
      aGrowth('17'),
      { growthRates: [rate('2016/2020', '19.39')] },
      { firstYear: 2016, lastYear: 2020, asOf: '2021-03-24' },
    );
    expect(shown(standingOf(context).measured)).toBe('19.39');
    expect(judgePart(context).label).toBe('exceeded');
  });

  it('takes the rates where they reach further than the levels', () => {
    const facts = {
      actuals: [output(2025, 100), output(2026, 120)],
      growthRates: [rate(2026, 20), rate(2027, 10)],
    };
    const standing = standingOf(contextOf(aGrowth('17'), facts));
    expect(standing).toMatchObject({
      lastYear: 2027,
      yearsGone: 2,
      fromRates: true,
      index: '1.32',
    });
    const level = standingOf(contextOf(aGrowth('17'), { ...facts, growthRates: [rate(2026, 21)] }));
    expect(level).toMatchObject({ lastYear: 2026, fromRates: false, index: '1.2' });
  });

  it('shows the arithmetic mean only if the resolution asks for it, and does not judge it', () => {
    const growthRates = [10, 24, 17, 17, 17].map((g, index) => rate(2026 + index, g));
    const names = (part: TargetPart) =>
      judgePart(contextOf(part, { growthRates }, afterTerm)).reasoned.numbers.map(
        ({ name }) => name.en,
      );
    const mean = 'Arithmetic mean of the rates (shown only)';
    expect(names(aGrowth('17'))).not.toContain(mean);
    expect(names(aGrowth('17', { arithmeticMean: true }))).toContain(mean);
    expect(labelAtEnd(aGrowth('17', { arithmeticMean: true }), { growthRates })).toBe('missed');
  });

  it('is not comparable when the figures are of another price basis', () => {
    const other = { priceBasis: 'unstated' };
    const actuals = [output(2025, 100, other), output(2030, 300, other)];
    expect(labelAtEnd(aGrowth('17'), { actuals })).toBe('not-comparable');
    expect(labelAtEnd(aGrowth('17', other), { actuals })).toBe('exceeded');
  });
});

describe('kind 3, at least, at most, about', () => {
  it.each([
    [
      'fires',
      { ...lower, value: '4', measureUnit: 'item', priceBasis: 'not-monetary' },
      '4',
      'met',
    ],
    [
      'fires',
      { ...lower, value: '4', measureUnit: 'item', priceBasis: 'not-monetary' },
      '5',
      'missed',
    ],
    ['waste', { bound: 'about', value: '97', ...inPercent }, '96.5', 'met'],
    ['waste', { bound: 'about', value: '97', ...inPercent }, '96.4', 'basically-met'],
  ])('%s %o: %s is %s', (_, over, amount, label) => {
    const part = aPart({ kind: 'bound', ...over });
    const of = { measureUnit: part.measureUnit, priceBasis: part.priceBasis };
    expect(labelAtEnd(part, { actuals: [figure(2030, amount, of)] })).toBe(label);
  });

  it('may be reported as an average over the term: 24.106 tonnes a year against 21.753', () => {
    const tonnes = { measureUnit: 'tonne', priceBasis: 'not-monetary' };
    const part = aPart({ kind: 'bound', value: '21753', ...tonnes });
    const context = contextOf(
      part,
      { actuals: [figure('2016/2020', 24_106, tonnes)] },
      { firstYear: 2016, lastYear: 2020, asOf: '2021-03-24' },
    );
    expect(judgePart(context).label).toBe('exceeded');
  });
});

describe('kind 4, a range', () => {
  const growthRange = (direction: string) =>
    aGrowth('0', {
      kind: 'range',
      bound: 'between',
      direction,
      value: null,
      low: '9',
      high: '10.5',
    });

  it.each([
    ['within-range', '8', 'missed', 'below'],
    ['within-range', '9', 'met', null],
    ['within-range', '11', 'missed', 'above'],
    ['higher-is-better', '11', 'exceeded', null],
    ['lower-is-better', '8', 'exceeded', null],
    ['lower-is-better', '11', 'missed', 'above'],
  ])('growth kept at 9,0-10,5 %%/năm, %s: %s is %s', (direction, growth, label, side) => {
    const growthRates = [rate('2026/2030', growth)];
    const judgement = judgePart(contextOf(growthRange(direction), { growthRates }, afterTerm));
    expect(judgement).toMatchObject({ label, side });
  });
});

describe('kind 6, a decline in points per year', () => {
  const poverty = aPart({
    kind: 'yearly-decline',
    measureUnit: 'percentage-point',
    priceBasis: 'not-monetary',
    value: '0.66',
    precision: 2,
  });

  it('from 5.33 to 2.04 in five years is 0.658 a year: short of 0.66 only by rounding', () => {
    const actuals = [figure(2025, '5.33', inPercent), figure(2030, '2.04', inPercent)];
    const context = contextOf(poverty, { actuals }, afterTerm);
    expect(shown(standingOf(context).measured, 3)).toBe('0.658');
    const judgement = judgePart(context);
    expect(judgement.label).toBe('missed');
    expect(judgement.note).toEqual(equalAtPrecisionNote);
  });

  it.each(['lower-is-better', 'higher-is-better'] as const)(
    'the more it falls the better, though the rate itself is %s',
    (direction) => {
      const exactly = { ...poverty, bound: 'exactly' as const, direction };
      const fell = (end: string) => ({
        actuals: [figure(2025, '5.33', inPercent), figure(2030, end, inPercent)],
      });
      expect(labelAtEnd(exactly, fell('1'))).toBe('exceeded');
      expect(labelAtEnd(exactly, fell('2.03'))).toBe('met');
      expect(labelAtEnd(exactly, fell('4'))).toBe('missed');
    },
  );

  it('stops at 0: then it is met for good, before the term is over', () => {
    const gone = [figure(2025, '1', inPercent), figure(2027, '0', inPercent)];
    expect(judgePart(contextOf(poverty, { actuals: gone })).label).toBe('met');
  });

  it('across a change of the line is not comparable', () => {
    const newLine = { ...inPercent, indicatorVersion: 2 };
    const actuals = [figure(2025, '5.33', inPercent), figure(2030, '1.45', newLine)];
    expect(labelAtEnd(poverty, { actuals })).toBe('not-comparable');
  });
});

describe('kind 7, a multiple of a base year', () => {
  const multiple = (multipleForm: string, target = '1.8') =>
    aPart({
      kind: 'multiple-of-base',
      measureUnit: 'times',
      multipleForm,
      value: target,
      precision: 1,
    });

  it.each([
    ['ratio', '100', '180', 'met'],
    ['ratio', '100', '181', 'exceeded'],
    ['ratio', '100', '170', 'missed'],
    ['increase', '100', '180', 'missed'],
    ['increase', '100', '280', 'met'],
    ['ambiguous', '100', '281', 'exceeded'],
    ['ambiguous', '100', '150', 'missed'],
    ['ambiguous', '100', '200', 'not-comparable'],
    ['ratio', '0', '180', 'no-data'],
    ['ratio', '-5', '180', 'not-comparable'],
  ])('1.8 times as %s, from %s to %s, is %s', (form, base, end, label) => {
    const actuals = [figure(2025, base), figure(2030, end)];
    expect(labelAtEnd(multiple(form), { actuals })).toBe(label);
  });

  it('income of 70 is 1.75 × the 40 of 2015', () => {
    const context = contextOf(
      multiple('ratio', '1.75'),
      { actuals: [figure(2015, 40), figure(2020, 70)] },
      { firstYear: 2016, lastYear: 2020, asOf: '2021-03-24' },
    );
    expect(judgePart(context).label).toBe('met');
  });

  it('is judged on the base that the decision saw, though the base was revised', () => {
    const facts = {
      base: figure(2025, 100),
      baseRevised: figure(2025, 110),
      actuals: [figure(2030, 180)],
    };
    expect(labelAtEnd(multiple('ratio'), facts)).toBe('met');
  });
});

describe('kind 8, a ratio to another indicator', () => {
  const ratio = aPart({
    kind: 'ratio-to-indicator',
    measureUnit: 'percent',
    value: '62',
    indicatorCode: 'tax-revenue',
    denominatorCode: 'budget-revenue',
  });
  const tax = (amount: number, over = {}) => figure(2030, amount, { ...billion, ...over });

  it.each([
    ['rebuilt from the two', tax(63), tax(100), 'exceeded'],
    ['rebuilt from the two', tax(62), tax(100), 'met'],
    ['in two units of money', tax(630_000, { measureUnit: 'million-vnd' }), tax(1000), 'exceeded'],
    ['denominator 0', tax(62), tax(0), 'no-data'],
    ['grades differ', tax(62), tax(100, { grade: 'estimate' }), 'not-comparable'],
    ['scopes differ', tax(62), tax(100, { scope: 'balanced' }), 'not-comparable'],
    ['bases differ', tax(62), tax(100, { priceBasis: 'constant-2010' }), 'not-comparable'],
    [
      'units of different kinds',
      tax(62),
      tax(100, { measureUnit: 'million-usd' }),
      'not-comparable',
    ],
  ])('%s', (_, numerator, denominator, label) => {
    expect(labelAtEnd(ratio, { actuals: [numerator], denominators: [denominator] })).toBe(label);
  });

  it('denominator 0 is named as such; a missing denominator is not 0', () => {
    const zero = contextOf(ratio, { actuals: [tax(62)], denominators: [tax(0)] }, afterTerm);
    expect(standingOf(zero).measured).toMatchObject({ reason: 'divided-by-zero' });
    const none = contextOf(ratio, { actuals: [tax(62)] }, afterTerm);
    expect(standingOf(none).measured).toMatchObject({ reason: 'not-reported' });
  });

  it('to GRDP is refused below the province, with the reason', () => {
    const toGrdp = {
      ...ratio,
      denominatorCode: aPart({ denominatorCode: 'grdp' }).denominatorCode,
    };
    const known = { actuals: [tax(62)], denominators: [tax(100)] };
    const ward = contextOf(toGrdp, { ...known, unitType: 'ward' }, afterTerm);
    expect(standingOf(ward).measured).toMatchObject({ reason: 'not-applicable' });
    const province = contextOf(toGrdp, { ...known, unitType: 'province' }, afterTerm);
    expect(judgePart(province).label).toBe('met');
  });

  it('published as a rate, without a denominator of its own, is taken as published: 20 against 22', () => {
    const share = aPart({ kind: 'ratio-to-indicator', measureUnit: 'percent', value: '22' });
    const actuals = [figure(2030, 20, { measureUnit: 'percent' })];
    expect(labelAtEnd(share, { actuals })).toBe('missed');
  });
});

describe('kind 9, a sum over the term', () => {
  const invest = aPart({
    kind: 'sum-over-term',
    bound: 'more-than',
    measureUnit: 'billion-vnd',
    value: '2400',
  });
  const yearly = (...amounts: number[]) =>
    amounts.map((amount, index) => figure(2026 + index, amount, billion));

  it.each([
    ['2.401 in five years', yearly(400, 440, 500, 530, 531), 'exceeded'],
    ['2.400 in five years', yearly(400, 440, 500, 530, 530), 'basically-met'],
    ['2.000 in five years', yearly(400, 400, 400, 400, 400), 'missed'],
    ['published as one total', [figure('2026/2030', 2500, billion)], 'exceeded'],
    [
      'a total of four years and the last',
      [figure('2026/2029', 2000, billion), figure(2030, 500, billion)],
      'exceeded',
    ],
    [
      'years before and after the term do not count',
      [
        figure(2025, 9000, billion),
        ...yearly(400, 440, 500, 530, 531),
        figure(2031, 9000, billion),
      ],
      'exceeded',
    ],
    [
      'years before and after the term do not fill it',
      [
        figure(2025, 9000, billion),
        ...yearly(400, 400, 400, 400, 400),
        figure(2031, 9000, billion),
      ],
      'missed',
    ],
    ['the third year is missing', [...yearly(400, 440), figure(2030, 500, billion)], 'no-data'],
  ])('%s', (_, actuals, label) => {
    expect(labelAtEnd(invest, { actuals, indicatorKind: 'flow' })).toBe(label);
  });

  it('is exceeded as soon as it has arrived, even with a year missing between', () => {
    const actuals = [...yearly(900, 900), figure(2029, 700, billion)];
    const context = contextOf(invest, { actuals }, { asOf: '2030-02-01' });
    expect(judgePart(context).label).toBe('exceeded');
  });

  it('of a stock is refused', () => {
    const context = contextOf(invest, { actuals: yearly(900), indicatorKind: 'stock' }, afterTerm);
    expect(standingOf(context).measured).toMatchObject({ reason: 'not-applicable' });
    expect(judgePart(context).label).toBe('no-data');
  });

  it('not to be passed is missed as soon as it is passed', () => {
    const ceiling = { ...invest, bound: 'at-most' as const, direction: 'lower-is-better' as const };
    expect(judgePart(contextOf(ceiling, { actuals: yearly(1300, 1300) })).label).toBe('missed');
    expect(judgePart(contextOf(ceiling, { actuals: yearly(300, 300) })).label).toBe('in-progress');
  });
});

describe('kind 11, a count of units up to a standard', () => {
  const schools = aPart({ kind: 'count-up-to-standard', ...units, value: '5', countForm: 'stock' });
  const day = (text: string) => targetFacts(aTarget([schools]), [{}], { asOf: text }).asOf;
  const recognised = (member: string, decidedOn: string, lostOn: string | null = null) => ({
    member,
    decidedOn: day(decidedOn),
    document: 'Quyết định công nhận',
    lostOn: lostOn === null ? null : day(lostOn),
  });
  const five = ['A', 'B', 'C', 'D', 'E'].map((name) => recognised(name, '2027-03-01'));

  it('counts valid recognitions; once there it is met before the end', () => {
    expect(judgePart(contextOf(schools, { recognitions: five })).label).toBe('met');
    expect(judgePart(contextOf(schools, { recognitions: five.slice(1) })).label).toBe(
      'in-progress',
    );
  });

  it('a lost recognition subtracts, and one decided twice counts once', () => {
    const lost = [recognised('A', '2027-03-01', '2028-01-01'), ...five.slice(1)];
    expect(judgePart(contextOf(schools, { recognitions: lost })).label).toBe('in-progress');
    const twice = [...five.slice(1), recognised('B', '2027-05-01')];
    expect(judgePart(contextOf(schools, { recognitions: twice })).label).toBe('in-progress');
    expect(labelAtEnd(schools, { recognitions: lost })).toBe('missed');
  });

  it('"newly in the term" leaves earlier recognitions out', () => {
    const newly = { ...schools, countForm: 'newly-in-term' as const };
    const withOld = [recognised('A', '2024-03-01'), ...five.slice(1)];
    expect(judgePart(contextOf(schools, { recognitions: withOld })).label).toBe('met');
    expect(judgePart(contextOf(newly, { recognitions: withOld })).label).toBe('in-progress');
  });

  it('in % of the list takes the list of the day', () => {
    const share = aPart({ kind: 'count-up-to-standard', ...inPercent, value: '80' });
    const members = ['A', 'B', 'C', 'D', 'E', 'F'].map((member) => ({
      member,
      from: day('2020-01-01'),
      to: member === 'F' ? day('2027-07-01') : null,
    }));
    const context = contextOf(share, { recognitions: five.slice(1), members });
    expect(standingOf(context).measured).toEqual(value(decimal('80')));
  });

  it('known only as a number is judged on the number', () => {
    expect(labelAtEnd(schools, { actuals: [figure(2030, 5, units)] })).toBe('met');
  });
});

describe('kind 12, a rider that changes the definition', () => {
  const domestic = aGrowth('11', {
    kind: 'with-rider',
    judgedAs: 'average-growth',
    rider: 'không tính tiền sử dụng đất và thu từ xổ số',
    scope: 'balanced-without-land-and-lottery',
    priceBasis: 'current',
  });
  const revenue = (scope: string) =>
    [2025, 2030].map((y) => figure(y, y === 2025 ? 100 : 200, { ...billion, scope }));

  it('is judged only with figures of its own scope; a total gives no approximate percent', () => {
    expect(labelAtEnd(domestic, { actuals: revenue('balanced-without-land-and-lottery') })).toBe(
      'exceeded',
    );
    expect(labelAtEnd(domestic, { actuals: revenue('territory') })).toBe('not-comparable');
  });

  it('may stand on a level as well: the unit tells', () => {
    const level = aPart({
      kind: 'with-rider',
      rider: 'không kể khách vãng lai',
      scope: 'resident',
    });
    expect(labelAtEnd(level, { actuals: [figure(2030, 128, { scope: 'resident' })] })).toBe('met');
  });
});

describe('kind 15, a density per 10,000 people', () => {
  const beds = aPart({
    kind: 'density',
    measureUnit: 'per-10000-people',
    priceBasis: 'not-monetary',
    value: '11',
    indicatorCode: 'hospital-beds',
    denominatorCode: 'population',
    denominatorScope: 'mid-year',
  });
  const of = (measureUnit: string, scope = 'territory') => ({
    measureUnit,
    priceBasis: 'not-monetary',
    scope,
  });

  it.each([
    ['24 beds, 21.039 mid-year people', 24, of('person', 'mid-year'), 'exceeded', '11.41'],
    ['23 beds, 21.039 mid-year people', 23, of('person', 'mid-year'), 'basically-met', '10.93'],
    [
      'registered people, where mid-year was fixed',
      24,
      of('person', 'registered'),
      'not-comparable',
      'not-comparable',
    ],
  ])('%s', (_, count, people, label, density) => {
    const facts = {
      actuals: [figure(2030, count, of('item'))],
      denominators: [figure(2030, 21_039, people)],
    };
    const context = contextOf(beds, facts, afterTerm);
    expect(judgePart(context).label).toBe(label);
    expect(shown(standingOf(context).measured)).toBe(density);
  });
});

describe('kind 16, "100 %" except secrets', () => {
  const files = aPart({
    kind: 'all-of',
    ...inPercent,
    value: '100',
    precision: 0,
    indicatorCode: 'files-online',
    denominatorCode: 'files-eligible',
  });
  const item = { measureUnit: 'item', priceBasis: 'not-monetary' };

  it.each([
    ['all of them', 1000, 1000, 'met'],
    ['99.9 %', 999, 1000, 'missed'],
    ['more than are eligible', 1001, 1000, 'not-comparable'],
    ['nothing eligible', 0, 0, 'no-data'],
  ])('%s', (_, done, eligible, label) => {
    const facts = {
      actuals: [figure(2030, done, item)],
      denominators: [figure(2030, eligible, item)],
    };
    expect(labelAtEnd(files, facts)).toBe(label);
  });

  it('nothing eligible is "not applicable", and 99.9 % is marked as equal only by rounding', () => {
    const nothing = { actuals: [figure(2030, 0, item)], denominators: [figure(2030, 0, item)] };
    expect(standingOf(contextOf(files, nothing, afterTerm)).measured).toMatchObject({
      reason: 'not-applicable',
    });
    const nearly = { actuals: [figure(2030, 999, item)], denominators: [figure(2030, 1000, item)] };
    expect(judgePart(contextOf(files, nearly, afterTerm)).note).toEqual(equalAtPrecisionNote);
  });
});

describe('before the end, without figures, and in other words', () => {
  it('a term that is not over is in progress, whatever the figures say', () => {
    for (const amount of [100, 128, 500]) {
      expect(judgePart(contextOf(aPart(), { actuals: [figure(2027, amount)] })).label).toBe(
        'in-progress',
      );
    }
    expect(judgePart(contextOf(aPart())).label).toBe('in-progress');
  });

  it('a congress that sums up before the year closes judges the estimate of that year, and says so', () => {
    const actuals = [figure(2030, 130, { grade: 'estimate' })];
    const atCongress = contextOf(aPart(), { actuals }, { asOf: '2030-09-15' });
    expect(judgePart(atCongress).label).toBe('exceeded');
    expect(judgePart(atCongress).reasoned.rule.en).toContain('estimate');
    const before = contextOf(aPart(), { actuals }, { asOf: '2030-08-15' });
    expect(judgePart(before).label).toBe('in-progress');
    expect(judgePart(contextOf(aPart(), {}, { asOf: '2030-09-15' })).label).toBe('in-progress');
  });

  it.each([
    ['nothing was reported', [], 'no-data'],
    [
      'it is withheld',
      [figure(2030, 1, { outcome: { kind: 'missing', reason: 'withheld' } })],
      'no-data',
    ],
    ['it is of another scope', [figure(2030, 130, { scope: 'locally-managed' })], 'not-comparable'],
    ['it is of another basis', [figure(2030, 130, { priceBasis: 'unstated' })], 'not-comparable'],
    [
      'the territory was split by shares',
      [figure(2030, 130, { allocation: 'by-area' })],
      'not-comparable',
    ],
    [
      'units are missing in the sum',
      [figure(2030, 130, { unitCount: { reported: 4, of: 6 } })],
      'not-comparable',
    ],
    [
      'the definition changed',
      [figure(2025, 90), figure(2030, 130, { indicatorVersion: 2 })],
      'not-comparable',
    ],
    [
      'it is in a unit of another kind',
      [figure(2030, 130, { measureUnit: 'tonne' })],
      'not-comparable',
    ],
  ])('at the end, when %s, the label is never "missed"', (_, actuals, label) => {
    expect(labelAtEnd(aPart(), { actuals })).toBe(label);
  });

  it('a figure after a break counts again when it is of the definition of the target', () => {
    const broken = { indicatorVersion: 2 };
    const actuals = [figure(2025, 90), figure(2029, 130, broken), figure(2030, 128)];
    expect(labelAtEnd(aPart(), { actuals })).toBe('met');
  });

  it('of several figures of the year the best grade of the right scope counts', () => {
    const actuals = [
      figure(2030, 140, { grade: 'estimate' }),
      figure(2030, 127, { grade: 'official' }),
      figure(2030, 150, { scope: 'locally-managed' }),
    ];
    expect(labelAtEnd(aPart(), { actuals })).toBe('basically-met');
  });

  it('a hedged figure that equals the target is left to a person', () => {
    const judgement = judgePart(
      contextOf(aPart(), { actuals: [figure(2030, 128, { qualifier: 'nearly' })] }, afterTerm),
    );
    expect(judgement.note?.en).toContain('hedged');
  });

  it('"phấn đấu" changes no arithmetic', () => {
    const actuals = [figure(2030, 127)];
    expect(labelAtEnd(aPart({ strive: true }), { actuals })).toBe(labelAtEnd(aPart(), { actuals }));
  });

  it('a part may have years of its own inside the term', () => {
    const by2028 = aPart({ lastYear: 2028 });
    const context = contextOf(by2028, { actuals: [figure(2028, 128)] }, { asOf: '2029-03-01' });
    expect(judgePart(context).label).toBe('met');
  });
});

describe('a unit dissolved within the term', () => {
  const closed = (actuals: PartFacts['actuals'], asOf: string) => {
    const facts = targetFacts(
      aTarget([aPart()], { state: 'closed-unit-dissolved' }),
      [{ actuals }],
      { asOf, end: '2028-07-01' },
    );
    return judgePart(partContext(facts, aPart(), someFacts({ actuals })));
  };

  it('is judged at the last date with figures, and says which', () => {
    const judgement = closed([figure(2026, 110), figure(2027, 129)], '2028-08-01');
    expect(judgement.label).toBe('exceeded');
    expect(judgement.reasoned.rule.vi).toContain('2027');
    expect(closed([], '2028-08-01').label).toBe('no-data');
  });

  it('is still in progress on a day before', () => {
    expect(closed([figure(2027, 129)], '2028-06-30').label).toBe('in-progress');
  });
});
