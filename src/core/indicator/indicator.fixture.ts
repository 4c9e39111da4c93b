import { value } from '../kernel/missing.ts';
import { decimal } from '../kernel/decimal.ts';
import { IndicatorCode, UnitId, VintageId } from '../kernel/ids.ts';
import { PeriodId } from '../period/period.ts';
import type { FigureFact } from './formula/computation.ts';
import { IndicatorVersion } from './indicator.ts';

/** A flow in billion VND at unstated prices, valid from 2010; give what matters to the test. */
export function indicatorVersion(
  code: string,
  given: Partial<Record<keyof IndicatorVersion, unknown>> = {},
): IndicatorVersion {
  return IndicatorVersion.parse({
    indicatorCode: code,
    version: 1,
    validFrom: '2010-01-01',
    validTo: null,
    name: { vi: code, en: code },
    definition: { vi: '', en: '' },
    kind: 'flow',
    direction: 'higher-is-better',
    measureUnit: 'billion-vnd',
    priceBasis: 'unstated',
    scope: 'territory',
    periodicity: ['year'],
    ownerUnit: null,
    formula: null,
    parts: [],
    additive: true,
    synonyms: [],
    ...given,
  });
}

export const population = indicatorVersion('population', {
  kind: 'stock',
  measureUnit: 'person',
  priceBasis: 'not-monetary',
});

export const povertyRate = indicatorVersion('poverty-rate', {
  kind: 'rate',
  measureUnit: 'percent',
  priceBasis: 'not-monetary',
  direction: 'lower-is-better',
  additive: false,
});

export const code = (text: string) => IndicatorCode.parse(text);
export const unit = (text: string) =>
  UnitId.parse(text.includes('@') ? text : `${text}@2010-01-01`);
export const period = (text: string) => PeriodId.parse(text);

/** An official figure of an indicator, with the basis, scope and unit of its definition. */
export function fact(
  definition: IndicatorVersion,
  at: { unitId: UnitId; periodId: PeriodId },
  amount: string,
  given: Partial<FigureFact> = {},
): FigureFact {
  return {
    indicatorCode: definition.indicatorCode,
    indicatorVersion: definition.version,
    unitId: at.unitId,
    periodId: at.periodId,
    scope: definition.scope,
    priceBasis: definition.priceBasis,
    measureUnit: definition.measureUnit,
    outcome: value(decimal(amount)),
    qualifier: 'none',
    grade: 'official',
    vintageId: VintageId.parse(1),
    dataThrough: null,
    ...given,
  };
}
