import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../kernel/plain-date.ts';
import { asKnownOn, bestVintage } from './best-vintage.ts';
import { vintage, vintagesOfOneFigure } from './vintage.fixture.ts';

const anyDay = fc
  .integer({ min: -1, max: 7 })
  .map((days) => addDays(plainDate('2022-02-01'), days));

describe('what was known on a day', () => {
  const halfYear = vintage(1, '6000', {
    grade: 'estimate',
    knownSince: '2021-07-02',
    key: { periodId: '2021-H1' },
  });
  const wholeYear = vintage(2, '13090', { knownSince: '2022-01-15' });

  it.each([
    ['2021-07-01', []],
    ['2021-07-02', [1]],
    ['2021-08-01', [1]],
    ['2022-01-15', [1, 2]],
  ])('on %s', (day, ids) => {
    const known = asKnownOn([halfYear, wholeYear], plainDate(day));
    expect(known.map((one) => one.id)).toEqual(ids);
  });

  it('is known on every later day as well', () => {
    fc.assert(
      fc.property(vintagesOfOneFigure, anyDay, fc.nat({ max: 5 }), (vintages, day, later) => {
        const before = asKnownOn(vintages, day);
        expect(asKnownOn(vintages, addDays(day, later))).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});

describe('the vintage that counts', () => {
  const at = (grade: string, knownSince: string, minute: string) => ({
    grade,
    knownSince,
    recordedAt: `2022-03-01T08:${minute}:00Z`,
  });

  it.each([
    [
      'the higher grade, though known earlier',
      at('official', '2022-01-01', '00'),
      at('estimate', '2022-02-01', '30'),
      1,
    ],
    [
      'of one grade the one known last',
      at('preliminary', '2022-01-01', '30'),
      at('preliminary', '2022-02-01', '00'),
      2,
    ],
    [
      'of one day the one recorded last',
      at('official', '2022-01-01', '30'),
      at('official', '2022-01-01', '00'),
      1,
    ],
    [
      'of one instant the later number',
      at('official', '2022-01-01', '00'),
      at('official', '2022-01-01', '00'),
      2,
    ],
  ])('is %s', (_, first, second, expected) => {
    expect(bestVintage([vintage(1, '1', first), vintage(2, '2', second)], null)?.id).toBe(expected);
  });

  it('is the estimate as long as the official figure is not known', () => {
    const told = [
      vintage(1, '13000', { grade: 'estimate', knownSince: '2021-12-10' }),
      vintage(2, '13090', { grade: 'official', knownSince: '2022-03-01' }),
    ];
    expect(bestVintage(told, plainDate('2022-02-28'))?.id).toBe(1);
    expect(bestVintage(told, plainDate('2022-03-01'))?.id).toBe(2);
    expect(bestVintage(told, plainDate('2021-12-09'))).toBeUndefined();
  });

  it.each([
    ['vaguer words for the same amount are no revision', ['19.39', 'none'], ['19', 'over'], 1],
    ['a vague first telling gives way to the exact one', ['19', 'over'], ['19.39', 'none'], 2],
    ['a vague telling of another amount is a revision', ['18.2', 'none'], ['19', 'over'], 2],
    ['one vague telling after another: the later', ['19', 'over'], ['19', 'about'], 2],
  ])('%s', (_, [before, beforeWord], [after, afterWord], expected) => {
    const told = (id: number, amount = '', qualifier = '', knownSince = '') =>
      vintage(id, amount, { content: { kind: 'value', value: amount, qualifier }, knownSince });
    const tellings = [
      told(1, before, beforeWord, '2021-03-24'),
      told(2, after, afterWord, '2021-07-02'),
    ];
    expect(bestVintage(tellings, null)?.id).toBe(expected);
  });

  it('orders instants of two time zones by the instant, not by their writing', () => {
    const told = [
      vintage(1, '1', { recordedAt: '2022-02-01T09:00:00+07:00' }),
      vintage(2, '2', { recordedAt: '2022-02-01T03:00:00Z' }),
    ];
    expect(bestVintage(told, null)?.id).toBe(2);
  });

  it('does not depend on the order in which vintages are given', () => {
    const cases = vintagesOfOneFigure.chain((told) =>
      fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }), anyDay),
    );
    fc.assert(
      fc.property(cases, ([told, mixed, day]) => {
        expect(bestVintage(mixed, day)).toEqual(bestVintage(told, day));
      }),
    );
  });

  it('never falls back to a lower grade as days go by', () => {
    fc.assert(
      fc.property(vintagesOfOneFigure, anyDay, fc.nat({ max: 5 }), (told, day, later) => {
        const ranks = { estimate: 0, preliminary: 1, official: 2 };
        const before = bestVintage(told, day);
        const after = bestVintage(told, addDays(day, later));
        if (before === undefined) return;
        expect(ranks[after?.grade ?? 'estimate']).toBeGreaterThanOrEqual(ranks[before.grade]);
      }),
    );
  });
});

describe('a claim that was corrected', () => {
  const told = (id: number, amount: string, grade: string, qualifier = 'none') =>
    vintage(id, amount, {
      grade,
      content: { kind: 'value', value: amount, qualifier },
      source: { kind: 'document', documentId: 'a1', claimId: 'a1.output' },
    });

  it.each([
    ['to a lower grade', told(1, '400', 'official'), told(2, '400', 'estimate')],
    ['to a vaguer word', told(1, '400', 'official'), told(2, '400', 'official', 'over')],
    ['to another number', told(1, '400', 'official'), told(2, '402', 'official')],
  ])('%s says only what it says now', (_, before, after) => {
    expect(bestVintage([before, after], null)?.id).toBe(2);
    expect(bestVintage([after, before], null)?.id).toBe(2);
  });

  it('leaves the tellings of other claims alone', () => {
    const other = vintage(3, '401', { grade: 'preliminary', knownSince: '2021-12-01' });
    const corrected = [told(1, '400', 'official'), told(2, '400', 'estimate')];
    expect(bestVintage([...corrected, other], null)?.id).toBe(3);
  });
});
