import type { Hono } from 'hono';
import { whyFigureRoute } from '../../contract/figure.ts';
import type { Database } from '../database/connection.ts';
import { inRead } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { loadKnownFacts } from '../known-facts/known-facts.ts';
import { contradictionsOf } from '../reconciliation/contradictions.ts';
import { knownFigures } from './known-figures.ts';
import { whyFigure } from './why.ts';

export function bindFigureRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, whyFigureRoute, ({ query }) =>
    inRead(db, async (tx) => {
      const { asOf, ...address } = query;
      const facts = await loadKnownFacts(tx, { unitId: address.unit, asOf });
      const contradictions = contradictionsOf(facts);
      return whyFigure(address, facts, knownFigures(facts), (vintages) =>
        contradictions.idsOfClaims(
          vintages.flatMap(({ source }) => (source.kind === 'document' ? [source.claimId] : [])),
        ),
      );
    }),
  );
}
