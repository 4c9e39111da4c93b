import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { daysBetween, plainDate } from '../core/kernel/plain-date.ts';
import type { SheetCell } from './sheet-cell.ts';

export interface SheetColumn {
  header: string;
  /** In characters of the standard font. */
  width: number;
}

/** One sheet: title lines, then a table. */
export interface TableSheet {
  /** At most 31 characters, without : \ / ? * [ ] */
  name: string;
  /** The first line is the title, the others stand under it. */
  titles: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly SheetCell[][];
}

export interface TableWorkbook {
  title: string;
  /** Bottom of every page, beside its number. */
  footer: string;
  sheets: readonly TableSheet[];
}

/** Writes tables as an XLSX workbook: header frozen and repeated in print, landscape A4, one page wide. */
export async function writeWorkbook(workbook: TableWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: workbook.sheets.map((sheet) => sheetOf(sheet, workbook.footer)),
    properties: { title: workbook.title },
    defaultFont: { name: 'Times New Roman', size: 11 },
  });
  return new Uint8Array(bytes);
}

function sheetOf(sheet: TableSheet, footer: string): WriteSheet {
  const { name, titles, columns, rows } = sheet;
  const headerAt = titles.length;
  const lastColumn = colToLetter(columns.length - 1);
  const texts: CellValue[][] = [
    ...titles.map((title) => [title]),
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map(valueOf)),
  ];
  return {
    name,
    rows: texts,
    columns: columns.map(({ width }) => ({ width })),
    cells: stylesOf(sheet),
    merges: titles.map((_, row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: columns.length - 1,
    })),
    rowDefs: heightsOf(sheet),
    freezePane: { rows: headerAt + 1 },
    autoFilter: { range: `A${headerAt + 1}:${lastColumn}${headerAt + 1 + rows.length}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.2, footer: 0.3 },
      printTitlesRow: `$${headerAt + 1}:$${headerAt + 1}`,
    },
    headerFooter: { oddFooter: `&L${footer.replaceAll('&', '&&')}&R&P/&N` },
  };
}

/** Heights in points: programs that open a workbook do not all make rows high enough for wrapped text. */
function heightsOf({ titles, columns, rows }: TableSheet): Map<number, { height: number }> {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const linesOf = (texts: readonly string[]): number =>
    Math.max(
      1,
      ...texts.map((text, column) => wrappedLines(text, columns[column]?.width ?? width)),
    );
  return new Map([
    ...titles.map((title, row): [number, { height: number }] => [
      row,
      { height: row === 0 ? TITLE_HEIGHT : LINE_HEIGHT * wrappedLines(title, width) },
    ]),
    [titles.length, { height: LINE_HEIGHT * linesOf(columns.map(({ header }) => header)) + 4 }],
    ...rows.map((row, index): [number, { height: number }] => [
      titles.length + 1 + index,
      { height: Math.min(MAX_HEIGHT, LINE_HEIGHT * linesOf(row.map(textOf)) + 2) },
    ]),
  ]);
}

const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 22;
/** The format allows no more. */
const MAX_HEIGHT = 409;

/** Lines that a text takes in a column so many characters wide, broken between words. */
function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed > width - 1 && used > 0) {
        count += 1;
        used = word.length;
      } else {
        used = needed;
      }
    }
    return lines + count;
  }, 0);
}

function textOf(cell: SheetCell): string {
  return cell.kind === 'text' || cell.kind === 'missing' ? cell.text : '';
}

function stylesOf({ titles, columns, rows }: TableSheet): Map<string, Partial<Cell>> {
  const headerAt = titles.length;
  return new Map([
    ...titles.map((_, row): [string, Partial<Cell>] => [
      `${row},0`,
      { style: row === 0 ? styles.title : styles.subtitle },
    ]),
    ...columns.map((_, column): [string, Partial<Cell>] => [
      `${headerAt},${column}`,
      { style: styles.header },
    ]),
    ...rows.flatMap((row, index) =>
      row.map((cell, column): [string, Partial<Cell>] => [
        `${headerAt + 1 + index},${column}`,
        { style: styleOf(cell) },
      ]),
    ),
  ]);
}

function valueOf(cell: SheetCell): CellValue {
  switch (cell.kind) {
    case 'text':
    case 'missing':
      return cell.text;
    case 'number':
      return Number(cell.amount);
    case 'day':
      return daysBetween(DAY_TWO, cell.day) + 2;
    case 'empty':
      return null;
  }
}

/** Day 2 of a workbook: its calendar has a 29 February 1900, so that it is right from March 1900 on. */
const DAY_TWO = plainDate('1900-01-01');

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const wrapped = { vertical: 'top', wrapText: true } as const;

const styles = {
  title: { font: { bold: true, size: 14 }, alignment: { vertical: 'center', wrapText: true } },
  subtitle: { alignment: { vertical: 'center', wrapText: true } },
  header: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF1' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  text: { alignment: wrapped, border },
  missing: {
    font: { italic: true, color: { rgb: '595959' } },
    alignment: { ...wrapped, horizontal: 'right', indent: 1 },
    border,
  },
  day: { numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'center' }, border },
  number: { alignment: { vertical: 'top', horizontal: 'right', indent: 1 }, border },
} satisfies Record<string, CellStyle>;

function styleOf(cell: SheetCell): CellStyle {
  switch (cell.kind) {
    case 'text':
      return cell.fill === undefined
        ? styles.text
        : {
            ...styles.text,
            fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: cell.fill } },
          };
    case 'number':
      return { ...styles.number, numFmt: numberFormat(cell.decimals) };
    case 'missing':
      return styles.missing;
    case 'day':
      return styles.day;
    case 'empty':
      return styles.text;
  }
}

/** The marks for thousands and decimals are those of the reader's own machine. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
