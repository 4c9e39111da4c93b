import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import { type FormColumn, formColumns } from '../core/figure/round/form-sheet.ts';
import type { DecimalText } from '../core/kernel/decimal.ts';

/** What stands in the cell to be filled. */
export type FormValue =
  | { kind: 'empty' }
  | { kind: 'number'; amount: DecimalText }
  | { kind: 'text'; text: string }
  /** Adds up other rows, named by their place from 0; `result` as long as nothing is changed. */
  | { kind: 'total'; rows: readonly number[]; result: DecimalText | null };

export interface FormRow {
  number: number;
  name: string;
  unit: string;
  lastYear: DecimalText | null;
  last: DecimalText | null;
  plan: DecimalText | null;
  value: FormValue;
  /** What may be written: words, numbers from `least` to `most`, or nothing where the number is computed elsewhere. */
  takes:
    | { kind: 'text' }
    | { kind: 'number'; least: number; most: number; decimals: number }
    | { kind: 'computed'; decimals: number };
  grade: string;
  noAnswer: string;
  note: string;
  key: string;
}

export interface FormWorkbook {
  title: string;
  /** Lines under the title. */
  lines: readonly string[];
  sheetName: string;
  headers: Readonly<Record<FormColumn, string>>;
  rows: readonly FormRow[];
  grades: readonly string[];
  noAnswers: readonly string[];
  /** Said by the program when something else is written into a cell. */
  says: { number: string; list: string };
}

/** Writes a form to be filled: only the cells that a unit fills are open, lists and numbers are checked as one writes. */
export async function writeFormWorkbook(form: FormWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: [sheetOf(form)],
    properties: { title: form.title },
    defaultFont: { name: 'Times New Roman', size: 11 },
  });
  return new Uint8Array(bytes);
}

function sheetOf(form: FormWorkbook): WriteSheet {
  const { title, lines, headers, rows, sheetName } = form;
  const headerAt = lines.length + 1;
  const lastShown = formColumns.indexOf('note');
  const heights = [24, ...lines.map(() => 18), 34, ...rows.map(heightOf)];
  return {
    name: sheetName,
    rows: [
      [title],
      ...lines.map((line) => [line]),
      formColumns.map((column) => headers[column]),
      ...rows.map((row) => formColumns.map((column) => valueOf(row, column))),
    ],
    cells: cellsOf(form, headerAt),
    columns: formColumns.map((column) => ({ width: widths[column], hidden: column === 'key' })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    merges: [title, ...lines].map((_, row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: lastShown,
    })),
    dataValidations: rows.flatMap((row, at) => checksOf(row, headerAt + 2 + at, form)),
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    freezePane: { rows: headerAt + 1, columns: 2 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerAt + 1}:$${headerAt + 1}`,
    },
  };
}

const widths = {
  number: 6,
  name: 46,
  unit: 13,
  lastYear: 14,
  last: 14,
  plan: 14,
  value: 17,
  grade: 12,
  noAnswer: 15,
  note: 34,
  key: 10,
} satisfies Record<FormColumn, number>;

function heightOf({ name, note }: FormRow): number {
  const lines = Math.max(Math.ceil(name.length / 42), Math.ceil(note.length / 32), 1);
  return Math.min(400, 16 * lines + 4);
}

function valueOf(row: FormRow, column: FormColumn): string | number | null {
  switch (column) {
    case 'lastYear':
    case 'last':
    case 'plan': {
      const amount = row[column];
      return amount === null ? null : Number(amount);
    }
    case 'value':
      return row.value.kind === 'number'
        ? Number(row.value.amount)
        : row.value.kind === 'text'
          ? row.value.text
          : null;
    default:
      return row[column] === '' ? null : row[column];
  }
}

function cellsOf(form: FormWorkbook, headerAt: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: styles.title }]]);
  for (const [at] of form.lines.entries()) cells.set(`${at + 1},0`, { style: styles.line });
  for (const column of formColumns.keys()) {
    cells.set(`${headerAt},${column}`, { style: styles.header });
  }
  for (const [at, row] of form.rows.entries()) {
    for (const [index, column] of formColumns.entries()) {
      const formula = column === 'value' ? totalOf(row.value, headerAt + 2) : {};
      const style = styleOf(row, column);
      cells.set(`${headerAt + 1 + at},${index}`, { style, ...formula });
    }
  }
  return cells;
}

/** Nothing as long as a part is missing: a half sum would pass for a total. */
function totalOf(value: FormValue, firstRow: number): Partial<Cell> {
  if (value.kind !== 'total') return {};
  const letter = letterOf('value');
  const parts = value.rows.map((at) => `${letter}${firstRow + at}`).join(',');
  return {
    formula: `IF(COUNT(${parts})=${value.rows.length},SUM(${parts}),"")`,
    formulaResult: value.result === null ? '' : Number(value.result),
  };
}

function letterOf(column: FormColumn): string {
  return colToLetter(formColumns.indexOf(column));
}

function checksOf(row: FormRow, rowNo: number, form: FormWorkbook): DataValidation[] {
  const { takes } = row;
  if (takes.kind !== 'number') return [];
  const list = (column: FormColumn, values: readonly string[]): DataValidation => ({
    type: 'list',
    values: [...values],
    range: `${letterOf(column)}${rowNo}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorMessage: form.says.list,
  });
  return [
    {
      type: takes.decimals === 0 ? 'whole' : 'decimal',
      operator: 'between',
      formula1: String(takes.least),
      formula2: String(takes.most),
      range: `${letterOf('value')}${rowNo}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorMessage: form.says.number,
    },
    list('grade', form.grades),
    list('noAnswer', form.noAnswers),
  ];
}

const edge = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: edge, right: edge, bottom: edge, left: edge };
const top = { vertical: 'top', wrapText: true } as const;
const right = { vertical: 'top', horizontal: 'right' } as const;
const open = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8DC' } },
  protection: { locked: false },
} as const;

const styles = {
  title: { font: { bold: true, size: 14 }, alignment: { vertical: 'center' } },
  line: { font: { italic: true }, alignment: { vertical: 'center' } },
  header: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF1' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  shut: { alignment: top, border },
  known: { font: { color: { rgb: '767676' } }, alignment: right, border },
  computed: { font: { bold: true }, alignment: right, border },
  open: { ...open, alignment: top, border },
  openNumber: { ...open, alignment: right, border },
} satisfies Record<string, CellStyle>;

function styleOf({ takes }: FormRow, column: FormColumn): CellStyle {
  switch (column) {
    case 'lastYear':
    case 'last':
    case 'plan':
      return { ...styles.known, numFmt: formatOf(takes) };
    case 'value':
      if (takes.kind === 'computed') return { ...styles.computed, numFmt: formatOf(takes) };
      return takes.kind === 'text'
        ? styles.open
        : { ...styles.openNumber, numFmt: formatOf(takes) };
    case 'grade':
    case 'noAnswer':
      return takes.kind === 'number' ? styles.open : styles.shut;
    case 'note':
      return takes.kind === 'computed' ? styles.shut : styles.open;
    default:
      return styles.shut;
  }
}

function formatOf(takes: FormRow['takes']): string {
  if (takes.kind === 'text') return 'General';
  return takes.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(takes.decimals)}`;
}
