import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Run } from '../../text/passage.ts';
import type { Aim } from './aim-found.ts';
import { aimsBefore } from './aims-above.ts';
import { decreed } from './counts.ts';
import { futureTime } from './future.ts';
import { planFinder } from './planned-document.ts';
import { isDone } from './result.ts';
import { lastAim } from './said-aim.ts';

/**
 * Finds what makes a figure an aim: a word of its sentence, a count of targets before it, a year after that
 * of the document, an aim that still holds from a heading, an open line or the sentence before, or the title of a plan.
 */
export function aimFinder(
  text: MarkedText,
  year: number | null,
  title: string,
): (figure: Figure) => Aim | null {
  const held = aimsBefore(text, year);
  const planned = planFinder(text, title, year);
  return (figure) => {
    const sentence = text.passage.sentences[figure.sentence];
    if (sentence === undefined) return null;
    const own =
      lastAim(text, sentence.first, figure.mention.first - 1) ??
      decreed(text, figure) ??
      futureTime(text, figure, year);
    if (own !== null) return isDone(text, own, figure) ? null : said(own);
    const above = held[figure.sentence] ?? null;
    return above === null ? planned(figure) : said(above);
  };
}

function said(run: Run): Aim {
  return { run, rule: 'aim', period: null };
}
