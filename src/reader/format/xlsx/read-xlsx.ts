import { readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx';
import { colToLetter } from 'hucre/xlsx';
import type { Archive } from '../archive/open-archive.ts';
import type { DocumentPart } from '../document.ts';
import type { Draft, DraftDocument, TextDraft } from '../draft.ts';
import { firstOf, message, type ReadingMessage } from '../messages.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { packCheckedParts } from './check-parts.ts';
import {
  fillRow,
  type GridRow,
  type Merges,
  mergesOf,
  rowsOf,
  type SheetTally,
} from './sheet-grid.ts';

/**
 * Reads the sheets of a workbook. Rows that touch are one table; lines of a single cell above and below it
 * (title, unit, source) are paragraphs. Cells have the text that is shown and the value behind it.
 */
export async function readXlsx(
  archive: Archive,
  limits: ReadingLimits,
): Promise<{ draft: DraftDocument; messages: ReadingMessage[] }> {
  const workbook = await readWorkbook(packCheckedParts(archive, limits), { readStyles: true });
  const dateSystem = workbook.dateSystem ?? '1900';
  const tally: SheetTally = {
    oldEncodings: new Set(),
    formulasWithoutValue: [],
    formulaFaults: [],
  };
  const hiddenRows: string[] = [];
  const drafts = workbook.sheets.flatMap((sheet) => {
    const rows = rowsOf(sheet, dateSystem, tally);
    const hidden = rows.filter((row) => row.hidden).map(({ index }) => index + 1);
    if (hidden.length > 0) hiddenRows.push(`${sheet.name}: ${firstOf(hidden)}`);
    return draftsOf(sheet, rows);
  });
  const sheets = workbook.sheets.map(({ name }) => name);
  return {
    draft: { drafts, pages: null, sheets },
    messages: [...messagesOf(workbook.sheets, hiddenRows), ...tallyMessages(tally, archive)],
  };
}

function draftsOf(sheet: Sheet, rows: readonly GridRow[]): Draft[] {
  const part: DocumentPart = sheet.hidden === true || sheet.veryHidden === true ? 'hidden' : 'body';
  const merges = mergesOf(sheet);
  return regionsOf(rows, merges).flatMap((region) => {
    const first = region.findIndex(({ cells }) => cells.length > 1);
    const last = region.findLastIndex(({ cells }) => cells.length > 1);
    const place = { part, sheet: sheet.name };
    if (first === -1) return region.map((row) => lineDraft(row, place));
    return [
      ...region.slice(0, first).map((row) => lineDraft(row, place)),
      tableDraft(region.slice(first, last + 1), merges, place),
      ...region.slice(last + 1).map((row) => lineDraft(row, place)),
    ];
  });
}

/** Runs of rows without an empty row between them; rows under one merged cell stay together. */
function regionsOf(rows: readonly GridRow[], merges: Merges): GridRow[][] {
  const regions: GridRow[][] = [];
  let end = -2;
  for (const row of rows) {
    const region = regions.at(-1);
    if (region !== undefined && row.index <= end + 1) region.push(row);
    else regions.push([row]);
    const spans = row.cells.map(({ column }) => merges.startingAt(row.index, column)?.endRow ?? 0);
    end = Math.max(end, row.index, ...spans);
  }
  return regions;
}

interface SheetPlace {
  readonly part: DocumentPart;
  readonly sheet: string;
}

function lineDraft({ cells: [cell] }: GridRow, place: SheetPlace): TextDraft {
  return {
    kind: 'paragraph',
    ...place,
    pieces: [{ text: cell?.text ?? '', page: null }],
    ...(cell === undefined ? {} : { cell: cell.name }),
  };
}

function tableDraft(rows: readonly GridRow[], merges: Merges, place: SheetPlace): Draft {
  const columns = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const first = columns.reduce((a, b) => Math.min(a, b));
  const last = columns.reduce((a, b) => Math.max(a, b));
  const lastRow = rows.at(-1)?.index ?? 0;
  return {
    kind: 'table',
    ...place,
    rows: rows.map((row) => ({
      hidden: row.hidden,
      cells: fillRow(row, { first, last }, merges, lastRow),
    })),
  };
}

function messagesOf(sheets: readonly Sheet[], hiddenRows: readonly string[]): ReadingMessage[] {
  const messages: ReadingMessage[] = [];
  const hidden = sheets.filter((sheet) => sheet.hidden === true || sheet.veryHidden === true);
  if (hidden.length > 0) {
    messages.push(message('hidden-sheets', firstOf(hidden.map(({ name }) => name))));
  }
  if (hiddenRows.length > 0) messages.push(message('hidden-rows', hiddenRows.join('; ')));
  const columns = sheets.flatMap(({ name, columns = [] }) => {
    const names = columns.flatMap((column, index) => (column.hidden ? [colToLetter(index)] : []));
    return names.length === 0 ? [] : [`${name}: ${firstOf(names)}`];
  });
  if (columns.length > 0) messages.push(message('hidden-columns', columns.join('; ')));
  return messages;
}

function tallyMessages(tally: SheetTally, archive: Archive): ReadingMessage[] {
  const { oldEncodings, formulasWithoutValue, formulaFaults } = tally;
  const messages: ReadingMessage[] = [...oldEncodings].map((name) => message('old-encoding', name));
  if (formulasWithoutValue.length > 0) {
    messages.push(message('formula-without-value', firstOf(formulasWithoutValue)));
  }
  if (formulaFaults.length > 0) messages.push(message('formula-fault', firstOf(formulaFaults)));
  if (archive.allNames.some((name) => /vbaproject\.bin$/i.test(name))) {
    messages.push(message('macros-ignored'));
  }
  return messages;
}
