import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { lastBefore } from '../text/last-before.ts';
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
    if (last > cue.last && !isSociety(tokens, cue.last)) places.push({ first: cue.first, last });
    at = last + 1;
  }
  return places;
}

/** "Xã hội" is society, also in capitals: the national name stands at the head of every State document. */
function isSociety(tokens: MarkedText['tokens'], at: number): boolean {
  return tokens[at]?.text === 'xã' && tokens[at + 1]?.text === 'hội';
}

/** The named place nearest before a figure, else the first of the text. */
export function organisationOf({ mention }: Figure, places: readonly Run[]): Run | undefined {
  return lastBefore(places, mention.first) ?? places[0];
}
