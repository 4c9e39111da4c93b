import type { Contradiction } from '../../core/reconciliation/contradiction.ts';
import { reconciliationRuleNames } from '../../core/reconciliation/rule-names.ts';
import type { ContradictionCell, Settlement } from '../../contract/contradiction.ts';
import type { ClaimCell } from '../../contract/figure.ts';
import { claimCellOf } from '../figure/cells.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import { isSettled } from './settlement.views.ts';

/** A contradiction with the sentences of both sides and what was decided about it. */
export function contradictionCellOf(
  contradiction: Contradiction,
  facts: StatedFacts,
  settlements: readonly Settlement[],
): ContradictionCell {
  const { indicatorCode } = contradiction;
  const claimsOf = (ids: readonly string[]): ClaimCell[] =>
    ids.flatMap((id) => {
      const claim = facts.claimsById.get(id);
      return claim === undefined ? [] : [claimCellOf(claim, facts)];
    });
  return {
    contradiction,
    ruleName: reconciliationRuleNames[contradiction.rule],
    unitName: facts.units.get(contradiction.unitId)?.name ?? contradiction.unitId,
    indicatorName:
      indicatorCode === null ? null : (definitionOf(facts, indicatorCode)?.name ?? null),
    leftClaims: claimsOf(contradiction.left.claimIds),
    rightClaims: claimsOf(contradiction.right.claimIds),
    settlements: [...settlements],
    isSettled: isSettled(settlements),
  };
}
