import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';

const MOVES = wordSet(`rise fall times equal beyond more`);
const ENDS = wordSet(`và so tăng giảm gấp bằng đạt`);

/** "tăng 37,8% về số dự án", "xếp thứ 2/9 huyện, thành phố về chỉ số cải cách hành chính": what is named after the amount. */
export function aboutAfter(text: MarkedText, figure: Figure): Run | undefined {
  if (figure.mention.form === 'rank') return ranked(text, figure);
  const { governor, trail } = figure;
  if (governor.verb === undefined || !MOVES.has(governor.verb.sense)) return undefined;
  const at = trail.last + 1;
  return text.tokens[at]?.text === 'về' ? phraseFrom(text, at + 1, figure.limit) : undefined;
}

function ranked(text: MarkedText, { mention, limit }: Figure): Run | undefined {
  const { tokens, cues } = text;
  for (let at = mention.last + 1; at < limit; at += 1) {
    const word = tokens[at]?.text;
    if (word === ';' || word === '.') return undefined;
    if (word === 'về') return phraseFrom(text, at + 1, limit);
    if (cues.at('head', at) !== undefined) return phraseFrom(text, at, limit);
  }
  return undefined;
}

function phraseFrom(
  { tokens, cues, bases }: MarkedText,
  first: number,
  limit: number,
): Run | undefined {
  let last = first - 1;
  for (let at = first; at <= limit; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.linesBefore > 0 || ENDS.has(token.text)) break;
    if (bases.has(at) || cues.at('boundary', at)?.sense === 'opens') break;
    last = at;
  }
  return last < first ? undefined : { first, last };
}
