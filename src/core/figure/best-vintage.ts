import { bandOf, isHedged } from '../kernel/band.ts';
import { Grade } from '../kernel/grade.ts';
import { comparePlainDates, type PlainDate } from '../kernel/plain-date.ts';
import type { Vintage } from './figure.ts';

/** What had been said by the end of the day: a later day never takes a vintage away. */
export function asKnownOn(vintages: readonly Vintage[], date: PlainDate): Vintage[] {
  return vintages.filter((vintage) => vintage.knownSince <= date);
}

/**
 * The telling of a figure that counts on a day (null: everything ever recorded): the highest grade of Statistics
 * Law 2015, Articles 3 and 48; of one grade the one known last, then the one recorded last. A telling that only
 * repeats an earlier one in vaguer words ("trên 19 %" after 19,39 %) is no revision: the exact one goes on
 * counting. A vintage whose claim was corrected since never counts. Give the vintages of one figure. undefined when nothing was known yet.
 */
export function bestVintage(
  vintages: readonly Vintage[],
  asOf: PlainDate | null,
): Vintage | undefined {
  const known = lastOfEachClaim(asOf === null ? vintages : asKnownOn(vintages, asOf));
  const grade = Grade.options.findLast((one) => known.some((vintage) => vintage.grade === one));
  const [first, ...later] = known
    .filter((vintage) => vintage.grade === grade)
    .toSorted(compareVintages);
  return later.reduce((best, next) => (best && repeats(next, best) ? best : next), first);
}

/** One sentence says one thing: of the vintages recorded from it, the last, however it is graded. */
function lastOfEachClaim(vintages: readonly Vintage[]): Vintage[] {
  const last = new Map<string, Vintage>();
  for (const vintage of vintages) {
    const claimId = claimIdOf(vintage);
    const before = claimId === null ? undefined : last.get(claimId);
    if (claimId !== null && (before === undefined || before.id < vintage.id)) {
      last.set(claimId, vintage);
    }
  }
  return vintages.filter((vintage) => {
    const claimId = claimIdOf(vintage);
    return claimId === null || last.get(claimId) === vintage;
  });
}

function claimIdOf({ source }: Vintage): string | null {
  return source.kind === 'document' ? source.claimId : null;
}

/** Whether `later` says in vaguer words what `exact` says: hedged, and leaving open the very amount. */
function repeats({ content: later }: Vintage, { content: exact }: Vintage): boolean {
  if (later.kind !== 'value' || exact.kind !== 'value') return false;
  if (!isHedged(later.qualifier) || isHedged(exact.qualifier)) return false;
  const { low, high } = bandOf(later.value, null, later.qualifier);
  return low.lte(exact.value) && high.gte(exact.value);
}

/** The order in which vintages came to be known: for `sort`. */
export function compareVintages(a: Vintage, b: Vintage): number {
  return (
    comparePlainDates(a.knownSince, b.knownSince) ||
    Date.parse(a.recordedAt) - Date.parse(b.recordedAt) ||
    a.id - b.id
  );
}
