import type { IndicatorField, RoundField } from '../../core/figure/round/reporting-round.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import type { Cell } from '../../contract/round/submission.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadCells } from './cell.views.ts';
import { type LoadedRound, type LoadedSubmission, loadRounds } from './round.views.ts';

/** An approved cell and its field. */
export interface ApprovedCell {
  field: IndicatorField;
  cell: Cell;
}

/** What was approved of one submission. */
export interface Approval {
  loaded: LoadedRound;
  submission: LoadedSubmission;
  told: readonly ApprovedCell[];
}

/**
 * A figure entered once fills every form that asks for it: empty cells of the same figure in other open rounds of the
 * unit, as long as they were not sent. Data about Party members fill no field that is open to others. Whoever fills
 * that form sees where it came from, and may change it.
 */
export async function fillOtherForms(
  tx: WriteTransaction,
  approvals: readonly Approval[],
): Promise<void> {
  const rounds = await loadRounds(tx, {
    states: ['open'],
    periodIds: [...new Set(approvals.map(({ loaded }) => loaded.round.periodId))],
    unitIds: [...new Set(approvals.map(({ submission }) => submission.unitId))],
  });
  const forms = new Map(rounds.map((other) => [other, formsOf(other)]));
  const pairs = approvals.flatMap((approval) =>
    formsBeside(approval, forms).map((form) => ({ approval, form })),
  );
  if (pairs.length === 0) return;
  const cells = await loadCells(tx, [...new Set(pairs.map(({ form }) => form.id))]);
  const entries = pairs.flatMap(({ approval: { loaded, submission, told }, form }) =>
    told.flatMap(({ field, cell }) =>
      form.fields
        .filter((one) => isSameFigure(one, field) && !cells.get(form.id)?.has(one.fieldNo))
        .map(({ fieldNo }) => ({
          submission_id: form.id,
          field_no: fieldNo,
          version: 1,
          content: JSON.stringify(cell.content),
          note: `Đã duyệt trong “${loaded.round.title}”.`,
          way: 'import',
          office: submission.standing.sent?.office ?? '',
          account_id: submission.standing.sent?.accountId ?? null,
        })),
    ),
  );
  for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
    await tx
      .insertInto('cell_entry')
      .values(entries.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

const ROWS_AT_ONCE = 5_000;

interface Form {
  id: number;
  fields: readonly RoundField[];
}

/** Forms of a round that were not sent, by their unit. */
function formsOf({ round: { fields }, submissions }: LoadedRound): Map<UnitId, Form> {
  return new Map(
    submissions
      .filter(({ standing }) => standing.sent === null)
      .map(({ id, unitId }) => [unitId, { id, fields }]),
  );
}

/** Forms of the same unit and period in other rounds, which it has not sent. */
function formsBeside(
  { loaded: { round }, submission: { unitId } }: Approval,
  forms: ReadonlyMap<LoadedRound, ReadonlyMap<UnitId, Form>>,
): Form[] {
  return [...forms]
    .filter(([other]) => other.round.id !== round.id && other.round.periodId === round.periodId)
    .flatMap(([, ofUnit]) => ofUnit.get(unitId) ?? []);
}

function isSameFigure(one: RoundField, field: IndicatorField): boolean {
  return (
    one.kind === 'indicator' &&
    one.group === field.group &&
    one.indicatorCode === field.indicatorCode &&
    one.indicatorVersion === field.indicatorVersion &&
    one.scope === field.scope &&
    one.priceBasis === field.priceBasis
  );
}
