import { wordSet } from '../phrase/phrases.ts';
import type { Token } from '../text/token.ts';
import { isKnownNoun, unitAt } from './unit-at.ts';

/** What the digits after a joint are to the number before it. */
interface Piece {
  readonly last: number;
  readonly text: string;
}

const GROUPS_AT_MOST = 6;
const FIRST_GROUP = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
const LAST_GROUP = /^\d{3},\d{1,3}$/;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})*$/;
const DECIMALS = /^\d{1,2}$/;
/** "000" is no number by itself: it ends the one before it. */
const IS_REST = /^0\d{2}(?:,|$)/;

/**
 * Words whose number names or dates: "tháng 6 250 hộ", "tổ 3 120 người" hold two numbers.
 */
const NUMBERED = wordSet(`
  tháng quý ngày năm số tổ thôn xóm ấp bản khu phố phường xã khóm đội lớp khối điều khoản đợt thứ vụ
  bảng biểu mục phần chương trang vùng hạng loại nhóm tuyến lộ cụm trạm kỳ khóa đoạn
`);
/** "tổng số 1 250 hộ", "dân số 85 250 người": amounts. */
const BEFORE_AMOUNT = wordSet(`tổng dân doanh con`);
const RANGES = wordSet(`- đến tới`);
const OPENERS = new Set(['(', '"', '“', '+', '≥', '≤', '>', '<', '~', '=']);

/**
 * Puts numbers together that blanks part: "1 250,5 tỷ đồng", "85 000 người", "1 . 250 tấn", "12 , 5 %". Groups of
 * exactly three digits only, with a unit after them, and never after a word whose number names something.
 */
export function joinNumbers(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let isChanged = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const piece = token.kind === 'number' ? numberFrom(tokens, at) : undefined;
    const last = piece === undefined ? undefined : tokens[piece.last];
    if (piece === undefined || last === undefined) {
      joined.push(token);
      continue;
    }
    joined.push({ ...token, text: piece.text, end: last.end });
    isChanged = true;
    at = piece.last;
  }
  return isChanged ? joined : tokens;
}

function numberFrom(tokens: readonly Token[], at: number): Piece | undefined {
  return groupedByBlanks(tokens, at) ?? markedApart(tokens, at);
}

function groupedByBlanks(tokens: readonly Token[], at: number): Piece | undefined {
  const first = tokens[at]?.text ?? '';
  if (!FIRST_GROUP.test(first)) return undefined;
  let text = first;
  let last = at;
  while (last - at < GROUPS_AT_MOST && !text.includes(',')) {
    const next = tokens[last + 1];
    if (next === undefined || !isBeside(next)) break;
    if (!GROUP.test(next.text) && !LAST_GROUP.test(next.text)) break;
    text += `.${next.text}`;
    last += 1;
  }
  if (last === at || isRowAround(tokens, at, last)) return undefined;
  const isRest = IS_REST.test(tokens[at + 1]?.text ?? '');
  if (isRest) return { last, text };
  const isOfUnit = hasUnit(tokens, last + 1) || beginsRange(tokens, last + 1);
  return isOfUnit && isFree(tokens, at) ? { last, text } : undefined;
}

/** A single blank before it, on the same line. */
function isBeside({ blanksBefore, linesBefore }: Token): boolean {
  return blanksBefore === 1 && linesBefore === 0;
}

/** More numbers stand right before or after: a row of a table, the digits of a telephone. */
function isRowAround(tokens: readonly Token[], first: number, last: number): boolean {
  const isAfterNumber = tokens[first - 1]?.kind === 'number' && tokens[first]?.linesBefore === 0;
  const next = tokens[last + 1];
  return isAfterNumber || (next?.kind === 'number' && next.linesBefore === 0);
}

/** "1 . 250 tấn", "12 , 5 %": a mark with a blank before it. */
function markedApart(tokens: readonly Token[], at: number): Piece | undefined {
  let text = tokens[at]?.text ?? '';
  if (!GROUPED.test(text)) return undefined;
  let last = at;
  while (last - at < GROUPS_AT_MOST * 2 && !text.includes(',')) {
    const [mark, digits] = [tokens[last + 1], tokens[last + 2]];
    if (mark === undefined || digits === undefined || !isBeside(mark)) break;
    const isGroup = mark.text === '.' && (GROUP.test(digits.text) || LAST_GROUP.test(digits.text));
    const isDecimal = mark.text === ',' && DECIMALS.test(digits.text);
    if ((!isGroup && !isDecimal) || digits.linesBefore > 0 || digits.blanksBefore > 1) break;
    text += mark.text + digits.text;
    last += 2;
  }
  if (last === at || isInList(tokens, at, last)) return undefined;
  return hasUnit(tokens, last + 1, text.includes(',')) && isFree(tokens, at)
    ? { last, text }
    : undefined;
}

/** "5 , 7 , 9 %" is a list. */
function isInList(tokens: readonly Token[], first: number, last: number): boolean {
  const isAfter = tokens[first - 1]?.text === ',' && tokens[first - 2]?.kind === 'number';
  const [mark, next] = [tokens[last + 1], tokens[last + 2]];
  return isAfter || (mark?.text === ',' && next?.kind === 'number');
}

/** The number neither numbers a row nor names something nor is part of a date. */
function isFree(tokens: readonly Token[], at: number): boolean {
  const [token, before, second] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (token === undefined || before === undefined || token.linesBefore > 0) return false;
  if (before.kind === 'mark') return !token.glued || OPENERS.has(before.text);
  // "khu công nghiệp Sông Công 2", not "Đạt 1 250 tấn".
  const isName = before.capital && second?.kind === 'word' && before.linesBefore === 0;
  const isAmount = before.text === 'số' && BEFORE_AMOUNT.has(second?.text ?? '');
  const isNumbered = NUMBERED.has(before.text) && !isAmount;
  return before.kind === 'word' && !isNumbered && !isName && !token.glued;
}

/** A unit that is known stands right after; per cent only after decimals. */
function hasUnit(tokens: readonly Token[], at: number, hasDecimals = false): boolean {
  const token = tokens[at];
  if (token === undefined || token.linesBefore > 0 || token.blanksBefore > 1) return false;
  const { sort, exponent } = unitAt(tokens, at);
  if (sort === 'percent' || sort === 'point') return hasDecimals;
  if (sort === 'count') return !hasDecimals && (exponent > 0 || isKnownNoun(tokens, at));
  return sort !== 'none';
}

/** "1 250 - 1 300 tấn". */
function beginsRange(tokens: readonly Token[], at: number): boolean {
  const upper = at + 1;
  const isJoint = RANGES.has(tokens[at]?.text ?? '') && tokens[at]?.linesBefore === 0;
  if (!isJoint || !FIRST_GROUP.test(tokens[upper]?.text ?? '')) return false;
  return GROUP.test(tokens[upper + 1]?.text ?? '') && hasUnit(tokens, upper + 2);
}
