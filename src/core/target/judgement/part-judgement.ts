import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Missing } from '../../kernel/missing.ts';
import { dayAfter, type PartContext } from '../part-context.ts';
import type { Reasoned } from '../reasoned.ts';
import type { Standing } from '../standing.ts';
import type { Judgement } from '../target.ts';

/** Years of an every-year target, told apart. */
export interface YearsMet {
  met: number[];
  missed: number[];
  /** Over, but without a usable figure. */
  unknown: number[];
  /** Not over yet. */
  ahead: number[];
}

/** The computed label of one part. */
export interface PartJudgement {
  label: Judgement;
  reasoned: Reasoned;
  /** What a person should look at: equal at the precision, a hedged figure. */
  note: Bilingual | null;
  side: 'below' | 'above' | null;
  /** every-year only. */
  yearsMet: YearsMet | null;
  /** Dated works: days late when completed, days left (negative: gone by) while open; null elsewhere. */
  daysLate: number | null;
  daysLeft: number | null;
}

export function partJudgement(
  label: Judgement,
  reasoned: Reasoned,
  more: Partial<PartJudgement> = {},
): PartJudgement {
  return {
    label,
    reasoned,
    note: null,
    side: null,
    yearsMet: null,
    daysLate: null,
    daysLeft: null,
    ...more,
  };
}

/** `not-comparable` keeps its name; every other missing figure is "not enough figures", never "missed". */
export function labelOfMissing(why: Missing): Judgement {
  return why.reason === 'not-comparable' ? 'not-comparable' : 'no-data';
}

/**
 * Whether the part is judged for good: its last year is over, or the term has ended and the figure of that
 * year is there already (congresses sum up before the year closes).
 */
export function isJudgedNow(context: PartContext, standing: Standing): boolean {
  if (context.closedOn !== null || dayAfter(context.years.last) <= context.asOf) return true;
  return context.termEnd <= context.asOf && standing.lastYear >= context.years.last;
}
