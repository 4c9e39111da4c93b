import type { MarkedText } from '../../figure/document.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Run } from '../../text/passage.ts';

/** The year that a figure is of, where it lies after that of the document: "đến năm 2030 đạt 90%". */
export function futureTime(text: MarkedText, figure: Figure, year: number | null): Run | null {
  if (year === null) return null;
  const { trail, mention, sentence, before } = figure;
  const from = text.passage.sentences[sentence]?.first ?? mention.first;
  for (let at = mention.first - 1; at >= from; at -= 1) {
    const token = text.tokens[at];
    if (token?.text === ')') break;
    const time = text.timeAt[at];
    if (time === undefined) continue;
    if (text.bound[at] === 0) return isAfter(time, year) ? time : null;
    at = time.first;
  }
  const own = trail.time;
  return own !== undefined && before === undefined && isAfter(own, year) ? own : null;
}

function isAfter(
  { when }: { readonly when: MarkedText['times'][number]['when'] },
  year: number,
): boolean {
  if (when.kind === 'years') return when.from > year;
  return when.kind === 'year' && when.year !== null && when.year > year;
}
