import { pastDeadlines, roundDeadlines } from '../../core/figure/round/round-deadlines.ts';
import {
  indicatorOfField,
  type LevelDeadline,
  type RoundField,
} from '../../core/figure/round/reporting-round.ts';
import type { PlainDate } from '../../core/kernel/plain-date.ts';
import { parsePeriodId } from '../../core/period/period-kinds.ts';
import { defaultDataThrough } from '../../core/period/reporting-calendar.ts';
import type { Actor } from '../../core/permission/actor.ts';
import type { KnownAlready, RoundDraft, RoundPreview } from '../../contract/round/round.ts';
import { loadWorkingDays } from '../calendar/working-days.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Lists, loadLists } from '../known-facts/lists.ts';
import { nameOf } from './cell-surroundings.ts';
import { fieldsOfDraft } from './draft-fields.ts';
import { findKnownAlready } from './known-already.ts';
import { listRegisters } from '../register/register.views.ts';
import { ownerNameOf } from './round-row.ts';
import { today } from '../today.ts';
import { namedVacancies } from './vacancies.views.ts';

/** A draft with its days worked out and its fields completed. */
export interface PlannedRound {
  fields: RoundField[];
  dataThrough: PlainDate;
  unitDueOn: PlainDate;
  deadlines: LevelDeadline[];
  known: ReadonlyMap<number, KnownAlready[]>;
  catalogue: Lists;
}

/** @throws Refusal `not-valid` naming every fault of the draft */
export async function planRound(tx: ReadTransaction, draft: RoundDraft): Promise<PlannedRound> {
  const catalogue = await loadLists(tx);
  const fields = fieldsOfDraft(draft, catalogue, await listRegisters(tx));
  const period = parsePeriodId(draft.periodId);
  const dataThrough = draft.dataThrough ?? defaultDataThrough(period, draft.calendar);
  const unitIds = draft.units.map(({ unitId }) => unitId);
  return {
    fields,
    dataThrough,
    ...roundDeadlines(dataThrough, draft.levels, draft.workingDays, await loadWorkingDays(tx)),
    known: await findKnownAlready(tx, { periodId: draft.periodId, unitIds, fields }, catalogue),
    catalogue,
  };
}

/** Fields that ask for what is known, without a word why. */
export function refusedFields({ fields, known }: PlannedRound): RoundField[] {
  return fields.filter(
    (field) => indicatorOfField(field)?.askedAgainBecause === null && known.has(field.fieldNo),
  );
}

export async function previewRound(
  tx: ReadTransaction,
  actor: Actor,
  draft: RoundDraft,
): Promise<RoundPreview> {
  const plan = await planRound(tx, draft);
  const refused = new Set(refusedFields(plan));
  return {
    dataThrough: plan.dataThrough,
    unitDueOn: plan.unitDueOn,
    deadlines: plan.deadlines,
    past: pastDeadlines(
      draft.units.map(({ dueOn }) => dueOn ?? plan.unitDueOn),
      today(),
      await loadWorkingDays(tx),
    ),
    vacancies: await namedVacancies(tx, actor, {
      round: { ...draft, fields: plan.fields },
      unitIds: draft.units.map(({ unitId }) => unitId),
      catalogue: plan.catalogue,
    }),
    fields: plan.fields.map((field, index) => ({
      index,
      name: nameOf(field, plan.catalogue),
      measureUnit: field.kind === 'question' ? null : field.measureUnit,
      ownerUnitName: ownerNameOf(field, plan.catalogue),
      knownAlready: plan.known.get(field.fieldNo) ?? [],
      isRefused: refused.has(field),
    })),
  };
}
