import { wordSet } from '../phrase/phrases.ts';
import type { Cue, Cues } from '../phrase/cue.ts';
import type { Token } from '../text/token.ts';
import type { TimeSpan, When } from '../time/when.ts';
import { yearAt } from '../time/time-parts.ts';
import type { PlanPhrase } from './find-plans.ts';
import { goesOn } from '../text/same-line.ts';

/** A comparison written out: "so với cùng kỳ năm trước", "so với năm 2015". */
export interface BasePhrase {
  readonly first: number;
  readonly last: number;
  /** As figures name it (docs/domain/reader.md), or the time that it stands for, whose year may be left out. */
  readonly base: string | When | null;
}

/** Where comparisons are looked for. */
interface Searched {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  readonly timeAt: readonly (TimeSpan | undefined)[];
}

const REACH = 8;
const STOPS = wordSet(`, ; . : ) |`);

/** Every comparison of a text, by its first token. */
export function findBases(
  tokens: readonly Token[],
  cues: Cues,
  timeAt: readonly (TimeSpan | undefined)[],
  plans: ReadonlyMap<number, PlanPhrase>,
): Map<number, BasePhrase> {
  const found = new Map<number, BasePhrase>();
  const text = { tokens, cues, timeAt };
  let at = 0;
  while (at < tokens.length) {
    const phrase = baseAt(text, plans, at);
    if (phrase === undefined) {
      at += 1;
      continue;
    }
    found.set(phrase.first, phrase);
    at = phrase.last + 1;
  }
  return found;
}

function baseAt(
  text: Searched,
  plans: ReadonlyMap<number, PlanPhrase>,
  at: number,
): BasePhrase | undefined {
  const { tokens, cues, timeAt } = text;
  const compare = cues.at('compare', at);
  if (compare === undefined) return bareBaseAt(text, at);
  let last = compare.last;
  for (let next = compare.last + 1; next <= compare.last + REACH; next += 1) {
    const token = tokens[next];
    if (token === undefined || STOPS.has(token.text) || !goesOn(tokens, next)) break;
    const base = cues.at('base', next);
    if (base !== undefined) return phraseOf(text, at, base);
    const plan = plans.get(next);
    if (plan !== undefined) return { first: at, last: plan.last, base: plan.base };
    const time = timeAt[next];
    if (time !== undefined) return { first: at, last: time.last, base: time.when };
    const year = yearAt(tokens, next);
    if (year !== undefined)
      return { first: at, last: next, base: { kind: 'year', year, shift: 0 } };
    if (token.kind === 'number') break;
    last = next;
  }
  return { first: at, last, base: null };
}

function phraseOf(text: Searched, first: number, { last, sense }: Cue<'base'>): BasePhrase {
  return { first, last: pastTime(text, last), base: sense };
}

/** "cùng kỳ", "svck" without "so với". "đầu năm" and the like need it. */
function bareBaseAt(text: Searched, at: number): BasePhrase | undefined {
  const { cues } = text;
  const base = cues.at('base', at);
  if (base === undefined || base.sense !== 'same_period_last_year')
    return afterMore(text, at) ?? afterMultiple(text, at);
  return phraseOf(text, at, base);
}

const MORE = wordSet(`cao thấp nhiều ít lớn tăng giảm nhanh chậm kém`);

/** "cao hơn năm trước 0,3%", "thấp hơn quý I": what is said to be passed. */
function afterMore(text: Searched, at: number): BasePhrase | undefined {
  const { tokens } = text;
  if (tokens[at - 1]?.text !== 'hơn' || !MORE.has(tokens[at - 2]?.text ?? '')) return undefined;
  return timeOrBase(text, at);
}

function timeOrBase(text: Searched, at: number): BasePhrase | undefined {
  const { cues, timeAt } = text;
  const base = cues.at('base', at);
  if (base?.first === at) return phraseOf(text, at, base);
  const time = timeAt[at];
  return time?.first === at && time.when.kind !== 'duration'
    ? { first: at, last: time.last, base: time.when }
    : undefined;
}

const MULTIPLES = wordSet(`% lần`);
const BACK = 5;

/** "bằng 105,2% tháng trước", "gấp 2,5 lần năm 2015": the time right after a multiple is what it is of. */
function afterMultiple(text: Searched, at: number): BasePhrase | undefined {
  const { tokens, cues } = text;
  if (!MULTIPLES.has(tokens[at - 1]?.text ?? '') || !goesOn(tokens, at)) return undefined;
  const isMultiple = Array.from(
    { length: BACK },
    (_, n) => cues.at('verb', at - 3 - n)?.sense,
  ).some((sense) => sense === 'times' || sense === 'equal');
  if (!isMultiple || tokens[at - 2]?.kind !== 'number') return undefined;
  return timeOrBase(text, at);
}

/** "cùng kỳ năm 2020", "cùng kỳ (năm 2020)": the year belongs to the comparison. */
function pastTime(text: Searched, last: number): number {
  const { tokens, timeAt } = text;
  // The phrase may end inside the time: "cùng kỳ năm" of "cùng kỳ năm 2020".
  const around = timeAt[last];
  if (around !== undefined && around.last > last) return around.last;
  const next = tokens[last + 1]?.text === 'của' ? last + 2 : last + 1;
  const time = timeAt[next];
  if (yearAt(tokens, next) !== undefined && time === undefined) return next;
  return time?.first === next && goesOn(tokens, next) ? time.last : last;
}
