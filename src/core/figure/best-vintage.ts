import { compareGrades } from '../kernel/grade.ts';
import { comparePlainDates, type PlainDate } from '../kernel/plain-date.ts';
import type { Vintage } from './figure.ts';

/** What had been said by the end of the day: a later day never takes a vintage away. */
export function asKnownOn(vintages: readonly Vintage[], date: PlainDate): Vintage[] {
  return vintages.filter((vintage) => vintage.knownSince <= date);
}

/**
 * The telling of a figure that counts on a day (null: everything ever recorded): the highest grade of Statistics
 * Law 2015, Articles 3 and 48; of one grade the one known last, then the one recorded last. Give the vintages of
 * one figure. undefined when nothing was known yet.
 */
export function bestVintage(
  vintages: readonly Vintage[],
  asOf: PlainDate | null,
): Vintage | undefined {
  const known = asOf === null ? vintages : asKnownOn(vintages, asOf);
  return known.toSorted((a, b) => compareGrades(b.grade, a.grade) || compareVintages(b, a))[0];
}

/** The order in which vintages came to be known: for `sort`. */
export function compareVintages(a: Vintage, b: Vintage): number {
  return (
    comparePlainDates(a.knownSince, b.knownSince) ||
    Date.parse(a.recordedAt) - Date.parse(b.recordedAt) ||
    a.id - b.id
  );
}
