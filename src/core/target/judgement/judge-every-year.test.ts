import { describe, expect, it } from 'vitest';
import { judgeEveryYear } from './judge-every-year.ts';
import { afterTerm, aGrowth, aPart, contextOf, figure, rate } from '../target.builder.ts';
import type { Observation } from '../target-facts.ts';

const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
const cultural = aPart({ kind: 'every-year', ...inPercent, value: '92' });
const yearly = (...amounts: (number | null)[]): Observation[] =>
  amounts.flatMap((amount, index) =>
    amount === null ? [] : [figure(2026 + index, amount, inPercent)],
  );

describe('kind 5, to be met every year', () => {
  it.each([
    ['every year met', yearly(92, 93, 92, 94, 92), 'met', 5],
    ['every year beyond', yearly(93, 93, 93, 94, 95), 'exceeded', 5],
    ['one year short, however good the others', yearly(99, 91, 99, 99, 99), 'missed', 4],
    ['a year without figure', yearly(92, 93, null, 94, 92), 'no-data', 4],
    ['a year without figure, and one missed', yearly(92, 90, null, 94, 92), 'missed', 3],
    ['nothing known', [], 'no-data', 0],
  ])('after the term, %s', (_, actuals, label, met) => {
    const judgement = judgeEveryYear(contextOf(cultural, { actuals }, afterTerm));
    expect(judgement.label).toBe(label);
    expect(judgement.yearsMet?.met).toHaveLength(met);
  });

  it('a year of another definition makes it not comparable', () => {
    const actuals = [
      figure(2025, 90, inPercent),
      ...yearly(92, 93, 94, 95),
      figure(2030, 95, { ...inPercent, indicatorVersion: 2 }),
    ];
    expect(judgeEveryYear(contextOf(cultural, { actuals }, afterTerm)).label).toBe(
      'not-comparable',
    );
  });

  it('within the term a missed year decides at once, and the years ahead are told', () => {
    const context = contextOf(cultural, { actuals: yearly(93, 91) });
    const judgement = judgeEveryYear(context);
    expect(judgement.label).toBe('missed');
    expect(judgement.yearsMet).toEqual({
      met: [2026],
      missed: [2027],
      unknown: [],
      ahead: [2028, 2029, 2030],
    });
    expect(judgement.reasoned.rule.en).toContain('1 of 5 years');
  });

  it('within the term, as long as no year is missed, it is in progress', () => {
    expect(judgeEveryYear(contextOf(cultural, { actuals: yearly(93, 92) })).label).toBe(
      'in-progress',
    );
    expect(judgeEveryYear(contextOf(cultural, { actuals: yearly(93) })).label).toBe('in-progress');
  });

  it('an estimate made within the year decides nothing', () => {
    const actuals = [...yearly(93, 92), figure(2028, 80, { ...inPercent, grade: 'estimate' })];
    expect(judgeEveryYear(contextOf(cultural, { actuals })).label).toBe('in-progress');
  });

  it('shows the mean of the years and does not judge it', () => {
    const judgement = judgeEveryYear(
      contextOf(cultural, { actuals: yearly(99, 91, 99, 99, 99) }, afterTerm),
    );
    const mean = judgement.reasoned.numbers.find(({ name }) => name.en.startsWith('Mean'));
    expect(mean?.outcome).toEqual({ kind: 'value', value: '97.4' });
    expect(judgement.label).toBe('missed');
  });

  it('may ask for a growth every year: stated, else from two levels', () => {
    const growth = aGrowth('11', { kind: 'every-year', judgedAs: 'average-growth' });
    const growthRates = [12, 11, 13, 12].map((g, index) => rate(2026 + index, g));
    const levels = [figure(2029, 100), figure(2030, 111)].map((level) => ({
      ...level,
      priceBasis: 'constant-2010' as const,
    }));
    const met = contextOf(growth, { growthRates, actuals: levels }, afterTerm);
    expect(judgeEveryYear(met).label).toBe('met');
    const short = contextOf(
      growth,
      { growthRates: [...growthRates, rate(2030, '10.9')] },
      afterTerm,
    );
    expect(judgeEveryYear(short).label).toBe('missed');
  });

  it('may ask for a decline every year', () => {
    const decline = aPart({
      kind: 'every-year',
      measureUnit: 'percentage-point-per-year',
      priceBasis: 'not-monetary',
      value: '0.4',
    });
    const poverty = ['5', '4.6', '4.2', '3.8', '3.4', '3'].map((p, index) =>
      figure(2025 + index, p, inPercent),
    );
    expect(judgeEveryYear(contextOf(decline, { actuals: poverty }, afterTerm)).label).toBe('met');
    const slower = [...poverty.slice(0, 5), figure(2030, '3.1', inPercent)];
    expect(judgeEveryYear(contextOf(decline, { actuals: slower }, afterTerm)).label).toBe('missed');
  });

  it('is never "basically met"', () => {
    const actuals = yearly(92, 92, 92, 92, 91);
    expect(judgeEveryYear(contextOf(cultural, { actuals }, afterTerm)).label).toBe('missed');
  });
});
