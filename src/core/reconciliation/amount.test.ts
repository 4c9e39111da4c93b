import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictedBy, groupAgreeing, inUnit } from './amount.ts';
import type { Amount } from './amount.ts';
import { gapBetween } from '../kernel/band.ts';
import { aClaim } from './claim.builder.ts';
import { impliedAmount, statedAmount } from './claim-amount.ts';

function stated(given: Parameters<typeof aClaim>[0]): Amount {
  const amount = statedAmount(aClaim(given));
  if (amount === null) throw new Error('a claim without a number');
  return amount;
}

function implied(given: Parameters<typeof aClaim>[0]): Amount {
  const input = stated(given);
  return impliedAmount(input, input.measureUnit, {
    terms: input,
    inputs: [input],
    working: { vi: 'từ', en: 'from' },
  });
}

describe('what a claim states', () => {
  it.each<[Parameters<typeof aClaim>[0], string, string, string]>([
    [{ value: '4600', qualifier: 'nearly' }, '4500', '4600', 'gần 4.600\u202Ftỷ đồng'],
    [
      {
        kind: 'growth',
        value: '5',
        direction: 'down',
        qualifier: 'nearly',
        measureUnit: 'percent',
      },
      '-5',
      '-4',
      'gần −5\u202F%',
    ],
    [
      { kind: 'growth', value: '-5', direction: 'down', measureUnit: 'percent' },
      '-5.5',
      '-4.5',
      '−5\u202F%',
    ],
    [{ value: '5', direction: 'down' }, '4.5', '5.5', '5\u202Ftỷ đồng'],
  ])('%j', (given, low, high, text) => {
    const amount = stated(given);
    expect([amount.low.toFixed(), amount.high.toFixed(), amount.text.vi]).toEqual([
      low,
      high,
      text,
    ]);
  });

  it('is nothing where the claim has no number', () => {
    expect(statedAmount(aClaim({ kind: 'all-met', value: null }))).toBeNull();
  });
});

describe('amounts in one unit', () => {
  it('convert within a dimension', () => {
    const amount = inUnit(stated({ value: '1.2', measureUnit: 'trillion-vnd' }), 'billion-vnd');
    expect([amount?.low.toFixed(), amount?.high.toFixed()]).toEqual(['1150', '1250']);
  });

  it.each([
    ['million-usd', 'billion-vnd'],
    ['project', 'enterprise'],
    ['percent', 'percentage-point'],
  ] as const)('do not turn %s into %s', (from, to) => {
    expect(inUnit(stated({ measureUnit: from }), to)).toBeNull();
  });
});

describe('agreeing amounts', () => {
  const claim = fc.record({
    value: fc.integer({ min: 90, max: 130 }).map(String),
    qualifier: fc.constantFrom('none' as const, 'nearly' as const, 'over' as const),
  });

  it('make one group where all can be one number, and every group excludes every other', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 12 }), (given) => {
        const amounts = given.map((each) => stated(each));
        const groups = groupAgreeing(amounts);
        expect(groups.flatMap(({ claimIds }) => claimIds).toSorted()).toEqual(
          amounts.flatMap(({ claimIds }) => claimIds).toSorted(),
        );
        for (const [position, group] of groups.entries()) {
          for (const other of groups.slice(position + 1)) {
            expect(gapBetween(group, other).gt(0)).toBe(true);
          }
        }
        const isOneNumber = amounts.every((a) => amounts.every((b) => gapBetween(a, b).eq(0)));
        expect(groups.length === 1).toBe(isOneNumber);
      }),
    );
  });

  it('keep the words of the narrowest and the key of the one known first', () => {
    const [group, ...others] = groupAgreeing([
      stated({ id: 'late', value: '4587', documentId: 'd2', knownSince: '2022-05-01' }),
      stated({ id: 'early', value: '4600', qualifier: 'nearly', knownSince: '2022-01-01' }),
    ]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ key: 'early', claimIds: ['early', 'late'] });
    expect(group?.text.en).toBe('4,587\u202Fbillion VND');
  });
});

describe('what contradicts an implied amount', () => {
  it('is the nearest statement', () => {
    const found = contradictedBy(implied({ value: '100', documentId: 'd9' }), [
      stated({ id: 'far', value: '150' }),
      stated({ id: 'near', value: '110', documentId: 'd2' }),
    ]);
    expect(found?.claimIds).toEqual(['near']);
  });

  it('is nothing once a statement agrees, or none is on its terms', () => {
    const amount = implied({ value: '100', scope: 'territory', documentId: 'd9' });
    expect(contradictedBy(amount, [stated({ value: '150' }), stated({ value: '100' })])).toBeNull();
    expect(contradictedBy(amount, [stated({ value: '60', scope: 'locally-managed' })])).toBeNull();
    expect(contradictedBy(amount, [stated({ value: '60', priceBasis: 'current' })])).toBeNull();
    expect(contradictedBy(amount, [])).toBeNull();
  });

  it('is first sought in the document it was worked out from', () => {
    const found = contradictedBy(implied({ value: '100', documentId: 'd1' }), [
      stated({ id: 'other', value: '100', documentId: 'd2' }),
      stated({ id: 'own', value: '120', documentId: 'd1' }),
    ]);
    expect(found?.claimIds).toEqual(['own']);
  });
});
