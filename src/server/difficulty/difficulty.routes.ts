import type { Hono } from 'hono';
import {
  actOnDifficultyRoute,
  listBlockedTargetsRoute,
  listDifficultiesRoute,
  listDifficultyChoicesRoute,
  raiseDifficultyRoute,
  readAttachmentRoute,
  showDifficultyRoute,
  showTargetBlocksRoute,
  showTaskBlocksRoute,
} from '../../contract/difficulty.ts';
import { shutForRaising } from '../../core/meeting/difficulty/difficulty.permission.ts';
import { readAttachment } from '../attachment/attachments.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { openAct } from '../http/open-act.ts';
import { today } from '../today.ts';
import { actOnDifficulty } from './act-on-difficulty.ts';
import { difficultyChoices } from './difficulty-choices.ts';
import { difficultyPage, listDifficultyRows } from './difficulty-page.ts';
import { raiseDifficulty } from './raise-difficulty.ts';
import { blocksOf, listBlockedTargets } from './target-blocks.ts';

export function bindDifficultyRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listDifficultiesRoute, ({ query }, { actor }) =>
    inRead(db, async (tx) => {
      const asOf = query.asOf ?? today();
      const raise = openAct(shutForRaising(actor));
      return { asOf, rows: await listDifficultyRows(tx, asOf), raise };
    }),
  );
  bind(app, decideActor, showDifficultyRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) =>
      difficultyPage(tx, actor, { id: params.difficulty, day: query.asOf ?? today() }),
    ),
  );
  bind(app, decideActor, listDifficultyChoicesRoute, (_, { actor }) =>
    inRead(db, (tx) => difficultyChoices(tx, actor, today())),
  );
  bind(app, decideActor, raiseDifficultyRoute, ({ body }, { actor }) =>
    inWrite(db, async (tx) => ({
      id: await raiseDifficulty(tx, actor, { draft: body, today: today() }),
    })),
  );
  bind(app, decideActor, actOnDifficultyRoute, ({ params, body }, { actor }) =>
    inWrite(db, async (tx) => {
      const id = params.difficulty;
      await actOnDifficulty(tx, actor, { id, order: body, today: today() });
      return difficultyPage(tx, actor, { id, day: today() });
    }),
  );
  bindTargets(app, db, decideActor);
  bindFile(app, decideActor, readAttachmentRoute, ({ params }) =>
    inRead(db, (tx) => readAttachment(tx, params.attachment)),
  );
}

function bindTargets(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, showTargetBlocksRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) => blocksOf(tx, actor, { targetId: params.id, day: query.asOf ?? today() })),
  );
  bind(app, decideActor, showTaskBlocksRoute, ({ params, query }, { actor }) =>
    inRead(db, (tx) => blocksOf(tx, actor, { taskId: params.task, day: query.asOf ?? today() })),
  );
  bind(app, decideActor, listBlockedTargetsRoute, ({ query }) =>
    inRead(db, async (tx) => ({ targets: await listBlockedTargets(tx, query.asOf ?? today()) })),
  );
}
