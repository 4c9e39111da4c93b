import { shutForImporting } from '../../core/figure/round/round.permission.ts';
import { type LaidCell, layTable } from '../../core/figure/table/lay-table.ts';
import {
  type FieldKey,
  faultsOfMapping,
  fieldKeyOf,
} from '../../core/figure/table/table-mapping.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { UnitId } from '../../core/kernel/ids.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { type Actor, may } from '../../core/permission/actor.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/route.ts';
import type { FormFault } from '../../contract/round/submission-workbook.ts';
import type { takeTableRoute } from '../../contract/table-import.ts';
import { absenceOf } from '../../reader/layout/cell/absence-marks.ts';
import type { EntryRow, SavedCell } from '../../contract/round/submission.ts';
import { recordChange } from '../database/change-log.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { unitNameOf } from '../known-facts/unit-name.ts';
import { saveCells } from '../round/save-cells.ts';
import { submissionPage } from '../round/submission-page.ts';
import { factsOf } from '../round/submission-rules.ts';
import { type FormPreview, takeRow } from '../round/take-row.ts';
import { filledRowOf } from './filled-row.ts';
import { placeOfCell, type Sheet, type SheetCell } from './read-source.ts';
import { rememberMapping } from './remember-mapping.ts';
import { homeOfMapping, type RoundOfTable, roundOfTable } from './round-of-table.ts';

type Taken = OutputOf<typeof takeTableRoute>;
type Order = Omit<ParsedInputOf<typeof takeTableRoute>['body'], 'source'> & {
  roundId: number;
  sheets: readonly Sheet[];
};

interface Preview extends Omit<Taken, 'applied'> {
  /** What to save, by submission. */
  cells: Map<number, SavedCell[]>;
}

/**
 * What a mapped table would change, and what is wrong in it. A unit whose draft is shut is a fault like any other: it
 * holds up nothing of the others.
 *
 * @throws Refusal `not-found`, `not-allowed`; `not-valid` for a mapping that lacks something, naming what
 */
export async function previewTable(
  tx: ReadTransaction,
  actor: Actor,
  order: Order,
): Promise<Preview> {
  const of = await roundOfTable(tx, actor, order.roundId);
  const sheet = sheetOf(order);
  refuseIfUnfit(order);
  const laid = layTable(sheet.rows, order.mapping);
  if (laid.cells.length + laid.passedOver.length > MOST_FIGURES) {
    throw new Refusal('not-valid', tooMany);
  }
  const preview: Preview = {
    changes: [],
    faults: [],
    unchanged: 0,
    passedOver: [],
    cells: new Map(),
  };
  const passOver = (cell: { column: number; row: number }, name: string): void => {
    const place = placeOfCell(sheet.name, cell.column, cell.row);
    preview.passedOver.push({ place, name });
  };
  for (const one of laid.passedOver) passOver(one, one.name);
  const filled = laid.cells.filter((cell) => {
    const text = (cell.cells.get(cell.column)?.text ?? '').trim();
    // A dash says that a thing does not occur, dots that it is not known: neither is an answer of the unit yet.
    const isMark = absenceOf(text) !== undefined && /^[^\p{L}#]+$/u.test(text);
    if (isMark) passOver(cell, text);
    return !isMark;
  });
  for (const [unitId, cells] of Map.groupBy(filled, (cell) => cell.unitId ?? order.unitId)) {
    await takeUnit(tx, actor, { preview, of, sheet, unitId, cells, order });
  }
  return preview;
}

function sheetOf({ sheets, mapping }: Order): Sheet {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) throw new Refusal('not-valid', noSheet);
  return sheet;
}

function refuseIfUnfit({ mapping, unitId }: Order): void {
  const needsUnit = mapping.columns.some(({ meaning }) => meaning.kind === 'value');
  const faults = [
    ...faultsOfMapping(mapping),
    ...(needsUnit && unitId === null ? [whichUnit] : []),
  ];
  const [first] = faults;
  if (first === undefined) return;
  throw new Refusal(
    'not-valid',
    first,
    faults.map((message) => ({ place: ['body', 'mapping'], message })),
  );
}

/** 500 units with 40 figures each: what has more is no table of one form. */
const MOST_FIGURES = 20_000;

interface UnitOfTable {
  preview: Preview;
  of: RoundOfTable;
  sheet: Sheet;
  unitId: UnitId | null;
  cells: readonly LaidCell<SheetCell>[];
  order: Order;
}

async function takeUnit(tx: ReadTransaction, actor: Actor, unit: UnitOfTable): Promise<void> {
  const { preview, of, sheet, unitId, cells } = unit;
  const [first] = cells;
  const submission = of.submissions.find((one) => one.unitId === unitId);
  const shut =
    submission === undefined
      ? notInRound
      : (shutForImporting(actor, factsOf(of.loaded, submission))?.why ?? null);
  if (first === undefined || submission === undefined || shut !== null) {
    const name = unitId === null ? '' : unitNameOf(of.catalogue, unitId);
    preview.faults.push({ place: placeAt(sheet, first), text: ofUnit(name, shut ?? notInRound) });
    return;
  }
  const question = { submissionId: submission.id, includeUnapproved: true };
  const { rows, unitName } = await submissionPage(tx, actor, question);
  const mine = rows.filter(({ field }) =>
    may(actor, 'import-table', { unitId: submission.unitId, field: field.group }),
  );
  const byKey = new Map(mine.map((row) => [fieldKeyOf(row.field), row]));
  const taken = new Map<FieldKey, LaidCell<SheetCell>>();
  for (const cell of cells) {
    const row = byKey.get(cell.field);
    const before = taken.get(cell.field);
    if (row === undefined || before !== undefined) {
      const text =
        row === undefined || before === undefined
          ? noField
          : twice(row.name, placeAt(sheet, before));
      preview.faults.push({ place: placeAt(sheet, cell), text });
      continue;
    }
    taken.set(cell.field, cell);
    takeCell(unit, { row, cell, submissionId: submission.id, unitName });
  }
}

function takeCell(
  { preview, sheet, order }: UnitOfTable,
  of: { row: EntryRow; cell: LaidCell<SheetCell>; submissionId: number; unitName: string },
): void {
  const { row, cell, submissionId, unitName } = of;
  const { filled, written, fault } = filledRowOf(sheet.name, cell, row.field);
  if (fault !== null) {
    preview.faults.push({ place: placeAt(sheet, cell), text: fault });
    return;
  }
  const shown = order.apply?.seen.find(
    (one) => one.submissionId === submissionId && one.fieldNo === row.field.fieldNo,
  );
  const seen = order.apply === null ? row.cell.version : (shown?.version ?? UNSEEN);
  const one: FormPreview = { changes: [], faults: preview.faults, unchanged: 0, cells: [] };
  takeRow(one, { filled, row, version: null, seen }, new Map());
  preview.unchanged += one.unchanged;
  const { version } = row.cell;
  preview.changes.push(
    ...one.changes.map((change) => ({ ...change, submissionId, unitName, version, written })),
  );
  preview.cells.set(submissionId, [...(preview.cells.get(submissionId) ?? []), ...one.cells]);
}

/** A version that no cell has: what the preview did not show is left as it is. */
const UNSEEN = -1;

function placeAt(sheet: Sheet, cell: LaidCell<SheetCell> | undefined): string {
  return cell === undefined ? sheet.name : placeOfCell(sheet.name, cell.column, cell.row);
}

/** Saves the good cells of a table as drafts by the same act as the page, and remembers its mapping where that is wished. */
export async function applyTable(
  tx: WriteTransaction,
  actor: Actor,
  order: Order & { fileName: string | null },
): Promise<Taken> {
  const { cells, ...preview } = await previewTable(tx, actor, order);
  const of = await roundOfTable(tx, actor, order.roundId);
  const applied: NonNullable<Taken['applied']> = { saved: 0, conflicts: [], isRemembered: false };
  for (const [submissionId, own] of cells) {
    if (own.length === 0) continue;
    const { saved, conflicts } = await saveCells(tx, actor, {
      submissionId,
      way: 'import',
      cells: own,
    });
    applied.saved += saved.length;
    applied.conflicts.push(
      ...conflicts.flatMap(({ fieldNo, yours, theirs }) => {
        const change = preview.changes.find(
          (one) => one.submissionId === submissionId && one.fieldNo === fieldNo,
        );
        if (change === undefined) return [];
        const { unitName, name } = change;
        return [{ submissionId, unitName, name, yours: yours.content, theirs: theirs.content }];
      }),
    );
    const unitId = of.submissions.find(({ id }) => id === submissionId)?.unitId;
    await recordChange(tx, {
      actor,
      act: 'import-table',
      subject: `submission ${submissionId}`,
      detail: {
        round: order.roundId,
        cells: saved.length,
        ...(order.fileName === null ? {} : { 'file name': order.fileName }),
      },
      ...(unitId === undefined ? {} : { unitId }),
    });
  }
  if (order.apply?.remember === true) {
    const isOfOne = order.mapping.columns.some(({ meaning }) => meaning.kind === 'value');
    applied.isRemembered = await rememberMapping(tx, actor, {
      sheet: sheetOf(order),
      mapping: order.mapping,
      unitId: homeOfMapping(actor, of, isOfOne ? order.unitId : null),
    });
  }
  return { ...preview, applied };
}

const tooMany: Bilingual = {
  vi: 'Bảng có quá 20.000 số liệu theo cách ghép này: hãy bớt cột, bớt hàng.',
  en: 'The table has more than 20,000 figures by this mapping: leave out columns or rows.',
};

const noSheet: Bilingual = {
  vi: 'Tệp không có trang tính đã chọn.',
  en: 'The file has no such sheet.',
};

const whichUnit: Bilingual = {
  vi: 'Cần chọn bảng này là số liệu của đơn vị nào.',
  en: 'Choose the unit that the table is of.',
};

const notInRound: Bilingual = {
  vi: 'đơn vị không nộp biểu của kỳ này, hoặc bạn không được nhập cho đơn vị ấy.',
  en: 'it does not answer in this round, or it is not yours to enter for.',
};

const noField: Bilingual = {
  vi: 'Biểu của đơn vị không có chỉ tiêu này, hoặc bạn không được nhập chỉ tiêu ấy.',
  en: 'The form of the unit has no such indicator, or it is not yours to enter.',
};

function ofUnit(name: string, { vi, en }: Bilingual): Bilingual {
  return name === '' ? { vi, en } : { vi: `${name}: ${vi}`, en: `${name}: ${en}` };
}

function twice({ vi, en }: Bilingual, place: string): FormFault['text'] {
  return {
    vi: `“${vi}” đã có ở ô ${place}; chỉ ô ấy được lấy.`,
    en: `“${en}” stands in ${place} already; only that cell is taken.`,
  };
}
