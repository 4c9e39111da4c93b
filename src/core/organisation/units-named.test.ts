import { describe, expect, it } from 'vitest';
import { UnitId } from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import type { Unit, UnitType } from './unit.ts';
import { unitsNamed } from './units-named.ts';

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
