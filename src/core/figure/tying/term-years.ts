import type { UnitId } from '../../kernel/ids.ts';
import { yearOf } from '../../kernel/plain-date.ts';
import type { TermOfResolution } from './tying.ts';

/** The years of a term and of its results: a term 2015-2020 has the results of 2016 to 2020. */
export interface TermYears {
  readonly resolution: TermOfResolution | null;
  readonly start: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** First and last year of `2016/2020`; null for any other period of the reader. */
export function yearsOf(period: string | null): { first: number; last: number } | null {
  const found = /^(\d{4})\/(\d{4})$/.exec(period ?? '');
  return found === null ? null : { first: Number(found[1]), last: Number(found[2]) };
}

/** Terms last five years and are named by both ends. */
const TERM_SPAN = 5;

/**
 * The term that two years name, as `2015-2020` names the one whose results are those of 2016 to 2020. Years that are
 * the years of results themselves (2016-2020) name no term.
 *
 * @param isCalledTerm the words say "nhiệm kỳ": then five years that no resolution has are a term as well
 */
export function termOf(
  years: { first: number; last: number },
  resolutions: readonly TermOfResolution[],
  { unitId, isCalledTerm }: { unitId: UnitId; isCalledTerm: boolean },
): TermYears | null {
  const named = resolutions.filter(
    (one) =>
      yearOf(one.start) === years.first &&
      one.lastYear === years.last &&
      one.firstYear > years.first,
  );
  const resolution = named.find((one) => one.unitId === unitId) ?? named[0] ?? null;
  if (resolution !== null) {
    const { firstYear, lastYear } = resolution;
    return { resolution, start: years.first, firstYear, lastYear };
  }
  if (!isCalledTerm || years.last - years.first !== TERM_SPAN) return null;
  return { resolution: null, start: years.first, firstYear: years.first + 1, lastYear: years.last };
}

/** The resolution whose years of results are exactly these, of the unit where it has one. */
export function resolutionOfYears(
  years: { first: number; last: number },
  resolutions: readonly TermOfResolution[],
  unitId: UnitId,
): TermOfResolution | null {
  const named = resolutions.filter(
    (one) => one.firstYear === years.first && one.lastYear === years.last,
  );
  return named.find((one) => one.unitId === unitId) ?? named[0] ?? null;
}
