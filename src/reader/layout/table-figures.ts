import type { MissingReason } from '../../core/kernel/missing.ts';
import type { FoundClaim, FoundNumberApart, Span } from '../finding/reading.ts';

/** A figure of a document. */
export interface DocumentClaim extends FoundClaim {
  /** The cell that it stands in; null for a figure of running text. */
  readonly cell: CellOrigin | null;
}

/** Where a figure of a table comes from. */
export interface CellOrigin {
  readonly range: Span;
  /** Row head, unit and column head with the value, as printed: `Giá trị xuất khẩu | triệu USD | Năm 2021: 170`. */
  readonly quotation: string;
}

/** A place in a table that could hold a figure and holds none; it is never 0. */
export interface Absence {
  /** The cell; empty where nothing is written in it. */
  readonly range: Span;
  readonly reason: MissingReason;
  /** What is printed: `-`, `x`, `KTH`; an empty string for nothing. */
  readonly printed: string;
  readonly indicator: string | null;
  readonly period: string | null;
}

/** Everything numerical in the body of a document: each digit is in a claim or apart. */
export interface DocumentFigures {
  readonly claims: readonly DocumentClaim[];
  readonly apart: readonly FoundNumberApart[];
  readonly absences: readonly Absence[];
}
