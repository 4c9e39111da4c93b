import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import { wordSet } from '../../phrase/phrases.ts';
import { goesOn } from '../../text/same-line.ts';

/**
 * Whether a figure only says the one before it in other words: it opens a bracket behind it ("12 hộ nghèo
 * (3%)"), or stands after its equals sign ("12 hộ = 3%").
 */
export function restates(
  { tokens, cues }: MarkedText,
  { before, governor, mention }: Figure,
): boolean {
  if (before === undefined) return false;
  let open = mention.first - 1;
  while (open > before.mention.last && !OPENINGS.has(tokens[open]?.text ?? '')) {
    if (open < governor.first) return false;
    open -= 1;
  }
  for (let at = before.mention.last + 1; at < open; at += 1) {
    const token = tokens[at];
    if (token === undefined || !goesOn(tokens, at) || BREAKS.has(token.text)) return false;
    // "3 xã có tỷ lệ hộ nghèo cao là xã A (30%)": another rate is named.
    if (cues.at('rateNoun', at) !== undefined || cues.at('growthNoun', at) !== undefined)
      return false;
  }
  return open > before.mention.last;
}

const OPENINGS = wordSet(`( = [`);
const BREAKS = wordSet(`; : . , ) ( |`);
