import { shutForImporting } from '../../core/figure/round/round.permission.ts';
import type { RoundField } from '../../core/figure/round/reporting-round.ts';
import { fieldTier, unitTier } from '../../core/figure/table/tie-names.ts';
import { fieldKeyOf } from '../../core/figure/table/table-mapping.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, FieldGroup, may } from '../../core/permission/actor.ts';
import type { TableField, TableUnit } from '../../contract/table-import.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { openAct } from '../http/open-act.ts';
import type { Lists } from '../known-facts/lists.ts';
import { loadLists } from '../known-facts/lists.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { nameOf } from '../round/cell-surroundings.ts';
import { getRound, type LoadedRound, type LoadedSubmission } from '../round/round.views.ts';
import { factsOf } from '../round/submission-rules.ts';
import type { Ties } from './propose-mapping.ts';

/** A round with the submissions whose drafts the actor may fill from tables. */
export interface RoundOfTable {
  loaded: LoadedRound;
  catalogue: Lists;
  submissions: readonly LoadedSubmission[];
}

/** @throws Refusal `not-found`; `not-allowed` where no unit of the round is the actor's to fill */
export async function roundOfTable(
  tx: ReadTransaction,
  actor: Actor,
  roundId: number,
): Promise<RoundOfTable> {
  const loaded = await getRound(tx, roundId);
  const submissions = loaded.submissions.filter(({ unitId }) =>
    FieldGroup.options.some((field) => may(actor, 'import-table', { unitId, field })),
  );
  if (submissions.length === 0) {
    throw new Refusal('not-allowed', {
      vi: 'Bạn không có quyền nhập số liệu cho đơn vị nào của kỳ báo cáo này.',
      en: 'No unit of this round is yours to enter figures for.',
    });
  }
  return { loaded, catalogue: await loadLists(tx), submissions };
}

export function tableUnits(
  actor: Actor,
  { loaded, catalogue, submissions }: RoundOfTable,
): TableUnit[] {
  return submissions.map((submission) => ({
    submissionId: submission.id,
    unitId: submission.unitId,
    unitName: unitNameOf(catalogue, submission.unitId),
    importing: openAct(shutForImporting(actor, factsOf(loaded, submission))),
  }));
}

/** Fields that the actor may fill in some of the units; what records come to is not filled by anybody. */
export function fieldsFor(actor: Actor, { loaded, submissions }: RoundOfTable): RoundField[] {
  return loaded.round.fields.filter(
    ({ group, kind }) =>
      kind !== 'register' &&
      submissions.some(({ unitId }) => may(actor, 'import-table', { unitId, field: group })),
  );
}

export function tableFields(fields: readonly RoundField[], catalogue: Lists): TableField[] {
  return fields.map((field) => ({
    key: fieldKeyOf(field),
    name: nameOf(field, catalogue),
    measureUnit: field.kind === 'indicator' ? field.measureUnit : null,
  }));
}

export function tiesOf(
  fields: readonly RoundField[],
  { catalogue, submissions }: RoundOfTable,
): Ties {
  const units = submissions.flatMap(({ unitId }) => catalogue.units.get(unitId) ?? []);
  return { field: fieldTier(fields, catalogue.indicators), unit: unitTier(units) };
}

/**
 * Whose the memory of a mapping is: of the unit that the table is of; of a table of many, of the unit that called where it
 * is the actor's as well, else of the first that is.
 */
export function homeOfMapping(
  actor: Actor,
  { loaded, submissions }: RoundOfTable,
  unitId: UnitId | null,
): UnitId {
  if (unitId !== null) return unitId;
  const caller = loaded.round.unitId;
  const [first] = submissions;
  if (first === undefined || may(actor, 'import-table', { unitId: caller })) return caller;
  return first.unitId;
}
