import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import { indexFrom } from '../text/last-before.ts';
import { findPlaces } from './find-places.ts';
import { isAsHigh, type Place } from './place.ts';

/** Finds the place or body that each figure is of. */
export function organisationFinder(
  text: MarkedText,
  title: string,
): (figure: Figure) => Place | undefined {
  const places = findPlaces(text, title).filter((place) => !isSource(text, place));
  const main = mainOf(text, places, title.toLowerCase());
  const ofParagraph = placesOfParagraphs(text, places, main);
  return (figure) => {
    const paragraph = text.passage.sentences[figure.sentence]?.paragraph ?? 0;
    return ownPlace(text, figure, places) ?? ofParagraph[paragraph] ?? main;
  };
}

const SOURCES = wordSet(`theo tin giáp với nguồn ảnh`);

/** "Theo báo cáo của huyện X", "giáp tỉnh Y", and what is compared with: not what a figure is of. */
function isSource({ tokens, bound }: MarkedText, { first }: Place): boolean {
  if (bound[first] !== 0) return true;
  for (let at = first - 1; at >= Math.max(0, first - 6); at -= 1) {
    if (tokens[at]?.kind !== 'word') return false;
    if (SOURCES.has(tokens[at]?.text ?? '')) return tokens[at]?.text !== 'với' || at === first - 1;
  }
  return false;
}

/** The place that a text is about: the one named most often, the title and the first lines counting more. */
function mainOf(
  { passage }: MarkedText,
  places: readonly Place[],
  title: string,
): Place | undefined {
  const scores = new Map<string, { place: Place; score: number }>();
  const firstLines = passage.paragraphs[1]?.last ?? 0;
  for (const place of places) {
    if (place.rank === 'other') continue;
    const seen = scores.get(place.name) ?? { place, score: title.includes(place.name) ? TITLE : 0 };
    seen.score += place.first <= firstLines ? 2 : 1;
    scores.set(place.name, seen);
  }
  let best: { place: Place; score: number } | undefined;
  for (const one of scores.values()) if (best === undefined || one.score > best.score) best = one;
  return best?.place;
}

const TITLE = 6;
const OPENING_WITHIN = 25;

/** A paragraph that opens with another place of the same rank is about that, and so are those after it. */
function placesOfParagraphs(
  { passage }: MarkedText,
  places: readonly Place[],
  main: Place | undefined,
): (Place | undefined)[] {
  let running = main;
  return passage.paragraphs.map(({ first, last }) => {
    const place = places[indexFrom(places, first)];
    if (place === undefined || place.first > Math.min(last, first + OPENING_WITHIN)) return running;
    if (place.rank === 'other' || main === undefined) return running;
    if (place.name === main.name) running = main;
    else if (isAsHigh(place.rank, main.rank)) running = place;
    else if (place.first - first < 3) return place;
    return running;
  });
}

const AFTER_WITHIN = 12;
const AT = wordSet(`ở tại vào`);

/** The nearest place before a figure in its sentence; else one right after it: "415 ha ở huyện Đầm Dơi". */
function ownPlace(
  { passage, tokens }: MarkedText,
  { mention, sentence, limit }: Figure,
  places: readonly Place[],
): Place | undefined {
  const first = passage.sentences[sentence]?.first ?? mention.first;
  const index = indexFrom(places, mention.first);
  const before = places[index - 1];
  const after = places[index];
  const isAfter =
    after !== undefined &&
    after.first <= Math.min(limit, mention.last + AFTER_WITHIN) &&
    AT.has(tokens[after.first - 1]?.text ?? '');
  if (isAfter) return after;
  return before !== undefined && before.first >= first ? before : undefined;
}
