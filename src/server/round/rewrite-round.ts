import { sql } from 'kysely';
import type { RoundField } from '../../core/figure/round/reporting-round.ts';
import { shutForManaging } from '../../core/figure/round/round.permission.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { defaultDataThrough } from '../../core/period/reporting-calendar.ts';
import { type WorkingDays, workingDaysLate } from '../../core/period/working-days.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { FieldDraft, RoundDraft } from '../../contract/round/round.ts';
import type { rewriteRoundRoute, showRoundDraftRoute } from '../../contract/round/round-draft.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/route.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { fault, notValid } from './draft-fields.ts';
import {
  checkedPlan,
  ensurePeriod,
  openRound,
  roundColumns,
  saveFields,
  saveUnits,
} from './make-round.ts';
import { getRound, type LoadedRound } from './round.views.ts';

/**
 * A round as its planner wrote it.
 *
 * @throws Refusal `not-found`, `not-allowed`
 */
export async function roundDraft(
  tx: ReadTransaction,
  actor: Actor,
  roundId: number,
): Promise<OutputOf<typeof showRoundDraftRoute>> {
  const loaded = await getRound(tx, roundId);
  refuseIfShut(shutForManaging(actor, loaded.round.unitId));
  const { change_no: version } = await tx
    .selectFrom('reporting_round')
    .select('reporting_round.change_no')
    .where('reporting_round.round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  const kept = await workingDaysOfRounds(tx, [loaded], await loadWorkingDays(tx));
  const workingDays = kept.get(roundId) ?? [];
  return {
    id: roundId,
    state: loaded.state,
    version,
    draft: await written(tx, loaded, workingDays),
  };
}

type Order = ParsedInputOf<typeof rewriteRoundRoute>['body'];

/**
 * Puts another draft in the place of one that was not opened yet, and opens it if asked.
 *
 * @throws Refusal `not-found`, `not-allowed`; `not-possible-now` once it was opened, or somebody rewrote it meanwhile;
 *   `not-valid` naming every fault, as when it is made
 */
export async function rewriteRound(
  tx: WriteTransaction,
  actor: Actor,
  roundId: number,
  { version, draft, opensNow }: Order,
): Promise<void> {
  await lockRound(tx, roundId);
  const loaded = await getRound(tx, roundId);
  refuseIfShut(shutForManaging(actor, loaded.round.unitId));
  if (loaded.state !== 'draft') throw openedAlready;
  const before = await roundDraft(tx, actor, roundId);
  if (before.version !== version) throw rewrittenMeanwhile;
  const plan = await checkedPlan(tx, actor, draft);
  const faults = discussedFaults(loaded, draft);
  if (faults.length > 0) throw notValid(faults);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'rewrite-round',
    subject: `round ${roundId}`,
    unitId: draft.unitId,
    detail: { title: draft.title, fields: plan.fields.length, units: draft.units.length },
    before: before.draft,
    after: draft,
  });
  await ensurePeriod(tx, draft);
  await tx
    .updateTable('reporting_round')
    .set(roundColumns(draft, plan, changeNo))
    .where('round_id', '=', roundId)
    .execute();
  await tx.deleteFrom('round_field').where('round_id', '=', roundId).execute();
  await saveFields(tx, roundId, plan);
  await replaceUnits(tx, loaded, draft, plan.unitDueOn);
  if (opensNow) await openRound(tx, actor, roundId);
}

/** Until the act ends nobody else opens, closes or rewrites the round. */
export async function lockRound(tx: WriteTransaction, roundId: number): Promise<void> {
  await sql`SELECT round_id FROM reporting_round WHERE round_id = ${roundId} FOR UPDATE`.execute(
    tx,
  );
}

/** Units that stay keep their submission, by the number that notices and threads know. */
async function replaceUnits(
  tx: WriteTransaction,
  { round, submissions }: LoadedRound,
  draft: RoundDraft,
  unitDueOn: PlainDate,
): Promise<void> {
  const asked = new Map(draft.units.map(({ unitId, dueOn }) => [unitId, dueOn ?? unitDueOn]));
  for (const { id, unitId } of submissions) {
    const dueOn = asked.get(unitId);
    await (dueOn === undefined
      ? tx.deleteFrom('submission').where('submission_id', '=', id).execute()
      : tx
          .updateTable('submission')
          .set({ due_on: dueOn })
          .where('submission_id', '=', id)
          .execute());
  }
  const before = new Set<UnitId>(submissions.map(({ unitId }) => unitId));
  const added = draft.units.filter(({ unitId }) => !before.has(unitId));
  if (added.length > 0) await saveUnits(tx, round.id, added, unitDueOn);
}

/** What was written in the thread of a submission does not vanish with it. */
function discussedFaults({ submissions }: LoadedRound, { units }: RoundDraft): Fault[] {
  const asked = new Set(units.map(({ unitId }) => unitId));
  return submissions.flatMap(({ unitId, acts }): Fault[] =>
    acts.length === 0 || asked.has(unitId)
      ? []
      : [
          fault(
            ['units'],
            `Phiếu của "${unitId}" đã có trao đổi nên không bỏ đơn vị này được.`,
            `Somebody wrote in the thread of "${unitId}": it cannot be left out.`,
          ),
        ],
  );
}

async function written(
  tx: ReadTransaction,
  { round, unitDueOn }: LoadedRound,
  workingDays: readonly number[],
): Promise<RoundDraft> {
  const rows = await tx
    .selectFrom('submission')
    .innerJoin('unit', 'unit.unit_id', 'submission.unit_id')
    .select(['submission.unit_id', 'submission.due_on'])
    .where('submission.round_id', '=', round.id)
    .orderBy('unit.unit_no')
    .execute();
  const isUsual =
    round.dataThrough === defaultDataThrough(parsePeriodId(round.periodId), round.calendar);
  return {
    title: round.title,
    periodId: round.periodId,
    calendar: round.calendar,
    unitId: round.unitId,
    ...(isUsual ? {} : { dataThrough: round.dataThrough }),
    fields: round.fields.map(fieldDraft),
    units: rows.map((row) => ({
      unitId: UnitId.parse(row.unit_id),
      ...(row.due_on === unitDueOn ? {} : { dueOn: PlainDate.parse(row.due_on) }),
    })),
    levels: round.levels,
    workingDays: [...workingDays],
    allowsOwnApproval: round.allowsOwnApproval,
  };
}

/**
 * Working days that each of these rounds gives its units, then each level; counted between its deadlines where it was
 * made before they were kept.
 */
export async function workingDaysOfRounds(
  tx: ReadTransaction,
  rounds: readonly LoadedRound[],
  days: WorkingDays,
): Promise<Map<number, number[]>> {
  if (rounds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('reporting_round')
    .select(['reporting_round.round_id', 'reporting_round.working_days'])
    .where(
      'reporting_round.round_id',
      'in',
      rounds.map(({ round }) => round.id),
    )
    .execute();
  const kept = new Map(rows.map((row) => [row.round_id, row.working_days]));
  return new Map(
    rounds.map((loaded) => [
      loaded.round.id,
      kept.get(loaded.round.id) ?? countedDays(loaded, days),
    ]),
  );
}

function countedDays({ round, unitDueOn }: LoadedRound, days: WorkingDays): number[] {
  const steps = [round.dataThrough, unitDueOn, ...round.deadlines.map(({ dueOn }) => dueOn)];
  return steps
    .slice(1)
    .map((dueOn, at) => Math.max(1, workingDaysLate(steps[at] ?? dueOn, dueOn, days)));
}

function fieldDraft(field: RoundField): FieldDraft {
  const { isRequired, group, hint } = field;
  if (field.kind === 'question') {
    return { kind: 'question', question: field.question, isRequired, group, hint };
  }
  if (field.kind === 'register') {
    const { figure, feeds } = field;
    return {
      kind: 'register',
      figure,
      feeds: feeds?.indicatorCode ?? null,
      isRequired,
      hint,
      askedAgainBecause: feeds?.askedAgainBecause ?? null,
    };
  }
  const { indicatorCode, scope, priceBasis, askedAgainBecause } = field;
  return {
    kind: 'indicator',
    indicatorCode,
    scope,
    priceBasis,
    isRequired,
    group,
    hint,
    askedAgainBecause,
  };
}

const openedAlready = new Refusal('not-possible-now', {
  vi: 'Kỳ báo cáo đã mở: tên, biểu, cấp duyệt và hạn chung không sửa được nữa. Chỉ còn gia hạn, thêm đơn vị, đóng kỳ.',
  en: 'The round was opened: title, form, levels and common deadlines stay. Deadlines may be extended, units added, the round closed.',
});

const rewrittenMeanwhile = new Refusal('not-possible-now', {
  vi: 'Bản soạn vừa có người khác sửa; hãy tải lại trang để xem bản mới rồi sửa tiếp.',
  en: 'Somebody rewrote the draft meanwhile; load the page again and go on from there.',
});
