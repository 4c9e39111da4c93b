import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import { indexFrom } from '../text/last-before.ts';
import { textOf } from '../text/text-of.ts';
import type { Governing } from './governing-times.ts';
import { opensClause, opensSentence } from './opening.ts';

/** The time that governs a figure in its sentence: right after it, else the last before it, else a later one of its clause. */
export function timeInSentence(
  text: MarkedText,
  governing: readonly Governing[],
  figure: Figure,
  hasRunning: boolean,
): Governing | undefined {
  const sentence = text.passage.sentences[figure.sentence];
  if (sentence === undefined) return undefined;
  const { time } = figure.trail;
  const bracket = text.bracketOf[figure.mention.first] ?? -1;
  let before: Governing | undefined;
  for (let at = indexFrom(governing, sentence.first); at < governing.length; at += 1) {
    const one = governing[at];
    if (one === undefined || one.last > sentence.last) break;
    if (one.first === time?.first || isBeside(text, figure, one)) return one;
    const isReached =
      one.bracket === -1 || one.bracket === bracket || !text.mentionIn.has(one.bracket);
    if (figure.before !== undefined && isOfOrigin(figure.before, one)) continue;
    if (one.last < figure.mention.first) {
      if (
        !isReached ||
        (before !== undefined && before.bracket === bracket && one.bracket !== bracket)
      )
        continue;
      const isElsewhere = before !== undefined || hasRunning;
      if (
        isOver(text, one, figure.mention.first, isElsewhere) &&
        !opensSentence(text, sentence, one)
      )
        continue;
      if (one.isNamed && before !== undefined) continue;
      before = one;
    } else if (before === undefined && isReached && isAfterwards(text, figure, one)) return one;
    else if (one.first > figure.limit) break;
  }
  return before;
}

/** "98 hộ nghèo (cuối năm 2015)": a bracket that holds nothing but a time dates the amount before it. */
function isBeside({ mentionIn }: MarkedText, { trail, limit }: Figure, time: Governing): boolean {
  return time.last <= limit && !mentionIn.has(time.bracket) && isInBracketAfter(trail.last, time);
}

function isInBracketAfter(last: number, { bracket }: Governing): boolean {
  return bracket > last && bracket - last <= BEFORE_BRACKET;
}

/** "giảm từ 11,25% năm 2011 xuống còn 2,89%", "từ 8,2% (cuối năm 2011)": the time of where a movement began. */
export function isOfOrigin({ governor, trail }: Figure, time: Governing): boolean {
  if (governor.verb?.sense !== 'from') return false;
  return trail.time?.first === time.first || isInBracketAfter(trail.last, time);
}

/**
 * The year that an item is to be reached in is over after the semicolon that closes the item, where there is
 * another time to take: "thu nhập đến năm 2025 đạt 70 triệu đồng; hộ nghèo còn 2%". A day is over in any
 * case. One that opens its item, or leads to a colon, goes on.
 */
function isOver(text: MarkedText, time: Governing, token: number, isElsewhere: boolean): boolean {
  const isLocal = time.isDay || (isElsewhere && isHorizon(text, time) && !opensClause(text, time));
  if (!isLocal) return false;
  for (let at = time.last + 1; at < token; at += 1) {
    const word = text.tokens[at]?.text;
    if (word === ':') return false;
    if (word === ';') return !GOES_ON.has(text.tokens[at + 1]?.text ?? '');
  }
  return false;
}

/** Words between a figure and the bracket that dates it: "98 hộ nghèo (năm 2015)". */
const BEFORE_BRACKET = 3;

/** "có 12 xã đạt chuẩn trong năm 2020.": a later time closes the clause of the figure. */
function isAfterwards({ tokens }: MarkedText, figure: Figure, time: Governing): boolean {
  if (time.last > figure.limit) return false;
  for (let at = figure.mention.last + 1; at < time.first; at += 1) {
    // "… khóa X, nhiệm kỳ 2020 - 2025."
    const isOfTerm = tokens[at]?.text === ',' && time.period?.includes('/') === true;
    if (!isOfTerm && [',', ';', ':', 'và', '('].includes(tokens[at]?.text ?? '')) return false;
  }
  return tokens[time.last + 1]?.kind !== 'word' || tokens[time.last + 1]?.text === 'và';
}

/** First words of a clause that has no subject of its own: "…; so với cùng kỳ tăng 5%". */
const GOES_ON = wordSet(`so tăng giảm bằng đạt chiếm vượt cao thấp`);

/** "đến năm 2025", "vào cuối năm 2025". */
function isHorizon({ tokens }: MarkedText, { first }: Governing): boolean {
  return /(?:đến|vào)(?: hết| cuối)?$/.test(textOf(tokens, first - 2, first - 1));
}
