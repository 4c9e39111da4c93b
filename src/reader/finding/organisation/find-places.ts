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

/** The places of a text, in order, and the names that its title holds. */
export interface PlacesFound {
  readonly places: readonly Place[];
  readonly titleNames: ReadonlySet<string>;
}

/** Named places and bodies. Names that stand with their kind once, or in the title, are known without it. */
export function findPlaces(text: Named, title: string): PlacesFound {
  const titleTokens = tokenise(surfaceOf(title));
  const ofTitle = placesIn({ tokens: titleTokens, cues: findCues(titleTokens) }, provinceTrie);
  const ofText = placesIn(text, provinceTrie);
  const learned = [...ofTitle, ...ofText].filter(
    ({ name, rank }) => rank !== 'other' && name.includes(' '),
  );
  const bareOfTitle = namesOfTitle(titleTokens);
  const entries = [
    ...learned.map(({ name, rank }): [string, PlaceRank] => [name, rank]),
    ...provinces.map((name): [string, PlaceRank] => [name, 'province']),
    ...bareOfTitle.map((name): [string, PlaceRank] => [name, 'district']),
  ];
  return {
    places: placesIn(text, phraseTrie(entries)),
    titleNames: new Set([
      ...ofTitle.filter(({ rank }) => rank !== 'other').map(({ name }) => name),
      ...bareOfTitle,
    ]),
  };
}

/** "Cà Mau: Diện tích …", "… để Đại Lộc phát triển": names in a title without their kind. */
function namesOfTitle(tokens: Named['tokens']): string[] {
  const names: string[] = [];
  let first = 0;
  while (first < tokens.length) {
    let last = first;
    while (isName(tokens, last)) last += 1;
    const mark = tokens[last]?.text ?? '';
    const isOpening = first > 0 || [':', ',', '-'].includes(mark);
    const isPerson = PERSONS.has(tokens[first - 1]?.text ?? '');
    if (last - first >= 2 && isOpening && !isPerson) names.push(textOf(tokens, first, last - 1));
    first = Math.max(last, first + 1);
  }
  return names;
}

/** Before the name of a person, or of a season. */
const PERSONS = wordSet(`ông bà chí thư tịch tướng sĩ sư vụ`);
const NO_OPENINGS = wordSet(`quý tháng năm top đảng hội ban`);

function isName(tokens: Named['tokens'], at: number): boolean {
  const token = tokens[at];
  return token?.capital === true && !token.capitals && !NO_OPENINGS.has(token.text);
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
  if (isOfPerson(tokens, cue.first, cue.last + 1, last)) return undefined;
  const isNumbered = rank === 'other' && /^\d\d?$/.test(tokens[last + 1]?.text ?? '');
  if (isNumbered && !isKnownNoun(tokens, last + 2)) {
    return { first: at, last: last + 1, rank, name: textOf(tokens, cue.last + 1, last + 1) };
  }
  return { first: at, last, rank, name: textOf(tokens, cue.last + 1, last) };
}

const OFFICES = wordSet(`chủ bí tịch thư trưởng giám đốc viên`);

/** "Chủ tịch UBND tỉnh Trần Văn A": whose name follows the kind, not the place's. */
function isOfPerson(tokens: Named['tokens'], kind: number, first: number, last: number): boolean {
  if (tokens[kind]?.text === 'h' && last === first) return true;
  const isProvince = longestPhrase(provinceTrie, tokens, first) !== undefined;
  if (tokens[kind]?.text === 'tỉnh' && !isProvince) return true;
  if (last - first < 2 || isProvince) return false;
  for (let at = kind - 1; at >= kind - 6; at -= 1)
    if (OFFICES.has(tokens[at]?.text ?? '')) return true;
  return false;
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
