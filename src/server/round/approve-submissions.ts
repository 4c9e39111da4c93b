import { approvalStepFor, shutForApproving } from '../../core/figure/round/round.permission.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { approveRoute } from '../../contract/round/desk.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/route.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { type Lists, loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { type NoticeDraft, writeNotices } from '../notice/write-notices.ts';
import { loadCells, type StoredCells } from './cell.views.ts';
import { loadSurroundings } from './cell-surroundings.ts';
import { exceptionsOf } from './exceptions.ts';
import { toApprove, toUnit } from './notices-of-acts.ts';
import { publishFigures } from './publish-figures.ts';
import { contentsOf, recordContents } from './recorded-contents.ts';
import { type LoadedRound, type LoadedSubmission, loadSubmissions } from './round.views.ts';
import { whereItStands } from './send-submission.ts';
import { type ActDraft, appendActs } from './submission-act.store.ts';
import { factsOf, lockSubmissions, movedOn } from './submission-rules.ts';

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
  const chosen = await lockChosen(tx, submissions);
  const facts: Known = {
    catalogue: await loadLists(tx),
    cells: await loadCells(tx, idsOf(chosen)),
  };
  await refuseObstacles(tx, actor, chosen, facts);
  const approvals: ActDraft[] = [];
  for (const one of chosen) approvals.push(await approvalOf(tx, actor, one, facts));
  await appendActs(tx, actor, approvals);
  const changes = new Map(approvals.map(({ submissionId, changeNo }) => [submissionId, changeNo]));
  const after = await loadSubmissions(tx, idsOf(chosen));
  const newFigures = await publishFigures(
    tx,
    actor,
    after
      .filter(({ submission }) => submission.standing.state === 'approved')
      .map(({ loaded, submission }) => ({
        loaded,
        submission,
        cells: facts.cells.get(submission.id),
        changeNo: changes.get(submission.id) ?? 0,
      })),
    today,
  );
  await writeNotices(
    tx,
    after.flatMap((one) => noticesOf(one, facts)),
  );
  return { standings: after.map(({ submission }) => whereItStands(submission)), newFigures };
}

/** What is read once for all that are approved. */
interface Known {
  catalogue: Lists;
  cells: ReadonlyMap<number, StoredCells>;
}

/** Locks each submission once, the lowest number first, and reads them all. */
async function lockChosen(tx: WriteTransaction, submissions: readonly Asked[]): Promise<Chosen[]> {
  const asked = new Map(submissions.map((one) => [one.submissionId, one]));
  const loaded = await lockSubmissions(tx, [...asked.keys()]);
  return loaded.flatMap((one) => {
    const seen = asked.get(one.submission.id);
    return seen === undefined ? [] : [{ ...one, asked: seen }];
  });
}

function idsOf(chosen: readonly Chosen[]): number[] {
  return chosen.map(({ submission }) => submission.id);
}

/** Leaves the line of an approval. @returns the act, with the number of its line, which its figures carry */
async function approvalOf(
  tx: WriteTransaction,
  actor: Actor,
  { loaded, submission }: Chosen,
  { cells }: Known,
): Promise<ActDraft> {
  const found = approvalStepFor(actor, factsOf(loaded, submission));
  if ('shut' in found) throw new Refusal(found.shut.kind, found.shut.why);
  const { step } = found;
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
    contentsOf(loaded, cells.get(submission.id)),
  );
  return { submissionId: submission.id, kind: 'approve', step, text: null, changeNo };
}

/** The next level is told that it waits there; after the last one the unit, that it is done. */
function noticesOf(
  { loaded, submission }: Pick<Chosen, 'loaded' | 'submission'>,
  { catalogue }: Known,
): NoticeDraft[] {
  return submission.standing.state === 'approved'
    ? toUnit(loaded, submission, 'approved', null)
    : toApprove(loaded, submission, unitNameOf(catalogue, submission.unitId));
}

/** All that stands in the way, by submission; a lack of rights outweighs the rest. */
async function refuseObstacles(
  tx: WriteTransaction,
  actor: Actor,
  chosen: readonly Chosen[],
  facts: Known,
): Promise<void> {
  const exceptional = await withExceptions(tx, chosen, facts);
  const faults: Fault[] = [];
  let isForbidden = false;
  for (const [index, { asked, loaded, submission }] of chosen.entries()) {
    const unit = unitNameOf(facts.catalogue, submission.unitId);
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
    else if (!asked.exceptionsSeen && exceptional.has(submission.id)) tell(notSeen);
  }
  if (faults.length === 0) return;
  throw new Refusal(isForbidden ? 'not-allowed' : 'not-possible-now', noneApproved, faults);
}

/** Those in which something stands out, of those whose exceptions nobody says to have seen. */
async function withExceptions(
  tx: WriteTransaction,
  chosen: readonly Chosen[],
  { catalogue, cells }: Known,
): Promise<Set<number>> {
  const found = new Set<number>();
  const unseen = chosen.filter(({ asked }) => !asked.exceptionsSeen);
  const ofRound = Map.groupBy(unseen, ({ loaded }) => loaded);
  for (const [loaded, own] of ofRound) {
    const unitIds = own.map(({ submission }) => submission.unitId);
    const surroundings = await loadSurroundings(tx, loaded, unitIds, catalogue);
    for (const { submission } of own) {
      const cellsOf = cells.get(submission.id);
      if (exceptionsOf(loaded, submission, cellsOf, { surroundings, catalogue }).length > 0) {
        found.add(submission.id);
      }
    }
  }
  return found;
}

const noneApproved: Bilingual = {
  vi: 'Chưa duyệt phiếu nào: có phiếu chưa duyệt được, xem từng phiếu bên dưới.',
  en: 'Nothing was approved: some submissions cannot be, see each below.',
};

const notSeen: Bilingual = {
  vi: 'Có ô cần xem trước khi duyệt; hãy xem các ô khác thường rồi duyệt lại.',
  en: 'Some cells want to be seen first; look at what stands out, then approve again.',
};
