import type { IndicatorCode, UnitId } from '../kernel/ids.ts';
import { type Missing, missing, type Outcome, value } from '../kernel/missing.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import { priceBasisNames } from '../kernel/price-basis-names.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { FigureFact } from '../indicator/formula/computation.ts';
import type { EvaluationPlace, FormulaContext } from '../indicator/formula/formula-context.ts';
import type { IndicatorVersion, Scope } from '../indicator/indicator.ts';
import { scopeName } from '../indicator/scope-names.ts';
import { isInForce } from '../indicator/indicator-in-force.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import type { PeriodId } from '../period/period.ts';
import { asKnownOn, bestVintage } from './best-vintage.ts';
import type { Vintage } from './figure.ts';

export interface VintageLedger {
  catalogue: readonly IndicatorVersion[];
  vintages: readonly Vintage[];
  children(place: EvaluationPlace): readonly UnitId[];
  /** null: everything ever recorded. */
  asOf: PlainDate | null;
}

/** What formulas may ask, answered from a catalogue and a ledger as it was known on one date. */
export function contextFromVintages(ledger: VintageLedger): FormulaContext {
  const definitions = grouped(ledger.catalogue, (version) => version.indicatorCode);
  const known = ledger.asOf === null ? ledger.vintages : asKnownOn(ledger.vintages, ledger.asOf);
  const figures = grouped(known, (vintage) => subject(vintage.key.indicatorCode, vintage.key));
  const definition = (indicatorCode: IndicatorCode, periodId: PeriodId): IndicatorVersion =>
    definitionAt(indicatorCode, periodId, definitions.get(indicatorCode) ?? []);
  return {
    definition,
    children: (place) => ledger.children(place),
    figure: (indicatorCode, place) =>
      factOf(
        definition(indicatorCode, place.periodId),
        place,
        figures.get(subject(indicatorCode, place)) ?? [],
      ),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function subject(indicatorCode: IndicatorCode, { unitId, periodId }: EvaluationPlace): string {
  return `${indicatorCode}|${unitId}|${periodId}`;
}

/**
 * The version that holds on the last day of the period, since that is when its figure is counted; for figures older
 * than the first definition the first, for a gap between two the earlier one.
 */
function definitionAt(
  indicatorCode: IndicatorCode,
  periodId: PeriodId,
  versions: readonly IndicatorVersion[],
): IndicatorVersion {
  const lastDay = addDays(parsePeriodId(periodId).end, -1);
  const ordered = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const found =
    ordered.find((version) => isInForce(version, lastDay)) ??
    ordered.findLast((version) => version.validFrom <= lastDay) ??
    ordered[0];
  if (found !== undefined) return found;
  throw new Refusal('not-found', {
    vi: `Chưa có chỉ tiêu [${indicatorCode}] trong danh mục`,
    en: `There is no indicator [${indicatorCode}] in the catalogue`,
  });
}

function factOf(
  definition: IndicatorVersion,
  place: EvaluationPlace,
  vintages: readonly Vintage[],
): FigureFact {
  const { indicatorCode, version, measureUnit, priceBasis } = definition;
  const ofMethod = vintages.filter(
    ({ key }) => key.indicatorVersion === version && key.priceBasis === priceBasis,
  );
  const scope = scopeOf(definition, ofMethod);
  const best = bestVintage(
    ofMethod.filter(({ key }) => key.scope === scope),
    null,
  );
  return {
    indicatorCode,
    indicatorVersion: version,
    unitId: place.unitId,
    periodId: place.periodId,
    scope,
    priceBasis,
    measureUnit,
    outcome: best === undefined ? absent(vintages) : contentOf(best),
    qualifier: best?.content.kind === 'value' ? best.content.qualifier : 'none',
    grade: best?.grade ?? null,
    vintageId: best?.id ?? null,
    dataThrough: best?.dataThrough ?? null,
  };
}

/**
 * The scope of the definition; where that leaves the scope open, the one scope in which the figure is known.
 * Two known scopes leave it open which is meant, and neither is taken.
 */
function scopeOf(definition: IndicatorVersion, vintages: readonly Vintage[]): Scope {
  const scopes = new Set(vintages.map(({ key }) => key.scope));
  const [only] = scopes;
  const isOpen = definition.scope === 'unstated' && scopes.size === 1;
  return isOpen && only !== undefined ? only : definition.scope;
}

function contentOf(vintage: Vintage): Outcome {
  return vintage.content.kind === 'value'
    ? value(vintage.content.value)
    : missing(vintage.content.reason);
}

/** A figure under another method, scope or price basis is not this one; that it exists is said. */
function absent(others: readonly Vintage[]): Missing {
  const [other] = others;
  if (other === undefined) return missing('not-reported');
  const { indicatorVersion } = other.key;
  const [scope, prices] = [scopeName(other.key.scope), priceBasisNames[other.key.priceBasis]];
  return missing('not-comparable', {
    vi: `chỉ có số liệu theo phiên bản ${indicatorVersion}, phạm vi “${scope.vi}”, ${prices.vi}`,
    en: `only given under version ${indicatorVersion}, scope “${scope.en}”, ${prices.en}`,
  });
}
