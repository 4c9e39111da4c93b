import { createHash } from 'node:crypto';
import { headForm, likeHead } from '../../core/figure/table/head-form.ts';
import type { TableMapping } from '../../core/figure/table/table-mapping.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { PeriodId } from '../../core/period/period.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { bestColumn } from './choose-value-column.ts';
import type { Sheet } from './read-source.ts';
import { layoutOf, type TableLayout } from './table-layout.ts';
import { dropTableMapping, keepTableMapping } from './table-mapping.store.ts';
import { listTableMappings } from './table-mapping.views.ts';

/** By what a table is known again: its heads as the program finds them, whatever a person said of them. */
export function fingerprintOf({ columns }: TableLayout): string {
  const form = headForm(columns.map(({ head }) => head));
  return createHash('sha256').update(form).digest('hex');
}

/** Whether a table has heads to be known by. */
export function hasHead({ columns }: TableLayout): boolean {
  return columns.filter(({ head }) => head !== '').length > 1;
}

/** Leaves out of a line for people what would make it endless. */
const LONGEST_HEAD = 300;

/**
 * Remembers how a table was mapped, in place of what was remembered for the same head before.
 *
 * @returns false for a table without heads: nothing would tell it from another
 */
export async function rememberMapping(
  tx: WriteTransaction,
  actor: Actor,
  { sheet, mapping, unitId }: { sheet: Sheet; mapping: TableMapping; unitId: UnitId },
): Promise<boolean> {
  const layout = layoutOf(sheet, null);
  if (!hasHead(layout)) return false;
  const fingerprint = fingerprintOf(layout);
  const heads = layout.columns.map(({ head }) => head).filter((head) => head !== '');
  const head = heads.join(' | ').slice(0, LONGEST_HEAD);
  const moved = moveRows(mapping, 1 - layout.headFrom);
  const before = (await listTableMappings(tx, { unitIds: [unitId] })).find(
    (one) => one.fingerprint === fingerprint,
  );
  const changeNo = await recordChange(tx, {
    actor,
    act: 'remember-table-mapping',
    subject: head,
    detail: { columns: mapping.columns.length, rows: mapping.names.length },
    unitId,
    ...(before === undefined ? {} : { before: before.mapping }),
    after: moved,
  });
  await keepTableMapping(tx, actor, { unitId, fingerprint, head, mapping: moved, changeNo });
  return true;
}

/**
 * Forgets how a table was mapped. What was filled by it stays.
 *
 * @throws Refusal `not-found` for what was never remembered, was forgotten, or is out of sight; `not-allowed`
 */
export async function forgetMapping(tx: WriteTransaction, actor: Actor, id: number): Promise<void> {
  const [stored] = await listTableMappings(tx, { id });
  if (stored === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có cách ghép bảng số ${id}; có thể đã quên rồi.`,
      en: `There is no mapping ${id}; it may have been forgotten already.`,
    });
  }
  if (!may(actor, 'import-table', { unitId: stored.unitId })) {
    throw new Refusal('not-allowed', {
      vi: 'Bạn không có quyền nhập bảng cho đơn vị này.',
      en: 'You may not import tables for this unit.',
    });
  }
  await recordChange(tx, {
    actor,
    act: 'forget-table-mapping',
    subject: stored.head,
    detail: {},
    unitId: stored.unitId,
    before: stored.mapping,
  });
  await dropTableMapping(tx, id);
}

/**
 * A remembered mapping laid upon a table with the same head: rows counted from its head; the column of figures by this
 * period where several heads differ in their numbers only ("Tháng 1", "Tháng 2").
 */
export function recallMapping(
  mapping: TableMapping,
  { sheet, layout, periodId }: { sheet: Sheet; layout: TableLayout; periodId: PeriodId },
): TableMapping {
  const moved = moveRows(mapping, layout.headFrom - 1);
  const taken = new Set(moved.columns.map(({ column }) => column));
  const columns = moved.columns.map(({ column, meaning }) => {
    if (meaning.kind !== 'value') return { column, meaning };
    const head = layout.columns.find((one) => one.column === column)?.head ?? '';
    const alike = layout.columns.filter(
      (one) =>
        likeHead(one.head) === likeHead(head) && (one.column === column || !taken.has(one.column)),
    );
    return { column: bestColumn(alike, periodId)?.column ?? column, meaning };
  });
  return { ...moved, sheet: sheet.name, columns };
}

/** Remembered rows are counted from the head: the next table may begin lower. */
function moveRows(mapping: TableMapping, by: number): TableMapping {
  return { ...mapping, bodyFrom: Math.max(1, mapping.bodyFrom + by) };
}
