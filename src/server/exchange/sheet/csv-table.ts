import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Fault } from '../../../core/kernel/refusal.ts';
import { dropInvisible } from '../../../core/kernel/vietnamese-text.ts';

/** One file of a pack as it came: its name without folders, and its text. */
export interface PackFile {
  fileName: string;
  text: string;
}

/** How a spreadsheet of this machine's region writes numbers: semicolons between cells go with decimal commas. */
export type Dialect = 'decimal-point' | 'decimal-comma';

export interface TableRow {
  /** Line of the file in which the row begins, from 1; the header is line 1. */
  line: number;
  cells: ReadonlyMap<string, string>;
}

export interface Table {
  fileName: string;
  dialect: Dialect;
  header: readonly string[];
  rows: readonly TableRow[];
}

/** What the parser gives for a row: its cells, and the line of the file in which it ends. */
const ParsedRecord = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.int() }),
});
type ParsedRecord = z.infer<typeof ParsedRecord>;

/**
 * Reads a CSV file with a header: commas or semicolons, with or without a byte order mark, Windows or Unix line
 * ends. Blank rows are left out; texts come out as composed Unicode (NFC). Never throws: what cannot be read is a
 * fault with the place `[file, line, column]`.
 */
export function readTable(file: PackFile): { table: Table | null; faults: Fault[] } {
  const delimiter = delimiterOf(file.text);
  let records: ParsedRecord[];
  try {
    records = parseRecords(file.text, delimiter);
  } catch (error) {
    if (error instanceof CsvError) return { table: null, faults: [brokenFile(file, error)] };
    throw error;
  }
  const [head, ...body] = records;
  const header = head?.record.map((name) => name.trim().toLowerCase()) ?? [];
  while (header.at(-1) === '') header.pop();
  const faults = headerFaults(file.fileName, header);
  const rows: TableRow[] = [];
  for (const { record, info } of body) {
    const line = info.lines - lineEndsInside(record);
    if (record.every((cell) => cell.trim() === '')) continue;
    faults.push(...lengthFaults(file.fileName, line, record, header));
    rows.push({ line, cells: new Map(header.map((name, at) => [name, cleanCell(record[at])])) });
  }
  const dialect = delimiter === ';' ? 'decimal-comma' : 'decimal-point';
  return { table: { fileName: file.fileName, dialect, header, rows }, faults };
}

/** Writes a table the way {@link readTable} reads it: commas, LF, quotes only where needed, no cell a formula. */
export function writeTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [header, ...rows].map((cells) => `${cells.map(quoteWhereNeeded).join(',')}\n`).join('');
}

/** The delimiter of the header line; identifiers hold neither sign. */
function delimiterOf(text: string): ',' | ';' {
  const [head = ''] = text.split(/\r?\n/, 1);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

function parseRecords(text: string, delimiter: string): ParsedRecord[] {
  // The parser counts a Windows line end inside quotes as two lines, so all become Unix ones first.
  const records: unknown = parse(text.replace(/\r\n?/g, '\n'), {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
    record_delimiter: '\n',
  });
  return z.array(ParsedRecord).parse(records);
}

/** A row whose cells hold line ends begins so many lines before it ends. */
function lineEndsInside(record: string[]): number {
  return record.join('').match(/\n/g)?.length ?? 0;
}

function cleanCell(cell: string | undefined): string {
  const clean = dropInvisible((cell ?? '').normalize('NFC')).trim();
  return clean.startsWith("'") && looksLikeFormula.test(clean) ? clean.slice(1) : clean;
}

function headerFaults(fileName: string, header: readonly string[]): Fault[] {
  if (header.length === 0) {
    return [
      {
        place: [fileName, 1, 1],
        message: {
          vi: 'Tệp trống; dòng đầu phải là tên các cột',
          en: 'The file is empty; its first line must hold the column names',
        },
      },
    ];
  }
  return header.flatMap((name, at) => {
    if (name === '') return [headerFault(fileName, at, 'Cột chưa có tên', 'A column has no name')];
    if (header.indexOf(name) === at) return [];
    return [
      headerFault(fileName, at, `Cột “${name}” có hai lần`, `The column “${name}” stands twice`),
    ];
  });
}

function headerFault(fileName: string, at: number, vi: string, en: string): Fault {
  return { place: [fileName, 1, at + 1], message: { vi, en } };
}

function lengthFaults(
  fileName: string,
  line: number,
  record: readonly string[],
  header: readonly string[],
): Fault[] {
  const surplus = record.slice(header.length).find((cell) => cell.trim() !== '');
  if (surplus === undefined) return [];
  return [
    {
      place: [fileName, line, header.length + 1],
      message: {
        vi: `Dòng có nhiều ô hơn số cột (${header.length}): thừa “${surplus}”; ô có dấu phẩy phải nằm trong dấu ngoặc kép`,
        en: `The row has more cells than there are columns (${header.length}): “${surplus}” is left over; cells with a comma stand in quotes`,
      },
    },
  ];
}

function brokenFile(file: PackFile, error: CsvError): Fault {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return {
    place: [file.fileName, line, 1],
    message: {
      vi: `Không đọc được tệp CSV từ dòng này: dấu ngoặc kép mở mà không đóng, hoặc nằm sai chỗ (${error.code})`,
      en: `The CSV file cannot be read from this line on: a quote is not closed, or stands in the wrong place (${error.code})`,
    },
  };
}

function quoteWhereNeeded(given: string): string {
  const cell = looksLikeFormula.test(given) && !isNumber.test(given) ? `'${given}` : given;
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Spreadsheet programs calculate a cell that begins so; an apostrophe before it keeps it a text, and goes when it is read
 * again. A text that has such apostrophes of its own gets one more.
 */
const looksLikeFormula = /^'*[=+\-@\t\r]/;
const isNumber = /^[+-]?\d+([.,]\d+)?$/;
