import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';

/** Named places and bodies of a text, each with its words, in order. */
export function findPlaces({ tokens, cues }: MarkedText): Run[] {
  const places: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    const cue = cues.at('place', at);
    if (cue === undefined) {
      at += 1;
      continue;
    }
    let last = cue.last;
    while (tokens[last + 1]?.capital === true && tokens[last + 1]?.linesBefore === 0) last += 1;
    if (last > cue.last) places.push({ first: cue.first, last });
    at = last + 1;
  }
  return places;
}

/** The named place of the figure's sentence nearest before it, else the place that the text named most so far. */
export function organisationOf(
  text: MarkedText,
  figure: Figure,
  places: readonly Run[],
): Run | undefined {
  const sentence = text.passage.sentences[figure.sentence];
  if (sentence === undefined) return undefined;
  const before = places.findLast(({ last }) => last < figure.mention.first);
  if (before !== undefined && before.first >= sentence.first) return before;
  return before ?? places[0];
}
