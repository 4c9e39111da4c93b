import { sql } from 'kysely';
import type { Fault } from '../../core/kernel/refusal.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { anyOf } from '../database/any-of.ts';

/** Versions of plan lines, and targets, that one document added. */
export interface AddedAims {
  versions: readonly { planLineId: string; versionNo: number; findingNo: number }[];
  targets: readonly { targetId: string; findingNo: number }[];
}

/** What hangs on them, so that they cannot be taken back: one fault for each, at its figure. Empty where nothing does. */
export async function whatHangsOn(
  tx: WriteTransaction,
  { versions, targets }: AddedAims,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { planLineId, findingNo } of versions) {
    const own = versions.filter((one) => one.planLineId === planLineId);
    const place = ['figures', findingNo];
    const ownNumbers = own.map(({ versionNo }) => versionNo);
    const later = await laterVersion(tx, planLineId, ownNumbers);
    if (later !== undefined) faults.push({ place, message: adjustedBy(later) });
    const target = ownNumbers.includes(1) ? await targetWithStep(tx, planLineId) : undefined;
    if (target !== undefined) faults.push({ place, message: isStepOf(target) });
  }
  for (const { targetId, findingNo } of targets) {
    const place = ['figures', findingNo];
    if (await hasRow(tx, 'target_evidence', targetId)) faults.push({ place, message: PROVED });
    if (await hasRow(tx, 'judgement_override', targetId)) faults.push({ place, message: JUDGED });
  }
  return faults;
}

/** Deletes them; what they said stays in the log of changes. Whatever hangs on them must have been asked for before. */
export async function takeBackAims(
  tx: WriteTransaction,
  { versions, targets }: AddedAims,
): Promise<void> {
  for (const { planLineId, versionNo } of versions) {
    await tx
      .deleteFrom('plan_line_version')
      .where('plan_line_version.plan_line_id', '=', planLineId)
      .where('plan_line_version.version_no', '=', versionNo)
      .execute();
  }
  const planLineIds = [...new Set(versions.map(({ planLineId }) => planLineId))];
  await tx
    .deleteFrom('plan_line')
    .where('plan_line.plan_line_id', '=', anyOf(planLineIds))
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM plan_line_version version
        WHERE version.plan_line_id = plan_line.plan_line_id)`,
    )
    .execute();
  const targetIds = [...new Set(targets.map(({ targetId }) => targetId))];
  await tx
    .deleteFrom('target_part')
    .where('target_part.target_id', '=', anyOf(targetIds))
    .execute();
  await tx.deleteFrom('target').where('target.target_id', '=', anyOf(targetIds)).execute();
}

/** The title of the document that gave the plan line another value since. */
async function laterVersion(
  tx: WriteTransaction,
  planLineId: string,
  own: readonly number[],
): Promise<string | undefined> {
  const rows = await tx
    .selectFrom('plan_line_version')
    .innerJoin('document', 'document.document_id', 'plan_line_version.document_id')
    .select(['plan_line_version.version_no', 'document.title'])
    .where('plan_line_version.plan_line_id', '=', planLineId)
    .where('plan_line_version.version_no', '>', Math.min(...own))
    .orderBy('plan_line_version.version_no')
    .execute();
  return rows.find((row) => !own.includes(row.version_no))?.title;
}

/** The name of a target that has the plan line as a step. */
async function targetWithStep(
  tx: WriteTransaction,
  planLineId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('target_part')
    .innerJoin('target', 'target.target_id', 'target_part.target_id')
    .select('target.name_vi')
    .where(sql<boolean>`target_part.definition->'roadmap' ? ${planLineId}`)
    .executeTakeFirst();
  return row?.name_vi;
}

async function hasRow(
  tx: WriteTransaction,
  table: 'target_evidence' | 'judgement_override',
  targetId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom(table)
    .select(`${table}.target_id`)
    .where(`${table}.target_id`, '=', targetId)
    .executeTakeFirst();
  return row !== undefined;
}

function adjustedBy(title: string): Fault['message'] {
  return {
    vi: `Số kế hoạch này đã được điều chỉnh bởi “${title}”: hãy rút lại văn bản ấy trước.`,
    en: `This plan line was adjusted by “${title}” since: take that document back first.`,
  };
}

function isStepOf(target: string): Fault['message'] {
  return {
    vi: `Số kế hoạch này là một bước trong lộ trình của chỉ tiêu “${target}”.`,
    en: `This plan line is a step on the way to the target “${target}”.`,
  };
}

const PROVED: Fault['message'] = {
  vi: 'Đã có văn bản chứng minh gắn với chỉ tiêu này.',
  en: 'A document that proves it hangs on this target.',
};
const JUDGED: Fault['message'] = {
  vi: 'Lãnh đạo đã ghi đánh giá cho chỉ tiêu này; đánh giá là lịch sử, không xóa được.',
  en: 'A leader has judged this target; a judgement is history and cannot be deleted.',
};
