import * as z from 'zod';
import { DecimalText } from '../../../core/kernel/decimal.ts';
import { UnitId } from '../../../core/kernel/ids.ts';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import {
  Allocation,
  type Succession,
  SuccessionKind,
} from '../../../core/organisation/succession.ts';
import {
  type Headship,
  type Unit,
  type UnitPlacement,
  UnitTree,
  UnitType,
} from '../../../core/organisation/unit.ts';
import {
  blankMeans,
  day,
  decimalNumber,
  fitting,
  oneOf,
  optional,
  wholeNumber,
  words,
} from './column.ts';
import { unitText } from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

const PackLanguage = z.enum(['vi', 'en']);

/** One row: what the pack is called. */
export const packSheet = sheet('pack.csv', {
  name: fitting(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), {
    vi: 'tên gói viết bằng chữ thường và gạch nối, ví dụ song-cong',
    en: 'a name in small letters and hyphens, such as song-cong',
  }),
  title: words,
  language: blankMeans(oneOf(PackLanguage), 'vi'),
});

const unitId = fitting(
  UnitId.refine((id) => z.iso.date().safeParse(id.split('@')[1]).success),
  {
    vi: 'mã@ngày-bắt-đầu, ví dụ 05518@2025-07-01',
    en: 'code@first-day, such as 05518@2025-07-01',
  },
);

/** Code and first day of a unit are its id, so that a spreadsheet cannot drop the leading zero of the code. */
export const unitSheet = sheet('units.csv', {
  id: unitId,
  valid_to: optional(day),
  name: words,
  unit_type: oneOf(UnitType),
  area_km2: optional(decimalNumber),
  population: optional(wholeNumber),
});

export function unitOfRow(row: RowOf<typeof unitSheet>): Unit {
  const [code = '', validFrom = ''] = row.id.split('@');
  return {
    id: row.id,
    code,
    validFrom: plainDate(validFrom),
    validTo: row.valid_to,
    name: row.name,
    unitType: row.unit_type,
    areaKm2: row.area_km2,
    population: row.population,
  };
}

export function rowOfUnit(unit: Unit): RowOf<typeof unitSheet> {
  return {
    id: unit.id,
    valid_to: unit.validTo,
    name: unit.name,
    unit_type: unit.unitType,
    area_km2: DecimalText.nullable().parse(unit.areaKm2),
    population: unit.population,
  };
}

export const placementSheet = sheet('placements.csv', {
  tree: oneOf(UnitTree),
  unit_id: unitText,
  parent_id: unitText,
  from: day,
  to: optional(day),
});

export function rowOfPlacement(placement: UnitPlacement): RowOf<typeof placementSheet> {
  return {
    tree: placement.tree,
    unit_id: placement.unitId,
    parent_id: placement.parentId,
    from: placement.from,
    to: placement.to,
  };
}

/** One row for each strand; rows of one `succession` are one event. */
export const successionSheet = sheet('successions.csv', {
  succession: words,
  date: day,
  kind: oneOf(SuccessionKind),
  document: words,
  from_unit_id: unitText,
  to_unit_id: unitText,
  share: decimalNumber,
  allocation: oneOf(Allocation),
});

/** @param name any word that no other succession of the file carries */
export function rowsOfSuccession(
  succession: Succession,
  name: string,
): RowOf<typeof successionSheet>[] {
  return succession.parts.map((part) => ({
    succession: name,
    date: succession.date,
    kind: succession.kind,
    document: succession.document,
    from_unit_id: part.fromUnit,
    to_unit_id: part.toUnit,
    share: part.share,
    allocation: part.allocation,
  }));
}

export const headshipSheet = sheet('headships.csv', {
  unit_id: unitText,
  office: words,
  holder: optional(words),
  from: day,
  to: optional(day),
});

export function rowOfHeadship(headship: Headship): RowOf<typeof headshipSheet> {
  return {
    unit_id: headship.unitId,
    office: headship.office,
    holder: headship.holder,
    from: headship.from,
    to: headship.to,
  };
}
