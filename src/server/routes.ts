import type { Hono } from 'hono';
import type { Connection } from './database/connection.ts';
import { bindAccountRoutes } from './account/account.routes.ts';
import { bindSingleSignOnRoutes } from './account/single-sign-on.routes.ts';
import { bindAuditRoutes } from './audit/audit.routes.ts';
import { bindDifficultyRoutes } from './difficulty/difficulty.routes.ts';
import { bindDocumentRoutes } from './document/document.routes.ts';
import { bindExplanationRoutes } from './explanation/explanation.routes.ts';
import { bindFigureRoutes } from './figure/figure.routes.ts';
import { bindExchangeRoutes } from './exchange/exchange.routes.ts';
import { actorDecider } from './http/decide-actor.ts';
import { openApiOf } from './http/openapi.ts';
import { answerWithProblem, noSuchRoute } from './http/problems.ts';
import { bindIndicatorRoutes } from './indicator/indicator.routes.ts';
import { bindOverviewRoutes } from './overview/overview.routes.ts';
import { bindMeetingRoutes } from './meeting/meeting.routes.ts';
import { bindProgrammeRoutes } from './programme/programme.routes.ts';
import { bindOutlookRoutes } from './outlook/outlook.routes.ts';
import { bindReadingRoutes } from './reading/reading.routes.ts';
import { bindContradictionRoutes } from './reconciliation/contradiction.routes.ts';
import { bindRegisterRoutes } from './register/register.routes.ts';
import { bindRoundRoutes } from './round/round.routes.ts';
import { bindScorecardRoutes } from './scorecard/scorecard.routes.ts';
import { bindTaskRoutes } from './task/task.routes.ts';
import { bindTableImportRoutes } from './table-import/table-import.routes.ts';
import { routes } from '../contract/routes.ts';
import { nothingAround, type Surroundings } from './surroundings.ts';

/** Binds every slice's routes below /api: one line per slice. */
export function bindRoutes(
  app: Hono,
  connection: Connection,
  surroundings: Surroundings = nothingAround,
): void {
  const { db } = connection;
  const decideActor = actorDecider(db, surroundings);
  app.onError((error, request) => answerWithProblem(error, request));
  app.get('/api/health', async (request) => {
    await connection.pool.query('SELECT 1');
    return request.json({ status: 'ok' });
  });
  let documentation: ReturnType<typeof openApiOf> | undefined;
  app.get('/api/openapi.json', (request) => request.json((documentation ??= openApiOf(routes))));
  bindOverviewRoutes(app, db, decideActor);
  bindScorecardRoutes(app, db, decideActor);
  bindOutlookRoutes(app, db, decideActor);
  bindIndicatorRoutes(app, db, decideActor);
  bindFigureRoutes(app, db, decideActor);
  bindContradictionRoutes(app, db, decideActor);
  bindDocumentRoutes(app, db, decideActor);
  bindExchangeRoutes(app, db, decideActor);
  bindReadingRoutes(app, db, decideActor);
  bindAccountRoutes(app, db, decideActor, surroundings);
  bindSingleSignOnRoutes(app, db, decideActor, surroundings);
  bindAuditRoutes(app, db, decideActor);
  bindRoundRoutes(app, db, decideActor);
  bindRegisterRoutes(app, db, decideActor);
  bindProgrammeRoutes(app, db, decideActor);
  bindMeetingRoutes(app, db, decideActor);
  bindTaskRoutes(app, db, decideActor);
  bindDifficultyRoutes(app, db, decideActor);
  bindExplanationRoutes(app, db, decideActor);
  bindTableImportRoutes(app, db, decideActor);
  app.all('/api/*', noSuchRoute);
}
