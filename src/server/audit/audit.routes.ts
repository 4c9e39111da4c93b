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
    inRead(db, async (tx) => ({
      ...(await listAuditLines(tx, query, {
        audited: sightOf(actor, 'read-audit'),
        accountId: actor.accountId,
      })),
      ...(await listAuditChoices(tx)),
      head: await findHead(tx),
    })),
  );
}
