import { addDays, daysBetween, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { IndicatorCode, ResolutionId, UnitId } from '../../../kernel/ids.ts';
import type { PriceBasis } from '../../../kernel/quantity.ts';
import { Scope } from '../../../indicator/indicator.ts';
import { isOver } from '../../../period/period-arithmetic.ts';
import type { Period } from '../../../period/period.ts';
import type { ClaimDraft } from '../../proposal.ts';
import type { TermOfResolution, TyingInput } from '../tying.ts';

/** Folded. Aims and duties are no results; "basically", "most" and "some" are not all. */
const NOT_A_RESULT =
  /\b(?:phan dau|quyet tam|se|nham|de nghi|yeu cau|gop phan|co gang|du kien|can (?:phai|co|tap trung)|phai|co ban|hau het|da so|phan lon|mot so|chua)\b[^.;,]{0,60}$|\b(?:de|nhieu) $/;

/** Whether the words before a statement make it an aim, a duty, or less than all. */
export function isOnlyAimed(before: string): boolean {
  return NOT_A_RESULT.test(before);
}

/** A claim without a number. */
export function statementClaim(given: {
  kind: 'all-met' | 'stated-period';
  unitId: UnitId;
  period: Period;
  resolutionId: ResolutionId;
  indicatorCode: IndicatorCode | null;
  priceBasis: PriceBasis;
  documentDate: PlainDate | null;
}): ClaimDraft {
  const { kind, unitId, period, resolutionId, indicatorCode, priceBasis, documentDate } = given;
  return {
    kind,
    indicatorCode,
    unitId,
    periodId: period.id,
    scope: Scope.parse('unstated'),
    priceBasis,
    value: null,
    measureUnit: null,
    precision: null,
    qualifier: 'none',
    direction: null,
    base: null,
    grade: documentDate !== null && isOver(period, documentDate) ? 'preliminary' : 'estimate',
    dataThrough: null,
    resolutionId,
    note: null,
  };
}

/** The resolution of several years of a unit in whose years of results the period lies; of several the longest term. */
export function resolutionAt(
  { resolutions }: Pick<TyingInput, 'resolutions'>,
  unitId: UnitId,
  period: Period,
): TermOfResolution | null {
  const [first, last] = [yearOf(period.start), yearOf(addDays(period.end, -1))];
  const fitting = resolutions.filter(
    (one) =>
      one.unitId === unitId &&
      one.firstYear < one.lastYear &&
      one.firstYear <= first &&
      last <= one.lastYear,
  );
  const daysOf = ({ start, end }: TermOfResolution): number => daysBetween(start, end);
  return fitting.toSorted((a, b) => daysOf(b) - daysOf(a))[0] ?? null;
}
