import { decimal, type DecimalText } from '../kernel/decimal.ts';
import { value } from '../kernel/missing.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { PeriodId } from '../period/period.ts';
import { defaultSettings } from './judgement/judgement-settings.ts';
import { type PartContext, partContext } from './part-context.ts';
import { PlanLine, PlanLineVersion } from './plan-line.ts';
import { noPartFacts, Observation, type PartFacts, type TargetFacts } from './target-facts.ts';
import { Target, TargetPart } from './target.ts';

/** A part with harmless defaults: income per head, higher is better, at least 128 by 2030. */
export function aPart(over: Partial<Record<keyof TargetPart, unknown>> = {}): TargetPart {
  return TargetPart.parse({
    kind: 'level-at-end',
    wording: '',
    indicatorCode: 'income-per-head',
    unitId: '05518@2025-07-01',
    scope: 'territory',
    rider: null,
    priceBasis: 'current',
    measureUnit: 'million-vnd-per-head-year',
    bound: 'at-least',
    direction: 'higher-is-better',
    value: '128',
    low: null,
    high: null,
    base: null,
    deadline: null,
    strive: false,
    qualifier: 'none',
    precision: 0,
    tolerance: null,
    multipleForm: null,
    denominatorCode: null,
    ...over,
  });
}

/** A growth per year over the term; its figures are in billion VND at constant prices. */
export function aGrowth(
  percent: string,
  over: Partial<Record<keyof TargetPart, unknown>> = {},
): TargetPart {
  return aPart({
    kind: 'average-growth',
    indicatorCode: 'gross-output',
    priceBasis: 'constant-2010',
    measureUnit: 'percent-per-year',
    value: percent,
    ...over,
  });
}

/** An approved official figure of the scope and basis of `aPart`. */
export function figure(
  period: string | number,
  amount: string | number,
  over: Partial<Record<keyof Observation, unknown>> = {},
): Observation {
  return Observation.parse({
    periodId: PeriodId.parse(String(period)),
    outcome: value(decimal(amount)),
    measureUnit: 'million-vnd-per-head-year',
    qualifier: 'none',
    grade: 'official',
    dataThrough: null,
    scope: 'territory',
    priceBasis: 'current',
    indicatorVersion: 1,
    allocation: null,
    vintageId: null,
    unitCount: null,
    ...over,
  });
}

/** A figure of gross output, for growth parts. */
export function output(
  period: string | number,
  amount: string | number,
  over: Partial<Record<keyof Observation, unknown>> = {},
): Observation {
  return figure(period, amount, {
    measureUnit: 'billion-vnd',
    priceBasis: 'constant-2010',
    ...over,
  });
}

/** A stated growth rate, %. */
export function rate(
  period: string | number,
  percent: string | number,
  over: Partial<Record<keyof Observation, unknown>> = {},
): Observation {
  return figure(period, percent, { measureUnit: 'percent', priceBasis: 'constant-2010', ...over });
}

export function someFacts(over: Partial<PartFacts> = {}): PartFacts {
  return { ...noPartFacts, ...over };
}

export interface When {
  asOf?: string;
  firstYear?: number;
  lastYear?: number;
  start?: string;
  end?: string;
}

/** A target of these parts, numbered 1, all parts to be met. */
export function aTarget(
  parts: TargetPart[],
  over: Partial<Record<keyof Target, unknown>> = {},
): Target {
  return Target.parse({
    id: 'target-1',
    resolutionId: 'congress-1',
    number: '1',
    wording: 'Một chỉ tiêu.',
    name: { vi: 'Chỉ tiêu', en: 'Target' },
    clause: null,
    isMain: true,
    rule: { kind: 'all' },
    parts,
    state: 'in-force',
    stateNote: null,
    sourceClaimNote: null,
    ...over,
  });
}

/** Facts of a target for the years 2026-2030, seen on 1 June 2028 unless said otherwise. */
export function targetFacts(
  target: Target,
  parts: Partial<PartFacts>[],
  when: When = {},
): TargetFacts {
  return {
    target,
    term: {
      start: plainDate(when.start ?? '2025-09-01'),
      end: plainDate(when.end ?? '2030-09-01'),
      firstYear: when.firstYear ?? 2026,
      lastYear: when.lastYear ?? 2030,
    },
    stateSince: null,
    asOf: plainDate(when.asOf ?? '2028-06-01'),
    parts: parts.map(someFacts),
    planLines: [],
    override: null,
    settings: defaultSettings,
  };
}

export function contextOf(
  part: TargetPart,
  facts: Partial<PartFacts> = {},
  when: When = {},
): PartContext {
  const ofPart = someFacts(facts);
  return partContext(targetFacts(aTarget([part]), [ofPart], when), part, ofPart);
}

/** After the last year of the term. */
export const afterTerm = { asOf: '2031-03-01' } satisfies When;

/** A value rounded for comparison with a printed one; the name of the reason where it is missing. */
export function shown(
  outcome: { kind: 'value'; value: DecimalText } | { kind: 'missing'; reason: string },
  decimals = 2,
): string {
  return outcome.kind === 'value' ? Number(outcome.value).toFixed(decimals) : outcome.reason;
}

/** A plan line of the indicator, unit, scope and basis of `aPart`, for 2028. */
export function aPlanLine(over: Partial<Record<keyof PlanLine, unknown>> = {}): PlanLine {
  return PlanLine.parse({
    id: 'plan-1',
    indicatorCode: 'income-per-head',
    unitId: '05518@2025-07-01',
    periodId: '2028',
    scope: 'territory',
    priceBasis: 'current',
    measureUnit: 'million-vnd-per-head-year',
    assigner: 'people-council',
    bound: 'at-least',
    qualifier: 'none',
    versions: [planVersion('opening', '120', '2027-12-20')],
    ...over,
  });
}

export function planVersion(kind: string, amount: string, decidedOn: string): PlanLineVersion {
  return PlanLineVersion.parse({
    kind,
    value: amount,
    decidedOn,
    documentId: 'resolution-of-the-council',
    place: 'Phụ lục 1',
  });
}
