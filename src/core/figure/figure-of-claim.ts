import { type DecimalText, negate } from '../kernel/decimal.ts';
import type { IndicatorCode } from '../kernel/ids.ts';
import { addDays } from '../kernel/plain-date.ts';
import { type Qualifier, convert } from '../kernel/quantity.ts';
import { type IndicatorVersion } from '../indicator/indicator.ts';
import { isInForce } from '../indicator/indicator-in-force.ts';
import { parseFormula } from '../indicator/formula/parse-formula.ts';
import { samePeriodYearBefore } from '../period/period-arithmetic.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import type { PeriodId } from '../period/period.ts';
import type { Claim } from './claim.ts';
import type { FigureKey } from './figure.ts';

/** The figure that a claim tells, in the unit of its indicator. */
export interface ClaimedFigure {
  key: FigureKey;
  value: DecimalText;
  qualifier: Qualifier;
}

/** Definitions by what claims ask of them. */
export interface ClaimedIndicators {
  versions: ReadonlyMap<string, readonly IndicatorVersion[]>;
  /** Code of the indicator that is the growth of another: `growth([gross-output])`. */
  growthOf: ReadonlyMap<string, IndicatorCode>;
  /** Code of the indicator that is one's share of another: `share([a]; [b])`, by `a|b`. */
  shareOf: ReadonlyMap<string, IndicatorCode>;
}

export function indexClaimedIndicators(catalogue: readonly IndicatorVersion[]): ClaimedIndicators {
  const growthOf = new Map<string, IndicatorCode>();
  const shareOf = new Map<string, IndicatorCode>();
  for (const version of catalogue) {
    const reading = version.formula === null ? null : parseFormula(version.formula);
    if (reading?.kind !== 'formula' || reading.formula.kind !== 'call') continue;
    const { function: name, operands } = reading.formula;
    const codes = operands.flatMap((one) => (one.kind === 'reference' ? [one.indicatorCode] : []));
    if (codes.length < operands.length) continue;
    if (name === 'growth') growthOf.set(codes.join('|'), version.indicatorCode);
    if (name === 'share') shareOf.set(codes.join('|'), version.indicatorCode);
  }
  const versions = Map.groupBy(catalogue, (version): string => version.indicatorCode);
  return { versions, growthOf, shareOf };
}

/**
 * The figure behind a claim: of a level the amount itself; of a growth on the same period of last year, and of an
 * average yearly growth, a figure of the growth indicator; of a share a figure of the share indicator. A fall is a
 * negative growth. null where the claim only compares (percent of plan, change, ratio), where the catalogue has no
 * such growth or share, and where units do not convert.
 */
export function figureOfClaim(claim: Claim, indicators: ClaimedIndicators): ClaimedFigure | null {
  const { value, measureUnit } = claim;
  const code = indicatorTold(claim, indicators);
  const version = code === null ? undefined : versionAt(indicators, code, claim.periodId);
  if (version === undefined || value === null || measureUnit === null) return null;
  const amount = convert(value, measureUnit, version.measureUnit);
  if (amount.kind === 'missing') return null;
  const isFall = claim.kind !== 'level' && claim.kind !== 'share' && claim.direction === 'down';
  return {
    key: {
      indicatorCode: version.indicatorCode,
      indicatorVersion: version.version,
      unitId: claim.unitId,
      periodId: claim.periodId,
      scope: claim.scope,
      priceBasis: claim.priceBasis,
    },
    value: isFall ? negate(amount.value) : amount.value,
    qualifier: claim.qualifier,
  };
}

function indicatorTold(claim: Claim, indicators: ClaimedIndicators): IndicatorCode | null {
  const { kind, indicatorCode, base } = claim;
  if (indicatorCode === null) return null;
  if (kind === 'level') return indicatorCode;
  if (kind === 'per-year-growth' || (kind === 'growth' && isOnYearBefore(claim))) {
    return indicators.growthOf.get(indicatorCode) ?? null;
  }
  if (kind === 'share' && base?.kind === 'indicator') {
    return indicators.shareOf.get(`${indicatorCode}|${base.indicatorCode}`) ?? null;
  }
  return null;
}

function isOnYearBefore({ base, periodId }: Claim): boolean {
  if (base?.kind === 'same-period-last-year') return true;
  const before = samePeriodYearBefore(parsePeriodId(periodId));
  return base?.kind === 'period' && base.periodId === before?.id;
}

/** The definition that holds on the last day of the period; before the first one the first, else the latest. */
function versionAt(
  { versions }: ClaimedIndicators,
  code: IndicatorCode,
  periodId: PeriodId,
): IndicatorVersion | undefined {
  const lastDay = addDays(parsePeriodId(periodId).end, -1);
  const ordered = (versions.get(code) ?? []).toSorted((a, b) =>
    a.validFrom < b.validFrom ? -1 : 1,
  );
  return (
    ordered.find((version) => isInForce(version, lastDay)) ??
    ordered.findLast((version) => version.validFrom <= lastDay) ??
    ordered[0]
  );
}
