import type { Hono } from 'hono';
import type { IndicatorCode } from '../../core/kernel/ids.ts';
import { comparePlainDates } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { comparePeriods } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import type { Target } from '../../core/target/target.ts';
import {
  type FigureCell,
  type IndicatorSummary,
  listIndicatorsRoute,
  showIndicatorRoute,
} from '../../contract/figure.ts';
import type { Database } from '../database/connection.ts';
import { inRead } from '../database/transaction.ts';
import { knownFigures } from '../figure/known-figures.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import {
  defaultUnitId,
  definitionOf,
  type KnownFacts,
  loadKnownFacts,
} from '../known-facts/known-facts.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { listTargets } from '../target/target.views.ts';
import { figureCellsOf } from './computed-figures.ts';
import { derivedFrom, seriesOf } from './series.ts';

export function bindIndicatorRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listIndicatorsRoute, ({ query }) =>
    inRead(db, async (tx) => {
      const unitId = query.unit ?? (await defaultUnitId(tx));
      const facts = await loadKnownFacts(tx, { unitId, asOf: query.asOf });
      const targets = await listTargets(tx);
      return {
        unit: { id: facts.unit.id, name: facts.unit.name },
        indicators: indicatorSummaries(facts, targets),
      };
    }),
  );
  bind(app, decideActor, showIndicatorRoute, ({ params, query }) =>
    inRead(db, async (tx) => {
      const unitId = query.unit ?? (await defaultUnitId(tx));
      const facts = await loadKnownFacts(tx, { unitId, asOf: query.asOf });
      const definition = definitionOf(facts, params.code);
      if (definition === undefined) throw unknown(params.code);
      const from = { facts, figures: knownFigures(facts), contradictions: contradictionsOf(facts) };
      const targets = await listTargets(tx);
      return {
        asOf: facts.asOf,
        series: seriesOf(definition, from),
        derived: derivedFrom(params.code, facts).map((one) => seriesOf(one, from)),
        targets: targets
          .filter((target) => target.parts.some((part) => part.indicatorCode === params.code))
          .map(({ id, name, resolutionId }) => ({
            id,
            name,
            resolutionTitle:
              facts.resolutions.find((resolution) => resolution.id === resolutionId)?.title ??
              resolutionId,
          })),
      };
    }),
  );
}

/** Every indicator in its latest definition, with how much is known of it: stated or computed. */
function indicatorSummaries(facts: KnownFacts, targets: readonly Target[]): IndicatorSummary[] {
  const figures = knownFigures(facts);
  const codes = new Set(facts.indicators.map((version) => version.indicatorCode));
  return [...codes].flatMap((code) => {
    const definition = definitionOf(facts, code);
    if (definition === undefined) return [];
    const cells = figureCellsOf(definition, facts, figures);
    const { name, kind, direction, measureUnit, formula } = definition;
    const asking = targets.filter((target) =>
      target.parts.some((part) => part.indicatorCode === code),
    );
    return [
      {
        code,
        name,
        kind,
        direction,
        measureUnit,
        formula,
        figureCount: cells.length,
        latest: newestOf(cells),
        targetCount: asking.length,
      },
    ];
  });
}

/** By the last day; of one day the longer period. */
function newestOf(cells: readonly FigureCell[]): FigureCell | null {
  const ends = cells.flatMap((cell) =>
    cell.address === null ? [] : [{ cell, period: parsePeriodId(cell.address.period) }],
  );
  const [newest] = ends.toSorted(
    (a, b) => comparePlainDates(b.period.end, a.period.end) || comparePeriods(a.period, b.period),
  );
  return newest?.cell ?? null;
}

function unknown(code: IndicatorCode): Refusal {
  return new Refusal('not-found', {
    vi: `Không có chỉ tiêu "${code}" trong danh mục.`,
    en: `There is no indicator "${code}" in the list.`,
  });
}
