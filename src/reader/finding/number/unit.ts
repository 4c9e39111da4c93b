import { big, type DecimalText, toDecimal } from '../../../core/kernel/decimal.ts';

/** What sort of unit: it decides how rises and percentages are read. */
export type UnitSort =
  | 'percent'
  | 'point'
  | 'money'
  | 'times'
  | 'measure'
  | 'count'
  | 'rank'
  | 'none';

/** The unit written at a number, spelled as in docs/domain/reader.md: `tỷ đồng`, `%/năm`, `other:đề án`. */
export interface Unit {
  readonly name: string;
  readonly sort: UnitSort;
  /** Power of ten that the number is multiplied by: 3 for "nghìn lượt". */
  readonly exponent: number;
  /** Its last token; one before its first where nothing is written. */
  readonly last: number;
  /** Last token of the counted noun itself, before any "/". */
  readonly nounLast: number;
}

/** A number multiplied by the power of ten of its unit. */
export function scaled(value: DecimalText, exponent: number): DecimalText {
  return exponent === 0 ? value : toDecimal(big(value).times(big(10).pow(exponent)));
}
