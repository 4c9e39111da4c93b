import type { Bilingual } from '../../kernel/bilingual.ts';
import type { DecimalText } from '../../kernel/decimal.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import type { Unit } from '../../organisation/unit.ts';

/** What a target is checked against when it is entered or read. */
export interface EntryFacts {
  /** Day of the decision, on which its units must be in force. */
  decidedOn: PlainDate;
  firstYear: number;
  lastYear: number;
  indicators: readonly IndicatorVersion[];
  units: readonly Unit[];
  /** Values as the annex prints them, where the document has one. */
  annex: readonly { partIndex: number; value: DecimalText; place: string }[];
}

export type EntryCheck =
  | 'transposed-in-annex'
  | 'differs-from-annex'
  | 'percent-for-points'
  | 'growth-without-price-basis'
  | 'years-outside-term'
  | 'shares-do-not-add'
  | 'ambiguous-multiple'
  | 'rider-without-scope'
  | 'percent-of-unnamed-plan'
  | 'unit-not-in-force'
  | 'passed-by-base'
  | 'bound-against-direction'
  | 'value-missing'
  | 'sum-of-stock'
  | 'ratio-refused';

/** A doubt found in one field of a part, before it is given its id. */
export interface Doubt {
  check: EntryCheck;
  field: string;
  message: Bilingual;
}
