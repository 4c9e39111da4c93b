import type { Hono } from 'hono';
import {
  changeCalendarLinkRoute,
  drawSpotChecksRoute,
  exportWorkScoreRoute,
  listSpotChecksRoute,
  readCalendarRoute,
  recordSpotCheckRoute,
  showCalendarLinkRoute,
  showWorkScoreRoute,
} from '../../contract/work-score.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { calendarFeed } from './calendar-feed.ts';
import { changeCalendarLink, findCalendarLink } from './calendar-link.ts';
import { listSpotChecks } from './spot-check.views.ts';
import { drawChecks, recordCheck } from './spot-checks.ts';
import { loadTasks, standingNow } from './task.views.ts';
import { workScoreWorkbook } from './work-score-workbook.ts';
import { workScore } from './work-score.ts';

export function bindWorkScoreRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showWorkScoreRoute, ({ query }) =>
    inRead(db, async (tx) => (await workScore(tx, query)).answer),
  );
  bindFile(app, decideActor, exportWorkScoreRoute, ({ query }) =>
    inRead(db, async (tx) => {
      const sheet = await workScore(tx, query);
      const tasks = await loadTasks(tx);
      const titles = new Map(tasks.map((task) => [task.id, standingNow(task).terms.title]));
      return workScoreWorkbook(sheet, titles, query.language);
    }),
  );
  bind(app, decideActor, listSpotChecksRoute, (_, { actor }) =>
    inRead(db, (tx) => listSpotChecks(tx, actor)),
  );
  bind(app, decideActor, drawSpotChecksRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => drawChecks(tx, actor, body)),
  );
  bind(app, decideActor, recordSpotCheckRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => recordCheck(tx, actor, params.check, body)),
  );
  bind(app, decideActor, showCalendarLinkRoute, (_, { actor }) =>
    inRead(db, (tx) => findCalendarLink(tx, actor)),
  );
  bind(app, decideActor, changeCalendarLinkRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => changeCalendarLink(tx, actor, body.act)),
  );
  bindFile(app, decideActor, readCalendarRoute, ({ params }, { session }) =>
    calendarFeed(db, { secret: params.secret, address: session.address }),
  );
}
