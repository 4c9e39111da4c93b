import { decimal, decimalPlaces } from '../kernel/decimal.ts';
import {
  ClaimId,
  DocumentId,
  IndicatorCode,
  PlanLineId,
  ResolutionId,
  UnitId,
} from '../kernel/ids.ts';
import { plainDate } from '../kernel/plain-date.ts';
import { PeriodId } from '../period/period.ts';
import { type IndicatorVersion, Scope } from '../indicator/indicator.ts';
import type { Assigner, Claim, ClaimBase } from '../figure/claim.ts';
import type { SourceDocument } from '../resolution/document.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { PlanLine } from '../target/plan-line.ts';
import type { ReconciliationFacts } from './evidence.ts';

/** Fields that a test writes as plain text; the rest of a claim keeps its type. */
type Plain<T, K extends keyof T> = Partial<
  Omit<T, K> & { [key in K]: string | Extract<T[key], null> }
>;

export const CITY = UnitId.parse('165@2015-07-01');

/** A level of 100 billion VND for 2021, told by document `d1`, scope and basis unstated. */
export function aClaim(
  given: Plain<
    Claim,
    | 'id'
    | 'documentId'
    | 'indicatorCode'
    | 'periodId'
    | 'scope'
    | 'value'
    | 'knownSince'
    | 'resolutionId'
    | 'unitId'
    | 'dataThrough'
  > = {},
): Claim {
  const { id, documentId, indicatorCode, periodId, scope, value, ...others } = given;
  const { knownSince, resolutionId, unitId, dataThrough, ...typed } = others;
  const number = value === null ? null : decimal(value ?? '100');
  return {
    place: 'đoạn 1',
    quotation: null,
    kind: 'level',
    priceBasis: 'unstated',
    measureUnit: 'billion-vnd',
    precision: number === null ? null : decimalPlaces(number),
    qualifier: 'none',
    direction: null,
    base: null,
    grade: 'official',
    note: null,
    ...typed,
    id: ClaimId.parse(id ?? `claim-${nextNumber()}`),
    documentId: DocumentId.parse(documentId ?? 'd1'),
    indicatorCode: indicatorCode === null ? null : IndicatorCode.parse(indicatorCode ?? 'output'),
    unitId: unitId === undefined ? CITY : UnitId.parse(unitId),
    periodId: PeriodId.parse(periodId ?? '2021'),
    scope: Scope.parse(scope ?? 'unstated'),
    value: number,
    dataThrough: dataThrough ? plainDate(dataThrough) : null,
    knownSince: plainDate(knownSince ?? '2022-01-01'),
    resolutionId: resolutionId ? ResolutionId.parse(resolutionId) : null,
  };
}

/** Growth in percent on the same period of last year. */
export function aGrowth(given: Parameters<typeof aClaim>[0] = {}): Claim {
  return aClaim({
    kind: 'growth',
    measureUnit: 'percent',
    direction: 'up',
    base: { kind: 'same-period-last-year' },
    ...given,
  });
}

/** Percentage of the plan of a year, by an assigner; null: the text does not say whose. */
export function aPlanPercent(
  planPeriodId: string,
  assigner: Assigner | null,
  given: Parameters<typeof aClaim>[0] = {},
): Claim {
  const base: ClaimBase = { kind: 'plan', assigner, planPeriodId: PeriodId.parse(planPeriodId) };
  return aClaim({ kind: 'plan-percent', measureUnit: 'percent', base, ...given });
}

export function basePeriod(periodId: string): ClaimBase {
  return { kind: 'period', periodId: PeriodId.parse(periodId) };
}

export function baseIndicator(indicatorCode: string): ClaimBase {
  return { kind: 'indicator', indicatorCode: IndicatorCode.parse(indicatorCode) };
}

/** A flow in billion VND where more is better, defined from 2010 on. */
export function anIndicator(
  code: string,
  given: Partial<Omit<IndicatorVersion, 'parts'>> & { parts?: string[] } = {},
): IndicatorVersion {
  const { parts = [], ...typed } = given;
  return {
    indicatorCode: IndicatorCode.parse(code),
    version: 1,
    validFrom: plainDate('2010-01-01'),
    validTo: null,
    name: { vi: `Chỉ tiêu ${code}`, en: `Indicator ${code}` },
    definition: { vi: 'Định nghĩa', en: 'Definition' },
    kind: 'flow',
    direction: 'higher-is-better',
    measureUnit: 'billion-vnd',
    priceBasis: 'unstated',
    scope: Scope.parse('unstated'),
    periodicity: ['year'],
    ownerUnit: null,
    formula: null,
    additive: true,
    synonyms: [],
    ...typed,
    parts: parts.map((part) => IndicatorCode.parse(part)),
  };
}

/** A plan for 2021 of 100 billion VND at least, assigned by the province in January. */
export function aPlanLine(
  given: Partial<Omit<PlanLine, 'indicatorCode' | 'periodId' | 'versions'>> & {
    indicatorCode?: string;
    periodId?: string;
    value?: string;
    versions?: PlanLine['versions'];
  } = {},
): PlanLine {
  const { indicatorCode, periodId, value, versions, ...typed } = given;
  return {
    id: PlanLineId.parse('plan-line'),
    unitId: CITY,
    scope: Scope.parse('unstated'),
    priceBasis: 'unstated',
    measureUnit: 'billion-vnd',
    assigner: 'province',
    bound: 'at-least',
    qualifier: 'none',
    ...typed,
    indicatorCode: IndicatorCode.parse(indicatorCode ?? 'output'),
    periodId: PeriodId.parse(periodId ?? '2021'),
    versions: versions ?? [planVersion('opening', value ?? '100', '2021-01-05')],
  };
}

export function planVersion(
  kind: PlanLine['versions'][number]['kind'],
  value: string,
  decidedOn: string,
): PlanLine['versions'][number] {
  return {
    kind,
    value: decimal(value),
    decidedOn: plainDate(decidedOn),
    documentId: DocumentId.parse('plan-document'),
    place: 'dòng 1',
  };
}

/** Congress IX of the city: term 2020-2025, results of 2021 to 2025. */
export function aResolution(given: Partial<Resolution> = {}): Resolution {
  return {
    id: ResolutionId.parse('congress-9'),
    title: 'Nghị quyết Đại hội IX',
    decidedBy: CITY,
    unitId: CITY,
    start: plainDate('2020-08-01'),
    end: plainDate('2025-08-01'),
    firstYear: 2021,
    lastYear: 2025,
    statedTargetCount: null,
    state: 'in-force',
    stateNote: null,
    documentId: null,
    ...given,
  };
}

export function aDocument(id: string, given: Partial<SourceDocument> = {}): SourceDocument {
  return {
    id: DocumentId.parse(id),
    kind: 'bao-cao',
    title: `Báo cáo ${id}`,
    issuer: null,
    documentNumber: null,
    datedFrom: plainDate('2022-01-01'),
    datedTo: plainDate('2022-01-01'),
    dateNote: null,
    address: null,
    addressNote: null,
    handlingMark: 'public',
    ...given,
  };
}

/** Facts with nothing in them but what a test gives; every indicator its claims name is known. */
export function factsOf(
  claims: Claim[],
  given: Partial<ReconciliationFacts> = {},
): ReconciliationFacts {
  const { indicators = [], ...others } = given;
  const known = new Set<string>(indicators.map(({ indicatorCode }) => indicatorCode));
  const named = new Set(claims.flatMap(({ indicatorCode }) => indicatorCode ?? []));
  const missing = [...named].filter((code) => !known.has(code)).map((code) => anIndicator(code));
  return {
    claims,
    planLines: [],
    resolutions: [],
    documents: [],
    ...others,
    indicators: [...indicators, ...missing],
  };
}

let lastNumber = 0;

function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}
