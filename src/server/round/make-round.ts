import { indicatorOfField } from '../../core/figure/round/reporting-round.ts';
import type { Insertable } from 'kysely';
import { shutForManaging } from '../../core/figure/round/round.permission.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { KnownAlready, RoundDraft } from '../../contract/round/round.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReportingRound as ReportingRoundRow } from '../database/generated/rows.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { nameOf } from './cell-surroundings.ts';
import { fault, notValid } from './draft-fields.ts';
import { roundOpened } from './notices-of-acts.ts';
import { type PlannedRound, planRound, refusedFields } from './preview-round.ts';
import { getRound } from './round.views.ts';

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
  const plan = await checkedPlan(tx, actor, draft);
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
    .values(roundColumns(draft, plan, changeNo))
    .returning('reporting_round.round_id')
    .executeTakeFirstOrThrow();
  await saveFields(tx, roundId, plan);
  await saveUnits(tx, roundId, draft.units, plan.unitDueOn);
  if (opensNow) await openRound(tx, actor, roundId);
  return roundId;
}

/**
 * A draft worked out, in which nothing is wrong.
 *
 * @throws Refusal `not-allowed`; `not-valid` naming every fault, each figure asked for that is known among them
 */
export async function checkedPlan(
  tx: WriteTransaction,
  actor: Actor,
  draft: RoundDraft,
): Promise<PlannedRound> {
  refuseIfShut(shutForManaging(actor, draft.unitId));
  const plan = await planRound(tx, draft);
  const faults = [
    ...foreignFaults(actor, draft),
    ...knownFaults(plan),
    ...deadlineFaults(draft, plan),
  ];
  if (faults.length > 0) throw notValid(faults);
  return plan;
}

/** The row of a round, as its draft was worked out. */
export function roundColumns(
  draft: RoundDraft,
  plan: PlannedRound,
  changeNo: number,
): Insertable<ReportingRoundRow> {
  return {
    title: draft.title,
    period_id: draft.periodId,
    calendar: draft.calendar,
    unit_id: draft.unitId,
    data_through: plan.dataThrough,
    unit_due_on: plan.unitDueOn,
    levels: draft.levels,
    working_days: draft.workingDays,
    deadlines: JSON.stringify(plan.deadlines),
    allows_own_approval: draft.allowsOwnApproval,
    change_no: changeNo,
  };
}

/** Only units of one's own are asked: what they send would be seen by whoever asks. */
export function foreignFaults(actor: Actor, { units }: Pick<RoundDraft, 'units'>): Fault[] {
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

export async function saveFields(
  tx: WriteTransaction,
  roundId: number,
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
}

/** A submission for each unit, due on its own day or on that of the round. */
export async function saveUnits(
  tx: WriteTransaction,
  roundId: number,
  units: RoundDraft['units'],
  unitDueOn: PlainDate,
): Promise<void> {
  await tx
    .insertInto('submission')
    .values(
      units.map(({ unitId, dueOn }) => ({
        round_id: roundId,
        unit_id: unitId,
        due_on: dueOn ?? unitDueOn,
      })),
    )
    .execute();
}

export async function ensurePeriod(tx: WriteTransaction, draft: RoundDraft): Promise<void> {
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
export function whereKnown(known: readonly KnownAlready[]): string {
  const named = known.slice(0, 3).map(({ unitName, where }) => `${unitName} (${where})`);
  return known.length > 3 ? `${named.join('; ')}… +${known.length - 3}` : named.join('; ');
}

/** A unit's own deadline leaves it at least a day after the cut-off. */
export function deadlineFaults(
  draft: Pick<RoundDraft, 'units'>,
  { dataThrough }: Pick<PlannedRound, 'dataThrough'>,
): Fault[] {
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
