import type { Hono } from 'hono';
import { ReconciliationRule } from '../../core/reconciliation/contradiction.ts';
import { reconciliationRuleNames } from '../../core/reconciliation/rule-names.ts';
import { listContradictionsRoute, settleContradictionRoute } from '../../contract/contradiction.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { loadStatedFacts, unitOf } from '../known-facts/known-facts.ts';
import { today } from '../today.ts';
import { contradictionCellOf } from './contradiction-cells.ts';
import { contradictionsOf } from './contradictions.ts';
import { settleContradiction } from './settle-contradiction.ts';
import { isSettled, listSettlements } from './settlement.views.ts';

export function bindContradictionRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listContradictionsRoute, ({ query }) =>
    inRead(db, async (tx) => {
      const facts = await loadStatedFacts(tx, { unitId: query.unit, asOf: query.asOf });
      const unit = query.unit === undefined ? null : unitOf(facts, query.unit);
      const settlements = await listSettlements(tx);
      const { all } = contradictionsOf(facts);
      return {
        asOf: facts.asOf,
        unit: unit && { id: unit.id, name: unit.name },
        contradictions: all.map((one) =>
          contradictionCellOf(one, facts, settlements.get(one.id) ?? []),
        ),
        checks: ReconciliationRule.options.map((rule) => ({
          rule,
          ruleName: reconciliationRuleNames[rule],
          found: all.filter((one) => one.rule === rule).length,
        })),
        claimCount: facts.claims.length,
      };
    }),
  );
  bind(app, decideActor, settleContradictionRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => {
      const facts = await loadStatedFacts(tx, { unitId: undefined, asOf: undefined });
      const known = contradictionsOf(facts);
      const settlements = await settleContradiction(
        tx,
        actor,
        { contradictionId: params.id, ...body, today: today() },
        (id) => known.all.some((one) => one.id === id),
      );
      return { settlements, isSettled: isSettled(settlements) };
    }),
  );
}
