import { DecimalText } from '../../core/kernel/decimal.ts';
import { IndicatorCode, UnitId } from '../../core/kernel/ids.ts';
import { PriceBasis } from '../../core/kernel/quantity.ts';
import { Scope } from '../../core/indicator/indicator.ts';
import { PeriodId } from '../../core/period/period.ts';
import { FileScan } from '../../contract/evidence.ts';
import type { CounterValue } from '../../contract/round/submission.ts';
import { noteViews } from '../database/sight.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { definitionOf } from '../known-facts/known-facts.ts';
import type { Lists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';

interface Filter {
  roundId?: number;
  unitId?: UnitId;
  id?: number;
}

/** Values proposed beside figures that were entered above their unit, the oldest first. */
export async function listCounterValues(
  tx: ReadTransaction,
  { roundId, unitId, id }: Filter,
  catalogue: Lists,
): Promise<CounterValue[]> {
  let query = tx
    .selectFrom('counter_value')
    .leftJoin(
      'counter_value_decision',
      'counter_value_decision.counter_value_id',
      'counter_value.counter_value_id',
    )
    .leftJoin(
      'counter_value_evidence',
      'counter_value_evidence.counter_value_id',
      'counter_value.counter_value_id',
    )
    .selectAll('counter_value')
    .select([
      'counter_value_decision.decision',
      'counter_value_decision.reason as answer',
      'counter_value_decision.office as decidedBy',
      'counter_value_decision.decided_at',
      'counter_value_evidence.name as evidence',
      'counter_value_evidence.scan',
    ])
    .orderBy('counter_value.counter_value_id');
  if (roundId !== undefined) query = query.where('counter_value.round_id', '=', roundId);
  if (unitId !== undefined) query = query.where('counter_value.unit_id', '=', unitId);
  if (id !== undefined) query = query.where('counter_value.counter_value_id', '=', id);
  return noteViews(await query.execute()).map((row) => {
    const definition = definitionOf(catalogue, row.indicator_code, row.indicator_version);
    return {
      id: row.counter_value_id,
      roundId: row.round_id,
      figure: {
        indicator: IndicatorCode.parse(row.indicator_code),
        unit: UnitId.parse(row.unit_id),
        period: PeriodId.parse(row.period_id),
        scope: Scope.parse(row.scope),
        priceBasis: PriceBasis.parse(row.price_basis),
      },
      unitId: UnitId.parse(row.unit_id),
      unitName: unitNameOf(catalogue, row.unit_id),
      indicatorName: definition?.name ?? { vi: row.indicator_code, en: row.indicator_code },
      periodId: PeriodId.parse(row.period_id),
      standing: row.standing === null ? null : DecimalText.parse(row.standing),
      proposed: DecimalText.parse(row.value),
      measureUnit: definition?.measureUnit ?? 'item',
      reason: row.reason,
      office: row.office,
      proposedAt: row.proposed_at.toISOString(),
      evidence: row.evidence,
      evidenceScan: FileScan.nullable().parse(row.scan),
      decision:
        row.decision === 'accepted' || row.decision === 'declined' ? row.decision : 'waiting',
      answer: row.answer,
      decidedBy: row.decidedBy,
      decidedAt: row.decided_at?.toISOString() ?? null,
    };
  });
}
