import type { PlainDate } from '../../core/kernel/plain-date.ts';
import {
  explanationOn,
  firstAnswers,
  silenceOn,
} from '../../core/meeting/explanation/explanation.ts';
import { shutForExplanationAct } from '../../core/meeting/explanation/explanation.permission.ts';
import { silenceByUnit } from '../../core/meeting/explanation/silence.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { Attachment } from '../../contract/attachment.ts';
import type { ExplanationRow, listExplanationsRoute } from '../../contract/explanation.ts';
import type { OutputOf } from '../../contract/route.ts';
import { listAttachments } from '../attachment/attachments.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import { listUnits } from '../organisation/unit.views.ts';
import {
  type ExplanationQuestion,
  type LoadedExplanation,
  loadExplanations,
} from './explanation.views.ts';

interface Surroundings {
  actor: Actor;
  day: PlainDate;
  days: WorkingDays;
  nameOf: (unitId: string) => string;
  attachments: ReadonlyMap<number, Attachment[]>;
}

/** Requests as they stood on a day: those that wait first, the nearest deadline on top. */
export async function listExplanationRows(
  tx: ReadTransaction,
  actor: Actor,
  { day, ...question }: ExplanationQuestion & { day: PlainDate },
): Promise<ExplanationRow[]> {
  const loaded = await loadExplanations(tx, question);
  const names = new Map<string, string>((await listUnits(tx)).map(({ id, name }) => [id, name]));
  const around: Surroundings = {
    actor,
    day,
    days: await loadWorkingDays(tx),
    nameOf: (unitId) => names.get(unitId) ?? unitId,
    attachments: await listAttachments(
      tx,
      'explanation_id',
      loaded.map(({ id }) => id),
    ),
  };
  return loaded
    .flatMap((one) => rowOf(one, around) ?? [])
    .toSorted(
      (a, b) =>
        Number(a.state.step !== 'waiting') - Number(b.state.step !== 'waiting') ||
        (a.state.dueOn < b.state.dueOn ? -1 : 1),
    );
}

/** The list with the silence of each unit. */
export async function explanationList(
  tx: ReadTransaction,
  actor: Actor,
  day: PlainDate,
): Promise<OutputOf<typeof listExplanationsRoute>> {
  const rows = await listExplanationRows(tx, actor, { day });
  const silent = silenceByUnit(
    rows.map(({ unitId, state, silence, history }) => ({
      unitId,
      step: state.step,
      silence,
      answers: history.flatMap(({ actNo, workingDaysLate }) =>
        workingDaysLate === null ? [] : [{ actNo, workingDaysLate }],
      ),
    })),
  );
  const nameOf = new Map<string, string>(rows.map(({ unitId, unitName }) => [unitId, unitName]));
  return {
    asOf: day,
    rows,
    silence: silent.map((one) => ({ ...one, unitName: nameOf.get(one.unitId) ?? one.unitId })),
  };
}

function rowOf(
  { id, explanation, acts }: LoadedExplanation,
  { actor, day, days, nameOf, attachments }: Surroundings,
): ExplanationRow | null {
  const state = explanationOn(acts, day);
  if (state === null) return null;
  const { unitId, askingUnitId, about } = explanation;
  const files = attachments.get(id) ?? [];
  const now = explanationOn(acts, acts.at(-1)?.on ?? day) ?? state;
  const open = (kind: Parameters<typeof shutForExplanationAct>[2]) =>
    openAct(shutForExplanationAct(actor, { unitId, askingUnitId, step: now.step }, kind));
  const lateness = new Map(
    firstAnswers(acts, day, days).map(({ actNo, workingDaysLate }) => [actNo, workingDaysLate]),
  );
  return {
    id,
    about,
    unitId,
    unitName: nameOf(unitId),
    askingUnitName: nameOf(askingUnitId),
    askedBy: acts[0]?.office ?? nameOf(askingUnitId),
    state,
    silence: silenceOn(state, day, days),
    history: acts
      .filter(({ on }) => on <= day)
      .map(({ actNo, on, office, deed }) => ({
        actNo,
        on,
        office,
        deed,
        workingDaysLate: lateness.get(actNo) ?? null,
        attachments: files.filter((file) => file.actNo === actNo),
      })),
    acts: {
      answer: open('answer'),
      accept: open('accept'),
      'ask-again': open('ask-again'),
      withdraw: open('withdraw'),
    },
  };
}
