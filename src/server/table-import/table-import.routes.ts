import type { Hono } from 'hono';
import {
  forgetTableMappingRoute,
  readTableRoute,
  showTableImportRoute,
  takeTableRoute,
} from '../../contract/table-import.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { readSource } from './read-source.ts';
import { readTable, tableImport } from './read-table.ts';
import { forgetMapping } from './remember-mapping.ts';
import { roundOfTable } from './round-of-table.ts';
import { applyTable, previewTable } from './take-table.ts';

export function bindTableImportRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showTableImportRoute, ({ params }, { actor }) =>
    inRead(db, (tx) => tableImport(tx, actor, params.round)),
  );
  bind(app, decideActor, readTableRoute, async ({ params, body }, { actor }) => {
    const { source, ...asked } = body;
    // Nobody makes the server read a file for a round that is shut to them.
    await inRead(db, (tx) => roundOfTable(tx, actor, params.round));
    const sheets = await readSource(source);
    return inRead(db, (tx) => readTable(tx, actor, { roundId: params.round, sheets, asked }));
  });
  bind(app, decideActor, takeTableRoute, async ({ params, body }, { actor }) => {
    const { source, ...mapped } = body;
    await inRead(db, (tx) => roundOfTable(tx, actor, params.round));
    const sheets = await readSource(source);
    const fileName = source.kind === 'file' ? source.name : null;
    const order = { ...mapped, roundId: params.round, sheets, fileName };
    if (body.apply !== null) return inWrite(db, (tx) => applyTable(tx, actor, order));
    const { cells: _, ...preview } = await inRead(db, (tx) => previewTable(tx, actor, order));
    return { ...preview, applied: null };
  });
  bind(app, decideActor, forgetTableMappingRoute, async ({ params }, { actor }) => {
    await inWrite(db, (tx) => forgetMapping(tx, actor, params.mapping));
    return {};
  });
}
