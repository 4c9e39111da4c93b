import type { CellCheck } from '../../core/figure/round/cell.ts';
import { checkForm } from '../../core/figure/round/check-cell.ts';
import {
  answeredOf,
  completenessOf,
  isAsked,
  type Share,
} from '../../core/figure/round/completeness.ts';
import { indicatorOfField, type RoundField } from '../../core/figure/round/reporting-round.ts';
import { shutForApproving, shutForEntering } from '../../core/figure/round/round.permission.ts';
import { minDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { type WorkingDays, workingDaysLate } from '../../core/period/working-days.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { RoundRow } from '../../contract/round/round.ts';
import type { Cell } from '../../contract/round/submission.ts';
import type { Lists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { dayOfInstant } from '../today.ts';
import type { StoredCells } from './cell.views.ts';
import type { RoundSurroundings } from './cell-surroundings.ts';
import type { LoadedRound, LoadedSubmission } from './round.views.ts';
import { factsOf } from './submission-rules.ts';

/** What a round comes to for whoever looks at it today. */
export interface RoundQuestion {
  actor: Actor;
  today: PlainDate;
  days: WorkingDays;
  catalogue: Lists;
}

/** @param answered required fields with an answer, by submission; what is not in it has none */
export function roundRowOf(
  loaded: LoadedRound,
  answered: ReadonlyMap<number, number>,
  { actor, today, days, catalogue }: RoundQuestion,
): RoundRow {
  const { round, submissions, state } = loaded;
  const unsent = submissions.filter(({ standing }) => standing.sent === null);
  const [first, ...others] = unsent.map(({ dueOn }) => dueOn);
  const open = submissions.map((submission) => ({
    submission,
    facts: factsOf(loaded, submission),
  }));
  return {
    id: round.id,
    title: round.title,
    periodId: round.periodId,
    calendar: round.calendar,
    state,
    unitId: round.unitId,
    unitName: unitNameOf(catalogue, round.unitId),
    dataThrough: round.dataThrough,
    nextDueOn: first === undefined ? null : minDate(first, ...others),
    completeness: completenessOf(
      round.levels,
      submissions.map((submission) => ({
        standing: submission.standing,
        steps: submission.steps,
        answered: { done: answered.get(submission.id) ?? 0, of: requiredIn(loaded) },
      })),
    ),
    lateUnits: submissions.filter((submission) => daysLateOf(submission, today, days) > 0).length,
    toFill: open
      .filter(({ facts }) => shutForEntering(actor, facts) === null)
      .map(({ submission }) => ({
        submissionId: submission.id,
        unitId: submission.unitId,
        unitName: unitNameOf(catalogue, submission.unitId),
      })),
    toApprove: open.filter(({ facts }) => shutForApproving(actor, facts) === null).length,
  };
}

/** Name of the unit that owns the indicator of a field; null where nobody does. */
export function ownerNameOf(field: RoundField, catalogue: Pick<Lists, 'units'>): string | null {
  const owner = indicatorOfField(field)?.ownerUnitId ?? null;
  return owner === null ? null : unitNameOf(catalogue, owner);
}

export function requiredIn({ round }: LoadedRound): number {
  return round.fields.filter(isAsked).length;
}

export function answeredIn({ round }: LoadedRound, cells: StoredCells | undefined): Share {
  return answeredOf(round.fields, (fieldNo) => cells?.get(fieldNo)?.content ?? null);
}

/** Working days behind the deadline: of the first sending, or so far. */
export function daysLateOf(
  { dueOn, standing }: LoadedSubmission,
  today: PlainDate,
  days: WorkingDays,
): number {
  const on = standing.firstSentAt === null ? today : dayOfInstant(standing.firstSentAt);
  const before = countedLate.get(days) ?? new Map<string, number>();
  countedLate.set(days, before);
  const late = before.get(`${dueOn} ${on}`) ?? workingDaysLate(dueOn, on, days);
  before.set(`${dueOn} ${on}`, late);
  return late;
}

/** Units of a round have few deadlines among them, and days are counted one by one. */
const countedLate = new WeakMap<WorkingDays, Map<string, number>>();

/** What the checks say of a whole submission; what is required and empty is not spoken of before sending. */
export function checksOf(
  loaded: LoadedRound,
  submission: LoadedSubmission,
  cells: StoredCells | undefined,
  surroundings: RoundSurroundings,
): CellCheck[] {
  const form = loaded.round.fields.map((field) => surroundings.factsOf(submission.unitId, field));
  const contents = new Map(
    [...(cells ?? new Map<number, Cell>())].map(([fieldNo, { content }]) => [fieldNo, content]),
  );
  return checkForm(form, contents);
}
