import { describe, expect, it } from 'vitest';
import { decimal } from '../../kernel/decimal.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import { evaluatePart } from '../evaluate-part.ts';
import type { OutlookResult } from './outlook.ts';
import {
  afterTerm,
  aGrowth,
  aPart,
  contextOf,
  figure,
  output,
  rate,
  shown,
  type When,
} from '../target.builder.ts';
import type { Observation, PartFacts } from '../target-facts.ts';
import type { TargetPart } from '../target.ts';

const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
const billion = { measureUnit: 'billion-vnd' };
const lower = { bound: 'at-most', direction: 'lower-is-better' };

function outlookOf(part: TargetPart, facts: Partial<PartFacts>, when?: When): OutlookResult {
  return evaluatePart(contextOf(part, facts, when), []).outlook;
}

/** Levels from 2020 on, each grown by these per cents. */
function grownBy(...percents: number[]): Observation[] {
  let level = 100;
  return [0, ...percents].map((percent, index) => {
    level *= 1 + percent / 100;
    return output(2020 + index, level.toFixed(6));
  });
}

const congress9 = { firstYear: 2021, lastYear: 2025, asOf: '2022-03-01' };

describe('outlook to the end of the term', () => {
  it.each([
    [
      'even the slowest year is fast enough',
      '10',
      [12, 14, 11, 13, 12, 12, 13],
      'on-course',
      'green',
    ],
    [
      'the target lies between slow and fast',
      '12',
      [9, 14, 11, 13, 10, 11, 12],
      'possible',
      'orange',
    ],
    ['even the fastest year is too slow', '17', [9, 14, 11, 13, 10, 11, 12], 'off-course', 'red'],
  ])('%s', (_, target, percents, value, colour) => {
    const outlook = outlookOf(aGrowth(target), { actuals: grownBy(...percents) });
    expect(outlook).toMatchObject({ value, colour });
    expect(outlook.path).toMatchObject({ isWeak: false, yearsSeen: 7 });
    expect(outlook.madeOn).toBe('2028-06-01');
  });

  it('takes the lowest and highest year of this and the last term only', () => {
    const actuals = [output(2019, 150), ...grownBy(12, 12, 11, 13, 12, 12, 13)];
    const outlook = outlookOf(aGrowth('10'), { actuals });
    // The fall of 2020 belongs to an earlier term.
    expect(outlook.value).toBe('on-course');
  });

  it('states its rule and the numbers used', () => {
    const { reasoned } = outlookOf(aGrowth('12'), { actuals: grownBy(9, 14, 11, 13, 10, 11, 12) });
    expect(reasoned.rule.vi).toContain('Có thể đạt');
    const number = (name: string): string => {
      const found = reasoned.numbers.find((candidate) => candidate.name.en === name);
      return found === undefined ? 'absent' : shown(found.outcome);
    };
    expect(number('Target (T)')).toBe('12.00');
    expect(number('Average pace since the base')).toBe('11.50');
    expect(number('Low pace')).toBe('9.00');
    expect(number('High pace')).toBe('14.00');
    expect(number('Required yearly rate')).toBe('12.34');
    // (1.11 × 1.12 × 1.09³)^(1/5) − 1, and with 1.14
    expect(number('Low forecast')).toBe('9.99');
    expect(number('High forecast')).toBe('12.99');
  });

  it('a growth known only from yearly rates takes its paths from the rates seen', () => {
    const growthRates = [rate('2016/2020', '19.39'), rate(2021, '16.5')];
    const outlook = outlookOf(aGrowth('17'), { growthRates }, congress9);
    expect(outlook).toMatchObject({ value: 'possible', colour: 'orange' });
    expect(outlook.path).toMatchObject({
      isWeak: true,
      paces: { central: '16.5', low: '13.61', high: '19.39' },
    });
    expect(outlook.reasoned.rule.en).toContain('Weak');
  });

  it('exports: 16.4 % required, never more than 13.1 % seen, so off course', () => {
    const facts = {
      actuals: [output(2020, 155), output(2021, 170)],
      growthRates: [rate('2016/2020', '12.2'), rate(2021, '13.1')],
    };
    expect(outlookOf(aGrowth('15'), facts, congress9)).toMatchObject({
      value: 'off-course',
      colour: 'red',
    });
  });

  it('revenue: +25 % after 20.76 % a year, 12.6 % required, so on course', () => {
    const growthRates = [rate('2016/2020', '20.76'), rate(2021, 25)];
    expect(outlookOf(aGrowth('15'), { growthRates }, congress9)).toMatchObject({
      value: 'on-course',
    });
  });

  it('with two years only, the band is the central path ± their spread', () => {
    const facts = { actuals: [output(2025, 100), output(2026, 110), output(2027, '123.2')] };
    const path = outlookOf(aGrowth('12'), facts).path;
    expect(path).toMatchObject({ isWeak: true, yearsSeen: 2, paces: { low: '8.995495404093' } });
    expect(path?.paces?.high).toBe('12.995495404093');
  });

  it('a rate above anything seen is off course even where a weak band is wider than what was seen', () => {
    const actuals = [output(2025, 100), output(2026, 110), output(2027, '123.2')];
    const asked = outlookOf(aGrowth('11.9'), { actuals });
    expect(asked.path?.paces?.high).toBe('12.995495404093');
    expect(asked.value).toBe('off-course');
    expect(outlookOf(aGrowth('11.5'), { actuals }).value).toBe('possible');
  });

  it.each([
    ['one yearly rate only', aGrowth('17'), { growthRates: [rate(2021, '16.5')] }],
    [
      'one year told twice',
      aGrowth('17'),
      { growthRates: [rate(2021, '16.5'), rate(2021, '16.2')] },
    ],
    ['no figure of the term', aGrowth('17'), { actuals: [output(2019, 90), output(2020, 100)] }],
    ['nothing at all', aGrowth('17'), {}],
    [
      'the base is missing',
      aGrowth('17'),
      { actuals: [output(2021, 100), output(2022, 110), output(2023, 120)] },
    ],
  ])('%s: it cannot say, and says why', (_, part, facts) => {
    const outlook = outlookOf(part, facts, { ...congress9, asOf: '2024-03-01' });
    expect(outlook).toMatchObject({ value: 'cannot-say', colour: 'none', path: null });
    expect(outlook.reasoned.rule.en.length).toBeGreaterThan('Cannot say. '.length);
  });

  it.each([{ indicatorVersion: 2 }, { allocation: 'by-population' }])(
    'never runs across a break of method or territory: %o',
    (broken) => {
      const actuals = [...grownBy(10, 10, 10, 10, 10, 10), output(2027, 200, broken)];
      expect(outlookOf(aGrowth('9'), { actuals }).value).toBe('cannot-say');
    },
  );

  it('leaves a sum in which units are missing out, and goes on from the years before', () => {
    const actuals = grownBy(10, 10, 10, 10, 10, 10);
    const partial = output(2027, 60, { unitCount: { reported: 4, of: 6 } });
    const whole = output(2027, 60, { unitCount: { reported: 6, of: 6 } });
    const [before, after, fallen] = [actuals, [...actuals, partial], [...actuals, whole]].map(
      (known) => outlookOf(aGrowth('9'), { actuals: known }).value,
    );
    expect(after).toBe(before);
    expect(fallen).not.toBe(before);
  });

  it('runs across an exact succession', () => {
    const actuals = grownBy(10, 10, 10, 10, 10, 10, 10).map((observation) => ({
      ...observation,
      allocation: 'exact' as const,
    }));
    expect(outlookOf(aGrowth('9'), { actuals }).value).toBe('on-course');
  });

  it('a path that ends on an estimate says so', () => {
    const actuals = grownBy(9, 14, 11, 13, 10, 11);
    const withEstimate = [...actuals, output(2027, 195, { grade: 'estimate' })];
    const outlook = outlookOf(aGrowth('12'), { actuals: withEstimate });
    expect(outlook.path?.endsOnEstimate).toBe(true);
    expect(outlook.reasoned.rule.en).toContain('estimate');
  });

  it('a dated event is added as a signed assumption and listed', () => {
    const slow = grownBy(5, 5, 6, 5, 5, 5, 5);
    expect(outlookOf(aGrowth('8'), { actuals: slow }).value).toBe('off-course');
    const plant = {
      year: 2029,
      effect: decimal('60'),
      description: { vi: 'Nhà máy mới', en: 'A new plant' },
      statedBy: 'Phòng Kinh tế',
    };
    const outlook = outlookOf(aGrowth('8'), { actuals: slow, events: [plant] });
    expect(outlook.path?.events).toEqual([plant]);
    expect(outlook.path?.central).not.toBe(
      outlookOf(aGrowth('8'), { actuals: slow }).path?.central,
    );
    expect(outlook.reasoned.numbers).toContainEqual(
      expect.objectContaining({ name: plant.description, outcome: { kind: 'value', value: '60' } }),
    );
    const base = Number(slow[5]?.outcome.kind === 'value' ? slow[5].outcome.value : 0);
    const central = ((1.05 ** 4 + 60 / base) * 1.05) ** (1 / 5) - 1;
    expect(shown({ kind: 'value', value: outlook.path?.central ?? decimal('0') }, 3)).toBe(
      (central * 100).toFixed(3),
    );
    const closing = { ...plant, effect: decimal('-60') };
    const fallen = outlookOf(aGrowth('5'), { actuals: slow, events: [closing] });
    expect(fallen.path?.high).not.toBe(outlookOf(aGrowth('5'), { actuals: slow }).path?.high);
  });

  it('an event in money cannot be added to rates alone, and that is said', () => {
    const growthRates = [rate('2016/2020', '19.39'), rate(2021, '16.5')];
    const plant = {
      year: 2023,
      effect: decimal('60'),
      description: { vi: 'Nhà máy', en: 'A plant' },
      statedBy: 'Phòng Kinh tế',
    };
    const outlook = outlookOf(aGrowth('17'), { growthRates, events: [plant] }, congress9);
    expect(outlook.path?.eventsNotApplied).toEqual([plant]);
    expect(outlook.reasoned.rule.en).toContain('could not be added');
  });
});

describe('outlook by kind', () => {
  const yearly = (of: object, ...amounts: (number | string)[]) =>
    amounts.map((amount, index) => figure(2025 + index, amount, of));

  it.each([
    [
      'a rising level',
      aPart({ value: '118' }),
      yearly({}, 100, 104, 108),
      { earlier: [97, 94] },
      'on-course',
    ],
    [
      'a share by steps',
      aPart({ ...inPercent, value: '80' }),
      yearly(inPercent, 70, 72, 74),
      { earlier: [68, 66] },
      'on-course',
    ],
    [
      'a rate that is to fall',
      aPart({ ...inPercent, ...lower, value: '1' }),
      yearly(inPercent, 5, '4.8', '4.6'),
      { earlier: ['5.2', '5.4'] },
      'off-course',
    ],
    [
      'a rate that is to fall, and may',
      aPart({ ...inPercent, ...lower, value: '1' }),
      yearly(inPercent, 5, 4, 3),
      { earlier: ['5.2', '5.4'] },
      'possible',
    ],
    [
      'a range to stay inside',
      aPart({
        kind: 'range',
        ...inPercent,
        bound: 'between',
        direction: 'within-range',
        value: null,
        low: '60',
        high: '90',
      }),
      yearly(inPercent, 70, 71, 72),
      { earlier: [69, 68] },
      'on-course',
    ],
    [
      'a range that will be left',
      aPart({
        kind: 'range',
        ...inPercent,
        bound: 'between',
        direction: 'within-range',
        value: null,
        low: '60',
        high: '73',
      }),
      yearly(inPercent, 70, 71, 72),
      { earlier: [69, 68] },
      'off-course',
    ],
  ])('%s', (_, part, actuals, { earlier }, value) => {
    const of = { measureUnit: part.measureUnit, priceBasis: part.priceBasis };
    const past = earlier.map((amount, index) => figure(2024 - index, amount, of));
    expect(outlookOf(part, { actuals: [...past, ...actuals] }).value).toBe(value);
  });

  it('a decline in points, a multiple, a sum, a count and "100 %" each have their path', () => {
    const decline = aPart({
      kind: 'yearly-decline',
      measureUnit: 'percentage-point',
      priceBasis: 'not-monetary',
      value: '0.4',
    });
    expect(
      outlookOf(
        decline,
        { actuals: yearly(inPercent, 5, '4.5', '4', '3.5') },
        { asOf: '2029-03-01' },
      ).value,
    ).toBe('on-course');
    const multiple = aPart({
      kind: 'multiple-of-base',
      measureUnit: 'times',
      multipleForm: 'ratio',
      value: '1.8',
    });
    expect(
      outlookOf(multiple, { actuals: yearly({}, 100, 105, 110, 116) }, { asOf: '2029-03-01' })
        .value,
    ).toBe('off-course');
    const sum = aPart({ kind: 'sum-over-term', ...billion, value: '2400' });
    expect(outlookOf(sum, { actuals: yearly(billion, 400, 500, 520) }).value).toBe('possible');
    const count = aPart({
      kind: 'count-up-to-standard',
      measureUnit: 'unit',
      priceBasis: 'not-monetary',
      value: '5',
    });
    const units = { measureUnit: 'unit', priceBasis: 'not-monetary' };
    expect(
      outlookOf(count, { actuals: yearly(units, 0, 1, 2, 3) }, { asOf: '2029-03-01' }).value,
    ).toBe('on-course');
    const all = aPart({ kind: 'all-of', ...inPercent, value: '100' });
    const path = outlookOf(
      all,
      { actuals: yearly(inPercent, 40, 60, 75, 95) },
      { asOf: '2029-03-01' },
    );
    expect(path).toMatchObject({ value: 'on-course', path: { high: '100' } });
  });

  it('no path goes below 0, and what is recognised is not taken back', () => {
    const poverty = aPart({ ...inPercent, ...lower, value: '0.1' });
    const falling = yearly(inPercent, 5, '3.5', 2);
    const past = [figure(2024, 6, inPercent), figure(2023, 7, inPercent)];
    expect(outlookOf(poverty, { actuals: [...past, ...falling] }).path).toMatchObject({ low: '0' });
    const units = { measureUnit: 'unit', priceBasis: 'not-monetary' };
    const count = aPart({ kind: 'count-up-to-standard', ...units, value: '5' });
    const lost = yearly(units, 0, 4, 3, 4);
    expect(outlookOf(count, { actuals: lost }, { asOf: '2029-03-01' }).path).toMatchObject({
      low: '4',
    });
  });

  it('a range to stay inside is never "reached": it can be left again', () => {
    const range = {
      kind: 'range',
      ...inPercent,
      bound: 'between',
      direction: 'within-range',
      value: null,
      low: '60',
      high: '90',
    };
    for (const amounts of [
      [85, 80, 75],
      [65, 70, 75],
    ]) {
      const { value } = outlookOf(aPart(range), { actuals: yearly(inPercent, ...amounts) });
      expect(value).not.toBe('reached');
    }
  });

  it('every year: a missed year is red for good; else the years seen tell', () => {
    const part = aPart({ kind: 'every-year', ...inPercent, value: '92' });
    const seen = (...amounts: number[]) =>
      amounts.map((amount, index) => figure(2023 + index, amount, inPercent));
    expect(outlookOf(part, { actuals: seen(93, 94, 93, 93, 95) }).value).toBe('on-course');
    expect(outlookOf(part, { actuals: seen(90, 94, 93, 93, 95) }).value).toBe('possible');
    expect(outlookOf(part, { actuals: seen(93, 94, 93, 91, 95) })).toMatchObject({
      value: 'off-course',
      colour: 'red',
    });
    expect(outlookOf(part, { actuals: [figure(2026, 93, inPercent)] }).value).toBe('cannot-say');
    expect(outlookOf(part, {}).value).toBe('cannot-say');
  });

  it('words and dates have no arithmetic: no colour until they are decided', () => {
    const words = aPart({ kind: 'qualitative', value: null });
    expect(outlookOf(words, {})).toMatchObject({ value: 'cannot-say', colour: 'none' });
    const dated = aPart({ kind: 'before-date', value: null, deadline: '2029-12-31' });
    expect(outlookOf(dated, {})).toMatchObject({ value: 'cannot-say', colour: 'none' });
    expect(outlookOf(dated, {}, { asOf: '2030-01-01' })).toMatchObject({
      value: 'off-course',
      colour: 'red',
    });
    const evidence = [{ completedOn: plainDate('2028-01-01'), document: 'Biên bản' }];
    expect(outlookOf(dated, { evidence })).toMatchObject({ value: 'reached', colour: 'green' });
    const late = [{ completedOn: plainDate('2030-02-01'), document: 'Biên bản' }];
    expect(outlookOf(dated, { evidence: late }, afterTerm)).toMatchObject({
      value: 'reached',
      colour: 'orange',
    });
  });
});

describe('reached', () => {
  it('when a sum has arrived, or a level is met and no year since the base went the wrong way', () => {
    const sum = aPart({ kind: 'sum-over-term', ...billion, value: '900' });
    const paid = [figure(2026, 500, billion), figure(2027, 400, billion)];
    expect(outlookOf(sum, { actuals: paid }).value).toBe('reached');
    const rising = [figure(2025, 100), figure(2026, 120), figure(2027, 130)];
    expect(outlookOf(aPart(), { actuals: rising })).toMatchObject({
      value: 'reached',
      colour: 'green',
    });
  });

  it('not when the figure fell in between, nor after one year only', () => {
    const wavering = [figure(2025, 100), figure(2026, 140), figure(2027, 130)];
    expect(outlookOf(aPart(), { actuals: wavering }).value).not.toBe('reached');
    const oneYear = [figure(2025, 100), figure(2026, 140)];
    expect(outlookOf(aPart(), { actuals: oneYear }).value).not.toBe('reached');
  });
});

describe('the last year under way', () => {
  const half = (year: number, share: number, total: number) => [
    figure(`${year}-H1`, share, billion),
    figure(year, total, billion),
  ];
  const known = [
    ...half(2025, 45, 100),
    ...half(2026, 48, 110),
    ...half(2027, 54, 120),
    ...half(2028, 58, 130),
    ...half(2029, 63, 140),
  ];
  const lastYear = { asOf: '2030-07-15' };

  it('is forecast from its own months, by the profile of past years', () => {
    const part = aPart({ ...billion, value: '150' });
    const good = [...known, figure('2030-H1', 75, billion)];
    const outlook = outlookOf(part, { actuals: good }, lastYear);
    expect(outlook.value).toBe('on-course');
    expect(outlook.path?.paces).toBeNull();
    const bad = [...known, figure('2030-H1', 50, billion)];
    expect(outlookOf(part, { actuals: bad }, lastYear).value).toBe('off-course');
  });

  it('adds to a sum, and closes a growth', () => {
    const sum = aPart({ kind: 'sum-over-term', ...billion, value: '660' });
    const actuals = [...known, figure('2030-H1', 75, billion)];
    expect(outlookOf(sum, { actuals }, lastYear).value).toBe('on-course');
    const growth = aPart({ kind: 'average-growth', measureUnit: 'percent-per-year', value: '20' });
    expect(outlookOf(growth, { actuals }, lastYear).value).toBe('off-course');
  });
});

describe('after the end', () => {
  it.each([
    ['130', 'reached', 'green'],
    ['125', 'off-course', 'orange'],
    ['100', 'off-course', 'red'],
  ])('the label gives the colour: income of %s', (amount, value, colour) => {
    expect(outlookOf(aPart(), { actuals: [figure(2030, amount)] }, afterTerm)).toMatchObject({
      value,
      colour,
    });
  });

  it('without the figure of the last year the path still tells what is known', () => {
    const actuals = grownBy(12, 14, 11, 13, 12, 12, 13);
    expect(evaluatePart(contextOf(aGrowth('10'), { actuals }, afterTerm), [])).toMatchObject({
      judgement: { label: 'no-data' },
      outlook: { value: 'on-course' },
    });
  });
});
