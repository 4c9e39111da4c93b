import type { Reason, Span } from '../../finding/reading.ts';
import type { Caption } from '../caption.ts';
import type { CellNumber } from './cell-content.ts';
import type { ColumnMeaning } from '../head/column-meaning.ts';
import type { Cell } from '../grid.ts';
import type { RowMeaning } from '../read-rows.ts';

/** A place for a figure, with all that the heads say of it. */
export interface PlaceInTable {
  readonly column: ColumnMeaning;
  readonly row: RowMeaning;
  readonly caption: Caption;
}

export interface FigureInTable extends PlaceInTable {
  readonly cell: Cell;
  readonly number: CellNumber;
}

/** What was found, and what decided it. */
export interface Told<T> {
  readonly value: T;
  readonly reason: Reason;
}

export function because(rule: string, words: Span | null): Reason {
  return { rule, words };
}
