import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import type { Term } from './terms.ts';

const ELECTION = /(?:^| )(?:bầu cử|trúng cử|ứng cử|tái cử)(?: |$)/;
const OF_ELECTION =
  /(?:^| )(?:bầu cử|trúng cử|ứng cử|tái cử|cử tri|bỏ phiếu|phiếu bầu|bầu đủ|đại biểu)(?: |$)/;

/**
 * Voters, candidates and votes are counted once for a term: the term that a sentence about the election
 * names, else one of the title. Undefined where the text tells of no election, or the figure of something else.
 */
export function electedTerm(
  text: MarkedText,
  terms: readonly Term[],
  title: string,
): (figure: Figure) => Term | undefined {
  const sentenceAt = (token: number): Run | undefined =>
    text.passage.sentences[text.passage.sentenceOf[token] ?? 0];
  const words = (run: Run | undefined): string =>
    run === undefined ? '' : textOf(text.tokens, run.first, run.last);
  const term = terms.find(({ first }) =>
    ELECTION.test(first < 0 ? title.toLowerCase() : words(sentenceAt(first))),
  );
  return (figure) =>
    term !== undefined && OF_ELECTION.test(words(sentenceAt(figure.mention.first)))
      ? term
      : undefined;
}
