import type { Hono } from 'hono';
import {
  acceptReadingRoute,
  correctFigureRoute,
  decideFiguresRoute,
  describeReadingRoute,
  type DocumentReading,
  type ReadingChange,
  exportReadingRoute,
  listReadingsRoute,
  readDocumentRoute,
  readingProgressRoute,
  showReadingRoute,
  undoReadingRoute,
} from '../../contract/reading/reading.ts';
import {
  forgetPhraseRoute,
  listLearnedPhrasesRoute,
} from '../../contract/reading/learned-phrase.ts';
import type { Database } from '../database/connection.ts';
import { inRead, inWrite, type WriteTransaction } from '../database/transaction.ts';
import { bind, bindFile, type DecideActor } from '../http/bind.ts';
import { today } from '../today.ts';
import { acceptReading } from './accept-reading.ts';
import { correctFigure } from './correct-figure.ts';
import { decideFigures } from './decide-figures.ts';
import { describeReading } from './describe-reading.ts';
import { exportReading } from './export-reading.ts';
import { forgetPhrase } from './forget-phrase.ts';
import { readDocument } from './read-document.ts';
import { concludeAct, lookAtReading, type ShowReading } from './conclude-act.ts';
import { listReadingSummaries } from './reading-list.views.ts';
import { changeBetween } from './reading-change.ts';
import { pageOf, readingPage } from './reading-page.ts';
import { findStage, withProgress } from './file/reading-progress.ts';
import { listLearnedPhrases } from './reading.views.ts';
import { undoReading } from './undo-reading.ts';

export function bindReadingRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, readDocumentRoute, async ({ body }, { actor }) => {
    const { progressKey, ...given } = body;
    return withProgress(progressKey, async (tell) => {
      const id = await readDocument(db, actor, { ...given, today: today() }, tell);
      tell('tying');
      return (await concludeAct(db, { id, today: today(), show: pageOf })).shown;
    });
  });
  bind(app, decideActor, readingProgressRoute, async ({ params }) => ({
    stage: findStage(params.key),
  }));
  bind(app, decideActor, listReadingsRoute, () =>
    inRead(db, async (tx) => ({ readings: await listReadingSummaries(tx) })),
  );
  bind(app, decideActor, showReadingRoute, ({ params }) =>
    inRead(db, (tx) => readingPage(tx, params.id)),
  );
  bindFile(app, decideActor, exportReadingRoute, ({ params, query }) =>
    inRead(db, async (tx) => exportReading(await readingPage(tx, params.id), query)),
  );
  bindReadingActs(app, db, decideActor);
  bindPhraseRoutes(app, db, decideActor);
}

function bindReadingActs(app: Hono, db: Database, decideActor: DecideActor): void {
  /** Every act answers with the reading as it then stands. */
  const andShow = async (
    id: string,
    act: (tx: WriteTransaction) => Promise<void>,
  ): Promise<DocumentReading> => {
    await inWrite(db, act);
    return (await concludeAct(db, { id, today: today(), show: pageOf })).shown;
  };
  bind(app, decideActor, describeReadingRoute, ({ params: { id }, body }, { actor }) =>
    andShow(id, (tx) =>
      describeReading(tx, actor, id, { ...body, unit: body.unit, today: today() }),
    ),
  );
  bind(app, decideActor, decideFiguresRoute, async ({ params: { id }, body }, { actor }) => {
    const question = { id, today: today() };
    const { reading } = await lookAtReading(db, { ...question, show: async () => null });
    await inWrite(db, (tx) => decideFigures(tx, actor, id, { ...body, today: today() }));
    const show: ShowReading<ReadingChange> = (tx, after) => changeBetween(tx, reading, after);
    return (await concludeAct(db, { ...question, show })).shown;
  });
  bind(app, decideActor, correctFigureRoute, ({ params: { id }, body }, { actor }) =>
    andShow(id, (tx) => correctFigure(tx, actor, id, { ...body, today: today() })),
  );
  bind(app, decideActor, acceptReadingRoute, ({ params: { id } }, { actor }) =>
    andShow(id, (tx) => acceptReading(tx, actor, id, today())),
  );
  bind(app, decideActor, undoReadingRoute, ({ params: { id }, body }, { actor }) =>
    andShow(id, (tx) => undoReading(tx, actor, id, { ...body, today: today() })),
  );
}

function bindPhraseRoutes(app: Hono, db: Database, decideActor: DecideActor): void {
  bind(app, decideActor, listLearnedPhrasesRoute, () =>
    inRead(db, async (tx) => ({ phrases: await listLearnedPhrases(tx) })),
  );
  bind(app, decideActor, forgetPhraseRoute, ({ params }, { actor }) =>
    inWrite(db, async (tx) => {
      await forgetPhrase(tx, actor, params.id, today());
      return { phrases: await listLearnedPhrases(tx) };
    }),
  );
}
