/** Half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type DocumentFormat = 'docx' | 'pdf' | 'html' | 'xlsx' | 'text';

/** Where in its document a block stands; the text of a document holds the parts in this order. */
export const documentParts = [
  'body',
  'text-box',
  'footnote',
  'header',
  'footer',
  /** Menus, links and banners around the article of a web page. */
  'navigation',
  /** Sheets that the workbook hides. */
  'hidden',
] as const;
export type DocumentPart = (typeof documentParts)[number];

interface BlockBase {
  readonly part: DocumentPart;
  /** From 1; paragraphs, headings and list items of a part are counted together, tables apart. */
  readonly number: number;
  /** Its range in the text of the document. */
  readonly range: TextRange;
  /** The page it begins on, from 1; null where the format or the file does not know pages. */
  readonly page: number | null;
  /** Name of the sheet, in a workbook. */
  readonly sheet: string | null;
  /** Its range in the text of the file itself: the markup of a web page, the text of a text file. */
  readonly source: TextRange | null;
}

/** A paragraph, a heading or an item of a list. */
export interface TextBlock extends BlockBase {
  readonly kind: 'paragraph' | 'heading' | 'list-item';
  readonly text: string;
  /** Level of a heading or a list item, from 1; null for a paragraph. */
  readonly level: number | null;
  /** The number or mark that it begins with: `1.2.`, `a)`, `-`; it is part of the text. */
  readonly numbering: string | null;
  /** The cell that it stands in, in a workbook: `A1`. */
  readonly cell: string | null;
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  /** Rows from top to bottom; cells that a merged cell covers are left out. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Said by the document to be repeated as a header. */
  readonly header: boolean;
  /** Hidden in the workbook. */
  readonly hidden: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** Place in the grid of the table, from 1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As shown. An empty cell has an empty range. */
  readonly text: string;
  readonly range: TextRange;
  /** The page it begins on. */
  readonly page: number | null;
  /** Name of the cell in a workbook: `C7`. */
  readonly name: string | null;
  /** What a workbook keeps behind the shown text; null in other formats and for text. */
  readonly raw: RawValue | null;
}

/** Value behind the text of a cell: an amount as the workbook keeps it (15 digits), a day, a yes or no. */
export type RawValue =
  | { readonly kind: 'number'; readonly amount: string; readonly format: string }
  /** ISO: `2021-12-31`, with `T10:30:00` where the cell holds a time of day. */
  | { readonly kind: 'date'; readonly date: string; readonly format: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

export type Block = TextBlock | TableBlock;

/** A stretch of the text that lies in one block, one cell, one page. */
export interface TextSpan extends TextRange {
  /** Index in `blocks`. */
  readonly block: number;
  /** Indices in `rows` and `cells` of the table. */
  readonly cell: { readonly row: number; readonly index: number } | null;
  readonly page: number | null;
}

/**
 * A document of any format. `text` holds everything that can be read, body first; blocks, cells and pages
 * are ranges of it. Between blocks stands a line end, between cells of a row ` | `.
 */
export interface StructuredDocument {
  readonly format: DocumentFormat;
  readonly text: string;
  /** The body is `text.slice(0, bodyEnd)`; what stands apart (notes, headers, menus) comes after it. */
  readonly bodyEnd: number;
  /** In the order of their ranges. */
  readonly blocks: readonly Block[];
  /** Every character of a block lies in one span; in order. */
  readonly spans: readonly TextSpan[];
  /** Number of pages; null where it is not known. */
  readonly pages: number | null;
  readonly sheets: readonly string[];
}
