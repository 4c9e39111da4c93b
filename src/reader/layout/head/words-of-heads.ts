import type { Caption } from '../caption.ts';
import type { Reason } from '../../finding/reading.ts';
import { rangeOf } from '../grid.ts';
import {
  because,
  type FigureInTable,
  type PlaceInTable,
  type Told,
} from '../cell/figure-in-table.ts';
import { measureHead } from './head-words.ts';
import { periodSaid } from './period-of-head.ts';
import { unitOfNoun } from '../cell/unit-of-noun.ts';

/** What is measured: the row; the column where the row is a place or a time; both where both say something. */
export function indicatorOf({ row, column, caption }: PlaceInTable): {
  text: string | null;
  reason: Reason;
} {
  const { subject, subjectAt } = column;
  const own = row.indicator;
  if (own === null) {
    const named = subject ?? column.besideSubject;
    if (named !== null) {
      const fuller = fullerName(named, caption);
      return fuller === null
        ? { text: named, reason: because('column-head', subjectAt) }
        : { text: fuller, reason: because('caption', caption.subject?.range ?? null) };
    }
    const above = row.place === null && !row.isTotal && row.time === null ? null : caption.subject;
    return above === null
      ? { text: null, reason: because('none', null) }
      : { text: above.text, reason: because('caption', above.range) };
  }
  const rule = row.hasParent ? 'row-head-with-row-above' : 'row-head';
  if (subject === null) return { text: own, reason: because(rule, row.labelAt) };
  const isMeasure = measureHead.test(subject.toLowerCase()) && !measureHead.test(own.toLowerCase());
  const text = isMeasure ? `${subject}: ${own}` : `${own}: ${subject}`;
  return { text, reason: because('row-and-column-head', row.labelAt) };
}

/** "Giá trị sản xuất" under "Giá trị sản xuất công nghiệp qua các năm": the line above says more of the same thing. */
function fullerName(named: string, { subject }: Caption): string | null {
  const text = subject?.text ?? '';
  if (!text.toLowerCase().startsWith(named.toLowerCase())) return null;
  return /[,;]|(?<![\p{L}])và(?![\p{L}])/u.test(text.slice(named.length)) ? null : text;
}

export function periodOf({ row, column, caption }: PlaceInTable): Told<string | null> {
  if (row.time !== null) {
    const texts = [row.time, ...column.heads.map(({ plain }) => plain).toReversed()];
    const said = periodSaid(texts, caption.year);
    if (said !== null) return { value: said.period, reason: because('row-time', row.labelAt) };
  }
  return { value: column.period, reason: because(column.periodRule, column.periodAt) };
}

interface UnitFound {
  readonly name: string;
  readonly exponent: number;
  readonly reason: Reason;
}

const COMPARED = new Set(['plan_percent', 'growth', 'compared', 'share']);

/** The unit: in the cell, in the head of its column, in its row, in the words of its row, above the table. */
export function unitOf(
  { cell, number, column, row, caption }: FigureInTable,
  indicator: string | null,
): UnitFound {
  if (number.unit !== null) {
    return { name: number.unit, exponent: 0, reason: because('own-unit', rangeOf(cell)) };
  }
  const kind = row.compared?.kind ?? column.kind;
  const ofHead = row.compared?.unit ?? column.unit;
  if (COMPARED.has(kind)) {
    const name = ofHead !== null && /^%|^lần|^điểm %/.test(ofHead.name) ? ofHead.name : '%';
    return { name, exponent: 0, reason: because('column-unit', column.at) };
  }
  if (column.unit !== null) {
    return {
      name: column.unit.name,
      exponent: column.unit.exponent,
      reason: because('column-unit', column.at),
    };
  }
  if (row.unit !== null) {
    const at = row.unitAt ?? row.labelAt;
    return { ...row.unit, reason: because(row.unitRule ?? 'row-unit', at) };
  }
  const counted = unitOfNoun(row.label ?? indicator ?? '') ?? unitOfNoun(indicator ?? '');
  if (counted !== null)
    return { name: counted, exponent: 0, reason: because('noun-of-row', row.labelAt) };
  if (caption.unit !== null)
    return { ...caption.unit, reason: because('caption-unit', caption.unitAt) };
  return { name: 'other:', exponent: 0, reason: because('no-unit', null) };
}
