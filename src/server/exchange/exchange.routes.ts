import type { Hono } from 'hono';
import { exportPackRoute, importPackRoute } from '../../contract/exchange.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { exportPack } from './export-pack.ts';
import { importPack } from './import-pack.ts';

export function bindExchangeRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, importPackRoute, ({ body: { files } }, { actor }) =>
    inWrite(db, (tx) => importPack(tx, actor, { files })),
  );
  bind(app, decideActor, exportPackRoute, (_, { actor }) =>
    inRead(db, (tx) => exportPack(tx, actor)),
  );
}
