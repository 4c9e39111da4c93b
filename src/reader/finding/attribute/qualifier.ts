import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { estimateWords } from '../lexicon/hedges.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { FoundKind, FoundQualifier } from '../reading.ts';
import type { Run } from '../text/passage.ts';
import { decided, type Decision } from './decision.ts';

/** The hedge words at a number: a bound beats an estimate; it governs its own number only. */
export function qualifierOf(
  text: MarkedText,
  figure: Figure,
  kind: FoundKind,
): Decision<FoundQualifier> {
  const { governor, trail } = figure;
  if (trail.hedge !== undefined) return decided(trail.hedge.sense, 'hedge-after', trail.hedge);
  const upwards = fromUpwards(text, figure, kind);
  if (upwards !== undefined) return decided('at_least', 'from-upwards', upwards);
  const bound = governor.hedges.find(({ sense }) => sense !== 'approx') ?? governor.hedges[0];
  if (bound !== undefined) return decided(bound.sense, 'hedge', bound);
  const estimate = estimateOf(text, figure);
  return estimate === undefined
    ? decided('exact', 'no-hedge')
    : decided('approx', 'hedge', estimate);
}

const UPPER_ENDS = wordSet(`đến lên xuống tới -`);
const UPWARDS_WITHIN = 18;

/** "từ 80% tổ chức đảng hoàn thành nhiệm vụ trở lên"; in an aim "đạt từ 15 tiêu chí" alone says it. */
function fromUpwards(
  { tokens, cues }: MarkedText,
  { mention, limit }: Figure,
  kind: FoundKind,
): Run | undefined {
  const from = tokens[mention.first - 1];
  const isFrom = from?.text === 'từ' && mention.form === 'single';
  if (!isFrom) return undefined;
  for (let at = mention.last + 1; at <= Math.min(limit, mention.last + UPWARDS_WITHIN); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || UPPER_ENDS.has(token.text)) break;
    const after = cues.at('hedgeAfter', at);
    if (after?.sense === 'at_least' && after.first === at) return after;
  }
  const next = tokens[limit + 1]?.text ?? '';
  return kind === 'target' && !UPPER_ENDS.has(next) && !goesUp(tokens, mention.last + 1, limit)
    ? { first: mention.first - 1, last: mention.first - 1 }
    : undefined;
}

function goesUp(tokens: MarkedText['tokens'], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (UPPER_ENDS.has(tokens[at]?.text ?? '')) return true;
  return false;
}

const BETWEEN = wordSet(`trong vào cả đến hết cuối của là`);

/** "ước thực hiện trong 6 tháng 955 tỷ đồng": nothing but a time stands between. */
function estimateOf({ tokens, cues, timeAt }: MarkedText, figure: Figure): Run | undefined {
  const { governor, left } = figure;
  const { verb } = governor;
  let at = (verb?.sense === 'act' ? verb.first : governor.first) - 1;
  while (at >= left.first) {
    const time = timeAt[at];
    if (time !== undefined) at = time.first - 1;
    else if (BETWEEN.has(tokens[at]?.text ?? '')) at -= 1;
    else break;
  }
  const hedge = at >= left.first ? cues.at('hedge', at) : undefined;
  const isEstimate =
    hedge?.sense === 'approx' && estimateWords.has(tokens[hedge.first]?.text ?? '');
  return isEstimate ? hedge : undefined;
}
