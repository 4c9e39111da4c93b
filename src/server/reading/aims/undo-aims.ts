import type { Fault } from '../../../core/kernel/refusal.ts';
import type { WriteTransaction } from '../../database/transaction.ts';
import { type AddedAims, whatHangsOn } from '../../target/take-back-aims.ts';
import { type AimSource, listAimSources } from './aim-sources.views.ts';
import type { ReadingState } from '../reading-state.ts';

/** The versions of plan lines and the targets that a reading added; what it only confirmed is not among them. */
export function aimsAddedBy({ aims }: Pick<ReadingState, 'aims'>): AddedAims {
  const recorded = [...aims.values()];
  return {
    versions: recorded.flatMap(({ findingNo, effect }) =>
      'versionNo' in effect ? [{ ...effect, findingNo }] : [],
    ),
    targets: recorded.flatMap(({ findingNo, effect }) =>
      effect.kind === 'target-added' ? [{ ...effect, findingNo }] : [],
    ),
  };
}

/** Why plan lines and targets of a reading cannot be taken back: everything that hangs on them, other readings too. */
export async function aimsHeldBack(tx: WriteTransaction, state: ReadingState): Promise<Fault[]> {
  const added = aimsAddedBy(state);
  if (added.versions.length + added.targets.length === 0) return [];
  const others = (await listAimSources(tx)).filter(
    ({ readingId }) => readingId !== state.record.id,
  );
  const opened = added.versions.filter(({ versionNo }) => versionNo === 1);
  return [
    ...(await whatHangsOn(tx, added)),
    ...opened.flatMap(({ planLineId, findingNo }) => confirmedBy(others, planLineId, findingNo)),
    ...added.targets.flatMap(({ targetId, findingNo }) => confirmedBy(others, targetId, findingNo)),
  ];
}

function confirmedBy(others: readonly AimSource[], id: string, findingNo: number): Fault[] {
  const other = others.find(
    ({ recorded: { effect } }) =>
      (effect.kind === 'plan-confirmed' && effect.planLineId === id) ||
      (effect.kind === 'target-confirmed' && effect.targetId === id),
  );
  if (other === undefined) return [];
  return [
    {
      place: ['figures', findingNo],
      message: {
        vi: `“${other.readingTitle}” cũng đã được ghi nhận là nói đúng như vậy: hãy rút lại văn bản ấy trước.`,
        en: `“${other.readingTitle}” is recorded as saying the same: take that document back first.`,
      },
    },
  ];
}
