import type { DecimalText } from '../../kernel/decimal.ts';
import type { Resolution } from '../../resolution/resolution.ts';
import { arithmeticOf, yearlyArithmeticOf } from '../kind-arithmetic.ts';
import type { Target, TargetPart } from '../target.ts';
import type { TargetDraft } from './aim.ts';
import { type AimStanding, canBeOne, isPrintOf } from './compare-plan-line.ts';

export interface ComparedTarget {
  readonly standing: AimStanding;
  /** The part of a target of the same resolution that asks for the same thing; null where none does. */
  readonly known: { readonly target: Target; readonly part: TargetPart } | null;
}

/** What a text tells of a target beside the targets of the same resolution: the same measure, by the same year. */
export function compareTarget(
  { part, resolutionId }: TargetDraft,
  targets: readonly Target[],
  resolution: Pick<Resolution, 'lastYear'>,
): ComparedTarget {
  const { lastYear } = resolution;
  const same = targets
    .filter((target) => target.resolutionId === resolutionId)
    .flatMap((target) => target.parts.map((known) => ({ target, part: known })))
    .filter(({ part: known }) => asksForSame(part, known, lastYear));
  const equal = same.find(({ part: known }) => hasSameValue(part, known));
  if (equal !== undefined) return { standing: 'agrees', known: equal };
  const [other] = same;
  return other === undefined
    ? { standing: 'new', known: null }
    : { standing: 'contradicts', known: other };
}

function asksForSame(a: TargetPart, b: TargetPart, lastYear: number): boolean {
  return (
    a.indicatorCode !== null &&
    a.indicatorCode === b.indicatorCode &&
    a.unitId === b.unitId &&
    canBeOne(a.scope, b.scope) &&
    canBeOne(a.priceBasis, b.priceBasis) &&
    familyOf(a) === familyOf(b) &&
    (a.lastYear ?? lastYear) === (b.lastYear ?? lastYear)
  );
}

/** Growth however it is asked for is one measure; so is a level, whether at the end, as a bound or as a share. */
function familyOf(part: TargetPart): string {
  const arithmetic = arithmeticOf(part);
  const tested = arithmetic === 'every-year' ? yearlyArithmeticOf(part) : arithmetic;
  return tested === 'share' || tested === 'all-of' ? 'level' : tested;
}

function hasSameValue(told: TargetPart, known: TargetPart): boolean {
  const values = (part: TargetPart): (DecimalText | null)[] => [part.value, part.low, part.high];
  const knownValues = values(known);
  return values(told).every((value, at) => {
    const other = knownValues[at] ?? null;
    if (value === null || other === null) return value === other;
    return isPrintOf(value, told, other, known.measureUnit);
  });
}
