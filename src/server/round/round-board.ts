import { squareOf } from '../../core/figure/round/completeness.ts';
import { mayReadWords, shutForManaging } from '../../core/figure/round/round.permission.ts';
import type { BoardRow, RoundBoard, RoundRow } from '../../contract/round/round.ts';
import type { OpenAct } from '../../contract/open-act.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { today } from '../today.ts';
import { countAnswered, loadCells, type StoredCells } from './cell.views.ts';
import { loadSurroundings, nameOf, type RoundSurroundings } from './cell-surroundings.ts';
import { listHeads } from './head.views.ts';
import { loadRegisterFigures, withRegisterCells } from './register-cells.ts';
import { checksOf, daysLateOf, requiredIn, type RoundQuestion, roundRowOf } from './round-row.ts';
import { getRound, type LoadedRound, type LoadedSubmission, loadRounds } from './round.views.ts';
import { listSnapshots } from './snapshot.views.ts';
import { factsOf, fieldsSeenOfAll } from './submission-rules.ts';

export async function listRoundRows(
  tx: ReadTransaction,
  actor: Actor,
): Promise<{ rounds: RoundRow[]; manage: OpenAct }> {
  const rounds = await loadRounds(tx);
  const question = await roundQuestion(tx, actor);
  const answered = await countAnswered(tx);
  return {
    rounds: rounds.map((loaded) => roundRowOf(loaded, answered, question)),
    manage: openAct(shutForManaging(actor)),
  };
}

/** Who has sent, who is late, what is answered. */
export async function roundBoard(
  tx: ReadTransaction,
  actor: Actor,
  roundId: number,
): Promise<RoundBoard> {
  const whole = await getRound(tx, roundId);
  const loaded = fieldsSeenOfAll(actor, whole);
  const { round, submissions } = loaded;
  const question = await roundQuestion(tx, actor);
  const cells = await loadCells(
    tx,
    submissions.map(({ id }) => id),
  );
  const unitIds = submissions.map(({ unitId }) => unitId);
  const figures = await loadRegisterFigures(tx, loaded, unitIds);
  const cellsOf = new Map(
    submissions.map((one) => [one.id, withRegisterCells(loaded, one, cells.get(one.id), figures)]),
  );
  // An empty form has nothing to be checked against its past.
  const begun = submissions.filter(({ id }) => hasContent(cellsOf.get(id)));
  const surroundings = await loadSurroundings(
    tx,
    loaded,
    begun.map(({ unitId }) => unitId),
    question.catalogue,
  );
  const answered = await countAnswered(tx, roundId);
  const heads = await listHeads(tx, unitIds, question.today);
  return {
    round: roundRowOf(whole, answered, question),
    fields: round.fields.map((field) => ({ field, name: nameOf(field, question.catalogue) })),
    levels: round.levels,
    unitDueOn: loaded.unitDueOn,
    deadlines: round.deadlines.map((deadline) => ({
      ...deadline,
      isPast: deadline.dueOn < question.today,
    })),
    allowsOwnApproval: round.allowsOwnApproval,
    rows: submissions.map((submission) => ({
      ...boardRowOf(loaded, submission, cellsOf.get(submission.id), { ...question, surroundings }),
      answered: { done: answered.get(submission.id) ?? 0, of: requiredIn(whole) },
      returnedBecause: mayReadWords(actor, factsOf(whole, submission))
        ? (submission.standing.returned?.text ?? null)
        : null,
      headOffice: heads.get(submission.unitId) ?? null,
    })),
    acts: managingActs(loaded, actor),
    snapshots: await listSnapshots(tx, roundId),
  };
}

function hasContent(cells: StoredCells | undefined): boolean {
  return [...(cells?.values() ?? [])].some(({ content }) => content !== null);
}

export async function roundQuestion(tx: ReadTransaction, actor: Actor): Promise<RoundQuestion> {
  return { actor, today: today(), days: await loadWorkingDays(tx), catalogue: await loadLists(tx) };
}

function boardRowOf(
  loaded: LoadedRound,
  submission: LoadedSubmission,
  cells: StoredCells | undefined,
  question: RoundQuestion & { surroundings: RoundSurroundings },
): Omit<BoardRow, 'headOffice' | 'answered' | 'returnedBecause'> {
  const { standing, unitId } = submission;
  const checks = checksOf(loaded, submission, cells, question.surroundings);
  const ofField = Map.groupBy(checks, ({ fieldNo }) => fieldNo);
  return {
    submissionId: submission.id,
    unitId,
    unitName: unitNameOf(question.catalogue, unitId),
    state: standing.state,
    awaits: standing.awaited[0]?.level ?? null,
    awaitsUnits: standing.awaited.map((step) => unitNameOf(question.catalogue, step.unitId)),
    dueOn: submission.dueOn,
    sentAt: standing.sent?.happenedAt ?? null,
    daysLate: daysLateOf(submission, question.today, question.days),
    doubts: checks.filter(({ level }) => level === 'doubt').length,
    squares: loaded.round.fields.map(({ fieldNo }) =>
      squareOf(cells?.get(fieldNo)?.content ?? null, ofField.get(fieldNo) ?? [], standing),
    ),
  };
}

function managingActs({ round, state }: LoadedRound, actor: Actor): RoundBoard['acts'] {
  const shut = shutForManaging(actor, round.unitId);
  const when = (isOpen: boolean, vi: string, en: string): OpenAct => {
    if (shut !== null || isOpen) return openAct(shut);
    return { isOpen: false, why: { vi, en } };
  };
  return {
    edit: when(
      state === 'draft',
      'Kỳ báo cáo đã mở nên không soạn lại được.',
      'The round was opened and cannot be rewritten.',
    ),
    open: when(state === 'draft', 'Kỳ báo cáo đã mở.', 'The round was opened.'),
    close: when(state === 'open', 'Kỳ báo cáo không đang mở.', 'The round is not open.'),
    reopen: when(state === 'closed', 'Kỳ báo cáo chưa đóng.', 'The round is not closed.'),
    extend: when(state === 'open', 'Kỳ báo cáo không đang mở.', 'The round is not open.'),
    addUnits: when(state === 'open', 'Kỳ báo cáo không đang mở.', 'The round is not open.'),
  };
}
