import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, compareDecimals, decimal, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import { evaluatePart } from './evaluate-part.ts';
import { judgePart } from './judgement/judge-part.ts';
import { requiredRate } from './outlook/required-rate.ts';
import { standingOf } from './standing.ts';
import { afterTerm, aGrowth, aPart, contextOf, figure, output } from './target.builder.ts';
import type { Judgement, TargetPart } from './target.ts';
import type { Observation } from './target-facts.ts';

const inPercent = { measureUnit: 'percent', priceBasis: 'not-monetary' };
const rank: Partial<Record<Judgement, number>> = {
  missed: 0,
  'basically-met': 1,
  met: 2,
  exceeded: 3,
};

const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => toDecimal(big(n).div(10)));

/** Parts of which more is better, with figures in their own unit. */
const higherIsBetter = fc.constantFrom<TargetPart>(
  aPart(),
  aPart({ bound: 'more-than' }),
  aPart({ bound: 'about' }),
  aPart({ bound: 'exactly' }),
  aPart({ kind: 'range', bound: 'between', value: null, low: '100', high: '128' }),
  aPart({ value: '0' }),
  aPart({ value: '-20' }),
  aPart({ kind: 'multiple-of-base', measureUnit: 'times', multipleForm: 'ratio', value: '1.2' }),
  aPart({ kind: 'every-year' }),
  aPart({ kind: 'sum-over-term', value: '500' }),
  aPart({ kind: 'average-growth', measureUnit: 'percent-per-year', value: '5' }),
);

function endLabel(part: TargetPart, end: DecimalText): Judgement {
  const years = [100, 105, 110, 115, 128];
  const actuals = years.map((amount, index) => figure(2025 + index, amount));
  return judgePart(contextOf(part, { actuals: [...actuals, figure(2030, end)] }, afterTerm)).label;
}

describe('properties of the judgement', () => {
  it('raising the result never worsens a target of which more is better', () => {
    fc.assert(
      fc.property(higherIsBetter, tenths(-50, 300), tenths(0, 200), (part, v, more) => {
        const before = rank[endLabel(part, v)] ?? -1;
        const after = rank[endLabel(part, toDecimal(big(v).plus(more)))] ?? -1;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('counting in another unit of the same kind changes no label, percent, distance or growth', () => {
    const inUnit = (unit: string, scale: number, amounts: readonly number[]): Observation[] =>
      amounts.map((amount, index) =>
        figure(2024 + index, toDecimal(big(amount).times(scale)), { measureUnit: unit }),
      );
    const amount = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 7, maxLength: 7 }), amount, (amounts, target) => {
        const billions = aPart({ measureUnit: 'billion-vnd', value: String(target) });
        const millions = aPart({ measureUnit: 'million-vnd', value: String(target * 1000) });
        const seen = [
          [billions, inUnit('billion-vnd', 1, amounts)],
          [millions, inUnit('million-vnd', 1000, amounts)],
          [billions, inUnit('million-vnd', 1000, amounts)],
        ] as const;
        for (const length of [4, 7]) {
          const when = length === 7 ? afterTerm : {};
          const [first, ...others] = seen.map(([part, actuals]) => {
            const context = contextOf(part, { actuals: actuals.slice(0, length) }, when);
            const {
              judgement,
              advance,
              requiredRate: required,
              outlook,
            } = evaluatePart(context, []);
            return {
              label: judgement.label,
              percent: advance.percentOfTarget,
              distance: advance.distanceCovered,
              required: required?.paceKind === 'growth' ? required.outcome : null,
              outlook: outlook.value,
            };
          });
          for (const other of others) expect(other).toEqual(first);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('properties of the required rate', () => {
  const close = (a: DecimalText, b: DecimalText): boolean =>
    big(a).minus(b).abs().lte(big(b).abs().times('0.000000001').plus('0.000000001'));

  /** Levels after the last one, at the required pace of every year left. */
  function continued(part: TargetPart, actuals: Observation[], known: object): Observation[] {
    const context = contextOf(part, { actuals });
    const standing = standingOf(context);
    const required = requiredRate(context, standing);
    const last = actuals.at(-1);
    if (required?.outcome.kind !== 'value' || last?.outcome.kind !== 'value') return actuals;
    let level = big(last.outcome.value);
    const added: Observation[] = [];
    for (let year = standing.lastYear + 1; year <= 2030; year += 1) {
      const pace = required.outcome.value;
      if (required.paceKind === 'growth') level = level.times(big(pace).div(100).plus(1)).round(25);
      else if (required.paceKind === 'amount') level = big(pace);
      else level = part.kind === 'yearly-decline' ? level.minus(pace) : level.plus(pace);
      added.push(figure(year, toDecimal(level.round(25)), known));
    }
    return [...actuals, ...added];
  }

  const level = fc.integer({ min: 1, max: 2000 });
  const cases: [string, (target: number) => TargetPart, object, boolean][] = [
    ['a level that grows', (target) => aPart({ value: String(target) }), {}, false],
    ['a share', (target) => aPart({ ...inPercent, value: String(target) }), inPercent, false],
    [
      'a rate that is to fall',
      (target) =>
        aPart({
          ...inPercent,
          bound: 'at-most',
          direction: 'lower-is-better',
          value: String(target),
        }),
      inPercent,
      false,
    ],
    [
      'an average growth',
      (target) =>
        aPart({
          kind: 'average-growth',
          measureUnit: 'percent-per-year',
          value: String(target / 100),
        }),
      {},
      false,
    ],
    [
      'a decline in points',
      (target) =>
        aPart({
          kind: 'yearly-decline',
          measureUnit: 'percentage-point',
          priceBasis: 'not-monetary',
          value: String(target / 100),
        }),
      inPercent,
      false,
    ],
    [
      'a multiple',
      (target) =>
        aPart({
          kind: 'multiple-of-base',
          measureUnit: 'times',
          multipleForm: 'ratio',
          value: String(target / 100),
        }),
      {},
      false,
    ],
    ['a sum', (target) => aPart({ kind: 'sum-over-term', value: String(target) }), {}, true],
  ];

  it.each(cases)(
    'achieved in every year left, it meets %s, within rounding',
    (_, partOf, known, fromFirst) => {
      fc.assert(
        fc.property(level, fc.array(level, { minLength: 2, maxLength: 4 }), (target, amounts) => {
          const part = partOf(target);
          const start = fromFirst ? 2026 : 2025;
          const actuals = amounts.map((amount, index) => figure(start + index, amount, known));
          const full = continued(part, actuals, known);
          const { measured } = standingOf(contextOf(part, { actuals: full }, afterTerm));
          if (measured.kind === 'missing') throw new Error(measured.reason);
          expect(close(measured.value, part.value ?? decimal('0'))).toBe(true);
        }),
        { numRuns: 50 },
      );
    },
  );

  it('of a growth with nothing behind it is the growth asked for (k = 0)', () => {
    fc.assert(
      fc.property(tenths(0, 40), (percent) => {
        const context = contextOf(aGrowth(percent), { actuals: [output(2025, 100)] });
        const required = requiredRate(context, standingOf(context));
        expect(required?.outcome).toEqual({ kind: 'value', value: percent });
      }),
    );
  });

  it('rises when less has been done', () => {
    fc.assert(
      fc.property(level, level, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const requiredAfter = (amount: number): DecimalText => {
          const actuals = [output(2025, 1000), output(2027, amount)];
          const context = contextOf(aGrowth('10'), { actuals });
          const required = requiredRate(context, standingOf(context));
          if (required?.outcome.kind !== 'value') throw new Error('no required rate');
          return required.outcome.value;
        };
        expect(compareDecimals(requiredAfter(less), requiredAfter(more))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
