import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { BasePhrase } from '../../figure/find-bases.ts';

/** "So với cùng kỳ, số vốn chỉ bằng 15,3%": between the amount before and this one, unless it is that one's. */
export function comparedBefore(
  { bases, passage }: MarkedText,
  { before, mention, sentence }: Figure,
): BasePhrase | undefined {
  const first = before?.mention.last ?? passage.sentences[sentence]?.first ?? mention.first;
  for (let at = mention.first - 1; at >= first; at -= 1) {
    const phrase = bases.get(at);
    if (phrase !== undefined) return phrase === before?.trail.base ? undefined : phrase;
  }
  return undefined;
}

/** Whether a figure is measured against another time, in its own words or in those before it. */
export function isOfTime(text: MarkedText, figure: Figure): boolean {
  const base = (figure.trail.base ?? comparedBefore(text, figure))?.base;
  if (base === undefined || base === null) return false;
  return typeof base !== 'string' || !/^(?:plan|standard|estimate)/.test(base);
}
