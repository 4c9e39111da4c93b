import type { TargetId } from '../../core/kernel/ids.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { daysBlocked } from '../../core/meeting/difficulty/days-blocked.ts';
import { blockedSpans, stateOn } from '../../core/meeting/difficulty/difficulty-state.ts';
import { shutForRaising } from '../../core/meeting/difficulty/difficulty.permission.ts';
import { shutForAsking } from '../../core/meeting/explanation/explanation.permission.ts';
import { explanationStepNames } from '../../core/meeting/explanation/explanation-names.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { BlockedTarget, TargetBlocks } from '../../contract/difficulty.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { listExplanationRows } from '../explanation/explanation-rows.ts';
import { openAct } from '../http/open-act.ts';
import { getTask } from '../task/task.views.ts';
import { difficultyRow, inOrderOfWaiting, rowSurroundings } from './difficulty-rows.ts';
import { loadDifficulties } from './difficulty.views.ts';

/**
 * What blocks a target or a task, the days in all, and what was asked about it.
 *
 * @throws Refusal `not-found` for a task that is not there, or out of sight
 */
export async function blocksOf(
  tx: ReadTransaction,
  actor: Actor,
  { day, ...of }: { targetId?: TargetId; taskId?: number; day: PlainDate },
): Promise<TargetBlocks> {
  if (of.taskId !== undefined) await getTask(tx, of.taskId);
  const loaded = await loadDifficulties(tx, of);
  const around = await rowSurroundings(tx, day);
  const blocked = daysBlocked(
    loaded.flatMap(({ acts }) => blockedSpans(acts, day)),
    day,
  );
  const explanations = await listExplanationRows(tx, actor, { day, ...of });
  return {
    asOf: day,
    daysBlocked: blocked.days,
    spans: blocked.spans,
    difficulties: inOrderOfWaiting(loaded.flatMap((one) => difficultyRow(one, around) ?? [])),
    explanations: explanations.map(({ id, unitName, state }) => ({
      id,
      question: state.question,
      unitName,
      dueOn: state.dueOn,
      stepName: explanationStepNames[state.step],
      isWaiting: state.step === 'waiting',
    })),
    raise: openAct(shutForRaising(actor)),
    askToExplain: openAct(shutForAsking(actor)),
  };
}

/** All targets that something blocks, or blocked. */
export async function listBlockedTargets(
  tx: ReadTransaction,
  day: PlainDate,
): Promise<BlockedTarget[]> {
  const loaded = await loadDifficulties(tx, { isOnTargets: true });
  const byTarget = Map.groupBy(loaded, ({ difficulty: { about } }) =>
    about.kind === 'target' ? about.targetId : null,
  );
  return [...byTarget].flatMap(([targetId, ofTarget]) => {
    if (targetId === null) return [];
    const spans = ofTarget.flatMap(({ acts }) => blockedSpans(acts, day));
    const open = ofTarget.filter(({ acts }) => stateOn(acts, day)?.closedOn === null).length;
    return spans.length === 0
      ? []
      : [{ targetId, open, daysBlocked: daysBlocked(spans, day).days }];
  });
}
