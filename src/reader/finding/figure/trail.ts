import { wordSet } from '../phrase/phrases.ts';
import type { NumberMention } from '../number/number-mention.ts';
import type { Cue } from '../phrase/cue.ts';
import type { TimeSpan } from '../time/when.ts';
import type { MarkedText } from './document.ts';
import type { BasePhrase } from './find-bases.ts';
import type { PlanPhrase } from './find-plans.ts';

/** The words directly after an amount that belong to it. */
export interface Trail {
  readonly hedge: Cue<'hedgeAfter'> | undefined;
  readonly plan: PlanPhrase | undefined;
  readonly base: BasePhrase | undefined;
  readonly time: TimeSpan | undefined;
  /** Last token of it; that of the amount where there is none. */
  readonly last: number;
}

const BEFORE_TIME = wordSet(`vào trong ở của cho đến tới hết cuối trước`);

/** Reads right from an amount, up to `limit` (the token before the next amount, or the sentence's end). */
export function trailOf(text: MarkedText, mention: NumberMention, limit: number): Trail {
  const { tokens, cues, timeAt, plans, bases } = text;
  let trail: Trail = {
    hedge: undefined,
    plan: undefined,
    base: undefined,
    time: undefined,
    last: mention.last,
  };
  let at = mention.last + 1;
  while (at <= limit) {
    const token = tokens[at];
    if (token === undefined) break;
    const hedge = cues.at('hedgeAfter', at);
    const base = bases.get(at);
    const plan = plans.get(at) ?? plans.get(afterTowards(text, at));
    const time = timeAt[afterPreposition(text, at)];
    if (hedge !== undefined && trail.hedge === undefined) {
      trail = { ...trail, hedge, last: hedge.last };
    } else if (base !== undefined && trail.base === undefined) {
      // "so với kế hoạch", "so với dự toán HĐND giao": the plan is the base.
      trail = { ...trail, base, last: base.last, ...planIn(base) };
    } else if (plan !== undefined && plan.last <= limit && trail.plan === undefined) {
      trail = { ...trail, plan, last: plan.last };
    } else if (
      time !== undefined &&
      time.when.kind !== 'duration' &&
      time.when.kind !== 'clock' &&
      trail.time === undefined
    ) {
      trail = { ...trail, time, last: time.last };
    } else if (token.text === '(' && isOpened(text, at + 1)) {
      at += 1;
      continue;
    } else if (token.text === ')' && tokens[at - 1]?.text !== ')') {
      trail = { ...trail, last: at };
    } else break;
    at = trail.last + 1;
  }
  return trail.base === undefined
    ? { ...trail, base: distantBase(text, trail.last + 1, limit) }
    : trail;
}

const CLAUSE_ENDS = wordSet(`, ; . ( ) : và`);

/** "gấp 1,7 lần thu nhập so với năm 2015": a comparison further on in the clause. */
function distantBase(
  { tokens, bases }: MarkedText,
  from: number,
  limit: number,
): BasePhrase | undefined {
  for (let at = from; at <= limit; at += 1) {
    const base = bases.get(at);
    if (base !== undefined) return base;
    if (CLAUSE_ENDS.has(tokens[at]?.text ?? '')) return undefined;
  }
  return undefined;
}

function planIn({ first, last, base }: BasePhrase): { plan?: PlanPhrase } {
  return typeof base === 'string' && base.startsWith('plan') ? { plan: { first, last, base } } : {};
}

function afterTowards({ cues }: MarkedText, at: number): number {
  const towards = cues.at('towardsPlan', at);
  return towards !== undefined && towards.first === at ? towards.last + 1 : at;
}

function afterPreposition({ tokens }: MarkedText, at: number): number {
  let next = at;
  for (let n = 0; n < 2 && BEFORE_TIME.has(tokens[next]?.text ?? ''); n += 1) next += 1;
  return next;
}

function isOpened(text: MarkedText, at: number): boolean {
  if (text.mentionIn.has(at - 1)) return false;
  return (
    text.bases.has(at) || text.plans.has(afterTowards(text, at)) || text.timeAt[at] !== undefined
  );
}
