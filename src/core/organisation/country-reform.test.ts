import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DecimalText, decimal, subtract } from '../kernel/decimal.ts';
import { plainDate } from '../kernel/plain-date.ts';
import {
  heirs,
  neighbours,
  newUnit,
  oldUnit,
  REFORM,
  songCong,
  songCongSuccession,
} from './song-cong-units.fixture.ts';
import { heirsOf, predecessorsOf } from './strand.ts';
import type { SuccessionPart } from './succession.ts';
import { buildUnitHistory, directHeirs, type UnitHistory } from './unit-history.ts';
import { resolveBareCode, unitAt, unitIdOf } from './unit-identity.ts';
import type { Unit, UnitType } from './unit.ts';

const dataFolder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const unitsFile = `${dataFolder}units-2025.csv`;
const legacyFile = `${dataFolder}units-legacy-to-2025.csv`;
const isHere = existsSync(unitsFile) && existsSync(legacyFile);

if (!isHere) {
  console.warn(
    'Skipped: the counts of the 2025 rearrangement of the whole country, because its lists of units (shared/data beside the repository) are not here.',
  );
}

describe.runIf(isHere)('the rearrangement of 1 July 2025 in the whole country', () => {
  const country = isHere ? readCountry() : { units: [], olds: [], news: [], rows: [] };
  const history = isHere ? historyOf(country) : buildUnitHistory([], []);
  const { units, olds, news, rows } = country;
  const eve = plainDate('2025-06-30');
  const predecessors = new Map(news.map(({ id }) => [id, predecessorsOf(history, id)]));
  const split = olds.filter(({ id }) => directHeirs(history, id).length > 1);
  const wholeOnly = news.filter(({ id }) => predecessors.get(id)?.every(({ whole }) => whole));

  it('ended 10,035 communes, wards and townships and began 3,321 units', () => {
    expect(rows).toHaveLength(10_602);
    expect([olds.length, news.length]).toEqual([10_035, 3_321]);
    expect(count(news, ({ unitType }) => unitType)).toEqual({
      commune: 2_621,
      ward: 687,
      'special-zone': 13,
    });
  });

  it('gave 3,316 new units the code of an old one, 2,143 of them under another type or name', () => {
    const onEve = new Map(olds.map((unit) => [unit.code, unit]));
    const reused = news.filter(({ code }) => onEve.has(code));
    const renamed = reused.filter(
      (unit) => plainName(onEve.get(unit.code)?.name ?? '') !== plainName(unit.name),
    );
    const joined = reused.filter(({ id }) => (predecessors.get(id)?.length ?? 0) > 1);
    expect(reused).toHaveLength(3_316);
    expect(joined).toHaveLength(3_181);
    expect(renamed).toHaveLength(2_143);
  });

  it('left five units without predecessor: the island districts without communes', () => {
    const created = news.filter(({ id }) => predecessors.get(id)?.length === 0);
    expect(created.map(({ code, unitType }) => [code, unitType])).toEqual([
      ['11948', 'special-zone'],
      ['19742', 'special-zone'],
      ['20333', 'special-zone'],
      ['21548', 'special-zone'],
      ['26732', 'special-zone'],
    ]);
  });

  it('split 471 old units: 397 in two, 58 in three, 15 in four, one in five', () => {
    expect(split).toHaveLength(471);
    expect(count(split, ({ id }) => String(directHeirs(history, id).length))).toEqual({
      2: 397,
      3: 58,
      4: 15,
      5: 1,
    });
  });

  it('made 2,880 new units of whole old units only and gave 441 a part of a split one', () => {
    expect(wholeOnly).toHaveLength(2_880);
    expect(news.length - wholeOnly.length).toBe(441);
  });

  it('made 140 new units from one old one each: 135 from a commune, ward or township, five from an island', () => {
    const sizes = [...predecessors.values()].map(({ length }) => length);
    expect(sizes.filter((size) => size === 1)).toHaveLength(135);
    expect(sizes.filter((size) => size <= 1)).toHaveLength(140);
  });

  it('put 3.2 old units into a new one on average', () => {
    const strands = [...predecessors.values()].flat();
    expect((strands.length / news.length).toFixed(1)).toBe('3.2');
  });

  it('split three units of the old Thái Nguyên, none of them in Sông Công', () => {
    const codes = new Set(split.map(({ code }) => code));
    const inThaiNguyen = rows.filter((row) => row.oldProvince === '19' && codes.has(row.oldCode));
    expect(new Set(inThaiNguyen.map(({ oldName }) => oldName))).toEqual(
      new Set(['Phường Gia Sàng', 'Phường Cam Giá', 'Xã Thượng Đình']),
    );
  });

  it('gave the old units of Sông Công the heirs of the worked case', () => {
    for (const old of [...Object.values(songCong), ...Object.values(neighbours)]) {
      const [part] = songCongSuccession.parts.filter(({ fromUnit }) => fromUnit === old.id);
      expect(history.units.get(old.id)).toEqual(old);
      expect(heirsOf(history, old.id, REFORM).strands).toEqual([
        { fromUnit: old.id, toUnit: part?.toUnit, whole: true },
      ]);
    }
    for (const heir of Object.values(heirs)) expect(history.units.get(heir.id)).toEqual(heir);
  });

  it('leaves every code with one unit a day, and all but five with a question for the year 2025', () => {
    const year = { start: plainDate('2025-01-01'), end: plainDate('2026-01-01') };
    const kinds = news.map(({ code }) => [
      unitAt(units, code, eve).kind,
      unitAt(units, code, REFORM).kind,
      resolveBareCode(units, code, year).kind,
    ]);
    expect(count(kinds, (kind) => kind.join(' '))).toEqual({
      'one one ambiguous': 3_316,
      'none one one': 5,
    });
  });
});

interface MappingRow {
  oldCode: string;
  oldName: string;
  oldProvince: string;
  newCode: string;
  isDivided: boolean;
}

interface Country {
  units: Unit[];
  olds: Unit[];
  news: Unit[];
  rows: MappingRow[];
}

function readCountry(): Country {
  const news = readRows(unitsFile).map(([code = '', name = '', type = '']) =>
    newUnit(code, `${type} ${name}`, unitTypeOf(type)),
  );
  const rows = readRows(legacyFile).map((cells): MappingRow => {
    const [oldCode = '', oldName = '', , , oldProvince = '', , newCode = '', divided] = cells;
    return { oldCode, oldName, oldProvince, newCode, isDivided: divided === '1' };
  });
  const byCode = new Map(
    rows
      .filter(({ oldCode }) => oldCode !== '')
      .map(({ oldCode, oldName }) => [oldCode, oldUnit(oldCode, oldName, unitTypeOf(oldName))]),
  );
  const olds = [...byCode.values()];
  return { units: [...olds, ...news], olds, news, rows };
}

function readRows(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(','));
}

function unitTypeOf(name: string): UnitType {
  if (name.startsWith('Phường')) return 'ward';
  if (name.startsWith('Thị trấn')) return 'township';
  return name.startsWith('Đặc khu') ? 'special-zone' : 'commune';
}

function historyOf({ units, rows }: Country): UnitHistory {
  const known = rows.filter(({ oldCode }) => oldCode !== '');
  const byOldCode = new Map<string, MappingRow[]>();
  for (const row of known) byOldCode.set(row.oldCode, [...(byOldCode.get(row.oldCode) ?? []), row]);
  const parts = [...byOldCode.values()].flatMap(partsOf);
  const document = 'Các nghị quyết sắp xếp đơn vị hành chính năm 2025';
  return buildUnitHistory(units, [{ date: REFORM, kind: 'merged', document, parts }]);
}

/** The list says that a unit was divided, not by how much: equal shares `by-list`, which nothing multiplies by. */
function partsOf(rows: MappingRow[]): SuccessionPart[] {
  const equal = decimal((1 / rows.length).toFixed(6));
  let left: DecimalText = decimal('1');
  return rows.map(({ oldCode, newCode, isDivided }, i) => {
    const share = i === rows.length - 1 ? left : equal;
    left = subtract(left, share);
    return {
      fromUnit: oldUnit(oldCode, '').id,
      toUnit: unitIdOf(newCode, REFORM),
      share,
      allocation: isDivided ? 'by-list' : 'exact',
    };
  });
}

function count<T>(rows: T[], keyOf: (row: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

function plainName(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'").toLowerCase();
}
