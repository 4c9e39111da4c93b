import { bandOf } from '../../kernel/band.ts';
import { big, type DecimalText } from '../../kernel/decimal.ts';
import type { MeasureUnit } from '../../kernel/measure-unit.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { convert } from '../../kernel/quantity.ts';
import type { Assigner } from '../../figure/claim.ts';
import { type PlanLine, type PlanLineVersion, planVersionAt } from '../plan-line.ts';
import type { PlanLineDraft } from './aim.ts';

/** How what a text asks for stands to what is known: the same, another value, or nothing. */
export type AimStanding = 'agrees' | 'contradicts' | 'new';

export interface ComparedPlanLine {
  readonly standing: AimStanding;
  /** The plan line known, and its version in force on the day, else its first; null where there is none. */
  readonly known: { readonly planLine: PlanLine; readonly version: PlanLineVersion } | null;
}

type Unassigned = Omit<PlanLineDraft, 'assigner'>;

/** A planned value beside the plan line of the same assigner, in the version in force on the day of the document. */
export function comparePlanLine(
  draft: PlanLineDraft,
  planLines: readonly PlanLine[],
  day: PlainDate,
): ComparedPlanLine {
  const planLine = findPlanLine(draft, planLines);
  const version = planLine && (planVersionAt(planLine, day) ?? planLine.versions[0]);
  if (planLine === undefined || version === undefined) return { standing: 'new', known: null };
  const known = { planLine, version };
  return { standing: isSameValue(draft, planLine, version) ? 'agrees' : 'contradicts', known };
}

/** Whose plan lines have the very value; each assigner once. */
export function assignersOfSameValue(
  draft: Unassigned,
  planLines: readonly PlanLine[],
): Assigner[] {
  const same = planLines.filter(
    (line) =>
      isOfSameThing(draft, line) &&
      line.versions.some((version) => isSameValue(draft, line, version)),
  );
  return [...new Set(same.map(({ assigner }) => assigner))];
}

/** Of the very scope and prices; else the one that differs only where one of the two leaves them open. */
function findPlanLine(draft: PlanLineDraft, planLines: readonly PlanLine[]): PlanLine | undefined {
  const same = planLines.filter(
    (line) => line.assigner === draft.assigner && isOfSameThing(draft, line),
  );
  return (
    same.find(
      ({ scope, priceBasis }) => scope === draft.scope && priceBasis === draft.priceBasis,
    ) ?? same[0]
  );
}

function isOfSameThing(draft: Unassigned, line: PlanLine): boolean {
  return (
    line.indicatorCode === draft.indicatorCode &&
    line.unitId === draft.unitId &&
    line.periodId === draft.periodId &&
    canBeOne(line.scope, draft.scope) &&
    canBeOne(line.priceBasis, draft.priceBasis) &&
    convert(draft.value, draft.measureUnit, line.measureUnit).kind === 'value'
  );
}

/** Two terms of which one may be left open. */
export function canBeOne(a: string, b: string): boolean {
  return a === b || a === 'unstated' || b === 'unstated';
}

function isSameValue(draft: Unassigned, line: PlanLine, version: PlanLineVersion): boolean {
  return isPrintOf(draft.value, draft, version.value, line.measureUnit);
}

/**
 * Whether a printed value (`precision`: decimals as printed) can be of a known one, in units that convert. What is asked
 * for is decided, not rounded; its print in a report may be.
 */
export function isPrintOf(
  printed: DecimalText,
  { measureUnit, precision }: Pick<Unassigned, 'measureUnit' | 'precision'>,
  known: DecimalText,
  knownUnit: MeasureUnit,
): boolean {
  const converted = convert(known, knownUnit, measureUnit);
  if (converted.kind === 'missing') return false;
  const { low, high } = bandOf(printed, precision, 'none');
  return big(converted.value).eq(printed) || (low.lt(converted.value) && high.gt(converted.value));
}
