import type { Hono } from 'hono';
import type { TargetId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { exportScorecardRoute } from '../../contract/export.ts';
import {
  overrideJudgementRoute,
  showScorecardRoute,
  showTargetRoute,
} from '../../contract/scorecard.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite, type ReadTransaction } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { derivedFrom, seriesOf } from '../indicator/series.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import { listTargets } from '../target/target.views.ts';
import { today } from '../today.ts';
import { exportOf } from './export-lines.ts';
import { exportScorecard } from './export-scorecard.ts';
import { loadScorecardSources } from './load-scorecard.ts';
import { overrideJudgement } from './override-judgement.ts';
import { resolutionCellOf } from './resolution-cell.ts';
import { rowOf, scorecardOf } from './scorecard.ts';

export function bindScorecardRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showScorecardRoute, ({ query }) =>
    inRead(db, async (tx) => scorecardOf(await loadScorecardSources(tx, query))),
  );
  bindFile(app, decideActor, exportScorecardRoute, ({ query }) => {
    const { format, language, ...question } = query;
    return inRead(db, async (tx) =>
      exportScorecard(exportOf(await loadScorecardSources(tx, question), language), format),
    );
  });
  bind(app, decideActor, showTargetRoute, ({ params, query }) =>
    inRead(db, (tx) => targetPage(tx, params.id, query.asOf)),
  );
  bind(app, decideActor, overrideJudgementRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => {
      await overrideJudgement(tx, actor, { targetId: params.id, ...body, today: today() });
      const { row } = await targetPage(tx, params.id, undefined);
      return { targetId: params.id, computed: row.judgement, override: row.override };
    }),
  );
}

async function targetPage(
  tx: ReadTransaction,
  id: TargetId,
  asOf: PlainDate | undefined,
): Promise<OutputOf<typeof showTargetRoute>> {
  const target = (await listTargets(tx)).find((one) => one.id === id);
  if (target === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có chỉ tiêu "${id}".`,
      en: `There is no target "${id}".`,
    });
  }
  const sources = await loadScorecardSources(tx, { resolution: target.resolutionId, asOf });
  const position = sources.targets.findIndex((one) => one.id === id) + 1;
  return {
    asOf: sources.asOf,
    resolution: resolutionCellOf(sources.resolution, sources.catalogue, {
      listedTargetCount: sources.targets.length,
      asOf: sources.asOf,
    }),
    row: rowOf(target, position, sources),
    series: target.parts.flatMap((part, index) => {
      const from = sources.units.get(part.unitId);
      if (part.indicatorCode === null || from === undefined) return [];
      const definition = definitionOf(from.facts, part.indicatorCode);
      if (definition === undefined) return [];
      return [
        {
          partNo: index + 1,
          main: seriesOf(definition, from),
          derived: derivedFrom(part.indicatorCode, from.facts).map((one) => seriesOf(one, from)),
        },
      ];
    }),
    sourceNote: target.sourceClaimNote,
  };
}
