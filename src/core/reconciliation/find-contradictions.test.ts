import type { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { big, decimal, type DecimalText, toDecimal } from '../kernel/decimal.ts';
import type { Qualifier } from '../kernel/quantity.ts';
import type { Claim } from '../figure/claim.ts';
import {
  aClaim,
  aGrowth,
  anIndicator,
  aPlanPercent,
  baseIndicator,
  basePeriod,
  factsOf,
} from './claim.builder.ts';
import { findContradictions } from './find-contradictions.ts';

interface Print {
  decimals: number;
  qualifier: Qualifier;
  /** Zeros at the end of a hedged whole number. */
  zeros: number;
}

const print: fc.Arbitrary<Print> = fc.record({
  decimals: fc.integer({ min: 0, max: 3 }),
  qualifier: fc.constantFrom<Qualifier>('none', 'none', 'nearly', 'over', 'about', 'estimated'),
  zeros: fc.integer({ min: 0, max: 2 }),
});

/** The truth as a document would print it. */
function printed(truth: Big, { decimals, qualifier, zeros }: Print): Partial<Claim> {
  const size = truth.abs();
  const isRound = qualifier !== 'none' && zeros > 0 && size.gte(big(10).pow(zeros + 1));
  const unit = isRound ? big(10).pow(zeros) : big(10).pow(-decimals);
  const roundings = { nearly: AWAY_FROM_ZERO, over: TOWARDS_ZERO } as const;
  const rounding = qualifier === 'nearly' || qualifier === 'over' ? roundings[qualifier] : HALF_UP;
  const value = size.div(unit).round(0, rounding).times(unit);
  // Nobody hedges a nought, and "over 0" would lose the sign.
  if (value.eq(0) && qualifier !== 'none') return printed(truth, NO_HEDGE);
  const signed = truth.lt(0) ? value.neg() : value;
  return { value: toDecimal(signed), precision: isRound ? 0 : decimals, qualifier };
}

const TOWARDS_ZERO = 0;
const HALF_UP = 1;
const AWAY_FROM_ZERO = 3;

const amount = fc.integer({ min: 100_000, max: 90_000_000 }).map((n) => big(n).div(1000));
const factor = fc.integer({ min: 700, max: 1500 }).map((n) => big(n).div(1000));
const PARTS = ['part-1', 'part-2', 'part-3'] as const;

/** One true state of affairs: three parts in 2020 and 2021, June's share of the year, a plan. */
const truth = fc.record({
  levels: fc.tuple(amount, amount, amount),
  factors: fc.tuple(factor, factor, factor),
  june: fc.integer({ min: 30, max: 60 }).map((n) => big(n).div(100)),
  plan: factor,
  yearly: factor,
});
type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;

const indicators = [
  anIndicator('total', { parts: [...PARTS] }),
  ...PARTS.map((p) => anIndicator(p)),
];

function inPercent(ratio: Big): Big {
  return ratio.times(100);
}

/** Everything that documents could say about it, each number in one of the prints. */
function everythingSaid({ levels, factors, june, plan, yearly }: Truth, prints: Print[]): Claim[] {
  let position = 0;
  const next = (number: Big): Partial<Claim> & { value: DecimalText } => {
    const given = printed(number, prints[position % prints.length] ?? NO_HEDGE);
    position += 1;
    return { ...given, value: given.value ?? toDecimal(number) };
  };
  const before = levels.map((level, part) => level.div(factors[part] ?? 1));
  const [total, totalBefore] = [sum(levels), sum(before)];
  const planned = total.times(plan);
  const all: [string, Big, Big][] = [
    ['total', total, totalBefore],
    ...PARTS.map((code, part): [string, Big, Big] => [
      code,
      levels[part] ?? big(0),
      before[part] ?? big(0),
    ]),
  ];
  return ['d1', 'd2'].flatMap((documentId) => [
    ...all.flatMap(([indicatorCode, now, then]) => [
      aClaim({ documentId, indicatorCode, ...next(now) }),
      aClaim({ documentId, indicatorCode, periodId: '2020', ...next(then) }),
      aGrowth({
        documentId,
        indicatorCode,
        ...next(inPercent(now.div(then).minus(1))),
        direction: null,
      }),
      aClaim({
        documentId,
        indicatorCode,
        kind: 'share',
        measureUnit: 'percent',
        base: baseIndicator('total'),
        ...next(inPercent(now.div(total))),
      }),
      aClaim({
        documentId,
        indicatorCode,
        kind: 'ratio',
        measureUnit: 'times',
        base: basePeriod('2020'),
        ...next(now.div(then)),
      }),
    ]),
    aClaim({ documentId, indicatorCode: 'total', periodId: '2021-H1', ...next(total.times(june)) }),
    ...['2021-H1', '2021'].map((periodId) =>
      aPlanPercent('2021', null, {
        documentId,
        indicatorCode: 'total',
        periodId,
        ...next(inPercent((periodId === '2021' ? total : total.times(june)).div(planned))),
      }),
    ),
    aClaim({
      documentId,
      indicatorCode: 'total',
      periodId: '2016',
      ...next(totalBefore.div(yearly.pow(4))),
    }),
    aClaim({
      documentId,
      indicatorCode: 'total',
      periodId: '2017/2020',
      kind: 'per-year-growth',
      measureUnit: 'percent-per-year',
      ...next(inPercent(yearly.minus(1))),
    }),
  ]);
}

const NO_HEDGE: Print = { decimals: 3, qualifier: 'none', zeros: 0 };

function sum(numbers: readonly Big[]): Big {
  return numbers.reduce((total, number) => total.plus(number), big(0));
}

describe('rounding and hedge words', () => {
  it('never make a contradiction out of one truth, however each document prints it', () => {
    const prints = fc.array(print, { minLength: 7, maxLength: 31 });
    fc.assert(
      fc.property(truth, prints, (one, each) => {
        const found = findContradictions(factsOf(everythingSaid(one, each), { indicators }));
        expect(found.map(({ title }) => title.en)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('do not hide a base that is off by a tenth and more', () => {
    const off = fc.constantFrom(0.5, 0.9, 1.1, 2);
    fc.assert(
      fc.property(amount, factor, off, (before, growth, error) => {
        const claims = [
          aClaim(printed(before.times(growth), NO_HEDGE)),
          aGrowth({ ...printed(inPercent(growth.minus(1)), NO_HEDGE), direction: null }),
          aClaim({ documentId: 'd2', periodId: '2020', ...printed(before.times(error), NO_HEDGE) }),
        ];
        const found = findContradictions(factsOf(claims));
        expect(found.map(({ rule }) => rule)).toEqual(['growth-against-levels']);
      }),
    );
  });

  it('do not hide a total that is off by more than its parts were rounded', () => {
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount),
        fc.integer({ min: 2, max: 50 }),
        (parts, off) => {
          const whole: Print = { decimals: 0, qualifier: 'none', zeros: 0 };
          const claims = [
            ...PARTS.map((indicatorCode, part) =>
              aClaim({ indicatorCode, ...printed(parts[part] ?? big(0), whole) }),
            ),
            aClaim({ indicatorCode: 'total', ...printed(sum(parts).plus(off + 2), whole) }),
          ];
          const found = findContradictions(factsOf(claims, { indicators }));
          expect(found.map(({ rule }) => rule)).toEqual(['parts-against-total']);
        },
      ),
    );
  });
});

describe('finding contradictions', () => {
  it('never sets the same claims against each other twice, whatever is wrong with them', () => {
    const errors = fc.array(fc.constantFrom('1', '1', '1', '1.3', '0.6'), {
      minLength: 5,
      maxLength: 23,
    });
    fc.assert(
      fc.property(truth, errors, (one, wrong) => {
        const claims = everythingSaid(one, [NO_HEDGE]).map((claim, position) => {
          const error = wrong[position % wrong.length] ?? '1';
          return { ...claim, value: toDecimal(big(claim.value ?? decimal('0')).times(error)) };
        });
        const found = findContradictions(factsOf(claims, { indicators }));
        const sets = found.map(({ left, right }) =>
          [...new Set<string>([...left.claimIds, ...right.claimIds])].toSorted().join(),
        );
        expect(sets).toEqual([...new Set(sets)]);
        const ids = found.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)]);
      }),
      { numRuns: 60 },
    );
  });

  it('orders by relative gap, and puts those without arithmetic last', () => {
    const found = findContradictions(
      factsOf(
        [
          aClaim({ indicatorCode: 'rate', kind: 'change', measureUnit: 'percent', value: '0.5' }),
          aClaim({ indicatorCode: 'small', value: '100' }),
          aClaim({ indicatorCode: 'small', value: '102', documentId: 'd2' }),
          aClaim({ indicatorCode: 'large', value: '10' }),
          aClaim({ indicatorCode: 'large', value: '20', documentId: 'd2' }),
        ],
        { indicators: [anIndicator('rate', { measureUnit: 'percent', kind: 'rate' })] },
      ),
    );
    expect(found.map(({ indicatorCode, relativeGap }) => [indicatorCode, relativeGap])).toEqual([
      ['large', '90'],
      ['small', '1'],
      ['rate', null],
    ]);
  });

  it('keeps the id when another document repeats one side', () => {
    const claims = [
      aClaim({ id: 'first', value: '100' }),
      aClaim({ id: 'second', value: '120', documentId: 'd2', knownSince: '2022-02-01' }),
    ];
    const [before] = findContradictions(factsOf(claims));
    const repeated = aClaim({
      id: 'third',
      value: '120',
      documentId: 'd3',
      knownSince: '2022-03-01',
    });
    const after = findContradictions(factsOf([...claims, repeated]));
    expect(after).toHaveLength(1);
    expect(after[0]?.id).toBe(before?.id);
    expect(after[0]?.right.claimIds).toEqual(['second', 'third']);
  });

  it('gives nothing for no claims', () => {
    expect(findContradictions(factsOf([]))).toEqual([]);
  });

  it('goes through 10,000 claims in a few seconds', () => {
    const claims = Array.from({ length: 2500 }, (_, series) => {
      const about = { indicatorCode: `i${series % 100}`, unitId: `u${series}@2020-01-01` };
      return [
        aClaim({ ...about, id: `a${series}`, value: '110' }),
        aGrowth({ ...about, id: `b${series}`, value: '10' }),
        aClaim({
          ...about,
          id: `c${series}`,
          value: series === 7 ? '90' : '100',
          periodId: '2020',
        }),
        aPlanPercent('2021', 'province', { ...about, id: `d${series}`, value: '98' }),
      ];
    }).flat();
    const facts = factsOf(claims);
    const found = findContradictions(facts);
    expect(found.map(({ left, right }) => [left.claimIds, right.claimIds])).toEqual([
      [['c7'], ['a7', 'b7']],
    ]);
  }, 8_000);
});
