import type { SheetCell } from './sheet-cell.ts';

/**
 * Writes a table as CSV by RFC 4180: commas, CRLF, UTF-8 with a byte order mark, by which spreadsheet programs
 * know the encoding. Numbers stand in full, with a decimal point and no marks between thousands, days as
 * year-month-day. A number that is missing is an empty field; the table says why in a column of its own.
 */
export function writeCsv(header: readonly string[], rows: readonly SheetCell[][]): string {
  const lines = [header.map(quoted), ...rows.map((row) => row.map(fieldOf))];
  return `\uFEFF${lines.map((fields) => `${fields.join(',')}\r\n`).join('')}`;
}

function fieldOf(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return quoted(harmless(cell.text));
    case 'number':
      return cell.amount;
    case 'day':
      return cell.day;
    case 'missing':
    case 'empty':
      return '';
  }
}

/** Spreadsheet programs calculate a field that begins like a formula; an apostrophe keeps it a text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
