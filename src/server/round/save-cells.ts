import { isDeepStrictEqual } from 'node:util';
import type { EntryWay } from '../../core/figure/round/cell.ts';
import { shutForEntering, shutForImporting } from '../../core/figure/round/round.permission.ts';
import { type Fault, Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, type FieldGroup, may } from '../../core/permission/actor.ts';
import type { Cell, CellConflict, SavedCell } from '../../contract/round/submission.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { emptyCell, loadCells, type StoredCells } from './cell.views.ts';
import type { LoadedRound } from './round.views.ts';
import { factsOf, shareSubmission } from './submission-rules.ts';

interface SaveOrder {
  submissionId: number;
  way: EntryWay;
  cells: readonly SavedCell[];
}

export interface Saved {
  saved: Cell[];
  conflicts: CellConflict[];
}

/**
 * Saves cells of a draft, each by itself. A cell that somebody else saved since it was seen is left as it is, and both
 * contents are given back; one that already says the same counts as saved, so that a save may be repeated.
 *
 * @throws Refusal `not-found`, `not-allowed`, `not-possible-now`; `not-valid` naming every cell that is no cell of the form
 */
export async function saveCells(
  tx: WriteTransaction,
  actor: Actor,
  order: SaveOrder,
): Promise<Saved> {
  const { loaded, submission } = await shareSubmission(tx, order.submissionId);
  const isImport = order.way === 'import';
  const shut = isImport ? shutForImporting : shutForEntering;
  refuseIfShut(shut(actor, factsOf(loaded, submission)));
  const isTheirs = (field: FieldGroup): boolean =>
    may(actor, isImport ? 'import-table' : 'enter-figures', { unitId: submission.unitId, field });
  refuseStrangeCells(loaded, order.cells, isTheirs);
  const before =
    (await loadCells(tx, [submission.id])).get(submission.id) ?? new Map<number, Cell>();
  const changed = order.cells.filter((cell) => changes(cell, before));
  const won = await insertEntries(tx, actor, { ...order, cells: changed });
  const now = (await loadCells(tx, [submission.id])).get(submission.id) ?? before;
  const saved: Cell[] = [];
  const conflicts: CellConflict[] = [];
  for (const yours of order.cells) {
    const theirs = now.get(yours.fieldNo) ?? emptyCell(yours.fieldNo);
    if (won.has(yours.fieldNo) || isSame(yours, theirs)) saved.push(theirs);
    else conflicts.push({ fieldNo: yours.fieldNo, yours, theirs });
  }
  return { saved, conflicts };
}

/** Whether a cell is written at all: based on what stands, and different from it. */
function changes(cell: SavedCell, before: StoredCells): boolean {
  const stands = before.get(cell.fieldNo) ?? emptyCell(cell.fieldNo);
  return cell.baseVersion === stands.version && !isSame(cell, stands);
}

function isSame(a: Pick<Cell, 'content' | 'note'>, b: Pick<Cell, 'content' | 'note'>): boolean {
  return a.note === b.note && isDeepStrictEqual(a.content, b.content);
}

/** Of two who save at once, the unique version lets one through; gives the fields that were written. */
async function insertEntries(
  tx: WriteTransaction,
  actor: Actor,
  { submissionId, way, cells }: SaveOrder,
): Promise<Set<number>> {
  if (cells.length === 0) return new Set();
  const rows = await tx
    .insertInto('cell_entry')
    .values(
      cells.map((cell) => ({
        submission_id: submissionId,
        field_no: cell.fieldNo,
        version: cell.baseVersion + 1,
        content: cell.content === null ? null : JSON.stringify(cell.content),
        note: cell.note,
        way,
        office: actor.office,
        account_id: actor.accountId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['submission_id', 'field_no', 'version']).doNothing(),
    )
    .returning('cell_entry.field_no')
    .execute();
  return new Set(rows.map((row) => row.field_no));
}

function refuseStrangeCells(
  { round }: LoadedRound,
  cells: readonly SavedCell[],
  isTheirs: (group: FieldGroup) => boolean,
): void {
  const fields = new Map(round.fields.map((field) => [field.fieldNo, field]));
  const seen = new Set<number>();
  const faults = cells.flatMap((cell, index): Fault[] => {
    const place = ['body', 'cells', index, 'fieldNo'];
    const field = fields.get(cell.fieldNo);
    if (field === undefined) {
      return [
        fault(
          place,
          `Biểu không có ô số ${cell.fieldNo}.`,
          `The form has no field ${cell.fieldNo}.`,
        ),
      ];
    }
    if (seen.has(cell.fieldNo)) {
      return [
        fault(place, `Ô số ${cell.fieldNo} ghi hai lần.`, `Field ${cell.fieldNo} stands twice.`),
      ];
    }
    seen.add(cell.fieldNo);
    if (!isTheirs(field.group)) {
      return [
        fault(
          place,
          `Bạn không có quyền nhập ô số ${cell.fieldNo}.`,
          `You may not enter field ${cell.fieldNo}.`,
        ),
      ];
    }
    if (field.kind === 'register') return computedFaults(place, cell);
    const isText = cell.content?.kind === 'text';
    const isValue = cell.content?.kind === 'value';
    if (field.kind === 'indicator' ? isText : isValue) {
      return [
        fault(
          place,
          `Ô số ${cell.fieldNo} cần ${isText ? 'một số' : 'chữ'}.`,
          `Field ${cell.fieldNo} takes ${isText ? 'a number' : 'words'}.`,
        ),
      ];
    }
    return [];
  });
  if (faults.length === 0) return;
  throw new Refusal(
    'not-valid',
    {
      vi: 'Có ô không lưu được; xem từng ô bên dưới.',
      en: 'Some cells cannot be saved; see each below.',
    },
    faults,
  );
}

/** What is computed of records is not typed; where they give no number, the reason is. */
function computedFaults(place: Fault['place'], { fieldNo, content }: SavedCell): Fault[] {
  if (content === null || content.kind === 'missing') return [];
  return [
    fault(
      place,
      `Ô số ${fieldNo} tính từ sổ nên không nhập; hãy sửa bản ghi trong sổ.`,
      `Field ${fieldNo} is computed of records and is not typed; change the records.`,
    ),
  ];
}

function fault(place: Fault['place'], vi: string, en: string): Fault {
  return { place, message: { vi, en } };
}
