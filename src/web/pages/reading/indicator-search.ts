import { foldAccents, normaliseText } from '../../../core/kernel/vietnamese-text.ts';
import type { IndicatorSummary } from '../../../contract/figure.ts';

const MOST = 50;

/**
 * Indicators that hold every typed word in either name, accents and case aside; suggested ones first, then those
 * whose name begins with the text, then the others as they came.
 */
export function searchIndicators(
  indicators: readonly IndicatorSummary[],
  typed: string,
  suggested: readonly string[],
): IndicatorSummary[] {
  const text = folded(typed);
  const typedWords = text.split(' ');
  const fitting = indicators.filter(({ name, code }) => {
    const all = folded(`${name.vi} ${name.en} ${code}`);
    return typedWords.every((word) => all.includes(word));
  });
  const rank = ({ code, name }: IndicatorSummary): number => {
    const at = suggested.indexOf(code);
    if (at !== -1) return at - suggested.length;
    return text !== '' && [name.vi, name.en].some((one) => folded(one).startsWith(text)) ? 0 : 1;
  };
  return fitting.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

function folded(text: string): string {
  return foldAccents(normaliseText(text));
}
