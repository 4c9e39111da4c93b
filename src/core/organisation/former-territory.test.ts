import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../kernel/decimal.ts';
import { missing, type Outcome, value } from '../kernel/missing.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { composeFormerTerritory, type FormerTerritorySeries } from './former-territory-series.ts';
import { formerTerritory } from './former-territory.ts';
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
import type { Succession } from './succession.ts';
import { buildUnitHistory } from './unit-history.ts';
import { unitIdOf } from './unit-identity.ts';
import type { Unit } from './unit.ts';

const history = buildUnitHistory(songCongUnits, [songCongSuccession]);
const city = Object.values(songCong).map(({ id }) => id);
const threeWards = [heirs.songCong.id, heirs.bachQuang.id, heirs.baXuyen.id];

describe('the territory of the former Sông Công city', () => {
  it('is its three wards and the piece Bình Sơn in xã Tân Cương, not the sum of the wards', () => {
    const territory = formerTerritory(history, city, REFORM);
    expect(new Set(territory.wholeHeirs)).toEqual(new Set(threeWards));
    expect(territory.pieces).toEqual([
      {
        fromUnit: songCong.binhSon.id,
        toUnit: heirs.tanCuong.id,
        whole: true,
        togetherWith: [neighbours.thinhDuc.id, neighbours.tanCuong.id],
      },
    ]);
    expect(territory.gap?.vi).toBe(
      'Còn thiếu: Xã Bình Sơn nay nằm trong Xã Tân Cương (từ 01/07/2025, cùng Xã Thịnh Đức, Xã Tân Cương): cần số liệu thu thập riêng',
    );
  });

  it('is its ten units on the last day', () => {
    const territory = formerTerritory(history, city, plainDate('2025-06-30'));
    expect(territory).toMatchObject({ wholeHeirs: city, pieces: [], gap: null });
  });

  it('has no gap together with the two communes that joined Bình Sơn', () => {
    const wider = [...city, neighbours.thinhDuc.id, neighbours.tanCuong.id];
    const territory = formerTerritory(history, wider, REFORM);
    expect(new Set(territory.wholeHeirs)).toEqual(new Set([...threeWards, heirs.tanCuong.id]));
    expect(territory.gap).toBeNull();
  });
});

describe('the territory of a former ward', () => {
  it('that went into a larger one is a piece only', () => {
    expect(formerTerritory(history, [songCong.thangLoi.id], REFORM)).toMatchObject({
      wholeHeirs: [],
      pieces: [
        {
          toUnit: heirs.songCong.id,
          whole: true,
          togetherWith: [songCong.phoCo.id, songCong.caiDan.id],
        },
      ],
    });
  });

  it('that was split is named as parts', () => {
    const [old, joined] = [oldUnit('1', 'Xã Cũ'), oldUnit('2', 'Xã Bên')];
    const [own, wider] = [newUnit('1', 'Xã Một'), newUnit('2', 'Xã Hai')];
    const parts: Succession['parts'] = [
      { fromUnit: old.id, toUnit: own.id, share: decimal('0.7'), allocation: 'by-area' },
      { fromUnit: old.id, toUnit: wider.id, share: decimal('0.3'), allocation: 'by-area' },
      { fromUnit: joined.id, toUnit: wider.id, share: decimal('1'), allocation: 'exact' },
    ];
    const split = buildUnitHistory(
      [old, joined, own, wider],
      [{ date: REFORM, kind: 'split', document: 'Nghị quyết', parts }],
    );
    const territory = formerTerritory(split, [old.id], REFORM);
    expect(territory).toMatchObject({
      wholeHeirs: [own.id],
      pieces: [{ toUnit: wider.id, whole: false, togetherWith: [joined.id] }],
    });
    expect(territory.gap?.vi).toContain('một phần Xã Cũ nay nằm trong Xã Hai');
  });

  it('that went through two mergers names all that joined it, at either', () => {
    const [ward, firstNeighbour] = [oldUnit('1', 'Xã Cũ'), oldUnit('2', 'Xã Bên')];
    const then = plainDate('2026-05-01');
    const between = { ...newUnit('1', 'Xã Giữa'), validTo: then };
    const secondNeighbour = { ...newUnit('3', 'Xã Xa'), validTo: then };
    const last: Unit = {
      ...newUnit('1', 'Xã Cuối'),
      id: unitIdOf('1', then),
      validFrom: then,
    };
    const whole = (from: Unit, to: Unit) => ({
      fromUnit: from.id,
      toUnit: to.id,
      share: decimal('1'),
      allocation: 'exact' as const,
    });
    const rearrangement = { kind: 'merged' as const, document: 'Nghị quyết' };
    const twice = buildUnitHistory(
      [ward, firstNeighbour, between, secondNeighbour, last],
      [
        {
          ...rearrangement,
          date: REFORM,
          parts: [whole(ward, between), whole(firstNeighbour, between)],
        },
        {
          ...rearrangement,
          date: then,
          parts: [whole(between, last), whole(secondNeighbour, last)],
        },
      ],
    );
    expect(formerTerritory(twice, [ward.id], then).pieces).toEqual([
      {
        fromUnit: ward.id,
        toUnit: last.id,
        whole: true,
        togetherWith: [firstNeighbour.id, secondNeighbour.id],
      },
    ]);
  });

  it('without a known heir is a gap by name', () => {
    const lost = oldUnit('1', 'Xã Cũ');
    const territory = formerTerritory(buildUnitHistory([lost], []), [lost.id], REFORM);
    expect(territory.withoutHeir).toEqual([lost.id]);
    expect(territory.gap?.vi).toBe('Còn thiếu: không rõ đơn vị kế tiếp của Xã Cũ');
  });

  it('before its first day, or of no units, is refused', () => {
    const early = plainDate('2019-01-01');
    for (const members of [[songCong.moChe.id], []]) {
      expect(() => formerTerritory(history, members, early)).toThrow(
        expect.objectContaining({ kind: 'not-valid' }),
      );
    }
  });
});

describe('a series of the former Sông Công city', () => {
  const YEAR_2026 = { start: plainDate('2026-01-01'), end: plainDate('2027-01-01') };
  const ten: Outcome = value(decimal('10'));

  function series(asked: Partial<FormerTerritorySeries>) {
    return composeFormerTerritory({
      history,
      members: city,
      period: YEAR_2026,
      additive: true,
      figureOf: () => ten,
      ...asked,
    });
  }

  it('after the reform is missing while nobody counts Bình Sơn apart; the wards’ sum stands beside', () => {
    expect(series({})).toMatchObject({
      outcome: { reason: 'not-reported' },
      reportedSum: '30',
      coverage: { reported: 3, of: 4 },
      missingUnits: [
        {
          unitId: songCong.binhSon.id,
          missing: { detail: { vi: expect.stringContaining('nay nằm trong Xã Tân Cương') } },
        },
      ],
    });
  });

  it('never takes the figure of xã Tân Cương for the piece in it', () => {
    const asked: string[] = [];
    series({
      figureOf: (id) => {
        asked.push(id);
        return ten;
      },
    });
    expect(new Set(asked)).toEqual(new Set(threeWards));
  });

  it('is complete where Bình Sơn is counted apart', () => {
    const pieceFigureOf = () => value(decimal('2.5'));
    expect(series({ pieceFigureOf })).toMatchObject({
      outcome: value(decimal('32.5')),
      coverage: { reported: 4, of: 4 },
      allocation: 'exact',
      note: null,
    });
  });

  it('before the reform is the sum of its ten units', () => {
    const period = { start: plainDate('2024-01-01'), end: plainDate('2025-01-01') };
    expect(series({ period }).outcome).toEqual(value(decimal('100')));
  });

  it.each([
    ['across the reform', '2025-01-01', '2026-01-01'],
    ['before its units began', '2018-01-01', '2019-01-01'],
    ['over the day its units began', '2019-07-01', '2020-07-01'],
  ])('is not comparable %s', (_, start, end) => {
    const period = { start: plainDate(start), end: plainDate(end) };
    expect(series({ period })).toMatchObject({
      outcome: { reason: 'not-comparable' },
      coverage: { reported: 0, of: 10 },
    });
  });

  it('names a former unit of which no heir is known', () => {
    const lost = oldUnit('1', 'Xã Cũ');
    const alone = { history: buildUnitHistory([lost], []), members: [lost.id] };
    expect(series(alone)).toMatchObject({
      outcome: { reason: 'not-comparable' },
      coverage: { reported: 0, of: 1 },
    });
  });

  it('has no rate over several units, and the rate of a single one', () => {
    expect(series({ additive: false }).outcome).toMatchObject({ reason: 'not-comparable' });
    const wards = [songCong.thangLoi.id, songCong.phoCo.id, songCong.caiDan.id];
    expect(series({ members: wards, additive: false }).outcome).toEqual(ten);
  });

  it('does not depend on the order of its units', () => {
    const orders = fc.shuffledSubarray(city, { minLength: city.length });
    fc.assert(
      fc.property(orders, (members) => {
        const { outcome, coverage, reportedSum } = series({ members });
        expect({ outcome, coverage, reportedSum }).toEqual({
          outcome: series({}).outcome,
          coverage: { reported: 3, of: 4 },
          reportedSum: '30',
        });
      }),
    );
  });

  it('is missing, by name, where a ward has not reported', () => {
    const figureOf = (id: string) => (id === heirs.baXuyen.id ? missing('not-reported') : ten);
    expect(series({ figureOf }).missingUnits.map(({ name }) => name)).toEqual([
      'Phường Bá Xuyên',
      'Xã Bình Sơn',
    ]);
  });
});
