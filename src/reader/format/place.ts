import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { Block, StructuredDocument, TableCell, TextRange, TextSpan } from './document.ts';

/** Where a character of the text stands in the document that it came from. */
export interface TextPlace {
  readonly block: Block;
  readonly cell: TableCell | null;
  readonly page: number | null;
  /** Offset in the text of the block, or of the cell where there is one. */
  readonly offset: number;
}

/**
 * The place of the character at an offset of the text. Between two blocks, and beyond the last, it is the
 * end of what stands before; undefined only for a document without blocks.
 */
export function findPlace(document: StructuredDocument, offset: number): TextPlace | undefined {
  const span = document.spans[lastSpanAt(document.spans, offset)];
  const block = span && document.blocks[span.block];
  if (span === undefined || block === undefined) return undefined;
  const cell = cellOf(block, span);
  const start = (cell ?? block).range.start;
  return { block, cell, page: span.page, offset: Math.min(offset, span.end) - start };
}

/** The places that a range touches, cut at blocks, cells and pages: what to highlight for a quotation. */
export function listPlaces(
  document: StructuredDocument,
  range: TextRange,
): (TextPlace & { readonly range: TextRange })[] {
  const { spans, blocks } = document;
  const places: (TextPlace & { range: TextRange })[] = [];
  for (let at = Math.max(0, lastSpanAt(spans, range.start)); at < spans.length; at += 1) {
    const span = spans[at];
    const block = span && blocks[span.block];
    if (span === undefined || block === undefined || span.start >= range.end) break;
    const start = Math.max(span.start, range.start);
    const end = Math.min(span.end, range.end);
    if (start >= end) continue;
    const cell = cellOf(block, span);
    const offset = start - (cell ?? block).range.start;
    places.push({ block, cell, page: span.page, offset, range: { start, end } });
  }
  return places;
}

/** `trang 3, đoạn 12`; `trang 2, bảng 1, hàng 4, cột 3`; `trang tính “Biểu 01”, ô C7`. */
export function describePlace({ block, cell, page }: Omit<TextPlace, 'offset'>): Bilingual {
  const named = cell?.name ?? (block.kind === 'table' ? null : block.cell);
  const parts: Bilingual[] = [];
  if (block.sheet !== null) {
    parts.push({ vi: `trang tính “${block.sheet}”`, en: `sheet “${block.sheet}”` });
  }
  if (page !== null) parts.push({ vi: `trang ${page}`, en: `page ${page}` });
  if (block.part !== 'body') parts.push(partNames[block.part]);
  if (named !== null) {
    parts.push({ vi: `ô ${named}`, en: `cell ${named}` });
  } else if (block.kind === 'table') {
    parts.push({ vi: `bảng ${block.number}`, en: `table ${block.number}` });
    if (cell !== null) {
      parts.push({
        vi: `hàng ${cell.row}, cột ${cell.column}`,
        en: `row ${cell.row}, column ${cell.column}`,
      });
    }
  } else {
    parts.push({ vi: `đoạn ${block.number}`, en: `paragraph ${block.number}` });
  }
  return {
    vi: parts.map(({ vi }) => vi).join(', '),
    en: parts.map(({ en }) => en).join(', '),
  };
}

const partNames = {
  'text-box': { vi: 'hộp chữ', en: 'text box' },
  footnote: { vi: 'chú thích', en: 'note' },
  header: { vi: 'đầu trang', en: 'page header' },
  footer: { vi: 'chân trang', en: 'page footer' },
  navigation: { vi: 'phần ngoài bài', en: 'around the article' },
  hidden: { vi: 'phần ẩn', en: 'hidden part' },
} satisfies Record<Exclude<Block['part'], 'body'>, Bilingual>;

function cellOf(block: Block, span: TextSpan): TableCell | null {
  if (block.kind !== 'table' || span.cell === null) return null;
  return block.rows[span.cell.row]?.cells[span.cell.index] ?? null;
}

/** Index of the last span that begins at the offset or before it; 0 where none does. */
function lastSpanAt(spans: readonly TextSpan[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
