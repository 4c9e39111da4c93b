import * as z from 'zod';
import { compareDecimals, decimal, DecimalText, decimalPlaces } from '../kernel/decimal.ts';
import { UnitId } from '../kernel/ids.ts';
import { monthOf, PlainDate, plainDateOf, yearOf } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { carriesSecretMark } from '../kernel/secret-mark.ts';
import { ProductKind } from './task.ts';

/** What is converted: products by their kind, and the part of a coordinating unit in a product of another. */
export const ConvertedKind = z.enum([...ProductKind.options, 'part']);
export type ConvertedKind = z.infer<typeof ConvertedKind>;

const MOST = decimal('100');
const NOTHING = decimal('0');

/** How many standard products one of a kind counts for: above 0, at most 100, with at most two decimals. */
export const Coefficient = DecimalText.refine(
  (text) =>
    compareDecimals(text, NOTHING) > 0 &&
    compareDecimals(text, MOST) <= 0 &&
    decimalPlaces(text) <= 2,
  { error: 'Hệ số lớn hơn 0, không quá 100, tối đa hai chữ số thập phân' },
);

export const Coefficients = z.record(ConvertedKind, Coefficient);
export type Coefficients = z.infer<typeof Coefficients>;

/**
 * The coefficients of conversion that an authority has set for the products it orders. Decree 335/2025/NĐ-CP scores
 * converted products; which coefficients hold is each authority's own rule, so that none is built in.
 */
export const ConversionRule = z.object({
  /** Running number: of two from one day the later recorded one holds. */
  id: z.int().positive(),
  unitId: UnitId,
  /** Products that fall into the days from here on are converted by it. */
  from: PlainDate,
  /** The document that sets it, as it is called: "Quyết định 12/QĐ-UBND ngày 05/01/2026". */
  document: z.string().trim().min(1).max(300),
  coefficients: Coefficients,
});
export type ConversionRule = z.infer<typeof ConversionRule>;

/** The rule of the unit that ordered a product, for the day on which the product counts; null where it set none by then. */
export function ruleOn(
  rules: readonly ConversionRule[],
  { unitId, day }: { unitId: UnitId; day: PlainDate },
): ConversionRule | null {
  const inForce = rules.filter((rule) => rule.unitId === unitId && rule.from <= day);
  return inForce.toSorted((a, b) => b.from.localeCompare(a.from) || b.id - a.id).at(0) ?? null;
}

/** What is wrong with a rule that is set today: an ended month has its score, and no rule changes it afterwards. */
export function conversionFaults(
  { from, document }: Pick<ConversionRule, 'from' | 'document'>,
  today: PlainDate,
): Fault[] {
  const first = plainDateOf(yearOf(today), monthOf(today), 1);
  return [
    ...(from < first ? [{ place: ['from'], message: endedMonth }] : []),
    ...(carriesSecretMark(document) ? [{ place: ['document'], message: secret }] : []),
  ];
}

const endedMonth = {
  vi: 'Tháng đã qua giữ nguyên cách tính: hệ số chỉ áp dụng từ tháng này trở đi.',
  en: 'An ended month keeps its score: coefficients hold from this month on.',
};
const secret = {
  vi: 'Nội dung có dấu độ mật; hệ thống này không nhận bí mật nhà nước.',
  en: 'It bears a mark of secrecy; state secrets do not belong in this system.',
};
