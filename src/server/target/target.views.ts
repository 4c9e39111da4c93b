import { PlanLine } from '../../core/target/plan-line.ts';
import { Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { TargetId, type UnitId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { anyOf } from '../database/any-of.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** Targets of one resolution (or of all), in the order of the text. */
export async function listTargets(tx: ReadTransaction, resolutionId?: string): Promise<Target[]> {
  let query = tx
    .selectFrom('target')
    .innerJoin('target_part', 'target_part.target_id', 'target.target_id')
    .selectAll('target')
    .select(['target_part.part_no', 'target_part.definition'])
    .orderBy('target.resolution_id')
    .orderBy('target.position')
    .orderBy('target_part.part_no');
  if (resolutionId !== undefined) query = query.where('target.resolution_id', '=', resolutionId);
  const byTarget = Map.groupBy(await query.execute(), (row) => row.target_id);
  return [...byTarget.values()].flatMap((rows) => {
    const [row] = rows;
    if (row === undefined) return [];
    return Target.parse({
      id: row.target_id,
      resolutionId: row.resolution_id,
      number: row.number,
      wording: row.wording,
      name: { vi: row.name_vi, en: row.name_en },
      clause: row.clause,
      isMain: row.is_main,
      rule:
        row.rule_count === null ? { kind: row.rule } : { kind: row.rule, count: row.rule_count },
      parts: rows.map((part) => part.definition),
      state: row.state,
      stateNote: row.state_note,
      sourceClaimNote: row.source_note,
    });
  });
}

/** What some targets are called, in the order of the text; those out of sight are left out. */
export async function namesOfTargets(
  tx: ReadTransaction,
  targetIds: readonly TargetId[],
): Promise<Map<TargetId, Bilingual>> {
  if (targetIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('target')
    .select(['target.target_id', 'target.name_vi', 'target.name_en'])
    .where('target.target_id', '=', anyOf(targetIds))
    .orderBy('target.resolution_id')
    .orderBy('target.position')
    .execute();
  return new Map(
    rows.map((row) => [TargetId.parse(row.target_id), { vi: row.name_vi, en: row.name_en }]),
  );
}

/** Plan lines known on a day, each with the versions decided by then. */
export async function listPlanLines(
  tx: ReadTransaction,
  { unitIds, asOf }: { unitIds?: readonly UnitId[] | undefined; asOf?: PlainDate | undefined },
): Promise<PlanLine[]> {
  let query = tx
    .selectFrom('plan_line')
    .innerJoin('plan_line_version', 'plan_line_version.plan_line_id', 'plan_line.plan_line_id')
    .selectAll('plan_line')
    .select([
      'plan_line_version.kind',
      'plan_line_version.value',
      'plan_line_version.decided_on',
      'plan_line_version.document_id',
      'plan_line_version.place',
    ])
    .orderBy('plan_line.plan_line_id')
    .orderBy('plan_line_version.version_no');
  if (unitIds !== undefined) query = query.where('plan_line.unit_id', '=', anyOf(unitIds));
  if (asOf !== undefined) query = query.where('plan_line_version.decided_on', '<=', asOf);
  const byLine = Map.groupBy(await query.execute(), (row) => row.plan_line_id);
  return [...byLine.values()].map((rows) =>
    PlanLine.parse({
      id: rows[0]?.plan_line_id,
      indicatorCode: rows[0]?.indicator_code,
      unitId: rows[0]?.unit_id,
      periodId: rows[0]?.period_id,
      scope: rows[0]?.scope,
      priceBasis: rows[0]?.price_basis,
      measureUnit: rows[0]?.measure_unit,
      assigner: rows[0]?.assigner,
      bound: rows[0]?.bound,
      qualifier: rows[0]?.qualifier,
      versions: rows.map((row) => ({
        kind: row.kind,
        value: row.value,
        decidedOn: row.decided_on,
        documentId: row.document_id,
        place: row.place,
      })),
    }),
  );
}
