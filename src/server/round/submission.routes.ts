import type { Hono } from 'hono';
import { approveRoute, listDeskRoute } from '../../contract/round/desk.ts';
import {
  attachEvidenceRoute,
  listCellEntriesRoute,
  readEvidenceRoute,
  returnSubmissionRoute,
  saveCellsRoute,
  sendSubmissionRoute,
  showSubmissionRoute,
  withdrawApprovalRoute,
  writeMessageRoute,
} from '../../contract/round/submission.ts';
import type { OutputOf } from '../../contract/route.ts';
import { visibilityFor } from '../../core/figure/round/round.permission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite, type ReadTransaction } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { loadLists } from '../known-facts/lists.ts';
import { today } from '../today.ts';
import { approveSubmissions } from './approve-submissions.ts';
import { listCellEntries, loadCells } from './cell.views.ts';
import { loadSurroundings } from './cell-surroundings.ts';
import { approvalDesk } from './desk.ts';
import { changeEvidence, readEvidence } from './evidence.ts';
import { returnSubmission, withdrawApproval, writeMessage } from './return-submission.ts';
import { loadRegisterFigures, withRegisterCells } from './register-cells.ts';
import { answeredIn } from './round-row.ts';
import { getSubmission } from './round.views.ts';
import { saveCells } from './save-cells.ts';
import { sendSubmission, takeBackSubmission } from './send-submission.ts';
import { checksOfStored, submissionPage } from './submission-page.ts';
import { factsOf, fieldsSeen } from './submission-rules.ts';

export function bindSubmissionRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showSubmissionRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) =>
      submissionPage(tx, actor, {
        submissionId: params.submission,
        includeUnapproved: query.includeUnapproved === 'yes',
      }),
    ),
  );
  bindEntry(app, db, decideActor);
  bindApproval(app, db, decideActor);
}

function bindEntry(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listCellEntriesRoute, ({ params }, { actor }) =>
    inRead(db, async (tx) => {
      const { loaded, submission } = await getSubmission(tx, params.submission);
      const { round } = fieldsSeen(actor, loaded, submission);
      const isHidden =
        !round.fields.some(({ fieldNo }) => fieldNo === params.field) ||
        visibilityFor(actor, factsOf(loaded, submission), false) !== 'full';
      const entries = isHidden ? [] : await listCellEntries(tx, submission.id, params.field);
      return { entries };
    }),
  );
  bind(app, decideActor, saveCellsRoute, async ({ params, body }, { actor }) => {
    const order = { ...body, submissionId: params.submission };
    const saved = await inWrite(db, (tx) => saveCells(tx, actor, order));
    return { ...saved, ...(await inRead(db, (tx) => afterSaving(tx, actor, params.submission))) };
  });
  bind(app, decideActor, attachEvidenceRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => changeEvidence(tx, actor, params.submission, body)),
  );
  bindFile(app, decideActor, readEvidenceRoute, ({ params }, { actor }) =>
    inRead(db, (tx) => readEvidence(tx, actor, params.evidence)),
  );
  bind(app, decideActor, sendSubmissionRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) =>
      body.act === 'send'
        ? sendSubmission(tx, actor, params.submission)
        : takeBackSubmission(tx, actor, params.submission),
    ),
  );
}

function bindApproval(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listDeskRoute, ({ query }, { actor }) =>
    inRead(db, async (tx) => ({ rows: await approvalDesk(tx, actor, query.round) })),
  );
  bind(app, decideActor, approveRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => approveSubmissions(tx, actor, { ...body, today: today() })),
  );
  bind(app, decideActor, returnSubmissionRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => returnSubmission(tx, actor, { ...body, submissionId: params.submission })),
  );
  bind(app, decideActor, withdrawApprovalRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => withdrawApproval(tx, actor, { ...body, submissionId: params.submission })),
  );
  bind(app, decideActor, writeMessageRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => ({
      thread: await writeMessage(tx, actor, params.submission, body.text),
    })),
  );
}

/** What the whole submission comes to after some cells were saved. */
async function afterSaving(
  tx: ReadTransaction,
  actor: Actor,
  submissionId: number,
): Promise<Pick<OutputOf<typeof saveCellsRoute>, 'checks' | 'answered'>> {
  const { loaded: whole, submission } = await getSubmission(tx, submissionId);
  const loaded = fieldsSeen(actor, whole, submission);
  const stored = (await loadCells(tx, [submissionId])).get(submissionId);
  const figures = await loadRegisterFigures(tx, loaded, [submission.unitId]);
  const cells = withRegisterCells(loaded, submission, stored, figures);
  const surroundings = await loadSurroundings(tx, loaded, [submission.unitId], await loadLists(tx));
  return {
    checks: checksOfStored(loaded, submission, cells, surroundings),
    answered: answeredIn(loaded, cells),
  };
}
