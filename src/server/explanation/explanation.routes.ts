import type { Hono } from 'hono';
import {
  actOnExplanationRoute,
  askForExplanationRoute,
  type ExplanationRow,
  listExplanationChoicesRoute,
  listExplanationsRoute,
} from '../../contract/explanation.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { shutForAsking } from '../../core/meeting/explanation/explanation.permission.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite, type ReadTransaction } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { listUnits } from '../organisation/unit.views.ts';
import { today } from '../today.ts';
import { actOnExplanation } from './act-on-explanation.ts';
import { askForExplanation, usualDueOn } from './ask-for-explanation.ts';
import { explanationList, listExplanationRows } from './explanation-rows.ts';

export function bindExplanationRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listExplanationsRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => explanationList(tx, actor, query.asOf ?? today())),
  );
  bind(app, decideActor, listExplanationChoicesRoute, (_, { actor }) =>
    inRead(db, async (tx) => ({
      units: await unitsToAsk(tx, actor),
      dueOn: await usualDueOn(tx, today()),
    })),
  );
  bind(app, decideActor, askForExplanationRoute, ({ body }, { actor }) =>
    inWrite(db, async (tx) => ({
      id: await askForExplanation(tx, actor, { request: body, today: today() }),
    })),
  );
  bind(app, decideActor, actOnExplanationRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => {
      const id = params.explanation;
      await actOnExplanation(tx, actor, { id, order: body, today: today() });
      return oneRow(tx, actor, { id, day: today() });
    }),
  );
}

async function oneRow(
  tx: ReadTransaction,
  actor: Actor,
  question: { id: number; day: PlainDate },
): Promise<ExplanationRow> {
  const [row] = await listExplanationRows(tx, actor, question);
  if (row !== undefined) return row;
  throw new Refusal('not-found', {
    vi: 'Không có yêu cầu giải trình này.',
    en: 'There is no such request.',
  });
}

async function unitsToAsk(tx: ReadTransaction, actor: Actor) {
  const units = await listUnits(tx);
  return units
    .filter(({ id, unitType }) => unitType !== 'nation' && shutForAsking(actor, id) === null)
    .map(({ id, name }) => ({ unitId: id, name }));
}
