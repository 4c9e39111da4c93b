import type { Bilingual } from '../kernel/bilingual.ts';
import { add, type DecimalText, decimal } from '../kernel/decimal.ts';
import type { UnitId } from '../kernel/ids.ts';
import {
  type Missing,
  type MissingReason,
  missing,
  missingReasonNames,
  type Outcome,
  value,
} from '../kernel/missing.ts';
import type { Allocation } from './succession.ts';

/** A unit whose figure a composed figure lacks, with the reason. */
export interface MissingUnit {
  unitId: UnitId;
  name: string;
  missing: Missing;
}

/** A figure put together from other units' figures, which says what it is made of. */
export interface ComposedFigure {
  /** A value only where every unit contributes: a unit without a figure is never counted as 0. */
  outcome: Outcome;
  /** Sum over the units that have a figure, for showing beside the coverage; null where none has or sums are not allowed. */
  reportedSum: DecimalText | null;
  /** k of n units. */
  coverage: { reported: number; of: number };
  missingUnits: MissingUnit[];
  /** The worst allocation met among the units that contribute. */
  allocation: Allocation;
  /** "estimated by allocation", with each share and its date; null where nothing is estimated. */
  note: Bilingual | null;
}

/** What one unit brings. `estimate` names unit, share and date where the outcome is a share of its figure. */
export interface Contribution {
  unitId: UnitId;
  name: string;
  outcome: Outcome;
  allocation: Allocation;
  estimate: Bilingual | null;
}

/** Why there is no sum or mean of a rate, ratio, index or score over several units. */
export const notSummable = missing('not-comparable', {
  vi: 'Chỉ tiêu này không cộng và không lấy trung bình qua các đơn vị; cần tử số và mẫu số',
  en: 'This indicator is neither summed nor averaged over units; its numerator and denominator are needed',
});

/** Best first. */
const allocationOrder: Allocation[] = ['exact', 'by-list', 'by-population', 'by-area'];

/** Of several reasons the one that reporting more figures would not cure comes first. */
const reasonOrder: MissingReason[] = [
  'not-comparable',
  'not-applicable',
  'withheld',
  'unreadable',
  'divided-by-zero',
  'not-reported',
  'not-yet-due',
];

export function worstAllocation(allocations: Allocation[]): Allocation {
  return allocationOrder.findLast((allocation) => allocations.includes(allocation)) ?? 'exact';
}

/** The sum of all contributions, or the reason there is none with the units that lack a figure. */
export function sumContributions(contributions: Contribution[]): ComposedFigure {
  const values = valuesOf(contributions);
  const missingUnits = missingAmong(contributions);
  const reportedSum =
    values.length === 0 ? null : values.reduce((sum, amount) => add(sum, amount), decimal('0'));
  const coverage = { reported: values.length, of: contributions.length };
  return {
    outcome:
      reportedSum !== null && missingUnits.length === 0
        ? value(reportedSum)
        : lacking(missingUnits, coverage),
    reportedSum,
    coverage,
    missingUnits,
    allocation: worstOf(contributions),
    note: estimateNote(contributions),
  };
}

/** No figure for the stated reason, whatever the units have; coverage still tells which of them have one. */
export function refuseToSum(contributions: Contribution[], why: Missing): ComposedFigure {
  return {
    outcome: why,
    reportedSum: null,
    coverage: { reported: valuesOf(contributions).length, of: contributions.length },
    missingUnits: missingAmong(contributions),
    allocation: worstOf(contributions),
    note: null,
  };
}

/** The reason that stands for those of several units, with all of them named. */
export function lacking(units: MissingUnit[], coverage: { reported: number; of: number }): Missing {
  const reason =
    reasonOrder.find((one) => units.some((unit) => unit.missing.reason === one)) ?? 'not-reported';
  const { reported, of } = coverage;
  return missing(reason, {
    vi: `Có số liệu của ${reported}/${of} đơn vị; thiếu ${units.map((unit) => nameAndReason(unit, 'vi')).join('; ')}`,
    en: `Figures of ${reported} of ${of} units; missing ${units.map((unit) => nameAndReason(unit, 'en')).join('; ')}`,
  });
}

function nameAndReason({ name, missing: { reason, detail } }: MissingUnit, language: 'vi' | 'en') {
  return `${name} (${detail?.[language] ?? missingReasonNames[reason][language]})`;
}

function valuesOf(contributions: Contribution[]): DecimalText[] {
  return contributions.flatMap(({ outcome }) => (outcome.kind === 'value' ? [outcome.value] : []));
}

function missingAmong(contributions: Contribution[]): MissingUnit[] {
  return contributions.flatMap(({ unitId, name, outcome }) =>
    outcome.kind === 'missing' ? [{ unitId, name, missing: outcome }] : [],
  );
}

function worstOf(contributions: Contribution[]): Allocation {
  return worstAllocation(
    contributions
      .filter(({ outcome }) => outcome.kind === 'value')
      .map(({ allocation }) => allocation),
  );
}

function estimateNote(contributions: Contribution[]): Bilingual | null {
  const estimates = contributions.flatMap(({ outcome, estimate }) =>
    outcome.kind === 'value' && estimate !== null ? [estimate] : [],
  );
  if (estimates.length === 0) return null;
  return {
    vi: `Ước tính theo phân bổ: ${estimates.map(({ vi }) => vi).join('; ')}`,
    en: `Estimated by allocation: ${estimates.map(({ en }) => en).join('; ')}`,
  };
}
