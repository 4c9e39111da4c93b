import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { waitForOtherLessons, withdrawPhrase } from './reading.store.ts';
import { listLearnedPhrases } from './reading.views.ts';
import { mustBeAllowedToTeach } from './refusals.ts';

/**
 * Forgets words that were taught. Figures recorded by them stay; documents read from now on, and those still open, go
 * without them.
 *
 * @throws Refusal `not-found` for words never taught or forgotten already, `not-allowed`
 */
export async function forgetPhrase(
  tx: WriteTransaction,
  actor: Actor,
  phraseId: number,
  today: PlainDate,
): Promise<void> {
  await waitForOtherLessons(tx);
  const taught = (await listLearnedPhrases(tx)).find(({ id }) => id === phraseId);
  mustBeAllowedToTeach(actor);
  if (taught === undefined) throw notFound(phraseId);
  const changeNo = await recordChange(tx, {
    actor,
    act: 'forget-phrase',
    subject: taught.phrase,
    detail: { phrase: phraseId, indicator: taught.indicatorCode },
  });
  await withdrawPhrase(tx, phraseId, { actor, today, changeNo });
}

function notFound(id: number): Refusal {
  return new Refusal('not-found', {
    vi: `Không có từ ngữ đã học số ${id}; có thể đã quên rồi.`,
    en: `There are no learned words number ${id}; they may have been forgotten already.`,
  });
}
