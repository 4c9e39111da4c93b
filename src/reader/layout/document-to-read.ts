import type { TextRange } from '../format/document.ts';

/** A cell as its document keeps it. `column` counts from 1; left out, the spans of the cells before tell it. */
export interface CellToRead {
  readonly range: TextRange;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly column?: number;
}

export interface RowToRead {
  /** Said by the document to be a header. */
  readonly header?: boolean;
  readonly cells: readonly CellToRead[];
}

export type BlockToRead =
  | { readonly kind: 'paragraph' | 'heading' | 'list-item'; readonly range: TextRange }
  | { readonly kind: 'table'; readonly range: TextRange; readonly rows: readonly RowToRead[] };

/** What is needed of a document to read its figures: a `StructuredDocument`, or what was kept of one. */
export interface DocumentToRead {
  readonly text: string;
  /** Figures are read up to here. */
  readonly bodyEnd: number;
  readonly blocks: readonly BlockToRead[];
}
