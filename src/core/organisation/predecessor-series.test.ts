import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, decimal, subtract } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { composeFromPredecessors, type PredecessorSeries } from './predecessor-series.ts';
import {
  heirs,
  neighbours,
  newUnit,
  oldUnit,
  REFORM,
  songCong,
  songCongSuccession,
  songCongUnits,
} from './song-cong-units.fixture.ts';
import type { Allocation, Succession } from './succession.ts';
import { buildUnitHistory } from './unit-history.ts';
import type { Unit } from './unit.ts';

const YEAR_2024 = { start: plainDate('2024-01-01'), end: plainDate('2025-01-01') };
const YEAR_2025 = { start: plainDate('2025-01-01'), end: plainDate('2026-01-01') };
const YEAR_2026 = { start: plainDate('2026-01-01'), end: plainDate('2027-01-01') };
const history = buildUnitHistory(songCongUnits, [songCongSuccession]);

/** Example amounts: the wards' own figures are not published. */
function figures(rows: [Unit, string | Outcome][]): (unitId: UnitId) => Outcome {
  const byId = new Map(
    rows.map(([unit, told]) => [unit.id, typeof told === 'string' ? value(decimal(told)) : told]),
  );
  return (unitId) => byId.get(unitId) ?? missing('not-reported');
}

function compose(series: Partial<PredecessorSeries>) {
  return composeFromPredecessors({
    history,
    unitId: heirs.songCong.id,
    period: YEAR_2024,
    additive: true,
    splitBy: 'by-population',
    figureOf: () => missing('not-reported'),
    ...series,
  });
}

const threeWards = figures([
  [songCong.thangLoi, '310.5'],
  [songCong.phoCo, '200'],
  [songCong.caiDan, '0.25'],
]);

describe('phường Sông Công before its birth', () => {
  it('is the exact sum of Thắng Lợi, Phố Cò and Cải Đan', () => {
    expect(compose({ figureOf: threeWards })).toEqual({
      outcome: value(decimal('510.75')),
      reportedSum: '510.75',
      coverage: { reported: 3, of: 3 },
      missingUnits: [],
      allocation: 'exact',
      note: null,
    });
  });

  it('has no figure when one ward has not reported; the sum of the others stands beside', () => {
    const figureOf = figures([
      [songCong.thangLoi, '310.5'],
      [songCong.caiDan, '0'],
    ]);
    const composed = compose({ figureOf });
    expect(composed).toMatchObject({
      outcome: { kind: 'missing', reason: 'not-reported' },
      reportedSum: '310.5',
      coverage: { reported: 2, of: 3 },
      missingUnits: [{ unitId: songCong.phoCo.id, name: 'Phường Phố Cò' }],
    });
    expect(detailOf(composed.outcome)).toBe(
      'Có số liệu của 2/3 đơn vị; thiếu Phường Phố Cò (chưa báo cáo)',
    );
  });

  it('counts a reported 0 as a figure', () => {
    const zero = value(decimal('0'));
    expect(compose({ figureOf: () => zero })).toMatchObject({
      outcome: zero,
      coverage: { reported: 3, of: 3 },
    });
  });

  it('has no sum at all when no ward reported', () => {
    expect(compose({})).toMatchObject({
      outcome: { reason: 'not-reported' },
      reportedSum: null,
      coverage: { reported: 0, of: 3 },
    });
  });

  it.each([
    [missing('withheld'), missing('not-reported'), 'withheld'],
    [missing('not-reported'), missing('withheld'), 'withheld'],
    [missing('not-reported'), missing('not-comparable'), 'not-comparable'],
    [missing('not-yet-due'), missing('not-yet-due'), 'not-yet-due'],
  ])('gives one reason for several', (first, second, reason) => {
    const figureOf = figures([
      [songCong.thangLoi, first],
      [songCong.phoCo, second],
      [songCong.caiDan, '1'],
    ]);
    expect(compose({ figureOf }).outcome).toMatchObject({ reason });
  });

  it('has no rate summed or averaged from three wards', () => {
    expect(compose({ figureOf: threeWards, additive: false })).toMatchObject({
      outcome: { reason: 'not-comparable' },
      reportedSum: null,
      coverage: { reported: 3, of: 3 },
    });
  });

  it('has no figure of a year across 1 July 2025: the wards ended within it', () => {
    const composed = compose({ figureOf: threeWards, period: YEAR_2025 });
    expect(composed).toMatchObject({
      outcome: { reason: 'not-comparable' },
      coverage: { reported: 0, of: 3 },
    });
    expect(detailOf(composed.outcome)).toContain(
      'Phường Thắng Lợi (Phường Thắng Lợi hết hiệu lực ngày 01/07/2025, giữa kỳ)',
    );
  });

  it('has a figure of the half-year that ends on the eve of the succession', () => {
    const period = { start: plainDate('2025-01-01'), end: REFORM };
    expect(compose({ figureOf: threeWards, period }).outcome).toEqual(value(decimal('510.75')));
  });

  it('is unknown before the first known day of its wards, with the wards named', () => {
    const period = { start: plainDate('2019-01-01'), end: plainDate('2020-01-01') };
    const composed = compose({ figureOf: threeWards, period });
    expect(composed).toMatchObject({
      outcome: { reason: 'not-comparable' },
      coverage: { reported: 0, of: 3 },
    });
  });
});

it('a ward in its own life answers for itself, rates too', () => {
  const figureOf = figures([[heirs.songCong, '97.5']]);
  expect(compose({ figureOf, period: YEAR_2026, additive: false })).toMatchObject({
    outcome: value(decimal('97.5')),
    coverage: { reported: 1, of: 1 },
  });
});

it('a ward that has ended has no later figure, only its former territory', () => {
  const composed = compose({ unitId: songCong.thangLoi.id, period: YEAR_2026 });
  expect(composed.outcome).toMatchObject({ reason: 'not-comparable' });
  expect(detailOf(composed.outcome)).toContain('chỉ tính được theo địa bàn cũ');
});

/** Gia Sàng was split in 2025; the shares and heirs here are an example. */
const giaSang = oldUnit('05461', 'Phường Gia Sàng');
const other = oldUnit('05462', 'Phường Khác');
const east = newUnit('05461', 'Phường Đông');
const west = newUnit('05463', 'Phường Tây');

function splitHistory(parts: [Unit, Unit, string, Allocation][]) {
  const succession: Succession = {
    date: REFORM,
    kind: 'split',
    document: 'Nghị quyết sắp xếp',
    parts: parts.map(([from, to, share, allocation]) => ({
      fromUnit: from.id,
      toUnit: to.id,
      share: decimal(share),
      allocation,
    })),
  };
  return buildUnitHistory([giaSang, other, east, west], [succession]);
}

describe('a ward made of a whole ward and 0.6 of another', () => {
  const byPopulation = splitHistory([
    [giaSang, east, '0.6', 'by-population'],
    [giaSang, west, '0.4', 'by-population'],
    [other, east, '1', 'exact'],
  ]);
  const figureOf = figures([
    [giaSang, '1000'],
    [other, '50'],
  ]);
  const eastern = { history: byPopulation, unitId: east.id, figureOf };

  it('multiplies by the share and says that it is estimated, with share and date', () => {
    expect(compose(eastern)).toEqual({
      outcome: value(decimal('650')),
      reportedSum: '650',
      coverage: { reported: 2, of: 2 },
      missingUnits: [],
      allocation: 'by-population',
      note: {
        vi: 'Ước tính theo phân bổ: Phường Gia Sàng × 0,6 theo dân số (01/07/2025)',
        en: 'Estimated by allocation: Phường Gia Sàng × 0.6 by population (1 Jul 2025)',
      },
    });
  });

  it.each([
    ['land, of which no share is stored', 'by-area'],
    ['what nothing divides', null],
  ] as const)('has no figure of %s', (_, splitBy) => {
    expect(compose({ ...eastern, splitBy })).toMatchObject({
      outcome: { reason: 'not-comparable' },
      reportedSum: '50',
      coverage: { reported: 1, of: 2 },
      missingUnits: [{ unitId: giaSang.id }],
      allocation: 'exact',
      note: null,
    });
  });

  it('takes things on a list from the list, without a mark', () => {
    const listFigureOf = () => value(decimal('7'));
    expect(compose({ ...eastern, splitBy: 'by-list', listFigureOf })).toMatchObject({
      outcome: value(decimal('57')),
      allocation: 'by-list',
      note: null,
    });
  });

  it('has no figure of things on a list while the list is not there', () => {
    const composed = compose({ ...eastern, splitBy: 'by-list' });
    expect(composed.outcome).toMatchObject({ reason: 'not-reported' });
    expect(detailOf(composed.outcome)).toContain(
      'cần danh sách phần của Phường Gia Sàng nay thuộc Phường Đông',
    );
  });

  it('asks for no list and no share in a year in which the split ward ended', () => {
    const listFigureOf = () => value(decimal('7'));
    const composed = compose({ ...eastern, period: YEAR_2025, splitBy: 'by-list', listFigureOf });
    expect(composed).toMatchObject({
      outcome: { reason: 'not-comparable' },
      coverage: { reported: 0, of: 2 },
    });
  });

  it('carries no rate over from a part of a ward', () => {
    const western = { ...eastern, unitId: west.id, additive: false };
    expect(compose(western).outcome).toMatchObject({ reason: 'not-comparable' });
  });

  it('divides people by people and land by land where both shares are stored', () => {
    const both = splitHistory([
      [giaSang, east, '0.6', 'by-population'],
      [giaSang, west, '0.4', 'by-population'],
      [giaSang, east, '0.25', 'by-area'],
      [giaSang, west, '0.75', 'by-area'],
      [other, east, '1', 'exact'],
    ]);
    const outcomeBy = (splitBy: 'by-population' | 'by-area') =>
      compose({ ...eastern, history: both, splitBy }).outcome;
    expect(outcomeBy('by-population')).toEqual(value(decimal('650')));
    expect(outcomeBy('by-area')).toEqual(value(decimal('300')));
  });
});

it('a ward that was only renamed keeps its rates', () => {
  const renamed = newUnit('05461', 'Phường Gia Sàng Mới');
  const succession: Succession = {
    date: REFORM,
    kind: 'renamed',
    document: 'Nghị quyết sắp xếp',
    parts: [{ fromUnit: giaSang.id, toUnit: renamed.id, share: decimal('1'), allocation: 'exact' }],
  };
  const composed = compose({
    history: buildUnitHistory([giaSang, renamed], [succession]),
    unitId: renamed.id,
    additive: false,
    figureOf: figures([[giaSang, '3.2']]),
  });
  expect(composed.outcome).toEqual(value(decimal('3.2')));
});

const amount = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, thousandths]) => decimal(`${whole}.${String(thousandths).padStart(3, '0')}`));

describe('conservation', () => {
  const olds = [...Object.values(songCong), ...Object.values(neighbours)];

  it('exact successions move every amount once: the heirs together have what the old units had', () => {
    const amounts = fc.array(amount, { minLength: olds.length, maxLength: olds.length });
    fc.assert(
      fc.property(amounts, (told) => {
        const figureOf = figures(olds.map((unit, i) => [unit, told[i] ?? '0']));
        const composed = Object.values(heirs).map(({ id }) => compose({ unitId: id, figureOf }));
        expect(total(composed.map(({ outcome }) => outcome))).toBe(
          told.reduce((sum, one) => add(sum, one), decimal('0')),
        );
      }),
    );
  });

  it('a split by shares that add to 1 loses and gains nothing, and order plays no part', () => {
    const thousandths = fc.integer({ min: 1, max: 999 }).map((n) => decimal(String(n / 1000)));
    fc.assert(
      fc.property(thousandths, amount, amount, fc.boolean(), (share, told, toldOther, reverse) => {
        const parts: [Unit, Unit, string, Allocation][] = [
          [giaSang, east, share, 'by-population'],
          [giaSang, west, subtract(decimal('1'), share), 'by-population'],
          [other, east, '1', 'exact'],
        ];
        const figureOf = figures([
          [giaSang, told],
          [other, toldOther],
        ]);
        const ordered = splitHistory(reverse ? parts.toReversed() : parts);
        const outcomeOf = (among: typeof ordered, unit: Unit) =>
          compose({ history: among, unitId: unit.id, figureOf }).outcome;
        const outcomes = [outcomeOf(ordered, east), outcomeOf(ordered, west)];
        expect(total(outcomes)).toBe(add(told, toldOther));
        expect(outcomes[0]).toEqual(outcomeOf(splitHistory(parts), east));
      }),
    );
  });
});

function total(outcomes: Outcome[]) {
  return outcomes.reduce((sum, outcome) => {
    if (outcome.kind === 'missing') throw new Error(`missing: ${outcome.reason}`);
    return add(sum, outcome.value);
  }, decimal('0'));
}

function detailOf(outcome: Outcome): string | undefined {
  return outcome.kind === 'missing' ? outcome.detail?.vi : undefined;
}
