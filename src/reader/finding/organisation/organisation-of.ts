import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import { indexFrom } from '../text/last-before.ts';
import { textOf } from '../text/text-of.ts';
import { findPlaces } from './find-places.ts';
import { isAsHigh, type Place, type PlaceRank } from './place.ts';

/** Finds the place or body that each figure is of. */
export function organisationFinder(
  text: MarkedText,
  title: string,
): (figure: Figure) => Place | undefined {
  const found = findPlaces(text, title);
  const places = found.places.filter((place) => !isSource(text, place));
  const main = mainOf(text, places, found.titleNames);
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
  text: MarkedText,
  places: readonly Place[],
  titleNames: ReadonlySet<string>,
): Place | undefined {
  const scores = new Map<string, { place: Place; score: number }>();
  const firstLines = text.passage.paragraphs[1]?.last ?? 0;
  for (const place of places) {
    if (place.rank === 'other') continue;
    const seen = scores.get(place.name) ?? {
      place,
      score: titleNames.has(place.name) ? TITLE : 0,
    };
    seen.score += place.first <= firstLines ? 2 : 1;
    scores.set(place.name, seen);
  }
  let best: { place: Place; score: number } | undefined;
  for (const one of scores.values()) if (best === undefined || one.score > best.score) best = one;
  if (best === undefined || titleNames.has(best.place.name)) return best?.place;
  // The title names another place, which the text calls only "tỉnh", "huyện".
  if (titleNames.size > 0 && best.score < NAMED_OFTEN) return undefined;
  const scope = scopeOf(text);
  const isWider =
    scope !== undefined &&
    scope.count >= best.score &&
    (scope.rank === 'nation' || !isAsHigh(best.place.rank, scope.rank));
  return isWider ? undefined : best.place;
}

const NAMED_OFTEN = 5;

/** How far a text reaches by its own words: "toàn tỉnh", "cả nước". */
function scopeOf({
  tokens,
}: MarkedText): { rank: PlaceRank | 'nation'; count: number } | undefined {
  const counts = new Map<PlaceRank | 'nation', number>();
  tokens.forEach((token, at) => {
    const isWhole = token.text === 'toàn' || token.text === 'cả' || token.text === 'bàn';
    const scope = isWhole ? SCOPES.get(tokens[at + 1]?.text ?? '') : undefined;
    if (scope !== undefined) counts.set(scope, (counts.get(scope) ?? 0) + 1);
  });
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most === undefined ? undefined : { rank: most[0], count: most[1] };
}

const SCOPES = new Map<string, PlaceRank | 'nation'>([
  ['quốc', 'nation'],
  ['nước', 'nation'],
  ['tỉnh', 'province'],
  ['huyện', 'district'],
  ['quận', 'district'],
  ['thị', 'district'],
  ['thành', 'district'],
  ['xã', 'commune'],
  ['phường', 'commune'],
]);

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
function ownPlace(text: MarkedText, figure: Figure, places: readonly Place[]): Place | undefined {
  const { passage, tokens } = text;
  const { mention, sentence, limit } = figure;
  const first = passage.sentences[sentence]?.first ?? mention.first;
  const index = indexFrom(places, mention.first);
  const before = places[index - 1];
  const after = places[index];
  const isAfter =
    after !== undefined &&
    after.first <= Math.min(limit, mention.last + AFTER_WITHIN) &&
    AT.has(tokens[after.first - 1]?.text ?? '');
  if (isAfter) return after;
  const isInSentence = before !== undefined && before.first >= first;
  return bareName(text, figure, first) ?? (isInSentence ? before : undefined);
}

/** "…; Lương Tài 4.430 ha; Gia Bình 3.824 ha": nothing but a name between a mark and the number. */
function bareName(
  { tokens, cues }: MarkedText,
  { governor }: Figure,
  from: number,
): Place | undefined {
  const last = governor.first - 1;
  let first = governor.first;
  while (first > from && isNamePart(tokens[first - 1])) first -= 1;
  const mark = tokens[first - 1]?.text ?? '';
  if (last - first < 1 || !OPENS.has(mark) || cues.at('head', first) !== undefined)
    return undefined;
  return { first, last, rank: 'other', name: textOf(tokens, first, last) };
}

function isNamePart(token: MarkedText['tokens'][number] | undefined): boolean {
  return token?.capital === true && !token.capitals && token.linesBefore === 0;
}

const OPENS = wordSet(`; ( , và`);
