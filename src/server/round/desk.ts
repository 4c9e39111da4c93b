import { approvalStepFor, shutForApproving } from '../../core/figure/round/round.permission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { DeskRow } from '../../contract/round/desk.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { loadCells } from './cell.views.ts';
import { loadSurroundings } from './cell-surroundings.ts';
import { exceptionsOf } from './exceptions.ts';
import { answeredIn } from './round-row.ts';
import { type LoadedRound, type LoadedSubmission, loadRounds } from './round.views.ts';
import { factsOf, fieldsSeen } from './submission-rules.ts';

/** Submissions whose next approval is the actor's to give, those with exceptions first. */
export async function approvalDesk(
  tx: ReadTransaction,
  actor: Actor,
  roundId: number | undefined,
): Promise<DeskRow[]> {
  const catalogue = await loadLists(tx);
  const rows: DeskRow[] = [];
  for (const loaded of await loadRounds(tx, { roundId })) {
    const waiting = loaded.submissions.flatMap((submission) => {
      const found = approvalStepFor(actor, factsOf(loaded, submission));
      return 'step' in found ? [{ submission, step: found.step }] : [];
    });
    if (waiting.length === 0) continue;
    const cells = await loadCells(
      tx,
      waiting.map(({ submission }) => submission.id),
    );
    const unitIds = waiting.map(({ submission }) => submission.unitId);
    const surroundings = await loadSurroundings(tx, loaded, unitIds, catalogue);
    for (const { submission, step } of waiting) {
      const own = cells.get(submission.id);
      rows.push({
        ...headOf(loaded, submission),
        unitName: unitNameOf(catalogue, submission.unitId),
        level: step.level,
        onUnitId: step.unitId,
        dueOn: loaded.round.deadlines.find(({ level }) => level === step.level)?.dueOn ?? null,
        answered: answeredIn(loaded, own),
        exceptions: exceptionsOf(fieldsSeen(actor, loaded, submission), submission, own, {
          surroundings,
          catalogue,
        }),
        approve: openAct(shutForApproving(actor, factsOf(loaded, submission))),
      });
    }
  }
  return rows.toSorted(
    (a, b) =>
      Number(b.exceptions.length > 0) - Number(a.exceptions.length > 0) ||
      a.sentAt.localeCompare(b.sentAt),
  );
}

function headOf(
  { round }: LoadedRound,
  { id, unitId, standing }: LoadedSubmission,
): Pick<
  DeskRow,
  | 'submissionId'
  | 'version'
  | 'roundId'
  | 'roundTitle'
  | 'periodId'
  | 'unitId'
  | 'sentAt'
  | 'sentBy'
> {
  return {
    submissionId: id,
    version: standing.version,
    roundId: round.id,
    roundTitle: round.title,
    periodId: round.periodId,
    unitId,
    sentAt: standing.sent?.happenedAt ?? '',
    sentBy: standing.sent?.office ?? '',
  };
}
