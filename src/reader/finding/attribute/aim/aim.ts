import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Run } from '../../text/passage.ts';
import { aimsBefore } from './aims-above.ts';
import { decreed } from './counts.ts';
import { futureTime } from './future.ts';
import { isDone } from './result.ts';
import { lastAim } from './said-aim.ts';

/**
 * Finds what makes a figure an aim: a word of its sentence, a count of targets before it, a year after that
 * of the document, or an aim that still holds from a heading, an open line or the sentence before.
 */
export function aimFinder(text: MarkedText, year: number | null): (figure: Figure) => Run | null {
  const held = aimsBefore(text, year);
  return (figure) => {
    const sentence = text.passage.sentences[figure.sentence];
    if (sentence === undefined) return null;
    const own = lastAim(text, sentence.first, figure.mention.first - 1) ?? decreed(text, figure);
    if (own !== null) return isDone(text, own, figure) ? null : own;
    const ahead = futureTime(text, figure, year);
    if (ahead !== null) return isDone(text, ahead, figure) ? null : ahead;
    return held[figure.sentence] ?? null;
  };
}
