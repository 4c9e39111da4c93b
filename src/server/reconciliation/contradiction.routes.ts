import type { Hono } from 'hono';
import { listContradictionsRoute, settleContradictionRoute } from '../../contract/contradiction.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { loadStatedFacts } from '../known-facts/known-facts.ts';
import { today } from '../today.ts';
import { contradictionPage } from './contradiction-page.ts';
import { contradictionsOf } from './contradictions.ts';
import { settleContradiction } from './settle-contradiction.ts';
import { isSettled } from './settlement.views.ts';

export function bindContradictionRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listContradictionsRoute, ({ query }) =>
    inRead(db, (tx) => contradictionPage(tx, query)),
  );
  bind(app, decideActor, settleContradictionRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => {
      const facts = await loadStatedFacts(tx, { unitId: undefined, asOf: undefined });
      const known = contradictionsOf(facts);
      const settlements = await settleContradiction(
        tx,
        actor,
        { contradictionId: params.id, ...body, today: today() },
        (id) => known.all.find((one) => one.id === id)?.unitId,
      );
      return { settlements, isSettled: isSettled(settlements) };
    }),
  );
}
