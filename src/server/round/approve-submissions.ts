import { approvalStepFor, shutForApproving } from '../../core/figure/round/round.permission.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { approveRoute, Standing } from '../../contract/submission.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/route.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';
import { loadLists } from './lists.ts';
import { loadCells } from './cell.views.ts';
import { loadSurroundings } from './cell-surroundings.ts';
import { exceptionsOf } from './exceptions.ts';
import { writeNotices } from './notice.store.ts';
import { toApprove, toUnit } from './notices-of-acts.ts';
import { publishFigures } from './publish-figures.ts';
import { contentsOf, recordContents } from './recorded-contents.ts';
import { unitNameOf } from './round-row.ts';
import { getSubmission, type LoadedRound, type LoadedSubmission } from './round.views.ts';
import { whereItStands } from './send-submission.ts';
import { appendAct } from './submission-act.store.ts';
import { factsOf, lockSubmission, movedOn } from './submission-rules.ts';

type Asked = ParsedInputOf<typeof approveRoute>['body']['submissions'][number];

interface Chosen {
  asked: Asked;
  loaded: LoadedRound;
  submission: LoadedSubmission;
}

/**
 * Approves submissions at the level that each waits for: all of them, or none. The last level publishes the figures in
 * the same transaction, so that nothing is ever half approved.
 *
 * @throws Refusal `not-found`; `not-allowed` or `not-possible-now` naming every submission that cannot be approved
 */
export async function approveSubmissions(
  tx: WriteTransaction,
  actor: Actor,
  { submissions, today }: { submissions: readonly Asked[]; today: PlainDate },
): Promise<OutputOf<typeof approveRoute>> {
  const catalogue = await loadLists(tx);
  const chosen: Chosen[] = [];
  // Always in the same order, so that two who approve at once do not wait for one another in a circle.
  for (const asked of submissions.toSorted((a, b) => a.submissionId - b.submissionId)) {
    chosen.push({ asked, ...(await lockSubmission(tx, asked.submissionId)) });
  }
  await refuseObstacles(tx, actor, chosen, catalogue);
  const standings: Standing[] = [];
  let newFigures = 0;
  for (const one of chosen) {
    const done = await approveOne(tx, actor, { ...one, today, catalogue });
    standings.push(done.standing);
    newFigures += done.newFigures;
  }
  return { standings, newFigures };
}

async function approveOne(
  tx: WriteTransaction,
  actor: Actor,
  { loaded, submission, today, catalogue }: Chosen & { today: PlainDate; catalogue: Catalogue },
): Promise<{ standing: Standing; newFigures: number }> {
  const found = approvalStepFor(actor, factsOf(loaded, submission));
  if ('shut' in found) throw new Refusal(found.shut.kind, found.shut.why);
  const { step } = found;
  const cells = (await loadCells(tx, [submission.id])).get(submission.id);
  const changeNo = await recordContents(
    tx,
    {
      actor,
      act: 'approve-submission',
      subject: `submission ${submission.id}`,
      unitId: submission.unitId,
      detail: { round: loaded.round.title, level: step.level, onUnit: step.unitId },
      before: { state: submission.standing.state },
    },
    contentsOf(loaded, cells),
  );
  await appendAct(tx, actor, {
    submissionId: submission.id,
    kind: 'approve',
    step,
    text: null,
    changeNo,
  });
  const after = await getSubmission(tx, submission.id);
  const standing = whereItStands(after.submission);
  if (standing.state !== 'approved') {
    const unitName = unitNameOf(catalogue, submission.unitId);
    await writeNotices(tx, toApprove(after.loaded, after.submission, unitName));
    return { standing, newFigures: 0 };
  }
  const newFigures = await publishFigures(tx, actor, { ...after, today, changeNo });
  await writeNotices(tx, toUnit(after.loaded, after.submission, 'approved', null));
  return { standing, newFigures };
}

/** All that stands in the way, by submission; a lack of rights outweighs the rest. */
async function refuseObstacles(
  tx: WriteTransaction,
  actor: Actor,
  chosen: readonly Chosen[],
  catalogue: Catalogue,
): Promise<void> {
  const faults: Fault[] = [];
  let isForbidden = false;
  for (const [index, { asked, loaded, submission }] of chosen.entries()) {
    const unit = unitNameOf(catalogue, submission.unitId);
    const tell = ({ vi, en }: Bilingual): void => {
      faults.push({
        place: ['body', 'submissions', index, asked.submissionId],
        message: { vi: `${unit}: ${vi}`, en: `${unit}: ${en}` },
      });
    };
    const shut = shutForApproving(actor, factsOf(loaded, submission));
    isForbidden ||= shut?.kind === 'not-allowed';
    if (shut !== null) tell(shut.why);
    else if (submission.standing.version !== asked.version) tell(movedOn);
    else if (!asked.exceptionsSeen && (await hasExceptions(tx, loaded, submission, catalogue))) {
      tell(notSeen);
    }
  }
  if (faults.length === 0) return;
  throw new Refusal(isForbidden ? 'not-allowed' : 'not-possible-now', noneApproved, faults);
}

async function hasExceptions(
  tx: WriteTransaction,
  loaded: LoadedRound,
  submission: LoadedSubmission,
  catalogue: Catalogue,
): Promise<boolean> {
  const surroundings = await loadSurroundings(tx, loaded, [submission.unitId], catalogue);
  const cells = (await loadCells(tx, [submission.id])).get(submission.id);
  return exceptionsOf(loaded, submission, cells, { surroundings, catalogue }).length > 0;
}

const noneApproved: Bilingual = {
  vi: 'Chưa duyệt phiếu nào: có phiếu chưa duyệt được, xem từng phiếu bên dưới.',
  en: 'Nothing was approved: some submissions cannot be, see each below.',
};

const notSeen: Bilingual = {
  vi: 'Có ô cần xem trước khi duyệt; hãy xem các ô khác thường rồi duyệt lại.',
  en: 'Some cells want to be seen first; look at what stands out, then approve again.',
};
