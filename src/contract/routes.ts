import { listContradictionsRoute, settleContradictionRoute } from './contradiction.ts';
import { listDocumentsRoute, showDocumentRoute } from './document.ts';
import { exportPackRoute, importPackRoute } from './exchange.ts';
import { exportScorecardRoute } from './export.ts';
import { listIndicatorsRoute, showIndicatorRoute, whyFigureRoute } from './figure.ts';
import {
  acceptReadingRoute,
  correctFigureRoute,
  decideFiguresRoute,
  describeReadingRoute,
  exportReadingRoute,
  forgetPhraseRoute,
  listLearnedPhrasesRoute,
  listReadingsRoute,
  readingProgressRoute,
  readDocumentRoute,
  showReadingRoute,
  undoReadingRoute,
} from './reading.ts';
import type { FileRoute, Route } from './route.ts';
import {
  overrideJudgementRoute,
  showOverviewRoute,
  showScorecardRoute,
  showTargetRoute,
} from './scorecard.ts';

/** Every door there is; documentation and tests go through this list. */
export const routes: readonly (Route | FileRoute)[] = [
  showOverviewRoute,
  showScorecardRoute,
  exportScorecardRoute,
  showTargetRoute,
  overrideJudgementRoute,
  listIndicatorsRoute,
  showIndicatorRoute,
  whyFigureRoute,
  listContradictionsRoute,
  settleContradictionRoute,
  listDocumentsRoute,
  showDocumentRoute,
  importPackRoute,
  exportPackRoute,
  readDocumentRoute,
  listReadingsRoute,
  readingProgressRoute,
  showReadingRoute,
  exportReadingRoute,
  describeReadingRoute,
  decideFiguresRoute,
  correctFigureRoute,
  acceptReadingRoute,
  undoReadingRoute,
  listLearnedPhrasesRoute,
  forgetPhraseRoute,
];
