import type { Span } from '../finding/reading.ts';
import { isMeasure, type UnitSaid, unitSaid } from './cell/unit-text.ts';

/** The head of a row without its number and unit. */
export interface RowLabel {
  /** `1.2`, `I`, `a`, `-`; an empty string for none. */
  readonly numbering: string;
  /** "Trong đó" leads it. */
  readonly isPart: boolean;
  /** What it names; empty for a row that only says "Trong đó:". */
  readonly text: string;
  /** Of the text, in the cell. */
  readonly at: Span;
  readonly unit: UnitSaid | null;
}

const NUMBERED =
  /^\s*\(?((?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[\p{L}])(?=[.)/])|\d{1,2}(?:\.\d{1,2})+)[.)/]?\s+/u;
const MARKED = /^\s*([-–—+*•●○▪])+\s*/u;
const PART =
  /^\s*(?:trong\s+(?:số\s+)?đó|bao\s+gồm|gồm(?:\s+có)?|chia\s+ra|cụ\s+thể|riêng)(?![\p{L}\p{M}])\s*[:,]?\s*/iu;
const BRACKET = /\s*[([]([^()[\]]{1,40})[)\]]\s*$/u;
const COMMA = /\s*[,:;-]\s*([^,:;]{1,25})$/u;
/** Takes a row head apart: `- Trong đó: Thu nội địa (tỷ đồng)`. */
export function rowLabel(text: string): RowLabel {
  let start = 0;
  let numbering = '';
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) {
    numbering = numbered[1] ?? '';
    start = numbered[0].length;
  }
  const marked = MARKED.exec(text.slice(start));
  if (marked !== null) {
    numbering ||= marked[1]?.replace(/[–—•●○▪]/u, '-') ?? '';
    start += marked[0].length;
  }
  const part = PART.exec(text.slice(start));
  if (part !== null) start += part[0].length;
  const { end, unit } = withoutUnit(text, start);
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.trimStart().length);
  const to = Math.max(from, start + inner.trimEnd().replace(/[\s:;,]+$/u, '').length);
  return {
    numbering,
    isPart: part !== null,
    text: text.slice(from, to).normalize('NFC').replace(/\s+/gu, ' '),
    at: { start: from, end: to },
    unit,
  };
}

function withoutUnit(text: string, start: number): { end: number; unit: UnitSaid | null } {
  const trimmed = text.trimEnd().replace(/:$/, '');
  const bracket = BRACKET.exec(trimmed);
  const inBracket = bracket === null ? undefined : unitSaid(bracket[1] ?? '');
  if (bracket !== null && inBracket?.isKnown === true && bracket.index > start) {
    return { end: bracket.index, unit: inBracket };
  }
  const comma = COMMA.exec(trimmed);
  const afterComma = comma === null ? undefined : unitSaid(comma[1] ?? '');
  if (comma !== null && afterComma !== undefined && comma.index > start) {
    if (isMeasure(afterComma)) return { end: comma.index, unit: afterComma };
  }
  return { end: text.length, unit: null };
}

const ORDINAL = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ]|[-–+*•])[.)]?$/u;

/** Whether a cell only counts its row: `1`, `1.2`, `II`, `a)`, `-`. */
export function isOrdinal(plain: string): boolean {
  return ORDINAL.test(plain);
}

/** The sort of a number: rows of one sort stand beside each other. */
export function sortOfNumbering(numbering: string): string {
  const mark = numbering.replace(/[().\s]+$/u, '').replace(/^\(/, '');
  if (/^[IVX]+$/u.test(mark)) return 'I';
  if (/^\d/.test(mark)) return '1'.repeat(mark.split('.').length);
  if (/^\p{Lu}$/u.test(mark)) return 'A';
  return /^\p{Ll}$/u.test(mark) ? 'a' : mark;
}
