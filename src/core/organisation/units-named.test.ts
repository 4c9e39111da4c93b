import { describe, expect, it } from 'vitest';
import { UnitId } from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import type { Unit, UnitType } from './unit.ts';
import { unitNamedMost, unitsNamed } from './units-named.ts';

const unit = (code: string, name: string, unitType: UnitType): Unit => ({
  id: UnitId.parse(`${code}@2010-01-01`),
  code,
  validFrom: plainDate('2010-01-01'),
  validTo: null,
  name,
  unitType,
  areaKm2: null,
  population: null,
});

const units = [
  unit('city', 'Thành phố Minh Khê', 'city'),
  unit('ward', 'Phường Tây Khê', 'ward'),
  unit('commune', 'Xã Tây', 'commune'),
  unit('party', 'Đảng bộ phường Tây Khê', 'party-committee'),
  unit('finance', 'Phòng Tài chính - Kế hoạch', 'department'),
  unit('economy', 'Phòng Kinh tế', 'department'),
  unit('twin-a', 'Phường Đông', 'ward'),
  unit('twin-b', 'Phường Đông', 'ward'),
];

describe('units that a text names', () => {
  it.each([
    ['Phòng Kinh tế', ['economy']],
    ['phòng tài chính - kế hoạch; Phòng Kinh tế', ['finance', 'economy']],
    ['UBND phường Tây Khê', ['ward']],
    ['Ủy ban nhân dân P. Tây Khê, TP Minh Khê', ['ward', 'city']],
    ['Đảng bộ phường Tây Khê', ['party']],
    ['Đảng bộ phường Tây Khê và phường Tây Khê', ['party', 'ward']],
    ['Phòng Kinh tế, Phòng Kinh tế', ['economy']],
    ['Xã Tây', ['commune']],
    ['Xã Tây Ninh Hạ', ['commune']],
    ['Phường Đông', []],
    ['Các phòng, ban, ngành', []],
    ['', []],
  ])('%s', (text, codes) => {
    expect(unitsNamed(text, units).map((id) => id.split('@')[0])).toEqual(codes);
  });
});

describe('the unit that a document is of', () => {
  const dated = (id: string, over: Pick<Unit, 'name' | 'unitType' | 'validTo'>): Unit => {
    const [code = '', validFrom = ''] = id.split('@');
    const { name, unitType } = over;
    return {
      ...unit(code, name, unitType),
      ...over,
      id: UnitId.parse(id),
      validFrom: plainDate(validFrom),
    };
  };
  const ended = plainDate('2025-07-01');
  const known = [
    dated('19@2010-01-01', { name: 'Tỉnh Thái Nguyên', unitType: 'province', validTo: null }),
    dated('165@2010-01-01', { name: 'Thành phố Sông Công', unitType: 'city', validTo: ended }),
    dated('05518@2025-07-01', { name: 'Phường Sông Công', unitType: 'ward', validTo: null }),
  ];
  const named = (text: string, day: string | null): string | null =>
    unitNamedMost(text, known, day === null ? null : plainDate(day));

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
