import { sql } from 'kysely';
import * as z from 'zod';
import { TargetId, UnitId } from '../../core/kernel/ids.ts';
import type { ReadTransaction } from '../database/transaction.ts';

const Row = z.object({
  target_id: TargetId,
  wording: z.string(),
  unit_id: UnitId,
  resolution_title: z.string(),
});

/** A target by its name alone: whoever works towards it may say that something blocks it. */
export interface NamedTarget {
  targetId: TargetId;
  wording: string;
  unitId: UnitId;
  /** Title of its resolution. */
  of: string;
}

/** Targets of these units and of the units above them, those of a term first. */
export async function targetsToName(
  tx: ReadTransaction,
  unitIds: readonly UnitId[],
): Promise<NamedTarget[]> {
  const { rows } = await sql`SELECT * FROM targets_above(${[...unitIds]}::text[])`.execute(tx);
  return z
    .array(Row)
    .parse(rows)
    .map((row) => ({
      targetId: row.target_id,
      wording: row.wording,
      unitId: row.unit_id,
      of: row.resolution_title,
    }));
}
