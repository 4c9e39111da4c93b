/** A time as written; a year left out is null, `shift` moves from the year it then means. */
export type When =
  | { readonly kind: 'year'; readonly year: number | null; readonly shift: number }
  | {
      readonly kind: 'half';
      readonly half: 1 | 2;
      readonly year: number | null;
      readonly shift: number;
    }
  | {
      readonly kind: 'quarter';
      /** Null in "quý này": the one that the text is on. */
      readonly quarter: number | null;
      readonly year: number | null;
      readonly shift: number;
    }
  | {
      readonly kind: 'month';
      /** Null in "trong tháng": the one that the text is on. */
      readonly month: number | null;
      readonly year: number | null;
      readonly shift: number;
    }
  | {
      readonly kind: 'first-months';
      readonly months: number;
      readonly year: number | null;
      readonly shift: number;
    }
  | { readonly kind: 'years'; readonly from: number; readonly to: number; readonly of: YearsOf }
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number | null;
      readonly year: number | null;
    }
  | { readonly kind: 'duration' }
  | { readonly kind: 'clock' };

export type YearsOf = 'term' | 'stage' | 'school' | 'plain';

/** A time expression in the text: tokens `first` to `last`, both included. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
  readonly when: When;
}
