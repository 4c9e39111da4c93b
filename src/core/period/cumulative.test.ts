import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, decimal, toDecimal } from '../kernel/decimal.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type PeriodOutcome, type Step, toCumulative, toPeriodValues } from './cumulative.ts';
import { month, parsePeriodId } from './period-kinds.ts';

const of = (id: string, outcome: string | Outcome): PeriodOutcome => ({
  period: parsePeriodId(id),
  outcome: typeof outcome === 'string' ? value(decimal(outcome)) : outcome,
});

/** `2021-M02 = 5`, or the reason there is none. */
const told = (list: readonly PeriodOutcome[]) =>
  list.map(({ period, outcome }) => {
    return `${period.id} = ${outcome.kind === 'value' ? outcome.value : outcome.reason}`;
  });

describe('values of single stretches from running totals', () => {
  it('budget revenue by month', () => {
    const totals = [
      of('2021-to-2021-01', '40'),
      of('2021-to-2021-02', '65.5'),
      of('2021-to-2021-03', '101'),
    ];
    const values = toPeriodValues(totals);
    expect(told(values)).toEqual(['2021-M01 = 40', '2021-M02 = 25.5', '2021-M03 = 35.5']);
    expect(values.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('the last six months from half-year and year, as reports give them', () => {
    const totals = [of('2021', '13090'), of('2021-H1', '6120')];
    expect(told(toPeriodValues(totals, 'half-year'))).toEqual(['2021-H1 = 6120', '2021-H2 = 6970']);
  });

  it('quarters from three, six, nine months and the year', () => {
    const totals = [
      of('2021-Q1', '10'),
      of('2021-H1', '25'),
      of('2021-9M', '45'),
      of('2021', '70'),
    ];
    expect(told(toPeriodValues(totals, 'quarter'))).toEqual([
      '2021-Q1 = 10',
      '2021-Q2 = 15',
      '2021-Q3 = 20',
      '2021-Q4 = 25',
    ]);
  });

  it('each year starts anew', () => {
    const totals = [of('2021', '100'), of('2020-H1', '30'), of('2020', '80'), of('2021-H1', '45')];
    expect(told(toPeriodValues(totals, 'half-year'))).toEqual([
      '2020-H1 = 30',
      '2020-H2 = 50',
      '2021-H1 = 45',
      '2021-H2 = 55',
    ]);
  });

  it('a gap takes the months on both sides of it, never 0, and names the total that is absent', () => {
    const totals = [
      of('2021-to-2021-01', '40'),
      of('2021-to-2021-03', '101'),
      of('2021-to-2021-04', '130'),
    ];
    const values = toPeriodValues(totals);
    expect(told(values)).toEqual([
      '2021-M01 = 40',
      '2021-M02 = not-reported',
      '2021-M03 = not-reported',
      '2021-M04 = 29',
    ]);
    expect(values[2]?.outcome).toMatchObject({
      detail: {
        vi: 'thiếu số luỹ kế đến hết tháng 2 năm 2021',
        en: 'no figure for Year to date, to the end of February 2021',
      },
    });
  });

  it('a total that is missing for a reason passes its reason on', () => {
    const totals = [of('2021-Q1', missing('withheld')), of('2021-H1', '25'), of('2021-9M', '45')];
    expect(told(toPeriodValues(totals, 'quarter'))).toEqual([
      '2021-Q1 = withheld',
      '2021-Q2 = withheld',
      '2021-Q3 = 20',
    ]);
  });

  it('a running total that falls keeps its negative value and is warned of', () => {
    const [, second] = toPeriodValues([of('2021-to-2021-01', '40'), of('2021-to-2021-02', '38')]);
    expect(second?.outcome).toEqual(value(decimal('-2')));
    expect(second?.warnings).toEqual([
      {
        vi: 'Tháng 2 năm 2021: số luỹ kế giảm từ 40 xuống 38.',
        en: 'February 2021: the running total falls from 40 to 38.',
      },
    ]);
  });

  it('a quarter that is not whole yet has no value', () => {
    const totals = [of('2021-Q1', '10'), of('2021-to-2021-05', '20')];
    expect(told(toPeriodValues(totals, 'quarter'))).toEqual(['2021-Q1 = 10']);
  });

  it('every period that is no running total is refused at once, with its place', () => {
    const totals = [
      of('2021-Q2', '1'),
      of('2021-H1', '2'),
      of('2020/2021', '3'),
      of('2021-to-2021-06', '4'),
    ];
    expect(() => toPeriodValues(totals)).toThrow(Refusal);
    try {
      toPeriodValues(totals);
    } catch (refusal) {
      expect(refusal instanceof Refusal && refusal.faults.map(({ place }) => place)).toEqual([
        [0, '2021-Q2'],
        [2, '2020/2021'],
        [3, '2021-to-2021-06'],
      ]);
    }
    expect.assertions(2);
  });
});

describe('running totals from values of single stretches', () => {
  it('months add up from January', () => {
    const values = [of('2021-M02', '25.5'), of('2021-M01', '40'), of('2021-M03', '35.5')];
    expect(told(toCumulative(values))).toEqual([
      '2021-to-2021-01 = 40',
      '2021-to-2021-02 = 65.5',
      '2021-to-2021-03 = 101',
    ]);
  });

  it('from the first absent month the totals of the year are missing and name it', () => {
    const totals = toCumulative([
      of('2021-M01', '40'),
      of('2021-M03', '35.5'),
      of('2022-M01', '7'),
    ]);
    expect(told(totals)).toEqual([
      '2021-to-2021-01 = 40',
      '2021-to-2021-02 = not-reported',
      '2021-to-2021-03 = not-reported',
      '2022-to-2022-01 = 7',
    ]);
    expect(totals[2]?.outcome).toMatchObject({ detail: { vi: 'thiếu số tháng 2 năm 2021' } });
  });

  it.each([
    ['a quarter among months', [of('2021-Q1', '1')], 'month'],
    ['a month among quarters', [of('2021-M01', '1')], 'quarter'],
    ['a running total among months', [of('2021-to-2021-01', '1')], 'month'],
    ['one month twice', [of('2021-M01', '1'), of('2021-M01', '2')], 'month'],
  ] satisfies [string, PeriodOutcome[], Step][])('%s is refused', (_, values, step) => {
    expect(() => toCumulative(values, step)).toThrow(Refusal);
  });

  it('of nothing are nothing', () => {
    expect(toCumulative([])).toEqual([]);
    expect(toPeriodValues([])).toEqual([]);
  });
});

describe('the two ways undo one another', () => {
  const amount = fc
    .integer({ min: -1_000_000, max: 1_000_000 })
    .map((n) => toDecimal(big(n).div(100)));
  const monthlyValues = fc
    .tuple(fc.integer({ min: 1950, max: 2150 }), fc.array(amount, { minLength: 1, maxLength: 12 }))
    .map(([y, amounts]) =>
      amounts.map((each, i) => ({ period: month(y, i + 1), outcome: value(each) })),
    );

  it('values → running totals → values', () => {
    fc.assert(
      fc.property(monthlyValues, (values) => {
        const back = toPeriodValues(toCumulative(values));
        expect(told(back)).toEqual(told(values));
        const falls = values.slice(1).filter(({ outcome }) => {
          return outcome.kind === 'value' && outcome.value.startsWith('-');
        });
        expect(back.slice(1).flatMap(({ warnings }) => warnings)).toHaveLength(falls.length);
      }),
      { seed: 12 },
    );
  });

  it('running totals → values → running totals', () => {
    fc.assert(
      fc.property(monthlyValues, (values) => {
        const totals = toCumulative(values);
        expect(toCumulative(toPeriodValues(totals))).toEqual(totals);
      }),
      { seed: 12 },
    );
  });
});
