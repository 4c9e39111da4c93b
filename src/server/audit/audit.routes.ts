import type { Hono } from 'hono';
import { listAuditRoute } from '../../contract/audit.ts';
import { sightOf } from '../../core/permission/actor.ts';
import type { Database } from '../database/connection.ts';
import { inRead } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { listAuditChoices, listAuditLines } from './audit.views.ts';
import { findHead } from './verify-chain.ts';

export function bindAuditRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listAuditRoute, ({ query }, { actor }) =>
    inRead(db, async (tx) => {
      const reach = { audited: sightOf(actor, 'read-audit'), accountId: actor.accountId };
      return {
        ...(await listAuditLines(tx, query, reach)),
        ...(await listAuditChoices(tx, reach)),
        head: await findHead(tx),
      };
    }),
  );
}
