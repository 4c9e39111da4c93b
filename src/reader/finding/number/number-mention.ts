import type { DecimalText } from '../../../core/kernel/decimal.ts';
import type { Unit } from './unit.ts';

/** `score`: 19/19; `range`: 11,5 - 12,4; `rank`: a place in an order; `planned`: B of "A/B". */
export type NumberForm = 'single' | 'range' | 'score' | 'rank' | 'planned';

/** An amount in the text: tokens `first` to `last` from the first digit to the end of the unit. */
export interface NumberMention {
  readonly first: number;
  readonly last: number;
  readonly form: NumberForm;
  readonly value: DecimalText;
  readonly value2: DecimalText | null;
  readonly unit: Unit;
}

/** Why digits are not an amount. */
export type NotClaimWhy =
  | 'date'
  | 'time'
  | 'year'
  | 'period'
  | 'duration'
  | 'ordinal'
  | 'name'
  | 'doc_number'
  | 'list_number'
  | 'footnote'
  | 'unit_base'
  | 'attribute'
  | 'counter'
  | 'phone';

/** Digits that are not an amount. */
export interface NumberApart {
  readonly first: number;
  readonly last: number;
  readonly why: NotClaimWhy;
}
