import type { Hono } from 'hono';
import {
  acceptTasksRoute,
  attachTaskEvidenceRoute,
  checkTaskRoute,
  closeTaskRoute,
  closeTasksRoute,
  makeTaskRoute,
  manageTaskRoute,
  manageTasksRoute,
  readTaskEvidenceRoute,
  workOnTaskRoute,
} from '../../contract/task/task-acts.ts';
import { whatIsNotClear } from '../../core/task/six-clear.ts';
import { shutForOrdering } from '../../core/task/task.permission.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { today } from '../today.ts';
import { acceptTasks, closeTasks, manageTasks } from './bulk-task-acts.ts';
import { closeTask, manageTask, orderTask, workOnTask } from './task-acts.ts';
import { changeTaskEvidence, readTaskEvidence } from './task-evidence.ts';
import { loadTaskNames } from './task-names.views.ts';
import { overlapsOf } from './task-page.ts';

export function bindTaskActRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, checkTaskRoute, ({ body: { draft, taskId } }, { actor }) =>
    inRead(db, async (tx) => {
      refuseIfShut(shutForOrdering(actor, draft.orderingUnitId));
      const around = { taskId, asOf: today(), names: await loadTaskNames(tx) };
      return { notClear: whatIsNotClear(draft), overlaps: await overlapsOf(tx, draft, around) };
    }),
  );
  bind(app, decideActor, makeTaskRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => orderTask(tx, actor, body)),
  );
  bind(app, decideActor, manageTaskRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => manageTask(tx, actor, params.task, body)),
  );
  bind(app, decideActor, workOnTaskRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => workOnTask(tx, actor, params.task, body)),
  );
  bind(app, decideActor, closeTaskRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => closeTask(tx, actor, params.task, body)),
  );
  bind(app, decideActor, manageTasksRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => manageTasks(tx, actor, body)),
  );
  bind(app, decideActor, acceptTasksRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => acceptTasks(tx, actor, body)),
  );
  bind(app, decideActor, closeTasksRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => closeTasks(tx, actor, body)),
  );
  bind(app, decideActor, attachTaskEvidenceRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => changeTaskEvidence(tx, actor, params.task, body)),
  );
  bindFile(app, decideActor, readTaskEvidenceRoute, ({ params }) =>
    inRead(db, (tx) => readTaskEvidence(tx, params.evidence)),
  );
}
