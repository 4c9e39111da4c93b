import type { Hono } from 'hono';
import {
  listFiguresAboveRoute,
  listWaitingProposalsRoute,
  readProposalEvidenceRoute,
  showProposalsRoute,
  decideCounterValueRoute,
  proposeValueRoute,
} from '../../contract/round/counter-value.ts';
import { listNoticesRoute, readNoticesRoute } from '../../contract/notice.ts';
import { showBurdenRoute } from '../../contract/round/burden.ts';
import { showConsolidationRoute, takeSnapshotRoute } from '../../contract/round/round-figures.ts';
import {
  listRoundChoicesRoute,
  listRoundsRoute,
  makeRoundRoute,
  manageRoundRoute,
  previewRoundRoute,
  type RoundRow,
  showRoundRoute,
} from '../../contract/round/round.ts';
import {
  listSpecialDaysRoute,
  previewSpecialDaysRoute,
  setSpecialDaysRoute,
} from '../../contract/round/special-days.ts';
import {
  discardRoundRoute,
  rewriteRoundRoute,
  showRoundDraftRoute,
} from '../../contract/round/round-draft.ts';
import { listVacanciesRoute } from '../../contract/vacancy.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { shutForManaging, shutForSettingDays } from '../../core/figure/round/round.permission.ts';
import { listSpecialDays } from '../calendar/working-days.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { openAct, refuseIfShut } from '../http/open-act.ts';
import { today } from '../today.ts';
import { showBurden } from './burden.views.ts';
import {
  decideCounterValue,
  listWaitingProposals,
  proposeValue,
  readProposalEvidence,
} from './counter-value.ts';
import { discardRound } from './discard-round.ts';
import { figuresAbove, proposalsFor } from './figures-above.ts';
import { makeRound } from './make-round.ts';
import { manageRound } from './manage-round.ts';
import { listNotices, readNotices } from './notice.views.ts';
import { previewRound } from './preview-round.ts';
import { rewriteRound, roundDraft } from './rewrite-round.ts';
import { listRoundRows, roundBoard } from './round-board.ts';
import { roundChoices } from './round-choices.ts';
import { roundConsolidation } from './round-consolidation.ts';
import { bindSubmissionRoutes } from './submission.routes.ts';
import { bindSubmissionWorkbookRoutes } from './submission-workbook.routes.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { roundVacancies } from './vacancies.views.ts';
import { changeSpecialDays, specialDayEffects } from './special-day-effects.ts';

export function bindRoundRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listRoundsRoute, (_, { actor }) =>
    inRead(db, (tx) => listRoundRows(tx, actor)),
  );
  bind(app, decideActor, showRoundRoute, ({ params }, { actor }) =>
    inRead(db, (tx) => roundBoard(tx, actor, params.round)),
  );
  bind(app, decideActor, listVacanciesRoute, ({ params }, { actor }) =>
    inRead(db, async (tx) => ({ vacancies: await roundVacancies(tx, actor, params.round) })),
  );
  bindPlanning(app, db, decideActor);
  bindSpecialDays(app, db, decideActor);
  bindFigures(app, db, decideActor);
  bindProposals(app, db, decideActor);
  bindSubmissionRoutes(app, db, decideActor);
  bindSubmissionWorkbookRoutes(app, db, decideActor);
  bind(app, decideActor, listNoticesRoute, (_, { actor }) =>
    inRead(db, (tx) => listNotices(tx, actor)),
  );
  bind(app, decideActor, readNoticesRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => readNotices(tx, actor, body.ids)),
  );
}

function bindPlanning(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listRoundChoicesRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => roundChoices(tx, actor, query.period)),
  );
  bind(app, decideActor, previewRoundRoute, ({ body }, { actor }) =>
    inRead(db, async (tx) => {
      refuseIfShut(shutForManaging(actor, body.unitId));
      return previewRound(tx, actor, body);
    }),
  );
  bind(app, decideActor, makeRoundRoute, async ({ body }, { actor }) => {
    const roundId = await inWrite(db, (tx) => makeRound(tx, actor, body));
    return rowOf(db, actor, roundId);
  });
  bind(app, decideActor, showRoundDraftRoute, ({ params }, { actor }) =>
    inRead(db, (tx) => roundDraft(tx, actor, params.round)),
  );
  bind(app, decideActor, rewriteRoundRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => rewriteRound(tx, actor, params.round, body));
    return rowOf(db, actor, params.round);
  });
  bind(app, decideActor, discardRoundRoute, async ({ params }, { actor }) => {
    await inWrite(db, (tx) => discardRound(tx, actor, params.round));
    return { id: params.round, state: 'discarded' as const };
  });
  bind(app, decideActor, manageRoundRoute, async ({ params, body }, { actor }) => {
    await inWrite(db, (tx) => manageRound(tx, actor, params.round, body));
    return rowOf(db, actor, params.round);
  });
}

function bindSpecialDays(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listSpecialDaysRoute, (_, { actor }) =>
    inRead(db, async (tx) => ({
      days: await listSpecialDays(tx),
      manage: openAct(shutForSettingDays(actor)),
    })),
  );
  bind(app, decideActor, previewSpecialDaysRoute, ({ body }, { actor }) =>
    inRead(db, async (tx) => ({ effects: await specialDayEffects(tx, actor, body) })),
  );
  bind(app, decideActor, setSpecialDaysRoute, ({ body }, { actor }) =>
    inWrite(db, async (tx) => ({
      days: await changeSpecialDays(tx, actor, body),
      manage: openAct(null),
    })),
  );
}

function bindFigures(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showConsolidationRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) =>
      roundConsolidation(tx, actor, {
        roundId: params.round,
        includeUnapproved: query.includeUnapproved === 'yes',
        snapshotId: query.snapshot,
      }),
    ),
  );
  bind(app, decideActor, takeSnapshotRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) =>
      takeSnapshot(tx, actor, { roundId: params.round, name: body.name, today: today() }),
    ),
  );
  bind(app, decideActor, showBurdenRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => showBurden(tx, actor, query.months)),
  );
}

function bindProposals(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listFiguresAboveRoute, ({ params }, { actor }) =>
    inRead(db, async (tx) => ({ figures: await figuresAbove(tx, actor, params.submission) })),
  );
  bind(app, decideActor, showProposalsRoute, ({ query }, { actor }) =>
    inRead(db, (tx) => proposalsFor(tx, actor, query)),
  );
  bind(app, decideActor, listWaitingProposalsRoute, (_, { actor }) =>
    inRead(db, async (tx) => ({ proposals: await listWaitingProposals(tx, actor) })),
  );
  bindFile(app, decideActor, readProposalEvidenceRoute, ({ params }) =>
    inRead(db, (tx) => readProposalEvidence(tx, params.id)),
  );
  bind(app, decideActor, proposeValueRoute, ({ body }, { actor }) =>
    inWrite(db, (tx) => proposeValue(tx, actor, body)),
  );
  bind(app, decideActor, decideCounterValueRoute, ({ params, body }, { actor }) =>
    inWrite(db, (tx) => decideCounterValue(tx, actor, { ...body, id: params.id, today: today() })),
  );
}

async function rowOf(db: Database, actor: Actor, roundId: number): Promise<RoundRow> {
  return inRead(db, async (tx) => (await roundBoard(tx, actor, roundId)).round);
}
