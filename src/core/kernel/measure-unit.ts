import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import { decimal, type DecimalText } from './decimal.ts';
import { foldAccents, normaliseText } from './vietnamese-text.ts';

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

/** Other ways in which documents write a unit, without accents and in lower case. */
const otherWords = {
  d: 'vnd',
  vnd: 'vnd',
  'dong viet nam': 'vnd',
  'ngan dong': 'thousand-vnd',
  'nghin d': 'thousand-vnd',
  'ngan d': 'thousand-vnd',
  'trieu d': 'million-vnd',
  'tr.d': 'million-vnd',
  'tr. dong': 'million-vnd',
  'trieu vnd': 'million-vnd',
  'ti dong': 'billion-vnd',
  'ty d': 'billion-vnd',
  'ti d': 'billion-vnd',
  'ty vnd': 'billion-vnd',
  'ti vnd': 'billion-vnd',
  'ngan ty dong': 'trillion-vnd',
  'nghin ti dong': 'trillion-vnd',
  'ngan ti dong': 'trillion-vnd',
  'nghin ty d': 'trillion-vnd',
  $: 'usd',
  'do la': 'usd',
  'do la my': 'usd',
  'trieu do la': 'million-usd',
  'trieu do la my': 'million-usd',
  'ti usd': 'billion-usd',
  'ty do la my': 'billion-usd',
  'ti do la my': 'billion-usd',
  'trieu d/nguoi/nam': 'million-vnd-per-head-year',
  'trieu dong/nguoi-nam': 'million-vnd-per-head-year',
  'trieu dong mot nguoi mot nam': 'million-vnd-per-head-year',
  'phan tram': 'percent',
  percent: 'percent',
  '% moi nam': 'percent-per-year',
  '% mot nam': 'percent-per-year',
  'phan tram/nam': 'percent-per-year',
  '%/year': 'percent-per-year',
  'diem phan tram': 'percentage-point',
  'percentage point': 'percentage-point',
  'diem phan tram/nam': 'percentage-point-per-year',
  'diem % moi nam': 'percentage-point-per-year',
  'hec ta': 'hectare',
  hecta: 'hectare',
  km2: 'square-kilometre',
  'ki lo met': 'kilometre',
  'ki lo met vuong': 'square-kilometre',
  tan: 'tonne',
  tonne: 'tonne',
  person: 'person',
  'ho gia dinh': 'household',
  household: 'household',
  enterprise: 'enterprise',
  project: 'project',
  organisation: 'organisation',
  '/1 van dan': 'per-10000-people',
  '/van dan': 'per-10000-people',
  'tren van dan': 'per-10000-people',
  'tren 10.000 dan': 'per-10000-people',
} satisfies Record<string, MeasureUnit>;

const unitByWords = new Map<string, MeasureUnit>([
  ...Object.entries(otherWords),
  ...unitNames.flatMap((unit): [string, MeasureUnit][] => [
    [foldedUnit(measureUnits[unit].symbol.en), unit],
    [foldedUnit(measureUnits[unit].symbol.vi), unit],
  ]),
]);

/**
 * The unit that words name in either language, whatever the accents, case and blanks: `tỷ đồng`, `tỉ đồng`,
 * `điểm phần trăm`, `triệu đồng / người / năm`. Undefined for words that name none, and for no words.
 */
export function findMeasureUnit(words: string): MeasureUnit | undefined {
  const folded = foldedUnit(words);
  return folded === '' ? undefined : unitByWords.get(folded);
}

function foldedUnit(words: string): string {
  return foldAccents(normaliseText(words)).replace(/ ?\/ ?/g, '/');
}
