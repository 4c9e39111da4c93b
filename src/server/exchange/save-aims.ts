import type { PlanLine } from '../../core/target/plan-line.ts';
import type { Target } from '../../core/target/target.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { upsertRows } from '../database/upsert-rows.ts';
import { databaseRows, periodRows } from './database-rows.ts';
import { saveTargets } from './exchange.store.ts';
import { rowShapes } from './row-shapes.ts';

/** Saves plan lines with all their versions, and targets, as the import of a pack does; their document is there. */
export async function saveAims(
  tx: WriteTransaction,
  { planLines, targets }: { planLines: readonly PlanLine[]; targets: readonly Target[] },
): Promise<void> {
  await upsertRows(tx, rowShapes.period, periodRows({ claims: [], planLines: [...planLines] }));
  await upsertRows(tx, rowShapes.planLine, planLines.map(databaseRows.planLine));
  await upsertRows(tx, rowShapes.planLineVersion, planLines.flatMap(databaseRows.planLineVersions));
  if (targets.length > 0) await saveTargets(tx, { targets: [...targets] });
}
