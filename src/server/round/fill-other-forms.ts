import type { IndicatorField, RoundField } from '../../core/figure/round/reporting-round.ts';
import type { Cell } from '../../contract/submission.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadCells } from './cell.views.ts';
import { type LoadedRound, type LoadedSubmission, loadRounds } from './round.views.ts';

/** An approved cell and its field. */
export interface ApprovedCell {
  field: IndicatorField;
  cell: Cell;
}

/**
 * A figure entered once fills every form that asks for it: empty cells of the same figure in other open rounds of the
 * unit, as long as they were not sent. Data about Party members fill no field that is open to others. Whoever fills that form sees where it came from, and may change it.
 */
export async function fillOtherForms(
  tx: WriteTransaction,
  { round }: LoadedRound,
  { unitId, standing }: LoadedSubmission,
  approved: readonly ApprovedCell[],
): Promise<void> {
  const others = (await loadRounds(tx)).flatMap((other) =>
    other.state === 'open' && other.round.id !== round.id && other.round.periodId === round.periodId
      ? other.submissions
          .filter((one) => one.unitId === unitId && one.standing.sent === null)
          .map(({ id }) => ({ id, fields: other.round.fields }))
      : [],
  );
  if (others.length === 0) return;
  const cells = await loadCells(
    tx,
    others.map(({ id }) => id),
  );
  const entries = others.flatMap(({ id, fields }) =>
    approved.flatMap(({ field, cell }) =>
      fields
        .filter((one) => isSameFigure(one, field) && !cells.get(id)?.has(one.fieldNo))
        .map(({ fieldNo }) => ({
          submission_id: id,
          field_no: fieldNo,
          version: 1,
          content: JSON.stringify(cell.content),
          note: `Đã duyệt trong “${round.title}”.`,
          way: 'import',
          office: standing.sent?.office ?? '',
          account_id: standing.sent?.accountId ?? null,
        })),
    ),
  );
  if (entries.length === 0) return;
  await tx
    .insertInto('cell_entry')
    .values(entries)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
