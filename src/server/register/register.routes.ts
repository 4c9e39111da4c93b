import type { Hono } from 'hono';
import {
  addRecordRoute,
  changeRecordRoute,
  defineRegisterRoute,
  exportRegisterRoute,
  listRegistersRoute,
  type RecordRow,
  type RegisterTable,
  showRecordRoute,
  showRegisterRoute,
  takeRowsRoute,
} from '../../contract/register.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Register } from '../../core/register/register.ts';
import { recordView } from '../account/record-view.ts';
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
  const showTable = async (
    actor: Actor,
    question: Parameters<typeof registerTable>[2],
  ): Promise<RegisterTable> => {
    const table = await inRead(db, (tx) => registerTable(tx, actor, question));
    await noteView(db, actor, table.register, table.records);
    return table;
  };
  bind(app, decideActor, showRegisterRoute, ({ params, query }, { actor }) =>
    showTable(actor, { code: params.register, ...query }),
  );
  bind(app, decideActor, showRecordRoute, async ({ params }, { actor }) => {
    const history = await inRead(db, (tx) => recordHistory(tx, actor, params.record));
    await noteView(db, actor, history.register, [history.record]);
    return history;
  });
  bindFile(app, decideActor, exportRegisterRoute, async ({ params, query }, { actor }) => {
    const { language, ...days } = query;
    return registerWorkbook(await showTable(actor, { code: params.register, ...days }), language);
  });
  bind(app, decideActor, defineRegisterRoute, ({ body }, { actor }) =>
    inWrite(db, async (tx) => ({ register: await defineRegister(tx, actor, body) })),
  );
  bindEntering(app, db, decideActor);
}

/** That somebody sees data about persons is logged (Law on Personal Data Protection 91/2025/QH15). */
async function noteView(
  db: Database,
  actor: Actor,
  { fields }: Register,
  records: readonly RecordRow[],
): Promise<void> {
  const personal = fields.filter(({ group }) => group === 'party-members');
  const isSeen = records.some(({ withheld, values }) =>
    personal.some(({ key }) => !withheld.includes(key) && (values[key] ?? null) !== null),
  );
  if (isSeen) await recordView(db, actor, { act: 'view-records', at: new Date() });
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
        toUnitId: act === 'hand-over' ? body.toUnitId : null,
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
