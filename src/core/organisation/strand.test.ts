import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import {
  heirs,
  neighbours,
  REFORM,
  songCong,
  songCongSuccession,
  songCongUnits,
} from './song-cong-units.fixture.ts';
import { heirsOf, predecessorsOf, predecessorsOn, shareBetween } from './strand.ts';
import type { Allocation, Succession } from './succession.ts';
import { buildUnitHistory } from './unit-history.ts';
import { unitIdOf } from './unit-identity.ts';
import type { Unit } from './unit.ts';

const history = buildUnitHistory(songCongUnits, [songCongSuccession]);
const BEFORE = plainDate('2025-06-30');

describe('heirs and predecessors in Sông Công', () => {
  it.each([
    [songCong.thangLoi, heirs.songCong],
    [songCong.phoCo, heirs.songCong],
    [songCong.caiDan, heirs.songCong],
    [songCong.bachQuang, heirs.bachQuang],
    [songCong.luongSon, heirs.bachQuang],
    [songCong.tanQuang, heirs.bachQuang],
    [songCong.moChe, heirs.baXuyen],
    [songCong.chauSon, heirs.baXuyen],
    [songCong.baXuyen, heirs.baXuyen],
    [songCong.binhSon, heirs.tanCuong],
  ])('$name went whole into $name', (old, heir) => {
    expect(heirsOf(history, old.id, REFORM)).toEqual({
      strands: [{ fromUnit: old.id, toUnit: heir.id, whole: true }],
      endedWithoutHeir: [],
    });
  });

  it('a ward is its own heir to its last day', () => {
    const { id } = songCong.thangLoi;
    expect(heirsOf(history, id, BEFORE).strands).toEqual([
      { fromUnit: id, toUnit: id, whole: true },
    ]);
  });

  it('xã Tân Cương came from Bình Sơn and two communes of another city', () => {
    expect(predecessorsOf(history, heirs.tanCuong.id).map(({ fromUnit }) => fromUnit)).toEqual([
      songCong.binhSon.id,
      neighbours.thinhDuc.id,
      neighbours.tanCuong.id,
    ]);
  });

  it('the old ward 05518 and the new ward 05518 are predecessor and heir, not one unit', () => {
    const [own] = predecessorsOf(history, heirs.songCong.id);
    expect(own).toEqual({
      fromUnit: '05518@2020-01-01',
      toUnit: '05518@2025-07-01',
      whole: true,
    });
    expect(predecessorsOf(history, heirs.songCong.id)).toHaveLength(3);
  });

  it('says what was never a unit', () => {
    expect(() => predecessorsOf(history, unitIdOf('99999', REFORM))).toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    );
  });
});

/** A splits into B and C in 2010; B and D merge into E, C is renamed F in 2020; E and F merge into G in 2025. */
const days = ['2000-01-01', '2010-01-01', '2020-01-01', '2025-07-01'].map(plainDate);

function unit(code: string, begins: number, ends: number | null): Unit {
  const validFrom = days[begins] ?? REFORM;
  const validTo = ends === null ? null : (days[ends] ?? null);
  const rest = {
    name: `Xã ${code}`,
    unitType: 'commune',
    areaKm2: null,
    population: null,
  } as const;
  return { id: unitIdOf(code, validFrom), code, validFrom, validTo, ...rest };
}

const [a, b, c, d] = [unit('A', 0, 1), unit('B', 1, 2), unit('C', 1, 2), unit('D', 0, 2)];
const [e, f, g] = [unit('E', 2, 3), unit('F', 2, 3), unit('G', 3, null)];

function step(at: number, kind: Succession['kind'], parts: [Unit, Unit, string, Allocation][]) {
  return {
    date: days[at] ?? REFORM,
    kind,
    document: `Nghị quyết ${at}`,
    parts: parts.map(([from, to, share, allocation]) => ({
      fromUnit: from.id,
      toUnit: to.id,
      share: decimal(share),
      allocation,
    })),
  };
}

const longHistory = buildUnitHistory(
  [a, b, c, d, e, f, g],
  [
    step(1, 'split', [
      [a, b, '0.6', 'by-population'],
      [a, c, '0.4', 'by-population'],
    ]),
    step(2, 'merged', [
      [b, e, '1', 'exact'],
      [d, e, '1', 'exact'],
    ]),
    step(2, 'renamed', [[c, f, '1', 'exact']]),
    step(3, 'merged', [
      [e, g, '1', 'exact'],
      [f, g, '1', 'exact'],
    ]),
  ],
);

describe('a commune over three rearrangements', () => {
  it.each<[string, UnitId[]]>([
    ['2005-06-01', [a.id]],
    ['2015-06-01', [b.id, c.id]],
    ['2022-06-01', [e.id, f.id]],
    ['2026-06-01', [g.id]],
    ['1999-06-01', []],
  ])('lies on %s in %j', (day, ids) => {
    const { strands, endedWithoutHeir } = heirsOf(longHistory, a.id, plainDate(day));
    expect(strands.map(({ toUnit }) => toUnit)).toEqual(ids);
    expect(endedWithoutHeir).toEqual([]);
  });

  it('split and joined again lies whole in the last unit', () => {
    expect(heirsOf(longHistory, a.id, REFORM).strands).toEqual([
      { fromUnit: a.id, toUnit: g.id, whole: true },
    ]);
  });

  it('is found from the last unit back to any day', () => {
    const idsOn = (day: string) =>
      predecessorsOn(longHistory, g.id, plainDate(day)).strands.map(({ fromUnit }) => fromUnit);
    expect(idsOn('2022-06-01')).toEqual([e.id, f.id]);
    expect(idsOn('2005-06-01')).toEqual([a.id, d.id]);
    expect(idsOn('2026-06-01')).toEqual([g.id]);
  });

  it('that has ended held nothing afterwards', () => {
    expect(predecessorsOn(longHistory, e.id, plainDate('2026-06-01'))).toEqual({
      strands: [],
      unknownBefore: [],
    });
  });

  it('before the first known day is unknown, by name', () => {
    expect(predecessorsOn(longHistory, g.id, plainDate('1999-06-01'))).toEqual({
      strands: [],
      unknownBefore: [a.id, d.id],
    });
  });

  it.each([
    [a, b, '0.6'],
    [a, e, '0.6'],
    [a, f, '0.4'],
    [a, g, '1'],
    [d, g, '1'],
    [d, f, '0'],
  ])('has the share of $code in $code by population', (from, to, share) => {
    const strand = { fromUnit: from.id, toUnit: to.id, whole: false };
    expect(shareBetween(longHistory, strand, 'by-population')).toBe(share);
  });

  it('has no share by area where none is stored', () => {
    const strand = { fromUnit: a.id, toUnit: e.id, whole: false };
    expect(shareBetween(longHistory, strand, 'by-area')).toBeNull();
  });
});

it('a unit dissolved without heir is named', () => {
  const department = unit('phong-kinh-te', 0, 3);
  const alone = buildUnitHistory([department], []);
  expect(heirsOf(alone, department.id, REFORM)).toEqual({
    strands: [],
    endedWithoutHeir: [department.id],
  });
});

it('a history with faults is refused with all of them', () => {
  const parts = songCongSuccession.parts
    .slice(0, 1)
    .map((part) => ({ ...part, share: decimal('0.5') }));
  const twice = [...songCongUnits, { ...songCong.moChe }];
  expect(() => buildUnitHistory(twice, [{ ...songCongSuccession, parts }])).toThrow(
    expect.objectContaining({
      kind: 'not-valid',
      faults: [
        expect.objectContaining({ place: ['units', 16, 'validFrom'] }),
        expect.objectContaining({ place: ['successions', 0, 'parts', 0, 'share'] }),
        expect.objectContaining({ place: ['successions', 0, 'kind'] }),
      ],
    }),
  );
});
