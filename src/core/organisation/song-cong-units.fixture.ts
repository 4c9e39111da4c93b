import { decimal } from '../kernel/decimal.ts';
import { plainDate } from '../kernel/plain-date.ts';
import type { Succession } from './succession.ts';
import { unitIdOf } from './unit-identity.ts';
import type { Unit, UnitType } from './unit.ts';

/** First day of the two-level local government, on which all heirs begin. */
export const REFORM = plainDate('2025-07-01');

/** A day on which all old units stood. Their true first days differ and play no part in the case. */
const OLD_SINCE = plainDate('2020-01-01');

export function oldUnit(code: string, name: string, unitType: UnitType = 'ward'): Unit {
  const id = unitIdOf(code, OLD_SINCE);
  const [areaKm2, population] = [null, null];
  return { id, code, validFrom: OLD_SINCE, validTo: REFORM, name, unitType, areaKm2, population };
}

export function newUnit(code: string, name: string, unitType: UnitType = 'ward'): Unit {
  const id = unitIdOf(code, REFORM);
  const [areaKm2, population] = [null, null];
  return { id, code, validFrom: REFORM, validTo: null, name, unitType, areaKm2, population };
}

/** The ten units of Sông Công city (seven wards, three communes) on its last day. */
export const songCong = {
  luongSon: oldUnit('05506', 'Phường Lương Sơn'),
  chauSon: oldUnit('05509', 'Phường Châu Sơn'),
  moChe: oldUnit('05512', 'Phường Mỏ Chè'),
  caiDan: oldUnit('05515', 'Phường Cải Đan'),
  thangLoi: oldUnit('05518', 'Phường Thắng Lợi'),
  phoCo: oldUnit('05521', 'Phường Phố Cò'),
  tanQuang: oldUnit('05527', 'Xã Tân Quang', 'commune'),
  bachQuang: oldUnit('05528', 'Phường Bách Quang'),
  binhSon: oldUnit('05530', 'Xã Bình Sơn', 'commune'),
  baXuyen: oldUnit('05533', 'Xã Bá Xuyên', 'commune'),
};

/** Two communes of Thái Nguyên city that joined Bình Sơn. */
export const neighbours = {
  thinhDuc: oldUnit('05497', 'Xã Thịnh Đức', 'commune'),
  tanCuong: oldUnit('05503', 'Xã Tân Cương', 'commune'),
};

export const heirs = {
  songCong: newUnit('05518', 'Phường Sông Công'),
  bachQuang: newUnit('05528', 'Phường Bách Quang'),
  baXuyen: newUnit('05533', 'Phường Bá Xuyên'),
  tanCuong: newUnit('05503', 'Xã Tân Cương', 'commune'),
};

export const songCongUnits: Unit[] = [
  ...Object.values(songCong),
  ...Object.values(neighbours),
  ...Object.values(heirs),
];

export const songCongSuccession: Succession = {
  date: REFORM,
  kind: 'merged',
  document: 'Nghị quyết 1683/NQ-UBTVQH15 ngày 16/6/2025',
  parts: [
    ...exact(heirs.songCong, [songCong.thangLoi, songCong.phoCo, songCong.caiDan]),
    ...exact(heirs.bachQuang, [songCong.bachQuang, songCong.luongSon, songCong.tanQuang]),
    ...exact(heirs.baXuyen, [songCong.moChe, songCong.chauSon, songCong.baXuyen]),
    ...exact(heirs.tanCuong, [songCong.binhSon, neighbours.thinhDuc, neighbours.tanCuong]),
  ],
};

function exact(to: Unit, from: Unit[]): Succession['parts'] {
  return from.map((unit) => ({
    fromUnit: unit.id,
    toUnit: to.id,
    share: decimal('1'),
    allocation: 'exact' as const,
  }));
}
