import { planOwners, planWords } from '../lexicon/plans.ts';
import type { Cues } from '../phrase/cue.ts';
import type { Token } from '../text/token.ts';
import type { NumberMention } from '../number/number-mention.ts';
import type { TimeSpan } from '../time/when.ts';
import { textOf } from '../text/text-of.ts';
import { goesOn } from '../text/same-line.ts';

/** Words that name a plan, with the year and the giver written after it. */
export interface PlanPhrase {
  readonly first: number;
  readonly last: number;
  /** As figures name it: `plan`, `plan:province` … */
  readonly base: string;
}

const OWNER_WITHIN = 9;

/** Every plan named in a text, by its first token. */
export function findPlans(
  tokens: readonly Token[],
  cues: Cues,
  timeAt: readonly (TimeSpan | undefined)[],
  mentions: readonly NumberMention[],
): Map<number, PlanPhrase> {
  // "18 chỉ tiêu" counts them.
  const counted = new Set(mentions.flatMap(({ first, last }) => range(first, last)));
  const plans = new Map<number, PlanPhrase>();
  let at = 0;
  while (at < tokens.length) {
    const cue = cues.at('plan', at);
    if (cue === undefined || counted.has(cue.first)) {
      at += 1;
      continue;
    }
    const last = endOfPlan(tokens, timeAt, cue.last);
    plans.set(cue.first, {
      first: cue.first,
      last,
      base: ownerIn(textOf(tokens, cue.first, last), cue.sense),
    });
    at = last + 1;
  }
  return plans;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** The plan's name goes on over its year and its giver, up to a mark, a number or a verb. */
function endOfPlan(
  tokens: readonly Token[],
  timeAt: readonly (TimeSpan | undefined)[],
  from: number,
): number {
  let last = from;
  for (let at = from + 1; at <= from + OWNER_WITHIN; at += 1) {
    const token = tokens[at];
    if (token === undefined || !goesOn(tokens, at)) break;
    const time = timeAt[at];
    if (time !== undefined) {
      at = time.last;
      last = time.last;
      continue;
    }
    // A capital letter goes on with the name of a giver: "HĐND huyện Phú Bình giao".
    if (!planWords.has(token.text) && !(token.capital && last > from)) break;
    last = at;
  }
  return last;
}

function ownerIn(words: string, sense: string): string {
  // "chỉ tiêu Nghị quyết HĐND tỉnh" is the council's.
  const isCouncil = sense === 'plan:resolution' && /\b(?:hđnd|hội đồng nhân)/.test(words);
  if (sense !== 'plan') return isCouncil ? 'plan:council' : sense;
  return planOwners.find(([, pattern]) => pattern.test(words))?.[0] ?? 'plan';
}
