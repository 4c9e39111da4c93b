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
  const cityIsCentral = namesCentralCity(tokens);
  let at = 0;
  while (at < tokens.length) {
    const cue = cues.at('plan', at);
    if (cue === undefined || counted.has(cue.first)) {
      at += 1;
      continue;
    }
    const last = endOfPlan(tokens, timeAt, cue.last);
    const words = textOf(tokens, cue.first, last);
    const base = ownerIn(words, cue.sense);
    const isOfCity = base === 'plan' && cityIsCentral && /(?:thành phố|tp) giao/.test(words);
    plans.set(cue.first, {
      first: cue.first,
      last,
      base: isOfCity ? 'plan:province' : base,
    });
    at = last + 1;
  }
  return plans;
}

const CENTRAL_CITIES = new Set(['hà nội', 'hải phòng', 'đà nẵng', 'cần thơ', 'chí minh']);

/** Whether a text names a city that is run like a province: what "thành phố giao" then gives is the province's. */
function namesCentralCity(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      token.capital && CENTRAL_CITIES.has(`${token.text} ${tokens[at + 1]?.text ?? ''}`),
  );
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
    // "chỉ tiêu Đại hội VII đề ra"
    if (at === from + 1 && token.capitals && /^[ivxl]+$/.test(token.text)) continue;
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
