import type { Selectable } from 'kysely';
import * as z from 'zod';
import {
  LevelDeadline,
  ReportingRound,
  RoundField,
} from '../../core/figure/round/reporting-round.ts';
import type { RoundState } from '../../core/figure/round/reporting-round.ts';
import { dueOnOf, type RoundAct, roundStateOf } from '../../core/figure/round/round-state.ts';
import {
  approvalSteps,
  type ApprovalStep,
  standingOf,
  type SubmissionStanding,
} from '../../core/figure/round/standing.ts';
import { SubmissionAct } from '../../core/figure/round/submission.ts';
import { UnitId } from '../../core/kernel/ids.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { PeriodId } from '../../core/period/period.ts';
import { anyNumberOf, anyOf } from '../database/any-of.ts';
import type { ReportingRound as ReportingRoundRow } from '../database/generated/rows.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** A submission with all that its acts come to. */
export interface LoadedSubmission {
  id: number;
  unitId: UnitId;
  dueOn: PlainDate;
  acts: readonly SubmissionAct[];
  steps: readonly ApprovalStep[];
  standing: SubmissionStanding;
}

/** A round with its submissions, as far as they are in sight. */
export interface LoadedRound {
  round: ReportingRound;
  state: RoundState;
  unitDueOn: PlainDate;
  submissions: readonly LoadedSubmission[];
}

interface RoundFilter {
  roundId?: number | undefined;
  periodIds?: readonly PeriodId[];
  states?: readonly RoundState[];
  /** Only submissions of these units, or only these. */
  unitIds?: readonly UnitId[];
  submissionIds?: readonly number[] | undefined;
}

/** Rounds in sight, the newest period first; all of their submissions, or only those asked for. */
export async function loadRounds(
  tx: ReadTransaction,
  filter: RoundFilter = {},
): Promise<LoadedRound[]> {
  const rows = await readRounds(tx, filter);
  const roundActs = await readRoundActs(tx, rows);
  const asked = rows.filter(
    (row) => filter.states?.includes(roundStateOf(roundActs.get(row.round_id) ?? [])) ?? true,
  );
  const ids = asked.map((row) => row.round_id);
  const fields = await readFields(tx, ids);
  const submissions = await readSubmissions(tx, ids, filter);
  const acts = await readActs(
    tx,
    submissions.map((one) => one.submission_id),
  );
  const ofRound = Map.groupBy(submissions, (one) => one.round_id);
  return asked.map((row): LoadedRound => {
    const round = ReportingRound.parse({
      id: row.round_id,
      title: row.title,
      periodId: row.period_id,
      calendar: row.calendar,
      unitId: row.unit_id,
      dataThrough: row.data_through,
      fields: fields.get(row.round_id) ?? [],
      levels: row.levels,
      deadlines: z.array(LevelDeadline).parse(row.deadlines),
      allowsOwnApproval: row.allows_own_approval,
    });
    const done = roundActs.get(row.round_id) ?? [];
    return {
      round,
      state: roundStateOf(done),
      unitDueOn: PlainDate.parse(row.unit_due_on),
      submissions: (ofRound.get(row.round_id) ?? []).map((one): LoadedSubmission => {
        const unitId = UnitId.parse(one.unit_id);
        const steps = approvalSteps(round, unitId);
        const own = acts.get(one.submission_id) ?? [];
        return {
          id: one.submission_id,
          unitId,
          dueOn: dueOnOf(unitId, PlainDate.parse(one.due_on), done),
          acts: own,
          steps,
          standing: standingOf(own, steps),
        };
      }),
    };
  });
}

/** @throws Refusal `not-found` for a round that is not there, or out of sight */
export async function getRound(tx: ReadTransaction, roundId: number): Promise<LoadedRound> {
  const [found] = await loadRounds(tx, { roundId });
  if (found === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có kỳ báo cáo số ${roundId}, hoặc bạn không được xem.`,
      en: `There is no round ${roundId}, or it is not for you to see.`,
    });
  }
  return found;
}

/** @throws Refusal `not-found` for a submission that is not there, or out of sight */
export async function getSubmission(
  tx: ReadTransaction,
  submissionId: number,
): Promise<{ loaded: LoadedRound; submission: LoadedSubmission }> {
  const [loaded] = await loadRounds(tx, { submissionIds: [submissionId] });
  const submission = loaded?.submissions[0];
  if (loaded === undefined || submission === undefined) throw noSubmission(submissionId);
  return { loaded, submission };
}

/**
 * Several submissions, the lowest number first.
 *
 * @throws Refusal `not-found` for the first that is not there, or out of sight
 */
export async function loadSubmissions(
  tx: ReadTransaction,
  submissionIds: readonly number[],
): Promise<{ loaded: LoadedRound; submission: LoadedSubmission }[]> {
  const found = (await loadRounds(tx, { submissionIds })).flatMap((loaded) =>
    loaded.submissions.map((submission) => ({ loaded, submission })),
  );
  const missing = submissionIds.find((id) => !found.some(({ submission }) => submission.id === id));
  if (missing !== undefined) throw noSubmission(missing);
  return found.toSorted((one, other) => one.submission.id - other.submission.id);
}

export function noSubmission(submissionId: number): Refusal {
  return new Refusal('not-found', {
    vi: `Không có phiếu báo cáo số ${submissionId}, hoặc bạn không được xem.`,
    en: `There is no submission ${submissionId}, or it is not for you to see.`,
  });
}

interface SubmissionRow {
  submission_id: number;
  round_id: number;
  unit_id: string;
  due_on: string;
}

type RoundRow = Selectable<ReportingRoundRow>;

function readRounds(
  tx: ReadTransaction,
  { roundId, periodIds, submissionIds }: RoundFilter,
): Promise<RoundRow[]> {
  let query = tx
    .selectFrom('reporting_round')
    .innerJoin('period', 'period.period_id', 'reporting_round.period_id')
    .selectAll('reporting_round')
    .orderBy('period.ends_before', 'desc')
    .orderBy('reporting_round.round_id', 'desc');
  if (roundId !== undefined) query = query.where('reporting_round.round_id', '=', roundId);
  if (periodIds !== undefined) {
    query = query.where('reporting_round.period_id', '=', anyOf(periodIds));
  }
  if (submissionIds !== undefined) {
    query = query.where(
      'reporting_round.round_id',
      'in',
      tx
        .selectFrom('submission')
        .select('submission.round_id')
        .where('submission.submission_id', '=', anyNumberOf(submissionIds)),
    );
  }
  return query.execute();
}

async function readSubmissions(
  tx: ReadTransaction,
  roundIds: readonly number[],
  { submissionIds, unitIds }: RoundFilter,
): Promise<SubmissionRow[]> {
  let query = tx
    .selectFrom('submission')
    .innerJoin('unit', 'unit.unit_id', 'submission.unit_id')
    .select([
      'submission.submission_id',
      'submission.round_id',
      'submission.unit_id',
      'submission.due_on',
    ])
    .orderBy('submission.round_id')
    .where('submission.round_id', '=', anyNumberOf(roundIds))
    .orderBy('unit.unit_no');
  if (unitIds !== undefined) query = query.where('submission.unit_id', '=', anyOf(unitIds));
  if (submissionIds !== undefined) {
    query = query.where('submission.submission_id', '=', anyNumberOf(submissionIds));
  }
  return query.execute();
}

async function readFields(
  tx: ReadTransaction,
  roundIds: readonly number[],
): Promise<Map<number, RoundField[]>> {
  const rows = await tx
    .selectFrom('round_field')
    .select(['round_field.round_id', 'round_field.content'])
    .where('round_field.round_id', '=', anyNumberOf(roundIds))
    .orderBy('round_field.round_id')
    .orderBy('round_field.field_no')
    .execute();
  return grouped(
    rows,
    (row) => row.round_id,
    (row) => RoundField.parse(row.content),
  );
}

async function readRoundActs(
  tx: ReadTransaction,
  rounds: readonly RoundRow[],
): Promise<Map<number, RoundAct[]>> {
  const rows = await tx
    .selectFrom('round_act')
    .select(['round_act.round_id', 'round_act.act', 'round_act.unit_id', 'round_act.due_on'])
    .where('round_act.round_id', '=', anyNumberOf(rounds.map((row) => row.round_id)))
    .orderBy('round_act.act_id')
    .execute();
  return grouped(
    rows,
    (row) => row.round_id,
    (row) => StoredAct.parse({ act: row.act, unitId: row.unit_id, dueOn: row.due_on }),
  );
}

const StoredAct = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['open', 'close', 'reopen']) }),
  z.object({ act: z.literal('extend'), unitId: UnitId, dueOn: PlainDate }),
]);

async function readActs(
  tx: ReadTransaction,
  submissionIds: readonly number[],
): Promise<Map<number, SubmissionAct[]>> {
  const rows = await tx
    .selectFrom('submission_act')
    .selectAll('submission_act')
    .where('submission_act.submission_id', '=', anyNumberOf(submissionIds))
    .orderBy('submission_act.act_id')
    .execute();
  return grouped(
    rows,
    (row) => row.submission_id,
    (row) =>
      SubmissionAct.parse({
        actNo: row.act_id,
        kind: row.kind,
        level: row.level,
        onUnitId: row.on_unit_id,
        office: row.office,
        accountId: row.account_id,
        text: row.text,
        happenedAt: row.happened_at.toISOString(),
      }),
  );
}

function grouped<Row, T>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  of: (row: Row) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(of(row));
    groups.set(keyOf(row), group);
  }
  return groups;
}
