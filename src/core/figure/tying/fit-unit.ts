import { type MeasureUnit, measureUnits } from '../../kernel/measure-unit.ts';

/** A printed unit as a unit of measure. */
export interface FittedUnit {
  readonly measureUnit: MeasureUnit;
  /** Powers of ten by which the printed number is multiplied to be in it. */
  readonly exponent: number;
  /** The text counts things by another word than the indicator, or by none. */
  readonly isGuessed: boolean;
}

interface PrintedUnit {
  readonly measureUnit: MeasureUnit;
  readonly exponent: number;
}

/** Units of amounts as the reader writes them; ha, km and tonnes also from their parts. */
const amounts: Readonly<Record<string, PrintedUnit>> = {
  'tỷ đồng': { measureUnit: 'billion-vnd', exponent: 0 },
  'triệu đồng': { measureUnit: 'million-vnd', exponent: 0 },
  'nghìn đồng': { measureUnit: 'thousand-vnd', exponent: 0 },
  đồng: { measureUnit: 'vnd', exponent: 0 },
  'tỷ USD': { measureUnit: 'billion-usd', exponent: 0 },
  'triệu USD': { measureUnit: 'million-usd', exponent: 0 },
  USD: { measureUnit: 'usd', exponent: 0 },
  '%': { measureUnit: 'percent', exponent: 0 },
  'điểm %': { measureUnit: 'percentage-point', exponent: 0 },
  lần: { measureUnit: 'times', exponent: 0 },
  ha: { measureUnit: 'hectare', exponent: 0 },
  m2: { measureUnit: 'hectare', exponent: -4 },
  km2: { measureUnit: 'square-kilometre', exponent: 0 },
  km: { measureUnit: 'kilometre', exponent: 0 },
  m: { measureUnit: 'kilometre', exponent: -3 },
  tấn: { measureUnit: 'tonne', exponent: 0 },
  tạ: { measureUnit: 'tonne', exponent: -1 },
  kg: { measureUnit: 'tonne', exponent: -3 },
  'other:điểm': { measureUnit: 'point', exponent: 0 },
};

/** Things counted, by the unit in which indicators count them. */
const counts: Readonly<Record<string, readonly MeasureUnit[]>> = {
  'dự án': ['project'],
  'công trình': ['project'],
  'doanh nghiệp': ['enterprise'],
  hộ: ['household'],
  người: ['person'],
  'đồng chí': ['person'],
  'đảng viên': ['person'],
  'tổ chức đảng': ['organisation'],
  lượt: ['person'],
  xã: ['unit'],
  huyện: ['unit'],
  thôn: ['unit'],
  trường: ['unit', 'organisation'],
  'tiêu chí': [],
  'chỉ tiêu': [],
  'mô hình': [],
};

/** Nouns that stand for whatever was named before: `Tổng số doanh nghiệp là 470 đơn vị`. */
const wideNouns: ReadonlySet<string> = new Set(['other:đơn vị', 'other:cơ sở']);
const people: ReadonlySet<MeasureUnit> = new Set(['person', 'household']);

const perHead: Readonly<Record<string, number>> = {
  'tỷ đồng': 3,
  'triệu đồng': 0,
  'nghìn đồng': -3,
  đồng: -6,
};

/** Per what a unit counts, for one head and year; `''`: the text leaves it out. */
const PER_HEAD_YEAR = ['', 'người', 'người/năm', 'năm', 'người/1 năm', 'năm/người'];

/** Base and "per" of a reader's unit: `triệu đồng/người/năm` → `triệu đồng`, `người/năm`. */
export function splitUnit(unit: string): { base: string; per: string } {
  const at = unit.indexOf('/');
  return at === -1 ? { base: unit, per: '' } : { base: unit.slice(0, at), per: unit.slice(at + 1) };
}

/**
 * How a printed unit gives an amount of an indicator measured in `wanted`; null where it cannot. Money stays in the
 * unit printed; things counted must be the same things. An income "per head" is often printed as plain money.
 */
export function fitUnit(unit: string, wanted: MeasureUnit): FittedUnit | null {
  const { base, per } = splitUnit(unit);
  const { dimension } = measureUnits[wanted];
  if (dimension === 'vnd-per-head-year') {
    const exponent = perHead[base];
    if (exponent === undefined || !PER_HEAD_YEAR.includes(per)) return null;
    return { measureUnit: wanted, exponent, isGuessed: false };
  }
  if (per !== '' && per !== 'năm') return null;
  if (dimension === 'count') return fitCount(base, wanted);
  const printed = amounts[base];
  if (printed === undefined) return null;
  if (measureUnits[printed.measureUnit].dimension !== dimension) return null;
  return { ...printed, isGuessed: false };
}

function fitCount(base: string, wanted: MeasureUnit): FittedUnit | null {
  const fitted = { measureUnit: wanted, exponent: 0 };
  if (base === 'other:') return { ...fitted, isGuessed: wanted !== 'item' };
  if (wideNouns.has(base)) return people.has(wanted) ? null : { ...fitted, isGuessed: false };
  const things = counts[base];
  if (things?.includes(wanted) === true) return { ...fitted, isGuessed: false };
  // A nameless unit counts anything; a noun of its own is counted by indicators without one, or by places.
  if (wanted === 'item') return { ...fitted, isGuessed: false };
  const isOwnNoun = things === undefined && base.startsWith('other:');
  return isOwnNoun && wanted === 'unit' ? { ...fitted, isGuessed: false } : null;
}
