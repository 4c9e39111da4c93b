import {
  movedDays,
  type RoundDays,
  roundDeadlines,
} from '../../core/figure/round/round-deadlines.ts';
import { shutForManaging, shutForSettingDays } from '../../core/figure/round/round.permission.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { WorkingDays } from '../../core/period/working-days.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type {
  previewSpecialDaysRoute,
  setSpecialDaysRoute,
  SpecialDay,
  SpecialDayEffect,
} from '../../contract/round/special-days.ts';
import { listSpecialDays, setSpecialDays, workingDaysOf } from '../calendar/working-days.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { extendDeadlines } from './extend-deadlines.ts';
import { lockRound, workingDaysOfRounds } from './rewrite-round.ts';
import { type LoadedRound, type LoadedSubmission, loadRounds } from './round.views.ts';

type Change = ParsedInputOf<typeof previewSpecialDaysRoute>['body'];

/** What a change of days would do to the rounds that the actor manages, those that are drafts or open. */
export async function specialDayEffects(
  tx: ReadTransaction,
  actor: Actor,
  change: Change,
): Promise<SpecialDayEffect[]> {
  refuseIfShut(shutForSettingDays(actor));
  return (await effects(tx, actor, change)).map(({ effect }) => effect);
}

type Order = ParsedInputOf<typeof setSpecialDaysRoute>['body'];

/**
 * Changes the list of days, and moves the deadlines of the rounds named with it.
 *
 * @throws Refusal `not-allowed` without a right over the whole installation; `not-possible-now` for a round that the change does not touch any more
 */
export async function changeSpecialDays(
  tx: WriteTransaction,
  actor: Actor,
  { moveRounds, ...change }: Order,
): Promise<SpecialDay[]> {
  refuseIfShut(shutForSettingDays(actor));
  for (const roundId of moveRounds.toSorted((a, b) => a - b)) await lockRound(tx, roundId);
  const touched = moveRounds.length === 0 ? [] : await effects(tx, actor, change);
  const moved = moveRounds.map((roundId) => {
    const found = touched.find(
      ({ loaded, effect }) => loaded.round.id === roundId && effect.isMoved,
    );
    if (found === undefined) throw notTouched;
    return found;
  });
  const days = await setSpecialDays(tx, actor, change);
  const names = [...new Set(change.set.map(({ name }) => name))].join(', ');
  const reason = names === '' ? 'Lịch ngày nghỉ thay đổi' : `Lịch ngày nghỉ thay đổi: ${names}`;
  for (const one of moved) await moveRound(tx, actor, one, reason);
  return days;
}

interface Effect {
  loaded: LoadedRound;
  moved: RoundDays;
  effect: SpecialDayEffect;
}

async function effects(tx: ReadTransaction, actor: Actor, change: Change): Promise<Effect[]> {
  const listed = await listSpecialDays(tx);
  const before = workingDaysOf(listed);
  const after = workingDaysOf(changed(listed, change));
  const rounds = (await loadRounds(tx)).filter(
    ({ round, state }) => state !== 'closed' && shutForManaging(actor, round.unitId) === null,
  );
  const workingDays = await workingDaysOfRounds(tx, rounds, before);
  return rounds.flatMap((loaded): Effect[] => {
    const given = workingDays.get(loaded.round.id) ?? [];
    const recount = (days: WorkingDays): RoundDays =>
      roundDeadlines(loaded.round.dataThrough, loaded.round.levels, given, days);
    const recounted = recount(after);
    if (isSame(recount(before), recounted)) return [];
    const current = { unitDueOn: loaded.unitDueOn, deadlines: loaded.round.deadlines };
    const moved = movedDays(current, recounted, loaded.state === 'open');
    return [{ loaded, moved, effect: effectOf(loaded, current, moved) }];
  });
}

function changed(listed: readonly SpecialDay[], { set, remove }: Change): SpecialDay[] {
  const gone = new Set([...remove, ...set.map(({ day }) => day)]);
  return [...listed.filter(({ day }) => !gone.has(day)), ...set];
}

function effectOf(loaded: LoadedRound, current: RoundDays, moved: RoundDays): SpecialDayEffect {
  const own = loaded.submissions.filter(({ dueOn }) => dueOn !== loaded.unitDueOn);
  return {
    roundId: loaded.round.id,
    title: loaded.round.title,
    state: loaded.state,
    unitDueOn: { from: current.unitDueOn, to: moved.unitDueOn },
    levels: current.deadlines.map(({ level, dueOn }) => ({
      level,
      from: dueOn,
      to: moved.deadlines.find((one) => one.level === level)?.dueOn ?? dueOn,
    })),
    unitsMoved: current.unitDueOn === moved.unitDueOn ? 0 : followers(loaded).length,
    unitsOwn: own.length,
    isMoved: !isSame(current, moved),
  };
}

/** Submissions that are due on the day of all, and were not sent. */
function followers({ submissions, unitDueOn }: LoadedRound): LoadedSubmission[] {
  return submissions.filter(({ dueOn, standing }) => dueOn === unitDueOn && standing.sent === null);
}

async function moveRound(
  tx: WriteTransaction,
  actor: Actor,
  { loaded, moved }: Effect,
  reason: string,
): Promise<void> {
  const { round, unitDueOn, state } = loaded;
  await recordChange(tx, {
    actor,
    act: 'move-round-days',
    subject: `round ${round.id}`,
    unitId: round.unitId,
    reason,
    detail: { title: round.title },
    before: { unitDueOn, deadlines: round.deadlines },
    after: moved,
  });
  await tx
    .updateTable('reporting_round')
    .set({ unit_due_on: moved.unitDueOn, deadlines: JSON.stringify(moved.deadlines) })
    .where('round_id', '=', round.id)
    .execute();
  if (moved.unitDueOn === unitDueOn) return;
  const units = followers(loaded);
  if (units.length === 0) return;
  await (state === 'draft'
    ? dueOn(tx, units, moved.unitDueOn)
    : extendDeadlines(tx, actor, loaded, {
        unitIds: units.map(({ unitId }) => unitId),
        dueOn: moved.unitDueOn,
        reason,
      }));
}

/** Of a draft, whose units know of no day yet. */
async function dueOn(
  tx: WriteTransaction,
  submissions: readonly LoadedSubmission[],
  day: PlainDate,
): Promise<void> {
  await tx
    .updateTable('submission')
    .set({ due_on: day })
    .where(
      'submission_id',
      'in',
      submissions.map(({ id }) => id),
    )
    .execute();
}

function isSame(one: RoundDays, other: RoundDays): boolean {
  return (
    one.unitDueOn === other.unitDueOn &&
    one.deadlines.every(({ dueOn: day }, at) => day === other.deadlines[at]?.dueOn)
  );
}

const notTouched = new Refusal('not-possible-now', {
  vi: 'Có kỳ báo cáo không còn bị ảnh hưởng bởi thay đổi này; hãy xem lại tác động rồi áp dụng.',
  en: 'A round is not touched by this change any more; look at its effect again before applying.',
});
