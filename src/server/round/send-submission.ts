import { obstaclesToSending } from '../../core/figure/round/check-cell.ts';
import { shutForSending, shutForTakingBack } from '../../core/figure/round/round.permission.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Standing } from '../../contract/round/submission.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { writeNotices } from '../notice/write-notices.ts';
import { freezeRegisterCells } from './freeze-register-cells.ts';
import { loadCells, type StoredCells } from './cell.views.ts';
import { loadSurroundings } from './cell-surroundings.ts';
import { toApprove } from './notices-of-acts.ts';
import { loadRegisterFigures, withRegisterCells } from './register-cells.ts';
import { contentsOf, recordContents } from './recorded-contents.ts';
import { checksOf } from './round-row.ts';
import { getSubmission, type LoadedRound, type LoadedSubmission } from './round.views.ts';
import { appendAct } from './submission-act.store.ts';
import { factsOf, lockSubmission } from './submission-rules.ts';

/**
 * Sends a submission up. What it says then is written into the audit as a whole.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`; `not-valid` naming every fault, and every doubt
 *   without a note, with its field
 */
export async function sendSubmission(
  tx: WriteTransaction,
  actor: Actor,
  submissionId: number,
): Promise<Standing> {
  const { loaded, submission } = await lockSubmission(tx, submissionId);
  refuseIfShut(shutForSending(actor, factsOf(loaded, submission)));
  const before = (await loadCells(tx, [submissionId])).get(submissionId);
  const figures = await loadRegisterFigures(tx, loaded, [submission.unitId]);
  const cells = withRegisterCells(loaded, submission, before, figures);
  await refuseUnlessReady(tx, loaded, submission, cells);
  await freezeRegisterCells(tx, actor, { loaded, submission, before, cells });
  const catalogue = await loadLists(tx);
  const changeNo = await recordContents(
    tx,
    {
      actor,
      act: 'send-submission',
      subject: `submission ${submissionId}`,
      unitId: submission.unitId,
      detail: { round: loaded.round.title, period: loaded.round.periodId },
    },
    contentsOf(loaded, cells),
  );
  await appendAct(tx, actor, { submissionId, kind: 'send', step: null, text: null, changeNo });
  const after = await getSubmission(tx, submissionId);
  const unitName = unitNameOf(catalogue, submission.unitId);
  await writeNotices(tx, toApprove(after.loaded, after.submission, unitName));
  return whereItStands(after.submission);
}

/** @throws Refusal `not-found`, `not-allowed`, `not-possible-now` once somebody approved it */
export async function takeBackSubmission(
  tx: WriteTransaction,
  actor: Actor,
  submissionId: number,
): Promise<Standing> {
  const { loaded, submission } = await lockSubmission(tx, submissionId);
  refuseIfShut(shutForTakingBack(actor, factsOf(loaded, submission)));
  const changeNo = await recordChange(tx, {
    actor,
    act: 'take-back-submission',
    subject: `submission ${submissionId}`,
    unitId: submission.unitId,
    detail: { round: loaded.round.title },
  });
  await appendAct(tx, actor, { submissionId, kind: 'take-back', step: null, text: null, changeNo });
  return whereItStands((await getSubmission(tx, submissionId)).submission);
}

export function whereItStands({ id, standing }: LoadedSubmission): Standing {
  return {
    submissionId: id,
    version: standing.version,
    state: standing.state,
    awaits: standing.awaited[0]?.level ?? null,
  };
}

async function refuseUnlessReady(
  tx: WriteTransaction,
  loaded: LoadedRound,
  submission: LoadedSubmission,
  cells: StoredCells | undefined,
): Promise<void> {
  const catalogue = await loadLists(tx);
  const surroundings = await loadSurroundings(tx, loaded, [submission.unitId], catalogue);
  const checks = checksOf(loaded, submission, cells, surroundings);
  const obstacles = obstaclesToSending(checks, (fieldNo) => cells?.get(fieldNo)?.note ?? null);
  if (obstacles.length === 0) return;
  throw new Refusal(
    'not-valid',
    {
      vi: 'Chưa gửi được: còn ô thiếu, ô sai, hoặc ô khác thường chưa có ghi chú.',
      en: 'It cannot be sent yet: a cell is empty, wrong, or out of the ordinary without a note.',
    },
    obstacles.map(({ fieldNo, text, level }) => ({
      place: ['cells', fieldNo],
      message:
        level === 'fault'
          ? text
          : { vi: `${text.vi} Hãy ghi chú vì sao.`, en: `${text.en} Write a note why.` },
    })),
  );
}
