import type { PlainDate } from '../../core/kernel/plain-date.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Decision } from '../../contract/reading/read-figure.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { addAct, waitForOthersOn } from './reading.store.ts';
import { getReadingState, listLearnedPhrases } from './reading.views.ts';
import { isRecorded } from './reading-state.ts';
import { isRecordedAlready, mustBeAllowedToRead, noSuchFigures } from './refusals.ts';
import { listItemNumbers } from './tie-reading.ts';

interface FigureDecision {
  findingNo: number;
  decision: Decision;
}

/**
 * Takes figures up, rejects them or leaves them open again; nothing is recorded before the reading is accepted.
 *
 * @throws Refusal `not-found`; `not-allowed`; `not-valid` for numbers that the reading does not have;
 * `not-possible-now` for figures that are recorded
 */
export async function decideFigures(
  tx: WriteTransaction,
  actor: Actor,
  id: string,
  { decisions, today }: { decisions: readonly FigureDecision[]; today: PlainDate },
): Promise<void> {
  await waitForOthersOn(tx, id);
  const state = await getReadingState(tx, id);
  const catalogue = await loadCatalogue(tx);
  const numbers = await listItemNumbers(state, {
    catalogue,
    phrases: await listLearnedPhrases(tx),
  });
  mustBeAllowedToRead(actor, state.unitId);
  const placed = decisions.map(({ findingNo: no }, index) => ({
    no,
    place: ['body', 'decisions', index, 'findingNo'],
  }));
  const unknown = placed.filter(({ no }) => !numbers.has(no));
  if (unknown.length > 0) throw noSuchFigures(unknown);
  const recorded = placed.filter(({ no }) => isRecorded(state, no));
  if (recorded.length > 0) throw isRecordedAlready(recorded);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'decide-figures',
    subject: state.title,
    unitId: state.unitId,
    detail: {
      reading: state.record.id,
      ...Object.fromEntries(decisions.map(({ findingNo, decision }) => [findingNo, decision])),
    },
  });
  const act = { act: 'decide' as const, detail: { decisions: [...decisions] } };
  await addAct(tx, state.record.id, act, { actor, today, changeNo });
}
