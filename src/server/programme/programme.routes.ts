import type { Hono } from 'hono';
import {
  callActionProgrammesRoute,
  issueActionProgrammeRoute,
  keepProgrammeRoute,
  listCascadesRoute,
  listProgrammesRoute,
  makeProgrammeRoute,
  readAnnexRoute,
  showProgrammeRoute,
  stateDisbursementRoute,
  takeAnnexRoute,
} from '../../contract/programme.ts';
import { shutForKeepingProgramme } from '../../core/resolution/programme.permission.ts';
import { may } from '../../core/permission/actor.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, type DecideActor } from '../http/bind.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { findTasks } from '../task/task-filter.ts';
import { today } from '../today.ts';
import { callActionProgrammes, issueActionProgramme } from './call-action-programmes.ts';
import { cascadeOf } from './cascade.ts';
import { keepProgramme, makeProgramme, stateDisbursement } from './keep-programme.ts';
import { getProgramme, ownerOf, programmeList, programmePage } from './programme-page.ts';
import { listCalls } from './programme.views.ts';
import { readAnnex } from './read-annex.ts';
import { takeAnnex } from './take-annex.ts';

export function bindProgrammeRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listProgrammesRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => programmeList(tx, actor, query.asOf ?? today())),
  );
  bind(app, decideActor, showProgrammeRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) =>
      programmePage(tx, actor, { id: params.programme, day: query.asOf ?? today() }),
    ),
  );
  bind(app, decideActor, makeProgrammeRoute, async ({ body }, { actor }) => ({
    id: await inWrite(db, (tx) => makeProgramme(tx, actor, body)),
  }));
  bind(app, decideActor, keepProgrammeRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => keepProgramme(tx, actor, { id: params.programme, body }));
    return { saved: true as const };
  });
  bind(app, decideActor, stateDisbursementRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => stateDisbursement(tx, actor, { id: params.programme, body }));
    return { saved: true as const };
  });
  bindCascade(app, db, decideActor);
  bindAnnex(app, db, decideActor);
}

function bindCascade(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listCascadesRoute, ({ query }, { actor }) =>
    inRead(db, async (tx) => {
      const day = query.asOf ?? today();
      const catalogue = await loadCatalogue(tx);
      const calls = await listCalls(tx, { day });
      return {
        asOf: day,
        cascades: calls.map((call) => cascadeOf(call, { actor, day, catalogue })),
        units: [...catalogue.units.values()]
          .filter(({ id }) => may(actor, 'look', { unitId: id }))
          .map(({ id, name, validFrom, validTo }) => ({
            unitId: id,
            unitName: name,
            startedOn: validFrom,
            endedOn: validTo,
            mayCall: shutForKeepingProgramme(actor, id) === null,
          })),
      };
    }),
  );
  bind(app, decideActor, callActionProgrammesRoute, async ({ body }, { actor }) => ({
    id: await inWrite(db, (tx) => callActionProgrammes(tx, actor, body)),
  }));
  bind(app, decideActor, issueActionProgrammeRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => issueActionProgramme(tx, actor, { callId: params.call, body }));
    return { saved: true as const };
  });
}

function bindAnnex(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, readAnnexRoute, async ({ params, body }, { actor }) => {
    const facts = await inRead(db, async (tx) => {
      const programme = await getProgramme(tx, params.programme);
      const catalogue = await loadCatalogue(tx);
      const owner = ownerOf(catalogue, programme);
      refuseIfShut(shutForKeepingProgramme(actor, owner));
      const { found } = await findTasks(tx, { programme: params.programme });
      const titles = found.map(({ row }) => row.title);
      return { programme, owner, titles, units: [...catalogue.units.values()] };
    });
    const { owner, ...rest } = facts;
    if (owner === undefined) throw new Error('a programme out of sight was read');
    const file = { fileName: body.fileName, bytes: Buffer.from(body.base64, 'base64') };
    return readAnnex(file, { ...rest, owner });
  });
  bind(app, decideActor, takeAnnexRoute, async ({ params, body }, { actor }) => ({
    taskIds: await inWrite(db, (tx) =>
      takeAnnex(tx, actor, { id: params.programme, rows: body.rows }),
    ),
  }));
}
