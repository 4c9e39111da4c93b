import type { StructuredDocument } from '../../reader/format/document.ts';
import { formatDate, PlainDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import { largestRows } from '../../contract/register.ts';
import type { PlacedText } from '../../core/register/read-rows.ts';
import { readDocument } from '../../reader/format/read-document.ts';

type Sheet = PlacedText[][];

/** Rows as a sheet copies them: tabs between cells; a cell with line breaks stands in quotation marks. */
export function sheetOfText(text: string): Sheet {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const plain = text.replaceAll('\r\n', '\n').replace(/\n+$/, '');
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at);
    if (isQuoted && letter === '"' && plain.charAt(at + 1) === '"') {
      cell += letter;
      at += 1;
    } else if (isQuoted) {
      if (letter === '"') isQuoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === '\t') end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else cell += letter;
  }
  end();
  return rows.map((cells, row) =>
    cells.map((one, column) => ({ text: one, place: `dòng ${row + 1}, cột ${column + 1}` })),
  );
}

/**
 * The first sheet of a workbook that holds anything.
 *
 * @throws Refusal `not-valid` for a file that is too large or cannot be read
 */
export async function sheetOfWorkbook(base64: string): Promise<Sheet> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > largestRows) throw new Refusal('not-valid', tooLarge);
  const reading = await readDocument(bytes, {
    limits: { fileBytes: largestRows, totalBytes: 48 * 1024 * 1024, cells: 200_000 },
  });
  if (reading.kind === 'refused') throw new Refusal('not-valid', reading.text);
  if (reading.document.format !== 'xlsx') throw new Refusal('not-valid', noWorkbook);
  return rowsIn(reading.document);
}

function rowsIn({ blocks, sheets }: StructuredDocument): Sheet {
  const [sheet] = sheets.filter((name) => blocks.some((block) => block.sheet === name));
  const grid = new Map<number, Map<number, PlacedText>>();
  const put = (name: string | null, text: string): void => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name ?? '') ?? [];
    if (letters === undefined || text.trim() === '') return;
    const row = grid.get(Number(digits)) ?? new Map<number, PlacedText>();
    row.set(columnOf(letters), { text, place: `${sheet ?? ''}!${name ?? ''}` });
    grid.set(Number(digits), row);
  };
  for (const block of blocks) {
    if (block.sheet !== sheet) continue;
    if (block.kind !== 'table') put(block.cell, block.text);
    else
      for (const { cells } of block.rows)
        for (const { name, text, raw } of cells) put(name, writtenOut(text, raw));
  }
  const width = Math.max(0, ...[...grid.values()].flatMap((row) => [...row.keys()])) + 1;
  return [...grid]
    .toSorted(([a], [b]) => a - b)
    .map(([no, row]) =>
      Array.from(
        { length: width },
        (_, at) => row.get(at) ?? { text: '', place: `${sheet ?? ''}!${no}` },
      ),
    );
}

type Raw = Extract<
  StructuredDocument['blocks'][number],
  { kind: 'table' }
>['rows'][number]['cells'][number]['raw'];

/** The amount itself and not as a sheet rounds it; a day as Vietnamese writes it, whatever the format of its cell. */
function writtenOut(text: string, raw: Raw): string {
  if (raw?.kind === 'number' && !raw.format.includes('%')) return raw.amount.replace('.', ',');
  if (raw?.kind !== 'date') return text;
  const day = PlainDate.safeParse(raw.date.slice(0, 10));
  return day.success ? formatDate(day.data, 'vi') : text;
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const tooLarge = {
  vi: 'Tệp lớn hơn 5 MB.',
  en: 'The file is larger than 5 MB.',
};

const noWorkbook = {
  vi: 'Cần một tệp Excel (.xlsx).',
  en: 'An Excel file (.xlsx) is needed.',
};
