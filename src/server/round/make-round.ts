import { indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import { shutForManaging } from '../../core/figure/round/round.permission.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { KnownAlready, RoundDraft } from '../../contract/round.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { nameOf } from './cell-surroundings.ts';
import { fault, notValid } from './draft-fields.ts';
import { writeNotices } from './notice.store.ts';
import { roundOpened } from './notices-of-acts.ts';
import { type PlannedRound, planRound, refusedFields } from './preview-round.ts';
import { getRound } from './round.views.ts';
import { refuseIfShut } from './submission-rules.ts';

/**
 * Makes a round with a submission for each unit, and opens it or keeps it as a draft.
 *
 * @returns its number
 * @throws Refusal `not-allowed`; `not-valid` naming every fault, each figure asked for that is known among them
 */
export async function makeRound(
  tx: WriteTransaction,
  actor: Actor,
  { draft, opensNow }: { draft: RoundDraft; opensNow: boolean },
): Promise<number> {
  refuseIfShut(shutForManaging(actor, draft.unitId));
  const plan = await planRound(tx, draft);
  const faults = [
    ...foreignFaults(actor, draft),
    ...knownFaults(plan),
    ...deadlineFaults(draft, plan),
  ];
  if (faults.length > 0) throw notValid(faults);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'make-round',
    subject: draft.title,
    unitId: draft.unitId,
    detail: { period: draft.periodId, fields: plan.fields.length, units: draft.units.length },
    after: draft,
  });
  await ensurePeriod(tx, draft);
  const { round_id: roundId } = await tx
    .insertInto('reporting_round')
    .values({
      title: draft.title,
      period_id: draft.periodId,
      calendar: draft.calendar,
      unit_id: draft.unitId,
      data_through: plan.dataThrough,
      unit_due_on: plan.unitDueOn,
      levels: draft.levels,
      deadlines: JSON.stringify(plan.deadlines),
      allows_own_approval: draft.allowsOwnApproval,
      change_no: changeNo,
    })
    .returning('reporting_round.round_id')
    .executeTakeFirstOrThrow();
  await saveFieldsAndUnits(tx, roundId, draft, plan);
  if (opensNow) await openRound(tx, actor, roundId);
  return roundId;
}

/** Only units of one's own are asked: what they send would be seen by whoever asks. */
function foreignFaults(actor: Actor, { units }: RoundDraft): Fault[] {
  return units.flatMap(({ unitId }, index): Fault[] =>
    may(actor, 'manage-rounds', { unitId })
      ? []
      : [
          fault(
            ['units', index],
            `Đơn vị "${unitId}" không thuộc quyền lập kỳ báo cáo của bạn.`,
            `The unit "${unitId}" is not yours to call figures from.`,
          ),
        ],
  );
}

/** Records that a round is open, and tells its units. */
export async function openRound(
  tx: WriteTransaction,
  actor: Actor,
  roundId: number,
): Promise<void> {
  const loaded = await getRound(tx, roundId);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'open-round',
    subject: `round ${roundId}`,
    unitId: loaded.round.unitId,
    detail: { title: loaded.round.title },
  });
  await tx
    .insertInto('round_act')
    .values({
      round_id: roundId,
      act: 'open',
      office: actor.office,
      account_id: actor.accountId,
      change_no: changeNo,
    })
    .execute();
  await writeNotices(tx, roundOpened(loaded));
}

async function saveFieldsAndUnits(
  tx: WriteTransaction,
  roundId: number,
  draft: RoundDraft,
  plan: PlannedRound,
): Promise<void> {
  await tx
    .insertInto('round_field')
    .values(
      plan.fields.map((field) => ({
        round_id: roundId,
        field_no: field.fieldNo,
        content: JSON.stringify(field),
        indicator_code: indicatorOfField(field)?.indicatorCode ?? null,
        owner_unit_id: indicatorOfField(field)?.ownerUnitId ?? null,
      })),
    )
    .execute();
  await tx
    .insertInto('submission')
    .values(
      draft.units.map(({ unitId, dueOn }) => ({
        round_id: roundId,
        unit_id: unitId,
        due_on: dueOn ?? plan.unitDueOn,
      })),
    )
    .execute();
}

async function ensurePeriod(tx: WriteTransaction, draft: RoundDraft): Promise<void> {
  const period = parsePeriodId(draft.periodId);
  await tx
    .insertInto('period')
    .values({
      period_id: period.id,
      kind: period.kind,
      starts_on: period.start,
      ends_before: period.end,
    })
    .onConflict((conflict) => conflict.column('period_id').doNothing())
    .execute();
}

function knownFaults(plan: PlannedRound): Fault[] {
  return refusedFields(plan).map((field) => {
    const known = plan.known.get(field.fieldNo) ?? [];
    const { vi, en } = nameOf(field, plan.catalogue);
    return fault(
      ['fields', field.fieldNo - 1],
      `${vi} đã có: ${whereKnown(known)}. Dùng số đã có, hoặc ghi lý do phải hỏi lại.`,
      `${en} is known: ${whereKnown(known)}. Use it, or write why it is asked again.`,
    );
  });
}

/** "Phường Mỏ Chè (Báo cáo …)", three of them at most. */
function whereKnown(known: readonly KnownAlready[]): string {
  const named = known.slice(0, 3).map(({ unitName, where }) => `${unitName} (${where})`);
  return known.length > 3 ? `${named.join('; ')}… +${known.length - 3}` : named.join('; ');
}

/** A unit's own deadline leaves it at least a day after the cut-off. */
function deadlineFaults(draft: RoundDraft, { dataThrough }: PlannedRound): Fault[] {
  return draft.units.flatMap(({ dueOn }, index) =>
    dueOn === undefined || dueOn > dataThrough
      ? []
      : [
          fault(
            ['units', index, 'dueOn'],
            'Hạn gửi phải sau ngày chốt số liệu.',
            'The deadline must come after the cut-off.',
          ),
        ],
  );
}
