import type { Hono } from 'hono';
import { listTaskChoicesRoute, showTaskRoute } from '../../contract/task/task.ts';
import {
  listTasksRoute,
  listTaskSourcesRoute,
  myWorkRoute,
  rateTasksRoute,
  showTaskBoardRoute,
  showTaskCalendarRoute,
  showTaskTimelineRoute,
} from '../../contract/task/task-lists.ts';
import type { Database } from '../database/connection.ts';
import { inRead } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { myWork } from './my-work.ts';
import { bindTaskActRoutes } from './task-act.routes.ts';
import { taskChoices } from './task-choices.ts';
import { listTasks, taskBoard, taskSources } from './task-lists.ts';
import { taskPage } from './task-page.ts';
import { taskCalendar, taskTimeline } from './task-plans.ts';
import { rateTasks } from './task-rates.ts';
import { bindWorkScoreRoutes } from './work-score.routes.ts';

export function bindTaskRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listTasksRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => listTasks(tx, actor, query)),
  );
  bind(app, decideActor, myWorkRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => myWork(tx, actor, query.asOf)),
  );
  bind(app, decideActor, rateTasksRoute, ({ query }) => inRead(db, (tx) => rateTasks(tx, query)));
  bind(app, decideActor, listTaskSourcesRoute, ({ query }) =>
    inRead(db, (tx) => taskSources(tx, query)),
  );
  bind(app, decideActor, showTaskBoardRoute, ({ query }) =>
    inRead(db, (tx) => taskBoard(tx, query)),
  );
  bind(app, decideActor, showTaskTimelineRoute, ({ query }) =>
    inRead(db, (tx) => taskTimeline(tx, query)),
  );
  bind(app, decideActor, showTaskCalendarRoute, ({ query }) =>
    inRead(db, (tx) => taskCalendar(tx, query)),
  );
  bind(app, decideActor, listTaskChoicesRoute, (_, { actor }) =>
    inRead(db, (tx) => taskChoices(tx, actor)),
  );
  bind(app, decideActor, showTaskRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) => taskPage(tx, actor, { taskId: params.task, asOf: query.asOf })),
  );
  bindTaskActRoutes(app, db, decideActor);
  bindWorkScoreRoutes(app, db, decideActor);
}
