import type { BlockToRead, DocumentToRead } from './document-to-read.ts';
import { readDocumentFigures } from './read-structured.ts';
import type { DocumentClaim, DocumentFigures } from './table-figures.ts';

/** A table as lines: cells parted by ` | `; `Kết quả >2` reaches over two columns, `TT ^2` over two rows. */
export interface DrawnTable {
  /** Lines above it. */
  readonly above?: readonly string[];
  readonly rows: readonly string[];
  /** A second table right after it. */
  readonly next?: readonly string[];
  /** Rows that the document calls a header. */
  readonly headers?: number;
}

/** Puts lines and a table together as a document of any format gives them. */
export function drawn({ above = [], rows, next = [], headers = 0 }: DrawnTable): DocumentToRead {
  let text = '';
  const put = (piece: string): { start: number; end: number } => {
    const start = text.length;
    text += piece;
    return { start, end: text.length };
  };
  const blocks: BlockToRead[] = above.map((line) => {
    const range = put(line);
    put('\n');
    return { kind: 'paragraph', range };
  });
  for (const lines of [rows, next]) {
    if (lines.length > 0) blocks.push(tableOf(lines, put, headers));
  }
  return { text, bodyEnd: text.length, blocks };
}

function tableOf(
  lines: readonly string[],
  put: (piece: string) => { start: number; end: number },
  headers: number,
): BlockToRead {
  const { start } = put('');
  const rows = lines.map((line, row) => {
    const cells = line.split('|').map((drawnCell, at) => {
      if (at > 0) put(' | ');
      const [, words = '', rowSpan = '1', columnSpan = '1'] =
        /^(.*?)(?: \^(\d+))?(?: >(\d+))?$/su.exec(drawnCell.trim()) ?? [];
      const range = put(words.replaceAll(String.raw`\n`, '\n'));
      return { range, rowSpan: Number(rowSpan), columnSpan: Number(columnSpan) };
    });
    return { header: row < headers, cells, end: put('\n').start };
  });
  return { kind: 'table', range: { start, end: rows.at(-1)?.end ?? start }, rows };
}

export function readDrawn(
  table: DrawnTable,
  { date = null, title = null }: { date?: string | null; title?: string | null } = {},
): DocumentFigures {
  return readDocumentFigures(drawn(table), { date, title });
}

/** A claim in short: `Thu ngân sách: 178 tỷ đồng, level, 2021-H1`, with what else it says. */
export function inShort(claim: DocumentClaim): string {
  const { indicator, value, value2, unit, qualifier, kind, direction, base, period, org } = claim;
  const amount = value2 === null ? value : `${value}..${value2}`;
  const said = [
    `${amount} ${unit.replace(/^other:/, '~')}`.trim(),
    [kind, direction, base].filter((part) => part !== null).join(' '),
    ...(qualifier === 'exact' ? [] : [qualifier]),
    period ?? 'no period',
    ...(org === null ? [] : [`of ${org}`]),
  ];
  return `${indicator ?? '?'}: ${said.join(', ')}`;
}
