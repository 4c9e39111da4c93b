import type { Hono } from 'hono';
import { type WhyFigure, whyFigureRoute } from '../../contract/figure.ts';
import type { Database } from '../database/connection.ts';
import { inRead } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { loadKnownFacts } from '../known-facts/known-facts.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { knownFigures } from './known-figures.ts';
import { listWithdrawnVintages } from '../round/withdrawn.views.ts';
import { whyFigure } from './why.ts';

export function bindFigureRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, whyFigureRoute, ({ query }) =>
    inRead(db, async (tx) => {
      const { asOf, ...address } = query;
      const facts = await loadKnownFacts(tx, { unitId: address.unit, asOf });
      const contradictions = contradictionsOf(facts);
      const why = whyFigure(address, facts, knownFigures(facts), (vintages) =>
        contradictions.idsOfClaims(
          vintages.flatMap(({ source }) => (source.kind === 'document' ? [source.claimId] : [])),
        ),
      );
      const ids = why.vintages.map(({ vintageId }) => vintageId);
      return markWithdrawn(why, await listWithdrawnVintages(tx, ids));
    }),
  );
}

/** Says of tellings whose approval was withdrawn that it was: they count until they are told again. */
function markWithdrawn(why: WhyFigure, withdrawn: ReadonlySet<number>): WhyFigure {
  if (withdrawn.size === 0) return why;
  return {
    ...why,
    vintages: why.vintages.map((cell) =>
      withdrawn.has(cell.vintageId)
        ? {
            ...cell,
            source: {
              vi: `${cell.source.vi} (đã rút phê duyệt)`,
              en: `${cell.source.en} (approval withdrawn)`,
            },
          }
        : cell,
    ),
  };
}
