import type { Hono } from 'hono';
import type { IndicatorCode } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { listIndicatorsRoute, showIndicatorRoute } from '../../contract/figure.ts';
import type { Database } from '../database/connection.ts';
import { inRead } from '../database/transaction.ts';
import { figureCellOf } from '../figure/cells.ts';
import { knownFigures } from '../figure/known-figures.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { defaultUnitId, definitionOf, loadKnownFacts } from '../known-facts/known-facts.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { listTargets } from '../target/target.views.ts';
import { derivedFrom, seriesOf } from './series.ts';

export function bindIndicatorRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listIndicatorsRoute, ({ query }) =>
    inRead(db, async (tx) => {
      const unitId = query.unit ?? (await defaultUnitId(tx));
      const facts = await loadKnownFacts(tx, { unitId, asOf: query.asOf });
      const figures = knownFigures(facts);
      const targets = await listTargets(tx);
      const codes = [...new Set(facts.indicators.map((version) => version.indicatorCode))];
      return {
        unit: { id: facts.unit.id, name: facts.unit.name },
        indicators: codes.flatMap((code) => {
          const definition = definitionOf(facts, code);
          if (definition === undefined) return [];
          const best = figures.bestOf(code);
          const latest = best.at(-1);
          return [
            {
              code,
              name: definition.name,
              kind: definition.kind,
              direction: definition.direction,
              measureUnit: definition.measureUnit,
              formula: definition.formula,
              figureCount: best.length,
              latest: latest === undefined ? null : figureCellOf(latest, facts),
              targetCount: targets.filter((target) =>
                target.parts.some((part) => part.indicatorCode === code),
              ).length,
            },
          ];
        }),
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

function unknown(code: IndicatorCode): Refusal {
  return new Refusal('not-found', {
    vi: `Không có chỉ tiêu "${code}" trong danh mục.`,
    en: `There is no indicator "${code}" in the list.`,
  });
}
