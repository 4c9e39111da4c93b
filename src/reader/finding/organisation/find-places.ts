import type { MarkedText } from '../figure/document.ts';
import { provinces } from '../lexicon/provinces.ts';
import { findCues } from '../phrase/cue.ts';
import { longestPhrase, phraseTrie } from '../phrase/phrase-trie.ts';
import { isKnownNoun } from '../number/unit-at.ts';
import { phrases, wordSet } from '../phrase/phrases.ts';
import { surfaceOf } from '../text/surface.ts';
import { textOf } from '../text/text-of.ts';
import { tokenise } from '../text/tokenise.ts';
import { type Place, type PlaceRank, rankOf } from './place.ts';

const provinceTrie = phraseTrie(provinces.map((name): [string, PlaceRank] => [name, 'province']));

/** What places are looked for in: a marked text, or the tokens and phrases of its title. */
export type Named = Pick<MarkedText, 'tokens' | 'cues'>;

/** Named places and bodies of a text, in order. Names that stand with their kind once are known without it. */
export function findPlaces(text: Named, title: string): Place[] {
  const titleTokens = tokenise(surfaceOf(title));
  const ofTitle = placesIn({ tokens: titleTokens, cues: findCues(titleTokens) }, provinceTrie);
  const ofText = placesIn(text, provinceTrie);
  const learned = [...ofTitle, ...ofText].filter(
    ({ name, rank }) => rank !== 'other' && name.includes(' '),
  );
  const opening = openingName(titleTokens);
  const entries = [
    ...learned.map(({ name, rank }): [string, PlaceRank] => [name, rank]),
    ...(opening === undefined ? [] : [[opening, 'district'] as [string, PlaceRank]]),
    ...provinces.map((name): [string, PlaceRank] => [name, 'province']),
  ];
  return placesIn(text, phraseTrie(entries));
}

/** "Cà Mau: Diện tích …", "Phù Chẩn, điển hình …": the name that a title begins with. */
function openingName(tokens: Named['tokens']): string | undefined {
  let last = -1;
  while (tokens[last + 1]?.capital === true && tokens[last + 1]?.capitals !== true) last += 1;
  const mark = tokens[last + 1]?.text ?? '';
  return last >= 1 && [':', ',', '-'].includes(mark) ? textOf(tokens, 0, last) : undefined;
}

function placesIn(text: Named, bare: ReturnType<typeof phraseTrie<PlaceRank>>): Place[] {
  const places: Place[] = [];
  let at = 0;
  while (at < text.tokens.length) {
    const place = placeAt(text, at) ?? bareAt(text, bare, at);
    if (place !== undefined) places.push(place);
    at = place === undefined ? at + 1 : place.last + 1;
  }
  return places;
}

/** "huyện Vân Canh", "Đảng bộ xã Phong Hải", "khu công nghiệp Sông Công 2". */
function placeAt(text: Named, at: number): Place | undefined {
  const { tokens, cues } = text;
  const body = cues.at('partyBody', at);
  if (body?.first === at) return partyAt(text, body.last, at);
  const cue = cues.at('place', at);
  if (cue?.first !== at || isSociety(tokens, cue.last)) return undefined;
  const last = endOfName(text, cue.last);
  if (last === cue.last || isOnlyAbbreviation(tokens, cue.last + 1, last)) return undefined;
  const rank = rankOf(textOf(tokens, cue.first, cue.last));
  const isNumbered = rank === 'other' && /^\d\d?$/.test(tokens[last + 1]?.text ?? '');
  if (isNumbered && !isKnownNoun(tokens, last + 2)) {
    return { first: at, last: last + 1, rank, name: textOf(tokens, cue.last + 1, last + 1) };
  }
  return { first: at, last, rank, name: textOf(tokens, cue.last + 1, last) };
}

/** A party body is named by its place, or by what it is of: "Đảng ủy Khối các cơ quan tỉnh". */
function partyAt(text: Named, bodyLast: number, first: number): Place | undefined {
  const { tokens } = text;
  const inner = placeAt(text, bodyLast + 1);
  if (inner !== undefined) return { ...inner, first };
  let last = endOfName(text, bodyLast);
  if (last === bodyLast) return undefined;
  while (OF_BODY.has(tokens[last + 1]?.text ?? '')) last += 1;
  return { first, last, rank: 'commune', name: textOf(tokens, bodyLast + 1, last) };
}

const OF_BODY = wordSet(`các cơ quan doanh nghiệp tỉnh huyện thành phố trung ương`);

/** A name that was learned, or that of a province, written with capitals. */
function bareAt(
  { tokens }: Named,
  bare: ReturnType<typeof phraseTrie<PlaceRank>>,
  at: number,
): Place | undefined {
  if (tokens[at]?.capital !== true) return undefined;
  const found = longestPhrase(bare, tokens, at);
  if (found === undefined || tokens[found.last]?.capital !== true) return undefined;
  // "Nguyễn Thái Bình": a part of a longer name.
  const isInner = tokens[at - 1]?.capital === true && tokens[at]?.linesBefore === 0;
  if (isInner && !SMALL.has(tokens[at - 1]?.text ?? '')) return undefined;
  if (tokens[found.last + 1]?.capital === true && tokens[found.last + 1]?.linesBefore === 0)
    return undefined;
  return { first: at, last: found.last, rank: found.payload, name: textOf(tokens, at, found.last) };
}

const SMALL = wordSet(`ở tại trong của từ theo đến về và do với riêng cùng`);
const NAME_AT_MOST = 8;

/** The last token of the capital letters after a kind, and its number: "Sông Công 2". */
function endOfName({ tokens }: Named, kindLast: number): number {
  let last = kindLast;
  while (last - kindLast < NAME_AT_MOST) {
    const next = tokens[last + 1];
    const isDash = next?.text === '-' && tokens[last + 2]?.capital === true && last > kindLast;
    if (isDash) last += 1;
    else if (next?.capital !== true || next.linesBefore > 0 || endsHeading(tokens, last + 1)) break;
    last += 1;
  }
  return last;
}

/** Words in capitals that end a name in a heading: "ĐẢNG BỘ XÃ PHONG HẢI LẦN THỨ NHẤT". */
function endsHeading(tokens: Named['tokens'], at: number): boolean {
  if (tokens[at]?.capitals !== true) return false;
  return NO_NAMES.has(tokens[at]?.text ?? '') || NO_NAMES.has(textOf(tokens, at, at + 1));
}

const NO_NAMES = new Set(
  phrases(`
    lần | nhiệm kỳ | khóa | năm | tháng | đã | có | là | đạt | và | của | về | tổ chức | thực hiện |
    công bố | báo cáo | kết quả | tiếp tục | phấn đấu | phát triển | đại hội | hội nghị | thông báo |
    cộng hòa | đảng bộ | hội đồng | ủy ban
  `),
);

function isOnlyAbbreviation(tokens: Named['tokens'], first: number, last: number): boolean {
  return first === last && KINDS_OF_SCHOOL.has(tokens[first]?.text ?? '');
}

const KINDS_OF_SCHOOL = new Set(
  phrases(`thcs | thpt | th | mn | đảng | ptdtbt | ntm | ubnd | hđnd`),
);

/** "Xã hội" is society, also in capitals: the national name stands at the head of every State document. */
function isSociety(tokens: Named['tokens'], at: number): boolean {
  return tokens[at]?.text === 'xã' && tokens[at + 1]?.text === 'hội';
}
