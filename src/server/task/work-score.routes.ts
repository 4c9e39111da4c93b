import type { Hono } from 'hono';
import {
  changeCalendarLinkRoute,
  drawSpotChecksRoute,
  exportWorkScoreRoute,
  listSpotChecksRoute,
  readCalendarRoute,
  recordSpotCheckRoute,
  setCoefficientsRoute,
  showCalendarLinkRoute,
  showWorkScoreRoute,
} from '../../contract/task/work-score.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { calendarFeed } from './calendar-feed.ts';
import { changeCalendarLink, findCalendarLink } from './calendar-link.ts';
import { setCoefficients } from './conversion-rules.ts';
import { listSpotChecks } from './spot-check.views.ts';
import { drawChecks, recordCheck } from './spot-checks.ts';
import { loadTasks, standingNow } from './task.views.ts';
import { workScoreWorkbook } from './work-score-workbook.ts';
import { workScore } from './work-score.ts';

export function bindWorkScoreRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showWorkScoreRoute, ({ query }, { actor }) =>
    inRead(db, async (tx) => (await workScore(tx, actor, query)).answer),
  );
  bind(app, decideActor, setCoefficientsRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => setCoefficients(tx, actor, body)),
  );
  bindFile(app, decideActor, exportWorkScoreRoute, ({ query }, { actor }) =>
    inRead(db, async (tx) => {
      const sheet = await workScore(tx, actor, query);
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
