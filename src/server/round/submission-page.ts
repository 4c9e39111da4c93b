import {
  actsRead,
  shutForApproving,
  shutForDiscussing,
  shutForEntering,
  shutForReturning,
  shutForSending,
  shutForTakingBack,
  shutForWithdrawing,
  visibilityFor,
} from '../../core/figure/round/round.permission.ts';
import type { CellCheck } from '../../core/figure/round/cell.ts';
import { indicatorOfField, type RoundField } from '../../core/figure/round/reporting-round.ts';
import { containsPeriod } from '../../core/period/period-arithmetic.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { PlanLine } from '../../core/target/plan-line.ts';
import type { Cell, CounterValue, EntryRow, Submission } from '../../contract/round/submission.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import type { Lists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { listPlanLines } from '../target/target.views.ts';
import { emptyCell, loadCells } from './cell.views.ts';
import {
  loadSurroundings,
  nameOf,
  type RoundSurroundings,
  versionOf,
} from './cell-surroundings.ts';
import { listCounterValues } from './counter-value.views.ts';
import { listPublished } from './published.views.ts';
import { roundQuestion } from './round-board.ts';
import {
  loadRegisterFigures,
  type RegisterFigures,
  registerStanding,
  withRegisterCells,
} from './register-cells.ts';
import { answeredIn, checksOf, daysLateOf, ownerNameOf } from './round-row.ts';
import { formulasOf } from './form-formulas.ts';
import { getSubmission, type LoadedRound, type LoadedSubmission } from './round.views.ts';
import { factsOf, fieldsSeen } from './submission-rules.ts';

interface Question {
  submissionId: number;
  includeUnapproved: boolean;
}

/** One unit's return with all that stands beside it; contents only as far as the asker may see them. */
export async function submissionPage(
  tx: ReadTransaction,
  actor: Actor,
  { submissionId, includeUnapproved }: Question,
): Promise<Submission> {
  const { loaded: whole, submission } = await getSubmission(tx, submissionId);
  const loaded = fieldsSeen(actor, whole, submission);
  const { round } = loaded;
  const { catalogue, today, days } = await roundQuestion(tx, actor);
  const facts = factsOf(whole, submission);
  const visibility = visibilityFor(actor, facts, includeUnapproved);
  const figures = await loadRegisterFigures(tx, loaded, [submission.unitId]);
  const stored = (await loadCells(tx, [submissionId])).get(submissionId);
  const cells = withRegisterCells(loaded, submission, stored, figures);
  const rows = await entryRows(tx, { loaded, submission, cells, catalogue, actor, figures });
  const published = (await listPublished(tx, [submissionId])).get(submissionId);
  return {
    id: submissionId,
    version: submission.standing.version,
    roundId: round.id,
    roundTitle: round.title,
    roundIsOpen: loaded.state === 'open',
    periodId: round.periodId,
    dataThrough: round.dataThrough,
    unitId: submission.unitId,
    unitName: unitNameOf(catalogue, submission.unitId),
    callingUnitName: unitNameOf(catalogue, round.unitId),
    state: submission.standing.state,
    awaits: submission.standing.awaited[0]?.level ?? null,
    levels: round.levels,
    dueOn: submission.dueOn,
    daysLate: daysLateOf(submission, today, days),
    answered: answeredIn(loaded, cells),
    publishedIsWithdrawn: published !== undefined && submission.standing.state !== 'approved',
    visibility,
    rows: visibility === 'hidden' ? rows.map(withoutContent) : rows,
    formulas: formulasOf(loaded, catalogue),
    thread: actsRead(actor, facts, submission.acts),
    acts: {
      enter: openAct(shutForEntering(actor, facts)),
      send: openAct(shutForSending(actor, facts)),
      takeBack: openAct(shutForTakingBack(actor, facts)),
      approve: openAct(shutForApproving(actor, facts)),
      return: openAct(shutForReturning(actor, facts)),
      withdraw: openAct(shutForWithdrawing(actor, facts)),
      message: openAct(shutForDiscussing(actor, facts)),
      proposeValue: may(actor, 'enter-figures', { unitId: submission.unitId })
        ? openAct(null)
        : openAct(shutForEntering(actor, facts)),
    },
  };
}

/** The checks of what is stored; that a required cell is still empty is said when it is sent. */
export function checksOfStored(
  loaded: LoadedRound,
  submission: LoadedSubmission,
  cells: ReadonlyMap<number, Cell> | undefined,
  surroundings: RoundSurroundings,
): CellCheck[] {
  return checksOf(loaded, submission, cells, surroundings).filter(
    ({ rule }) => rule !== 'required',
  );
}

interface Stored {
  loaded: LoadedRound;
  submission: LoadedSubmission;
  cells: ReadonlyMap<number, Cell> | undefined;
  catalogue: Lists;
  actor: Actor;
  figures: RegisterFigures;
}

async function entryRows(tx: ReadTransaction, stored: Stored): Promise<EntryRow[]> {
  const { loaded, submission, cells, catalogue, actor, figures } = stored;
  const { unitId } = submission;
  const surroundings = await loadSurroundings(tx, loaded, [unitId], catalogue);
  const plans = await listPlanLines(tx, { unitIds: [unitId] });
  const counterValues = await listCounterValues(
    tx,
    { roundId: loaded.round.id, unitId },
    catalogue,
  );
  const checks = Map.groupBy(
    checksOfStored(loaded, submission, cells, surroundings),
    ({ fieldNo }) => fieldNo,
  );
  return loaded.round.fields.map((field): EntryRow => {
    const past = surroundings.pastOf(unitId, field);
    const told = indicatorOfField(field);
    const definition = told === null ? undefined : versionOf(told, catalogue);
    const cell = cells?.get(field.fieldNo);
    return {
      field,
      name: nameOf(field, catalogue),
      definition: definition?.definition ?? null,
      ownerUnitName: ownerNameOf(field, catalogue),
      cell: cell ?? emptyCell(field.fieldNo),
      facts: surroundings.factsOf(unitId, field),
      checks: checks.get(field.fieldNo) ?? [],
      last: past.last,
      samePeriodLastYear: past.samePeriodLastYear,
      plans: plansOf(field, loaded, plans),
      history: past.history,
      published: past.published,
      counterValues: counterValues.filter((one) => isOfField(one, field)),
      register:
        field.kind === 'register'
          ? registerStanding(actor, submission, { field, cell }, figures)
          : null,
    };
  });
}

/** Plan lines of periods that hold the round's, in the latest version. */
function plansOf(
  field: RoundField,
  { round }: LoadedRound,
  plans: readonly PlanLine[],
): EntryRow['plans'] {
  const told = indicatorOfField(field);
  if (told === null) return [];
  const period = parsePeriodId(round.periodId);
  return plans
    .filter(
      (plan) =>
        plan.indicatorCode === told.indicatorCode &&
        plan.measureUnit === told.measureUnit &&
        containsPeriod(parsePeriodId(plan.periodId), period),
    )
    .flatMap(({ assigner, versions, periodId }) => {
      const version = versions.at(-1);
      return version === undefined ? [] : [{ assigner, value: version.value, periodId }];
    });
}

function isOfField({ figure }: CounterValue, field: RoundField): boolean {
  return indicatorOfField(field)?.indicatorCode === figure.indicator;
}

const notShown = { counted: 0, now: null, difference: null, gaps: [] };

function withoutContent(row: EntryRow): EntryRow {
  return {
    ...row,
    cell: { ...emptyCell(row.field.fieldNo), version: row.cell.version },
    checks: [],
    register: row.register === null ? null : { ...row.register, ...notShown },
  };
}
