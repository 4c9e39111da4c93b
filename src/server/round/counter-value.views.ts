import { DecimalText } from '../../core/kernel/decimal.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { PeriodId } from '../../core/period/period.ts';
import type { CounterValue } from '../../contract/submission.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Catalogue, definitionOf } from '../known-facts/known-facts.ts';
import { unitNameOf } from './round-row.ts';

interface Filter {
  roundId?: number;
  unitId?: UnitId;
  id?: number;
}

/** Values proposed beside figures that were entered above their unit, the oldest first. */
export async function listCounterValues(
  tx: ReadTransaction,
  { roundId, unitId, id }: Filter,
  catalogue: Catalogue,
): Promise<{ indicatorCode: string; value: CounterValue }[]> {
  let query = tx
    .selectFrom('counter_value')
    .leftJoin(
      'counter_value_decision',
      'counter_value_decision.counter_value_id',
      'counter_value.counter_value_id',
    )
    .selectAll('counter_value')
    .select(['counter_value_decision.decision', 'counter_value_decision.reason as answer'])
    .orderBy('counter_value.counter_value_id');
  if (roundId !== undefined) query = query.where('counter_value.round_id', '=', roundId);
  if (unitId !== undefined) query = query.where('counter_value.unit_id', '=', unitId);
  if (id !== undefined) query = query.where('counter_value.counter_value_id', '=', id);
  return (await query.execute()).map((row) => {
    const definition = definitionOf(catalogue, row.indicator_code, row.indicator_version);
    return {
      indicatorCode: row.indicator_code,
      value: {
        id: row.counter_value_id,
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
        decision:
          row.decision === 'accepted' || row.decision === 'declined' ? row.decision : 'waiting',
        answer: row.answer,
      },
    };
  });
}
