import { describe, expect, it } from 'vitest';
import { UnitId } from '../../core/kernel/ids.ts';
import { plainDate } from '../../core/kernel/plain-date.ts';
import type { Unit, UnitType } from '../../core/organisation/unit.ts';
import { unitNamedMost } from './choose-unit.ts';

function unit(id: string, name: string, unitType: UnitType, validTo: string | null): Unit {
  const [code = '', validFrom = ''] = id.split('@');
  return {
    id: UnitId.parse(id),
    code,
    validFrom: plainDate(validFrom),
    validTo: validTo === null ? null : plainDate(validTo),
    name,
    unitType,
    areaKm2: null,
    population: null,
  };
}

const units = [
  unit('19@2010-01-01', 'Tỉnh Thái Nguyên', 'province', null),
  unit('165@2010-01-01', 'Thành phố Sông Công', 'city', '2025-07-01'),
  unit('05518@2025-07-01', 'Phường Sông Công', 'ward', null),
];
const named = (text: string, day: string | null): string | null =>
  unitNamedMost(text, units, day === null ? null : plainDate(day));

describe('the unit a document is of', () => {
  it.each([
    ['thành phố Sông Công … thành phố Sông Công, tỉnh Thái Nguyên', '2021-07-02', '165@2010-01-01'],
    ['TP. Sông Công họp; TP Sông Công quyết', '2021-07-02', '165@2010-01-01'],
    ['T.P Sông Công', '2021-07-02', '165@2010-01-01'],
    ['ỦY BAN NHÂN DÂN PHƯỜNG SÔNG CÔNG', '2025-10-01', '05518@2025-07-01'],
    ['P. Sông Công', '2025-10-01', '05518@2025-07-01'],
    ['thành phố Sông Công', null, '165@2010-01-01'],
    ['tỉnh Thái Nguyên và thành phố Sông Công', '2021-07-02', '19@2010-01-01'],
  ])('“%s” on %s is %s', (text, day, id) => {
    expect(named(text, day)).toBe(id);
  });

  it('is none that does not exist on its day', () => {
    expect(named('phường Sông Công', '2021-07-02')).toBeNull();
    expect(named('thành phố Sông Công', '2026-01-01')).toBeNull();
  });

  it('is none where only a bare name stands, which several units bear', () => {
    expect(named('Sông Công phát triển', '2021-07-02')).toBeNull();
  });
});
