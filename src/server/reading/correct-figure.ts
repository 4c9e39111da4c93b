import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { isSamePhrase, learnPhrase } from '../../core/figure/tying/words/learn-phrase.ts';
import type { LearnedPhrase } from '../../core/figure/tying/tying.ts';
import type { FigureCorrection } from '../../contract/reading/read-figure.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';
import { type AssessedReading, assessReading, loadAssessingFacts } from './assess-reading.ts';
import { isRecorded } from './reading-state.ts';
import {
  addAct,
  addPhrase,
  type Signature,
  waitForOtherLessons,
  waitForOthersOn,
  withdrawPhrase,
} from './reading.store.ts';
import { getReadingState, listLearnedPhrases } from './reading.views.ts';
import {
  isRecordedAlready,
  mustBeAllowedToRead,
  mustBeAllowedToTeach,
  noSuchFigures,
} from './refusals.ts';

/**
 * Says what a figure is, where it was taken for something else; with `learn`, the words that name it mean that
 * indicator from now on, in every document.
 *
 * @throws Refusal `not-found`; `not-allowed`; `not-valid` with the place of each fault; `not-possible-now` for a figure
 * that is recorded
 */
export async function correctFigure(
  tx: WriteTransaction,
  actor: Actor,
  id: string,
  { learn, today, ...correction }: FigureCorrection & { learn: boolean; today: PlainDate },
): Promise<void> {
  await waitForOthersOn(tx, id);
  const state = await getReadingState(tx, id);
  const facts = await loadAssessingFacts(tx, today);
  mustBeAllowedToRead(actor, state.unitId);
  if (learn) mustBeAllowedToTeach(actor);
  const no = correction.findingNo;
  const place = ['body', 'findingNo'];
  const found = state.findings.find(({ finding }) => finding.no === no)?.finding;
  if (found === undefined) throw noSuchFigures([{ place, no }]);
  if (isRecorded(state, no)) throw isRecordedAlready([{ place, no }]);
  const faults = linkFaults(correction, facts.facts);
  const { indicatorCode } = correction;
  const lesson = learn
    ? learnPhrase({
        words: found.indicator ?? '',
        indicatorCode,
        catalogue: facts.facts.indicators,
      })
    : null;
  if (lesson?.kind === 'fault') faults.push({ ...lesson.fault, place: ['body', 'learn'] });
  if (faults.length === 0) {
    const corrections = new Map([...state.corrections, [no, correction]]);
    faults.push(...tyingFaults(await assessReading(tx, { ...state, corrections }, facts), no));
  }
  if (faults.length > 0) throw notValid(faults);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'correct-figure',
    subject: state.title,
    unitId: state.unitId,
    detail: { reading: state.record.id, ...withoutGaps(correction), learn },
  });
  const signature = { actor, today, changeNo };
  await addAct(tx, state.record.id, { act: 'correct', detail: correction }, signature);
  if (lesson?.kind === 'learned') {
    const taught = { ...lesson.phrase, readingId: state.record.id, findingNo: no };
    await keepLesson(tx, taught, signature);
  }
}

/** What the log takes: what is left out is not there. */
function withoutGaps({
  told,
  resolutionId,
  ...correction
}: FigureCorrection): Record<string, string | number | null> {
  return {
    ...correction,
    ...(told === undefined ? {} : { told }),
    ...(resolutionId === undefined ? {} : { resolution: resolutionId }),
  };
}

/** Why the figure cannot be what the person says: an amount in tonnes is no revenue. */
function tyingFaults({ figures }: AssessedReading, no: number): Fault[] {
  const figure = figures.find(({ item }) => item.no === no);
  if (figure === undefined) return [];
  const { item, proposal } = figure;
  if (item.aim !== null) return [];
  if (item.claim !== null) {
    return item.faults.map(({ place, message }) => ({ place: ['body', ...place], message }));
  }
  return proposal.whyNot === null
    ? []
    : [{ place: ['body', 'indicatorCode'], message: proposal.whyNot }];
}

/** Of the same words the latest meaning counts: an earlier one is forgotten by the same act. */
async function keepLesson(
  tx: WriteTransaction,
  taught: LearnedPhrase & { readingId: number; findingNo: number },
  signature: Signature,
): Promise<void> {
  await waitForOtherLessons(tx);
  const known = await listLearnedPhrases(tx);
  const same = known.filter(({ phrase }) => isSamePhrase(phrase, taught.phrase));
  if (same.some(({ indicatorCode }) => indicatorCode === taught.indicatorCode)) return;
  for (const { id } of same) await withdrawPhrase(tx, id, signature);
  await addPhrase(tx, taught, signature);
}

function linkFaults(
  { indicatorCode, unitId, resolutionId }: FigureCorrection,
  { indicators, units, resolutions }: Catalogue,
): Fault[] {
  const faults: Fault[] = [];
  if (!indicators.some((one) => one.indicatorCode === indicatorCode)) {
    faults.push({
      place: ['body', 'indicatorCode'],
      message: {
        vi: `Không có chỉ tiêu thống kê “${indicatorCode}”`,
        en: `There is no indicator “${indicatorCode}”`,
      },
    });
  }
  if (resolutionId !== undefined && !resolutions.some(({ id }) => id === resolutionId)) {
    faults.push({
      place: ['body', 'resolutionId'],
      message: {
        vi: `Không có nghị quyết “${resolutionId}”`,
        en: `There is no resolution “${resolutionId}”`,
      },
    });
  }
  if (!units.has(unitId)) {
    faults.push({
      place: ['body', 'unitId'],
      message: { vi: `Không có đơn vị “${unitId}”`, en: `There is no unit “${unitId}”` },
    });
  }
  return faults;
}

function notValid(faults: Fault[]): Refusal {
  return new Refusal(
    'not-valid',
    { vi: 'Chưa sửa được; xem từng chỗ.', en: 'Not corrected; see each fault.' },
    faults,
  );
}
