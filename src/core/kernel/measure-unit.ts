import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import { decimal, type DecimalText } from './decimal.ts';

/** What kind of thing is measured; only units of one dimension convert into one another. */
export type Dimension =
  | 'vnd'
  | 'usd'
  | 'percent'
  | 'percentage-point'
  | 'ratio'
  | 'area'
  | 'mass'
  | 'length'
  | 'count'
  | 'vnd-per-head-year'
  | 'per-10000'
  | 'score'
  | 'none';

interface MeasureUnitRow {
  symbol: Bilingual;
  dimension: Dimension;
  scale: string;
}

/** ĐVT. Percent and percentage point are different units; VND and USD are never added. */
export const measureUnits = {
  vnd: { symbol: { vi: 'đồng', en: 'VND' }, dimension: 'vnd', scale: '1' },
  'thousand-vnd': {
    symbol: { vi: 'nghìn đồng', en: 'thousand VND' },
    dimension: 'vnd',
    scale: '1000',
  },
  'million-vnd': {
    symbol: { vi: 'triệu đồng', en: 'million VND' },
    dimension: 'vnd',
    scale: '1000000',
  },
  'billion-vnd': {
    symbol: { vi: 'tỷ đồng', en: 'billion VND' },
    dimension: 'vnd',
    scale: '1000000000',
  },
  'trillion-vnd': {
    symbol: { vi: 'nghìn tỷ đồng', en: 'trillion VND' },
    dimension: 'vnd',
    scale: '1000000000000',
  },
  usd: { symbol: { vi: 'USD', en: 'USD' }, dimension: 'usd', scale: '1' },
  'million-usd': {
    symbol: { vi: 'triệu USD', en: 'million USD' },
    dimension: 'usd',
    scale: '1000000',
  },
  'billion-usd': {
    symbol: { vi: 'tỷ USD', en: 'billion USD' },
    dimension: 'usd',
    scale: '1000000000',
  },
  'million-vnd-per-head-year': {
    symbol: { vi: 'triệu đồng/người/năm', en: 'million VND per head per year' },
    dimension: 'vnd-per-head-year',
    scale: '1000000',
  },
  percent: { symbol: { vi: '%', en: '%' }, dimension: 'percent', scale: '1' },
  'percent-per-year': {
    symbol: { vi: '%/năm', en: '% per year' },
    dimension: 'percent',
    scale: '1',
  },
  'percentage-point': {
    symbol: { vi: 'điểm %', en: 'percentage points' },
    dimension: 'percentage-point',
    scale: '1',
  },
  'percentage-point-per-year': {
    symbol: { vi: 'điểm %/năm', en: 'percentage points per year' },
    dimension: 'percentage-point',
    scale: '1',
  },
  times: { symbol: { vi: 'lần', en: 'times' }, dimension: 'ratio', scale: '1' },
  hectare: { symbol: { vi: 'ha', en: 'ha' }, dimension: 'area', scale: '10000' },
  'square-kilometre': { symbol: { vi: 'km²', en: 'km²' }, dimension: 'area', scale: '1000000' },
  tonne: { symbol: { vi: 'tấn', en: 'tonnes' }, dimension: 'mass', scale: '1000' },
  kilometre: { symbol: { vi: 'km', en: 'km' }, dimension: 'length', scale: '1000' },
  person: { symbol: { vi: 'người', en: 'persons' }, dimension: 'count', scale: '1' },
  household: { symbol: { vi: 'hộ', en: 'households' }, dimension: 'count', scale: '1' },
  enterprise: { symbol: { vi: 'doanh nghiệp', en: 'enterprises' }, dimension: 'count', scale: '1' },
  project: { symbol: { vi: 'dự án', en: 'projects' }, dimension: 'count', scale: '1' },
  organisation: { symbol: { vi: 'tổ chức', en: 'organisations' }, dimension: 'count', scale: '1' },
  unit: { symbol: { vi: 'đơn vị', en: 'units' }, dimension: 'count', scale: '1' },
  item: { symbol: { vi: '', en: '' }, dimension: 'count', scale: '1' },
  'per-10000-people': {
    symbol: { vi: 'trên 1 vạn dân', en: 'per 10,000 people' },
    dimension: 'per-10000',
    scale: '1',
  },
  point: { symbol: { vi: 'điểm', en: 'points' }, dimension: 'score', scale: '1' },
} satisfies Record<string, MeasureUnitRow>;

const unitNames = Object.keys(measureUnits).filter(
  (name): name is keyof typeof measureUnits => name in measureUnits,
);

export const MeasureUnit = z.enum(unitNames);
export type MeasureUnit = z.infer<typeof MeasureUnit>;

/** Scale of a unit against the base unit of its dimension, exact. */
export function scaleOf(unit: MeasureUnit): DecimalText {
  return decimal(measureUnits[unit].scale);
}
