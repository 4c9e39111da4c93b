import type { DocumentPart, RawValue, TextBlock, TextRange } from './document.ts';

/** Text on one page. */
export interface DraftPiece {
  readonly text: string;
  readonly page: number | null;
}

interface DraftBase {
  readonly part: DocumentPart;
  readonly sheet?: string;
  readonly source?: TextRange;
}

/** A block as a reader finds it, before it has its place in the text of the document. */
export interface TextDraft extends DraftBase {
  readonly kind: TextBlock['kind'];
  /** Pieces stand against each other, without anything between them. */
  readonly pieces: readonly DraftPiece[];
  readonly level?: number;
  readonly numbering?: string;
  readonly cell?: string;
}

export interface TableDraft extends DraftBase {
  readonly kind: 'table';
  readonly rows: readonly DraftRow[];
}

export interface DraftRow {
  readonly header?: boolean;
  readonly hidden?: boolean;
  readonly cells: readonly DraftCell[];
}

export interface DraftCell {
  /** From 1. */
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly text: string;
  readonly page: number | null;
  readonly name?: string;
  readonly raw?: RawValue | null;
}

export type Draft = TextDraft | TableDraft;

/** What a reader of one format hands over. */
export interface DraftDocument {
  readonly drafts: readonly Draft[];
  readonly pages: number | null;
  readonly sheets: readonly string[];
}
