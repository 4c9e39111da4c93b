import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { composeRatio } from './compose-ratio.ts';
import { composeFromPredecessors } from './predecessor-series.ts';
import { heirs, songCong, songCongSuccession, songCongUnits } from './song-cong-units.fixture.ts';
import { buildUnitHistory } from './unit-history.ts';

const history = buildUnitHistory(songCongUnits, [songCongSuccession]);
const { thangLoi, phoCo, caiDan } = songCong;

/** Example counts of poor households and households in the three wards that became phường Sông Công. */
function side(told: Partial<Record<UnitId, string>>, additive = true) {
  return composeFromPredecessors({
    history,
    unitId: heirs.songCong.id,
    period: { start: plainDate('2024-01-01'), end: plainDate('2025-01-01') },
    additive,
    splitBy: 'by-population',
    figureOf: (id) => outcomeOf(told[id]),
  });
}

function outcomeOf(told: string | undefined): Outcome {
  return told === undefined ? missing('not-reported') : value(decimal(told));
}

const poor = side({ [thangLoi.id]: '10', [phoCo.id]: '30', [caiDan.id]: '10' });
const households = side({ [thangLoi.id]: '1000', [phoCo.id]: '1000', [caiDan.id]: '500' });

describe('the poverty rate of a ward made of three', () => {
  it('is 50 of 2,500 = 2 %, where the mean of the rates 1, 3 and 2 is 2 by chance only', () => {
    const ratio = composeRatio({
      numerator: poor,
      denominator: households,
      multiplier: decimal('100'),
    });
    expect(ratio).toMatchObject({
      outcome: value(decimal('2')),
      reportedSum: null,
      coverage: { reported: 3, of: 3 },
      missingUnits: [],
      allocation: 'exact',
      note: null,
    });
  });

  it('weighs a large ward more than a small one: 1.6 %, where the mean of the rates is 1.87', () => {
    const larger = side({ [thangLoi.id]: '1625', [phoCo.id]: '1000', [caiDan.id]: '500' });
    expect(
      composeRatio({ numerator: poor, denominator: larger, multiplier: decimal('100') }).outcome,
    ).toEqual(value(decimal('1.6')));
  });

  it('is not comparable where a ward told only its rate', () => {
    const withoutPhoCo = side({ [thangLoi.id]: '10', [caiDan.id]: '10' });
    const ratio = composeRatio({
      numerator: withoutPhoCo,
      denominator: households,
      rateOf: (id) => outcomeOf(id === phoCo.id ? '3' : undefined),
    });
    expect(ratio).toMatchObject({
      outcome: {
        reason: 'not-comparable',
        detail: {
          vi: 'Chỉ biết tỷ lệ, không có tử số và mẫu số của Phường Phố Cò; tỷ lệ không lấy trung bình',
        },
      },
      coverage: { reported: 2, of: 3 },
    });
  });

  it('is not reported where a ward told nothing, and counts wards that lack either side', () => {
    const ratio = composeRatio({
      numerator: side({ [thangLoi.id]: '10', [caiDan.id]: '10' }),
      denominator: side({ [phoCo.id]: '1000', [caiDan.id]: '500' }),
    });
    expect(ratio).toMatchObject({
      outcome: { reason: 'not-reported' },
      coverage: { reported: 1, of: 3 },
      missingUnits: [{ unitId: phoCo.id }, { unitId: thangLoi.id }],
    });
  });

  it('is divided by zero where no household was counted', () => {
    const none = side({ [thangLoi.id]: '0', [phoCo.id]: '0', [caiDan.id]: '0' });
    expect(composeRatio({ numerator: poor, denominator: none }).outcome).toMatchObject({
      reason: 'divided-by-zero',
    });
  });

  it('is not made from sides that may not be summed', () => {
    const rates = side({ [thangLoi.id]: '1', [phoCo.id]: '3', [caiDan.id]: '2' }, false);
    expect(composeRatio({ numerator: rates, denominator: households }).outcome).toMatchObject({
      reason: 'not-comparable',
    });
  });
});

describe('a ratio of estimated sides', () => {
  const estimated = { ...poor, allocation: 'by-population' as const };
  const byPeople = { vi: 'theo dân số', en: 'by population' };
  const byLand = { vi: 'theo diện tích', en: 'by area' };

  it.each([
    ['both by the same share', byPeople, byPeople, byPeople],
    ['one side', byPeople, null, byPeople],
    ['the other side', null, byLand, byLand],
    [
      'each by its own',
      byPeople,
      byLand,
      { vi: 'theo dân số. theo diện tích', en: 'by population. by area' },
    ],
  ])('keeps the marks: %s', (_, first, second, note) => {
    const ratio = composeRatio({
      numerator: { ...estimated, note: first },
      denominator: { ...households, allocation: 'by-area', note: second },
    });
    expect(ratio).toMatchObject({ note, allocation: 'by-area' });
  });
});
