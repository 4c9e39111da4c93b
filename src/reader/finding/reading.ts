import type { DecimalText } from '../../core/kernel/decimal.ts';
import type { NotClaimWhy } from './number/number-mention.ts';

/** What a reader takes: plain text as found, and what is known of the document. */
export interface TextToRead {
  readonly text: string;
  /** `2021`, `2021-07` or `2021-07-02`; null or left out when unknown. */
  readonly date?: string | null;
  readonly title?: string | null;
}

export type FoundQualifier = 'exact' | 'approx' | 'at_least' | 'at_most';

export type FoundKind =
  | 'level'
  | 'growth'
  | 'change'
  | 'plan_percent'
  | 'ratio'
  | 'share'
  | 'target'
  | 'score'
  | 'other';

export type FoundDirection = 'up' | 'down';

/** A range of the original text, in UTF-16 offsets: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why an attribute is what it is: the rule, and the words that decided, if any did. */
export interface Reason {
  readonly rule: string;
  readonly words: Span | null;
}

/** One figure that a text states. */
export interface FoundClaim extends Span {
  readonly quote: string;
  /** The sentence it stands in; in a table its cell. */
  readonly sentence: Span;
  readonly indicator: string | null;
  readonly indicatorAt: Span | null;
  readonly value: DecimalText;
  /** Upper end of a range, denominator of a score, size of the field of a rank. */
  readonly value2: DecimalText | null;
  readonly unit: string;
  readonly qualifier: FoundQualifier;
  readonly kind: FoundKind;
  readonly direction: FoundDirection | null;
  readonly base: string | null;
  readonly period: string | null;
  readonly org: string | null;
  readonly reasons: Readonly<Record<ReasonedAttribute, Reason>>;
}

export type ReasonedAttribute =
  | 'unit'
  | 'qualifier'
  | 'kind'
  | 'base'
  | 'period'
  | 'indicator'
  | 'org';

/** Digits that state no quantity, and why. */
export interface FoundNumberApart extends Span {
  readonly quote: string;
  readonly why: NotClaimWhy;
}

/** Everything numerical in a text: each digit is in exactly one of the two lists. */
export interface Reading {
  readonly claims: readonly FoundClaim[];
  readonly apart: readonly FoundNumberApart[];
}
