import type { Hono } from 'hono';
import {
  addRecordRoute,
  changeRecordRoute,
  defineRegisterRoute,
  exportRegisterRoute,
  listRegistersRoute,
  showRecordRoute,
  showRegisterRoute,
  takeRowsRoute,
} from '../../contract/register.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { today } from '../today.ts';
import { defineRegister } from './define-register.ts';
import { recordHistory, registerList, registerTable } from './register-pages.ts';
import { registerWorkbook } from './register-workbook.ts';
import { getRegister } from './register.views.ts';
import { sheetOfText, sheetOfWorkbook } from './sheet-of-rows.ts';
import { applyRows, previewRows } from './take-rows.ts';
import { addRecord, changeRecord } from './write-record.ts';

export function bindRegisterRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listRegistersRoute, (_, { actor }) =>
    inRead(db, (tx) => registerList(tx, actor)),
  );
  bind(app, decideActor, showRegisterRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) => registerTable(tx, actor, { code: params.register, ...query })),
  );
  bind(app, decideActor, showRecordRoute, ({ params }, { actor }) =>
    inRead(db, (tx) => recordHistory(tx, actor, params.record)),
  );
  bindFile(app, decideActor, exportRegisterRoute, async ({ params, query }, { actor }) => {
    const { language, ...days } = query;
    const question = { code: params.register, ...days };
    const table = await inRead(db, (tx) => registerTable(tx, actor, question));
    return registerWorkbook(table, language);
  });
  bind(app, decideActor, defineRegisterRoute, ({ body }, { actor }) =>
    inWrite(db, async (tx) => ({ register: await defineRegister(tx, actor, body) })),
  );
  bindEntering(app, db, decideActor);
}

function bindEntering(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, addRecordRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => {
      const register = await getRegister(tx, params.register);
      const id = await addRecord(tx, actor, { register, record: body, today: today() });
      return (await recordHistory(tx, actor, id)).record;
    }),
  );
  bind(app, decideActor, changeRecordRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => {
      const { act, version, reason } = body;
      await changeRecord(tx, actor, {
        recordId: params.record,
        kind: act,
        version,
        reason,
        values: act === 'change' ? body.values : {},
        undoes: act === 'undo' ? body.undoes : null,
        ...(act !== 'undo' && { from: body.from }),
        today: today(),
      });
      return recordHistory(tx, actor, params.record);
    }),
  );
  bind(app, decideActor, takeRowsRoute, async ({ params, body }, { actor }) => {
    const { text, base64, apply, ...rest } = body;
    const sheet = base64 === null ? sheetOfText(text ?? '') : await sheetOfWorkbook(base64);
    if (sheet.length > MOST_ROWS) throw tooMany;
    const order = { ...rest, code: params.register, sheet, today: today() };
    return apply
      ? inWrite(db, (tx) => applyRows(tx, actor, order))
      : inRead(db, (tx) => previewRows(tx, actor, order));
  });
}

const MOST_ROWS = 2_000;

const tooMany = new Refusal('not-valid', {
  vi: `Nhiều hơn ${MOST_ROWS} hàng; hãy chia thành nhiều lần.`,
  en: `More than ${MOST_ROWS} rows; take them in several times.`,
});
