import type { Language } from '../../../core/kernel/bilingual.ts';
import { compareDecimals, decimal } from '../../../core/kernel/decimal.ts';
import type { DecimalText } from '../../../core/kernel/decimal.ts';
import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import { missingReasonNames } from '../../../core/kernel/missing.ts';
import type { Outcome } from '../../../core/kernel/missing.ts';
import { formatNumber, formatQuantity } from '../../../core/kernel/number-text.ts';
import { parsePeriodId, periodName } from '../../../core/period/period-kinds.ts';
import type { PeriodId } from '../../../core/period/period.ts';

/** Decimals shown of a number that was computed; what a document printed is shown as printed. */
export const COMPUTED_DECIMALS = 2;

const ZERO = decimal('0');
const YEAR = /^(?:19|20)\d\d$/;

export interface NumberForm {
  language: Language;
  /** Rounds to at most so many decimals; as stored when left out. */
  decimals?: number | undefined;
  /** Writes a plus before what rose. */
  signed?: boolean | undefined;
  withUnit?: boolean | undefined;
}

/** `+16,5 %`, `1.088 tỷ đồng`, `4.600`. */
export function amountText(amount: DecimalText, unit: MeasureUnit, form: NumberForm): string {
  const { language, decimals, signed = false, withUnit = true } = form;
  // A bare number of four digits is a year in every rule that has one: 2021, not 2.021.
  if (unit === 'item' && YEAR.test(amount)) return amount;
  const text = withUnit
    ? formatQuantity(amount, unit, language, decimals)
    : formatNumber(amount, { language, decimals });
  return signed && compareDecimals(amount, ZERO) > 0 ? `+${text}` : text;
}

/** The amount, or the named reason there is none; never blank. */
export function outcomeText(outcome: Outcome, unit: MeasureUnit, form: NumberForm): string {
  if (outcome.kind === 'value') return amountText(outcome.value, unit, form);
  return missingReasonNames[outcome.reason][form.language];
}

/** `Năm 2021`, `6 tháng đầu năm 2021`. */
export function periodText(period: PeriodId, language: Language): string {
  return periodName(parsePeriodId(period), language);
}

/** The same inside a sentence: `năm 2021`; English keeps its capitals for months only. */
export function periodInSentence(period: PeriodId, language: Language): string {
  const name = periodText(period, language);
  const isMonthName = parsePeriodId(period).kind === 'month' && language === 'en';
  return isMonthName ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
