import { estimateWords } from '../lexicon/hedges.ts';
import type { Cue } from '../phrase/cue.ts';
import { phrases, wordSet } from '../phrase/phrases.ts';
import { textOf } from '../text/text-of.ts';
import type { MarkedText } from './document.ts';

/** The words directly before a number that say what it is. */
export interface Governor {
  readonly verb: Cue<'verb'> | undefined;
  /** All hedges of the chain, the nearest first. */
  readonly hedges: readonly Cue<'hedge'>[];
  readonly average: Cue<'average'> | undefined;
  readonly sign: 'plus' | 'minus' | undefined;
  /** Said of the period that others are compared with: "(cùng kỳ 4,2%)". */
  readonly compared: boolean;
  /** First token of the chain; the token of the number itself where there is none. */
  readonly first: number;
}

/** The chain while it is walked; the number itself is left out of it. */
interface Chain {
  readonly from: number;
  readonly number: number;
  readonly hedges: Cue<'hedge'>[];
  verb: Cue<'verb'> | undefined;
  average: Cue<'average'> | undefined;
  sign: Governor['sign'];
  compared: boolean;
  first: number;
}

/** A step to the left: the token to go on with, and whether what was passed belongs to the chain. */
interface Step {
  readonly to: number;
  readonly belongs: boolean;
}

/** The verb decides: the walk is over at this token. */
const STOP = -2;

/** Walks left from a number over verbs, hedges, averages and small words, not beyond `from`. */
export function governorOf(text: MarkedText, from: number, number: number): Governor {
  const chain: Chain = {
    from,
    number,
    hedges: [],
    verb: undefined,
    average: undefined,
    sign: undefined,
    compared: false,
    first: number,
  };
  let at = number - 1;
  while (at >= from) {
    const step = stepOver(text, chain, at);
    if (step === undefined || step.to === STOP) break;
    if (step.belongs) chain.first = step.to + 1;
    at = step.to;
    if (chain.verb !== undefined && chain.verb.first > at && !isWeak(text, chain.verb)) break;
  }
  const bracket = text.bracketOf[number] ?? -1;
  // "(so với cùng kỳ giảm 3 vụ)" tells a movement of the period itself.
  const isOther = bracket !== -1 && text.tokens[bracket + 1]?.text !== 'so';
  if (isOther && text.bases.has(bracket + 1)) chain.compared = true;
  const far = chain.verb === undefined ? farComparison(text, from, chain.first - 1) : undefined;
  const { verb = far, average, sign, compared } = chain;
  const first = far === undefined ? chain.first : far.first;
  const early = earlyHedge(text, from, first - 1);
  const hedges = early === undefined ? chain.hedges : [...chain.hedges, early];
  return { verb, hedges, average, compared, sign, first };
}

type Stepping = (text: MarkedText, chain: Chain, at: number) => Step | undefined;

/** Tried in this order at each token. */
const steppings: readonly Stepping[] = [
  overSign,
  overHedge,
  overPlan,
  overVerb,
  overAverage,
  overTime,
  overComparison,
  overSmallWord,
];

function stepOver(text: MarkedText, chain: Chain, at: number): Step | undefined {
  for (const stepping of steppings) {
    const step = stepping(text, chain, at);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** "+12%" and "(-3%)", not the dash of a list or of a range. */
function overSign({ tokens }: MarkedText, chain: Chain, at: number): Step | undefined {
  const [before, sign, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isMark = sign?.text === '+' || sign?.text === '-';
  if (at !== chain.number - 1 || !isMark || number?.glued !== true) return undefined;
  const isFree = sign.glued
    ? before?.text === '('
    : before?.kind !== 'number' && sign.linesBefore === 0;
  if (sign.text === '-' && !isFree) return undefined;
  chain.sign = sign.text === '+' ? 'plus' : 'minus';
  return { to: at - 1, belongs: true };
}

function overHedge({ cues }: MarkedText, chain: Chain, at: number): Step | undefined {
  const hedge = cues.at('hedge', at);
  if (hedge === undefined || hedge.first < chain.from) return undefined;
  const verb = cues.at('verb', at);
  // "cao hơn 2,2 lần" compares; "hơn" alone hedges.
  if (verb?.last === at && verb.first < hedge.first && verb.first >= chain.from) return undefined;
  chain.hedges.push(hedge);
  const isWithin = verb !== undefined && verb.first >= hedge.first;
  if (chain.verb === undefined && isWithin) chain.verb = verb;
  return { to: hedge.first - 1, belongs: true };
}

function overVerb(text: MarkedText, chain: Chain, at: number): Step | undefined {
  const verb = text.cues.at('verb', at);
  if (verb === undefined || verb.first < chain.from || verb.last !== at) return undefined;
  if (isInName(text, verb)) return undefined;
  // "trồng mới được 28 ha"
  if (verb.sense === 'act' && isGot(text, chain.verb)) chain.verb = verb;
  // "đạt từ 11,5": two weak verbs in a row; the nearer one stays.
  const isFirst = chain.verb === undefined;
  const isWeakToo = !isFirst && isWeak(text, verb) && isWeak(text, chain.verb);
  if (!isFirst && !isWeakToo && !STRENGTHENS.has(verb.sense)) return { to: STOP, belongs: false };
  if (isFirst || STRENGTHENS.has(verb.sense)) chain.verb = verb;
  // "cao hơn cùng kỳ 3,2%": the difference, not the value of that time.
  if (verb.sense === 'rise' || verb.sense === 'fall') chain.compared = false;
  // "giá trị sản xuất 13.090 tỷ": what is done may be part of the name before it.
  if (verb.sense === 'act') return { to: STOP, belongs: false };
  return { to: verb.first - 1, belongs: true };
}

/** "Thuận Thành 4.247 ha": half of a name, not "became". */
function isInName({ tokens }: MarkedText, { first, last }: Cue<'verb'>): boolean {
  return first === last && tokens[first]?.capital === true && tokens[first - 1]?.capital === true;
}

function overAverage({ cues, tokens }: MarkedText, chain: Chain, at: number): Step | undefined {
  const average = cues.at('average', at);
  if (average === undefined || average.first < chain.from) return undefined;
  if (tokens[average.last + 1]?.text === 'đầu') return undefined;
  chain.average = average;
  return { to: average.first - 1, belongs: true };
}

function overTime({ cues, timeAt }: MarkedText, chain: Chain, at: number): Step | undefined {
  const span = cues.at('moment', at) ?? timeAt[at];
  if (span === undefined || span.first < chain.from) return undefined;
  return { to: span.first - 1, belongs: false };
}

/** "cao hơn cùng kỳ năm 2021 là 8%", "tăng so với năm trước 5%", "(cùng kỳ 4,2%)". */
function overComparison(text: MarkedText, chain: Chain, at: number): Step | undefined {
  if (text.bound[at] === 2 && (chain.verb !== undefined || isComparedWith(text, at))) {
    return { to: at - 1, belongs: false };
  }
  const base = text.cues.at('base', at);
  if (base?.sense !== 'same_period_last_year' || chain.verb !== undefined) return undefined;
  chain.compared = true;
  return { to: base.first - 1, belongs: true };
}

/** "vượt chỉ tiêu Trung ương giao 22,2%": the plan between a verb and the number. */
function overPlan(text: MarkedText, chain: Chain, at: number): Step | undefined {
  const plan = chain.verb === undefined ? planBetween(text, at) : undefined;
  return plan === undefined ? undefined : { to: plan - 1, belongs: false };
}

/** The first token of a plan that a verb stands before. */
function planBetween({ bound, plans, cues }: MarkedText, at: number): number | undefined {
  if (bound[at] !== 1) return undefined;
  let first = at;
  while (bound[first - 1] === 1 && !plans.has(first)) first -= 1;
  const verb = cues.at('verb', first - 1);
  return verb !== undefined && STRENGTHENS.has(verb.sense) ? first : undefined;
}

/** Whether the comparison that covers a token begins with "so với". */
function isComparedWith({ tokens, bound }: MarkedText, at: number): boolean {
  let first = at;
  while (bound[first - 1] === 2) first -= 1;
  return tokens[first]?.text === 'so';
}

function overSmallWord({ tokens }: MarkedText, _: Chain, at: number): Step | undefined {
  return SMALL_WORDS.has(tokens[at]?.text ?? '') ? { to: at - 1, belongs: false } : undefined;
}

const SMALL_WORDS = wordSet(`
  ( : " “ ” được khoảng đã đều cũng chỉ mới lần lượt thêm chung nữa luôn ngay số tới
`);

/** Weak verbs: the word before them decides where there is one. */
const WEAK = new Set(
  phrases(`
    là | từ | ở mức | mức | đạt | được | lần lượt là | với | tỷ lệ | đến | tới | tổng | tổng số |
    đạt mức | đạt bình quân | thành | vốn
  `),
);

/** "tăng … là 5%": a verb before a weak one decides if it speaks of movement or share. */
const STRENGTHENS = wordSet(`rise fall part beyond times`);

function isWeak(text: MarkedText, verb: Cue<'verb'> | undefined): boolean {
  return verb !== undefined && WEAK.has(textOf(text.tokens, verb.first, verb.last));
}

function isGot(text: MarkedText, verb: Cue<'verb'> | undefined): boolean {
  return verb !== undefined && text.tokens[verb.first]?.text === 'được';
}

const COMPARED_WITHIN = 9;
const COMPARISONS = new Set(['cao hơn', 'thấp hơn', 'nhiều hơn', 'ít hơn', 'lớn hơn']);

/** "cao hơn bình quân chung của tỉnh 0,6%": the verb stands before what is compared with. */
function farComparison(text: MarkedText, from: number, last: number): Cue<'verb'> | undefined {
  for (let at = last; at >= Math.max(from, last - COMPARED_WITHIN); at -= 1) {
    if (text.tokens[at]?.kind !== 'word') return undefined;
    const verb = text.cues.at('verb', at);
    if (verb !== undefined && COMPARISONS.has(textOf(text.tokens, verb.first, verb.last))) {
      return verb;
    }
  }
  return undefined;
}

/** "sơ bộ quý I tăng 8,80%", "ước tăng 5%": an estimate before the verb and its time. */
function earlyHedge(
  { cues, tokens, timeAt }: MarkedText,
  from: number,
  last: number,
): Cue<'hedge'> | undefined {
  let at = last;
  while (at >= from && timeAt[at] !== undefined) at = (timeAt[at]?.first ?? at) - 1;
  const hedge = at >= from ? cues.at('hedge', at) : undefined;
  const isEstimate = hedge !== undefined && estimateWords.has(tokens[hedge.first]?.text ?? '');
  return isEstimate ? hedge : undefined;
}
