import type { UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { ReconciliationRule } from '../../core/reconciliation/contradiction.ts';
import { reconciliationRuleNames } from '../../core/reconciliation/rule-names.ts';
import type { listContradictionsRoute } from '../../contract/contradiction.ts';
import type { OutputOf } from '../../contract/route.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { loadStatedFacts, unitOf } from '../known-facts/known-facts.ts';
import { contradictionCellOf } from './contradiction-cells.ts';
import { contradictionsOf } from './contradictions.ts';
import { listSettlements } from './settlement.views.ts';

interface ContradictionQuestion {
  unit?: UnitId | undefined;
  /** In place of one unit: only of these. */
  unitIds?: UnitId[] | undefined;
  asOf?: PlainDate | undefined;
}

export type ContradictionPage = OutputOf<typeof listContradictionsRoute>;

/** The contradictions among what is known, of one unit or of all, the largest first. */
export async function contradictionPage(
  tx: ReadTransaction,
  question: ContradictionQuestion,
): Promise<ContradictionPage> {
  const { unit: unitId, unitIds, asOf } = question;
  const facts = await loadStatedFacts(tx, { unitId, ...(unitIds && { unitIds }), asOf });
  const unit = question.unit === undefined ? null : unitOf(facts, question.unit);
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
}
