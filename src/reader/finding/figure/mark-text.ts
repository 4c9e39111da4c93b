import { joinNumbers } from '../number/join-numbers.ts';
import { findNumbers } from '../number/find-numbers.ts';
import { findCues } from '../phrase/cue.ts';
import { passageOf } from '../text/passage.ts';
import { surfaceOf } from '../text/surface.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';
import { unwrap } from '../text/unwrap.ts';
import { findTimes } from '../time/find-times.ts';
import type { TimeSpan } from '../time/when.ts';
import type { MarkedText } from './document.ts';
import { findBases } from './find-bases.ts';
import { findPlans } from './find-plans.ts';

/** Marks a text in one pass for each sort of mark: phrases, times, numbers, plans, comparisons. */
export function markText(original: string): MarkedText {
  const surface = surfaceOf(original);
  const tokens = joinNumbers(unwrap(tokenise(surface)));
  const cues = findCues(tokens);
  const passage = passageOf(tokens);
  const times = findTimes(tokens);
  const timeAt = Array.from<TimeSpan | undefined>({ length: tokens.length });
  for (const time of times) timeAt.fill(time, time.first, time.last + 1);
  const { mentions, apart } = findNumbers(tokens, cues, passage, times);
  const plans = findPlans(tokens, cues, timeAt, mentions);
  const bases = findBases(tokens, cues, timeAt, plans);
  const bound = new Uint8Array(tokens.length);
  for (const { first, last } of plans.values()) bound.fill(1, first, last + 1);
  for (const { first, last } of bases.values()) bound.fill(2, first, last + 1);
  const bracketOf = bracketsOf(tokens);
  const mentionIn = new Set(mentions.map(({ first }) => bracketOf[first] ?? -1));
  mentionIn.delete(-1);
  return {
    surface,
    tokens,
    cues,
    passage,
    times,
    timeAt,
    mentions,
    apart,
    plans,
    bases,
    bound,
    bracketOf,
    mentionIn,
  };
}

const BRACKET_AT_MOST = 120;

/** Which bracket each token stands in, the innermost; brackets do not cross lines. */
function bracketsOf(tokens: readonly Token[]): Int32Array {
  const bracketOf = new Int32Array(tokens.length).fill(-1);
  let opened: number[] = [];
  tokens.forEach((token, at) => {
    if (token.linesBefore > 0) opened = [];
    if (token.text === '(') opened.push(at);
    if (token.text !== ')') return;
    const open = opened.pop();
    if (open === undefined || at - open > BRACKET_AT_MOST) return;
    for (let inside = open + 1; inside < at; inside += 1)
      if (bracketOf[inside] === -1) bracketOf[inside] = open;
  });
  return bracketOf;
}
