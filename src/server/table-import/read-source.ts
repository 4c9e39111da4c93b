import type { SheetRow } from '../../core/figure/table/lay-table.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { largestTable, type TableSource } from '../../contract/table-import.ts';
import type { RawValue, StructuredDocument } from '../../reader/format/document.ts';
import { detectFormat } from '../../reader/format/detect-format.ts';
import { readDocument } from '../../reader/format/read-document.ts';
import { decodeText } from '../../reader/format/text/decode-text.ts';
import { readDelimited } from './delimited.ts';

export interface SheetCell {
  text: string;
  raw: RawValue | null;
  rowSpan: number;
  columnSpan: number;
}

export interface Sheet {
  name: string;
  /** Rows that hold anything, from top to bottom. */
  rows: SheetRow<SheetCell>[];
}

/**
 * The sheets of a foreign table that hold anything, before any transaction.
 *
 * @throws Refusal `not-valid` for what is too large, no workbook and no text, or holds no table
 */
export async function readSource(source: TableSource): Promise<Sheet[]> {
  const sheets = source.kind === 'paste' ? [sheetOfText(source.text)] : await sheetsOfFile(source);
  const filled = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.size > 1));
  if (filled.length === 0) throw new Refusal('not-valid', noTable);
  return filled;
}

/** A table of figures of one round; what unpacks to more is not one. */
const limits = { fileBytes: largestTable, totalBytes: 48 * 1024 * 1024, cells: 200_000 };

async function sheetsOfFile({ base64 }: { base64: string }): Promise<Sheet[]> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > largestTable) throw new Refusal('not-valid', tooLarge);
  const { kind } = detectFormat(bytes);
  if (kind === 'text') {
    const decoded = decodeText(bytes);
    if (decoded === undefined) throw new Refusal('not-valid', strangeFile);
    return [sheetOfText(decoded.text)];
  }
  if (kind === 'pdf' || kind === 'html') throw new Refusal('not-valid', strangeFile);
  const reading = await readDocument(bytes, { limits });
  if (reading.kind === 'refused') throw new Refusal('not-valid', reading.text);
  if (reading.document.format !== 'xlsx') throw new Refusal('not-valid', strangeFile);
  return sheetsOfWorkbook(reading.document);
}

function sheetOfText(text: string): Sheet {
  const lines = readDelimited(text);
  if (lines.reduce((sum, line) => sum + line.length, 0) > limits.cells) {
    throw new Refusal('not-valid', tooLarge);
  }
  const rows = lines.map((line, at) => ({
    no: at + 1,
    cells: new Map(
      line.flatMap((cell, column): [number, SheetCell][] =>
        cell.trim() === ''
          ? []
          : [[column + 1, { text: cell.trim(), raw: null, rowSpan: 1, columnSpan: 1 }]],
      ),
    ),
  }));
  return { name: '', rows: rows.filter(({ cells }) => cells.size > 0) };
}

function sheetsOfWorkbook({ blocks, sheets }: StructuredDocument): Sheet[] {
  return sheets.map((name) => {
    const rows = new Map<number, Map<number, SheetCell>>();
    const put = (place: string | null, cell: SheetCell): void => {
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(place ?? '') ?? [];
      if (letters === undefined || (cell.text.trim() === '' && cell.raw === null)) return;
      const row = rows.get(Number(digits)) ?? new Map<number, SheetCell>();
      row.set(columnNumber(letters), cell);
      rows.set(Number(digits), row);
    };
    for (const block of blocks) {
      if (block.sheet !== name || block.part === 'hidden') continue;
      if (block.kind === 'table') {
        for (const { cells } of block.rows) for (const cell of cells) put(cell.name, cell);
      } else {
        put(block.cell, { text: block.text, raw: null, rowSpan: 1, columnSpan: 1 });
      }
    }
    const ordered = [...rows].toSorted(([a], [b]) => a - b);
    return { name, rows: ordered.map(([no, cells]) => ({ no, cells })) };
  });
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `A`, `Z`, `AA` … of a column counted from 1. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? last : columnLetters(before) + last;
}

/** `Biểu 1!C7`; of a text, which has no sheets, `C7`. */
export function placeOfCell(sheet: string, column: number, row: number): string {
  return `${sheet === '' ? '' : `${sheet}!`}${columnLetters(column)}${row}`;
}

const tooLarge: Bilingual = {
  vi: 'Tệp lớn hơn 5 MB hoặc quá nhiều ô: hãy chỉ giữ lại bảng cần nhập.',
  en: 'The file is larger than 5 MB, or has too many cells: keep only the table to import.',
};

const strangeFile: Bilingual = {
  vi: 'Chỉ nhập được bảng từ tệp .xlsx, .csv hoặc bảng dán vào. Báo cáo bằng lời hay tệp PDF thì dùng trang “Đọc báo cáo”.',
  en: 'Tables come from .xlsx and .csv files, or are pasted. For reports in words and PDF files use the page “Read a report”.',
};

const noTable: Bilingual = {
  vi: 'Không thấy bảng nào có từ hai cột trở lên.',
  en: 'There is no table of two columns or more.',
};
