import type { Hono } from 'hono';
import { readFormRoute, takeFormRoute } from '../../contract/round/submission-workbook.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { formWorkbook } from './form-workbook.ts';
import { applyForm, openSubmission, previewForm, readForm } from './take-form.ts';

export function bindSubmissionWorkbookRoutes(
  app: Hono,
  db: Database,
  decideActor: DecideActor,
): void {
  bindFile(app, decideActor, readFormRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) =>
      formWorkbook(tx, actor, { submissionId: params.submission, language: query.language }),
    ),
  );
  bind(app, decideActor, takeFormRoute, async ({ params, body }, { actor }) => {
    await inRead(db, (tx) => openSubmission(tx, actor, params.submission));
    const order = { submissionId: params.submission, form: await readForm(body.base64) };
    if (body.apply) return inWrite(db, (tx) => applyForm(tx, actor, order));
    const { changes, faults, unchanged } = await inRead(db, (tx) => previewForm(tx, actor, order));
    return { changes, faults, unchanged, applied: null };
  });
}
