import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Run } from '../../text/passage.ts';

const CLAUSE_TOKENS = 40;

/** "tỷ lệ trẻ được tiêm đủ 8 loại vắc xin đạt 48%": the rate is named before an amount that belongs to its name. */
export function namedRate({ tokens, cues }: MarkedText, figure: Figure): Run | undefined {
  const { before, governor } = figure;
  if (before === undefined) return undefined;
  for (let at = before.mention.last + 1; at < governor.first; at += 1)
    if (tokens[at]?.kind !== 'word') return undefined;
  const from = Math.max(0, before.mention.first - CLAUSE_TOKENS);
  for (let at = before.mention.first - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return undefined;
    const cue = cues.at('rateNoun', at);
    if (cue !== undefined) return cue;
  }
  return undefined;
}
