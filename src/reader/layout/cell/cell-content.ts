import { big, decimal, type DecimalText, toDecimal } from '../../../core/kernel/decimal.ts';
import { afterNumber, mentionAt } from '../../finding/number/mention-at.ts';
import type { NumberForm } from '../../finding/number/number-mention.ts';
import type { Unit } from '../../finding/number/unit.ts';
import { type Cues, findCues } from '../../finding/phrase/cue.ts';
import type { FoundDirection, FoundQualifier, Span } from '../../finding/reading.ts';
import { surfaceOf } from '../../finding/text/surface.ts';
import type { Token } from '../../finding/text/token.ts';
import { tokenise } from '../../finding/text/tokenise.ts';
import { timesIn } from '../head/head-times.ts';
import { type MarksOfTable, plainNumber } from './number-marks.ts';

/** A number that is all a cell holds, with the words that belong to it. */
export interface CellNumber {
  readonly value: DecimalText;
  readonly value2: DecimalText | null;
  readonly form: NumberForm;
  /** Written in the cell; null where it is left to the heads. */
  readonly unit: string | null;
  readonly qualifier: Exclude<FoundQualifier, 'exact'> | null;
  readonly direction: FoundDirection | null;
  /** "tăng", "giảm" stand before it. */
  readonly isMoved: boolean;
  /** The number with its unit, in the text of the cell. */
  readonly quote: Span;
  /** Hedge words or a sign that decided, in the text of the cell. */
  readonly words: Span | null;
}

/** Digits beyond these are no amount of a report. */
const DIGITS_AT_MOST = 24;
const LONGEST = 60;

const PLAIN =
  /^(\()?([+-])? ?(\d[\d.,\u00A0 ]*)(\))? ?(%)?(\))?(?: ?(?:\*{1,3}|\(\d{1,2}\)|\[\d{1,2}\]))?$/;

/** The digits and marks of a cell that holds a bare number; undefined for every other cell. */
export function bareDigits(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return PLAIN.exec(surfaceOf(text).text.trim())?.[3]?.trim();
}

/** The number that a cell holds and nothing else but its hedge, sign and unit; undefined for words and for more. */
export function cellNumber(text: string, marks: MarksOfTable): CellNumber | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  return bareDigits(text) === undefined ? numberInWords(text) : bareNumber(text, marks);
}

function bareNumber(text: string, marks: MarksOfTable): CellNumber | undefined {
  const surface = surfaceOf(text);
  const inner = surface.text.trim();
  const [all, open, sign, digits = '', close, percent, closeAfter] = PLAIN.exec(inner) ?? [];
  if (all === undefined || (open === undefined) !== ((close ?? closeAfter) === undefined))
    return undefined;
  const written = digits.trim();
  const plain = written.length > DIGITS_AT_MOST ? undefined : plainNumber(written, marks);
  // "(5)" is a mark, "(12,5)" an amount below zero.
  if (plain === undefined || (open !== undefined && /^\d{1,2}$/.test(written))) return undefined;
  const size = toDecimal(big(decimal(plain)));
  const isNegative = sign === '-' || (open !== undefined && sign !== '+');
  const from = surface.text.indexOf(digits, surface.text.indexOf(inner));
  const percentAt = percent === undefined ? -1 : surface.text.indexOf('%', from);
  const to = percentAt === -1 ? from + written.length : percentAt + 1;
  const start = surface.starts[from] ?? 0;
  return {
    value: isNegative ? toDecimal(big(size).neg()) : size,
    value2: null,
    form: 'single',
    unit: percent === undefined ? null : '%',
    qualifier: null,
    direction: isNegative ? 'down' : sign === '+' ? 'up' : null,
    isMoved: false,
    quote: { start, end: surface.ends[to - 1] ?? start },
    words: isNegative || sign === '+' ? { start: 0, end: start } : null,
  };
}

/** "trên 1.000", "tăng 16,5 %", "19/19 xã", "70 - 75", "5.760 (ước)". */
function numberInWords(text: string): CellNumber | undefined {
  // "6 tháng", "năm 2021" name columns and hold no amount.
  if (timesIn(text).length > 0) return undefined;
  const surface = surfaceOf(text);
  // A line end in a cell is a blank: the unit may stand on the next line.
  const tokens = tokenise({ text: surface.text.replaceAll('\n', ' ') });
  const cues = findCues(tokens);
  const at = tokens.findIndex(({ kind }) => kind === 'number');
  const lead = at === -1 ? undefined : leadOf(tokens, cues, at);
  const mention = lead === undefined ? undefined : mentionAt(tokens, cues, at);
  if (lead === undefined || mention === undefined || mention.form === 'rank') return undefined;
  const last = Math.max(mention.last, afterNumber(tokens, at) - 1);
  const trail = trailOf(tokens, cues, last + 1);
  if (trail === undefined) return undefined;
  const span = (first: number, end: number): Span => ({
    start: surface.starts[tokens[first]?.start ?? 0] ?? 0,
    end: surface.ends[(tokens[end]?.end ?? 1) - 1] ?? 0,
  });
  return {
    value: lead.isMinus ? toDecimal(big(mention.value).neg()) : mention.value,
    value2: mention.value2,
    form: mention.form,
    unit: unitName(mention.unit),
    qualifier: trail.qualifier ?? lead.qualifier,
    direction: lead.direction,
    isMoved: lead.isMoved,
    quote: span(at, last),
    words: at > 0 ? span(0, at - 1) : null,
  };
}

function unitName({ sort, name }: Unit): string | null {
  return sort === 'none' ? null : name;
}

interface Lead {
  readonly qualifier: CellNumber['qualifier'];
  readonly direction: FoundDirection | null;
  readonly isMinus: boolean;
  readonly isMoved: boolean;
}

const LEADING_MARKS = new Set(['(', '~', '≈', '=', '>', '<', '≥', '≤']);

/** What stands before the number: hedges, a verb, a sign; undefined where there is more. */
function leadOf(tokens: readonly Token[], cues: Cues, end: number): Lead | undefined {
  let qualifier: CellNumber['qualifier'] = null;
  let direction: FoundDirection | null = null;
  let isMinus = false;
  let isMoved = false;
  for (let at = 0; at < end; at += 1) {
    const hedge = cues.at('hedge', at);
    const verb = cues.at('verb', at);
    const mark = tokens[at]?.text ?? '';
    if (hedge !== undefined) {
      if (qualifier === null || qualifier === 'approx') qualifier = hedge.sense;
      at = hedge.last;
    } else if (verb?.sense === 'rise' || verb?.sense === 'fall') {
      direction = verb.sense === 'rise' ? 'up' : 'down';
      isMoved = true;
      at = verb.last;
    } else if (verb?.sense === 'reach' || verb?.sense === 'equal') {
      at = verb.last;
    } else if (mark === '+' || mark === '-') {
      direction = mark === '+' ? 'up' : 'down';
      isMinus = mark === '-';
    } else if (!LEADING_MARKS.has(mark)) {
      return undefined;
    }
  }
  return { qualifier, direction, isMinus, isMoved };
}

/** What stands after it: marks, "trở lên", "(ước)"; undefined where there is more. */
function trailOf(
  tokens: readonly Token[],
  cues: Cues,
  first: number,
): { qualifier: CellNumber['qualifier'] } | undefined {
  let qualifier: CellNumber['qualifier'] = null;
  for (let at = first; at < tokens.length; at += 1) {
    const hedge = cues.at('hedgeAfter', at) ?? cues.at('hedge', at);
    if (hedge !== undefined) {
      qualifier = hedge.sense;
      at = hedge.last;
    } else if (!/^[()*.;,]$/.test(tokens[at]?.text ?? '')) {
      return undefined;
    }
  }
  return { qualifier };
}
