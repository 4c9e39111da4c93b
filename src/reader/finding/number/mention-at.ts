import { wordSet } from '../phrase/phrases.ts';
import { big, decimal, type DecimalText, toDecimal } from '../../../core/kernel/decimal.ts';
import { readMarks } from '../../../core/kernel/number-grammar.ts';
import type { Cues } from '../phrase/cue.ts';
import type { Token } from '../text/token.ts';
import type { NumberMention } from './number-mention.ts';
import { scaleExponent, unitAt } from './unit-at.ts';
import { scaled, type Unit } from './unit.ts';

/** Digits beyond these are no amount of a report, and would make arithmetic slow. */
const DIGITS_AT_MOST = 24;

/** The amount that begins at a number token; undefined where its marks make no number. */
export function mentionAt(
  tokens: readonly Token[],
  cues: Cues,
  at: number,
): NumberMention | undefined {
  const value = valueOf(tokens[at]);
  if (value === undefined) return undefined;
  return (
    rankAt(tokens, cues, at, value) ??
    scoreAt(tokens, at, value) ??
    rangeAt(tokens, at, value) ??
    singleAt(tokens, at, value)
  );
}

function valueOf(token: Token | undefined): DecimalText | undefined {
  if (token?.kind !== 'number' || token.text.length > DIGITS_AT_MOST) return undefined;
  const marks = readMarks(token.text);
  return marks.kind === 'fault' ? undefined : toDecimal(big(decimal(marks.plain)));
}

/** Where the unit of a number begins: after a stray comma too ("41,%"). */
export function afterNumber(tokens: readonly Token[], at: number): number {
  const isStray =
    tokens[at + 1]?.text === ',' && tokens[at + 1]?.glued === true && tokens[at + 2]?.text === '%';
  return isStray ? at + 2 : at + 1;
}

function singleAt(tokens: readonly Token[], at: number, value: DecimalText): NumberMention {
  const unit = unitAt(tokens, afterNumber(tokens, at));
  const compound = compoundAt(tokens, at, value, unit);
  if (compound !== undefined) return compound;
  return {
    first: at,
    last: Math.max(at, unit.last),
    form: 'single',
    value: scaled(value, unit.exponent),
    value2: null,
    unit,
  };
}

/** "7 triệu 520 nghìn con", "2 tỷ 350 triệu đồng": one amount, in the smaller unit. */
function compoundAt(
  tokens: readonly Token[],
  at: number,
  value: DecimalText,
  large: Unit,
): NumberMention | undefined {
  const second = large.last + 1;
  const rest = valueOf(tokens[second]);
  if (large.last !== at + 1 || rest === undefined || tokens[second]?.linesBefore !== 0)
    return undefined;
  const first = scaleExponent(tokens, at + 1);
  // "3 nghìn 300 hộ"
  const isBare = first === 3 && /^\d{3}$/.test(tokens[second]?.text ?? '');
  const next = scaleExponent(tokens, second + 1) ?? (isBare ? 0 : undefined);
  if (first === undefined || next === undefined || next >= first || first - next > 3)
    return undefined;
  const unit = unitAt(tokens, second + 1);
  const sum = big(value)
    .times(big(10).pow(first - next))
    .plus(rest);
  return {
    first: at,
    last: unit.last,
    form: 'single',
    value: scaled(toDecimal(sum), unit.exponent),
    value2: null,
    unit,
  };
}

const rankUnit = (last: number): Unit => ({
  name: 'hạng',
  sort: 'rank',
  exponent: 0,
  last,
  nounLast: last,
});

/** "đứng thứ 3 toàn tỉnh", "xếp thứ 5/63 tỉnh". */
function rankAt(
  tokens: readonly Token[],
  cues: Cues,
  at: number,
  value: DecimalText,
): NumberMention | undefined {
  const cue = cues.at('rank', at - 1);
  if (cue === undefined || cue.last !== at - 1 || tokens[at]?.text.includes(',') === true)
    return undefined;
  if (tokens[at + 1]?.text === '/') {
    const field = valueOf(tokens[at + 2]);
    if (field !== undefined) {
      const last = Math.max(at + 2, unitAt(tokens, at + 3).last);
      return { first: at, last, form: 'rank', value, value2: field, unit: rankUnit(last) };
    }
  }
  const isNamed = /thứ|hạng|tốp|top|vị trí/.test(
    tokens
      .slice(cue.first, cue.last + 1)
      .map(({ text }) => text)
      .join(' '),
  );
  if (!isNamed) return undefined;
  return { first: at, last: at, form: 'rank', value, value2: null, unit: rankUnit(at) };
}

/** "19/19 tiêu chí", "419/419 hộ dân". */
function scoreAt(
  tokens: readonly Token[],
  at: number,
  value: DecimalText,
): NumberMention | undefined {
  const isScore = tokens[at + 1]?.text === '/' && tokens[at + 1]?.linesBefore === 0;
  const value2 = isScore ? valueOf(tokens[at + 2]) : undefined;
  if (value2 === undefined || tokens[at + 3]?.text === '/') return undefined;
  const unit = unitAt(tokens, at + 3);
  const { exponent } = unit;
  return {
    first: at,
    last: Math.max(at + 2, unit.last),
    form: 'score',
    value: scaled(value, exponent),
    value2: scaled(value2, exponent),
    unit,
  };
}

const HEDGES = wordSet(`trên hơn dưới gần khoảng`);
const rangeJoints = wordSet(`- đến tới ÷ ~`);

/** "11,5 - 12,4%", "50 đến 55 triệu đồng", "800 triệu đến 1 tỷ đồng" (in the smaller unit). */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  value: DecimalText,
): NumberMention | undefined {
  const inner = unitAt(tokens, afterNumber(tokens, at));
  const hasInner = inner.sort !== 'none';
  const joint = hasInner ? inner.last + 1 : at + 1;
  if (!rangeJoints.has(tokens[joint]?.text ?? '') || (tokens[joint]?.linesBefore ?? 1) > 0)
    return undefined;
  // "từ 100 triệu đồng đến trên 1 tỷ đồng"
  const isHedged =
    hasInner && tokens[joint]?.text !== '-' && HEDGES.has(tokens[joint + 1]?.text ?? '');
  const second = isHedged ? joint + 2 : joint + 1;
  const upper = valueOf(tokens[second]);
  if (upper === undefined || (tokens[second]?.linesBefore ?? 1) > 0) return undefined;
  const unit = unitAt(tokens, afterNumber(tokens, second));
  if (unit.sort === 'none' && !hasInner && tokens[joint]?.text !== '-') return undefined;
  const pair = sameUnit(hasInner ? { value, unit: inner } : { value, unit }, {
    value: upper,
    unit,
  });
  if (pair === undefined || big(pair.upper).lte(pair.lower)) return undefined;
  return {
    first: at,
    last: Math.max(second, unit.last),
    form: 'range',
    value: pair.lower,
    value2: pair.upper,
    unit: pair.unit,
  };
}

interface Bound {
  readonly value: DecimalText;
  readonly unit: Unit;
}

const moneyExponents = new Map([
  ['đồng', 0],
  ['nghìn đồng', 3],
  ['triệu đồng', 6],
  ['tỷ đồng', 9],
  ['USD', 0],
  ['triệu USD', 6],
  ['tỷ USD', 9],
]);

function sameUnit(
  low: Bound,
  high: Bound,
): { lower: DecimalText; upper: DecimalText; unit: Unit } | undefined {
  const lower = scaled(low.value, low.unit.exponent);
  const upper = scaled(high.value, high.unit.exponent);
  // "10% - 12%/năm", "50 triệu - 55 triệu đồng/người": what it is for is said once.
  const isSame = low.unit.name === high.unit.name || high.unit.name.startsWith(`${low.unit.name}/`);
  if (isSame) return { lower, upper, unit: high.unit };
  const [small, large] = [moneyExponents.get(low.unit.name), moneyExponents.get(high.unit.name)];
  if (small === undefined || large === undefined || large < small) return undefined;
  if (low.unit.name.includes('USD') !== high.unit.name.includes('USD')) return undefined;
  return {
    lower,
    upper: scaled(upper, large - small),
    unit: { ...low.unit, last: high.unit.last },
  };
}
