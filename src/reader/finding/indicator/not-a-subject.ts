import { regions } from '../lexicon/places.ts';
import type { MarkedText } from '../figure/document.ts';
import { longestPhrase, phraseTrie } from '../phrase/phrase-trie.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';

const regionTrie = phraseTrie(regions.map((region): [string, true] => [region, true]));

/** Whether a phrase before a verb names no indicator: a place, a pronoun, how the figures are arranged. */
export function isNoSubject(text: MarkedText, run: Run): boolean {
  return (
    isSize(text, run) ||
    isPlaceOnly(text, run) ||
    isArrangement(text, run) ||
    isPronoun(text, run) ||
    isTime(text, run)
  );
}

/** "đường dài 12 km, rộng 7 m": how it is measured, not what. */
function isSize({ tokens }: MarkedText, { first, last }: Run): boolean {
  return first === last && SIZES.has(tokens[first]?.text ?? '');
}

const SIZES = wordSet(`dài rộng cao sâu dày nặng`);

/** "đầu nhiệm kỳ" */
function isTime({ tokens }: MarkedText, { first, last }: Run): boolean {
  const [one, two] = [tokens[first]?.text ?? '', tokens[first + 1]?.text ?? ''];
  return last - first <= 2 && TIME_LEADS.has(one) && TIMES.has(two);
}

const TIME_LEADS = wordSet(`đầu cuối giữa hết`);
const TIMES = wordSet(`nhiệm năm giai kỳ tháng quý khóa`);

/** "Phân theo quý: …" says how the figures are arranged. */
export function isArrangement({ tokens }: MarkedText, { first }: Run): boolean {
  return ARRANGEMENTS.has(tokens[first]?.text ?? '') && tokens[first + 1]?.text === 'theo';
}

/** "con số ấy", "kết quả này": what was spoken of before. */
function isPronoun({ tokens, cues }: MarkedText, { first, last }: Run): boolean {
  // "trong số 31 quốc gia"
  if (first === last && tokens[first]?.text === 'số') return true;
  // "Đây là mức cao nhất …"
  if (tokens[first]?.text === 'đây') return true;
  // "diện tích vùng này" still says what it is.
  const head = cues.at('head', first);
  const isNamed =
    head?.first === first && last > head.last + 1 && !NUMBERS.has(tokens[first]?.text ?? '');
  return last - first <= 4 && !isNamed && PRONOUNS.has(tokens[last]?.text ?? '');
}

const NUMBERS = wordSet(`tổng số mức con`);
const PRONOUNS = wordSet(`ấy này đó trên nọ đây nó họ`);
const ARRANGEMENTS = wordSet(`phân chia xét tính`);

/** "toàn huyện", "Hà Nội", "thành phố Sông Công": whose figure it is, not what it measures. */
function isPlaceOnly(text: MarkedText, { first, last }: Run): boolean {
  const { tokens, cues, passage } = text;
  const average = cues.at('average', first);
  if (average !== undefined && average.first === first) {
    if (tokens[average.last + 1]?.kind === 'number') return true;
    return average.last >= last || isPlaceOnly(text, { first: average.last + 1, last });
  }
  if (tokens[first]?.text === 'mỗi' || tokens[first]?.text === 'từng') return true;
  if (['toàn', 'cả'].includes(tokens[first]?.text ?? '') && last - first <= 2) return true;
  if (longestPhrase(regionTrie, tokens, first) !== undefined && last - first <= 6) return true;
  const place = cues.at('place', first);
  if (place?.first === first && place.last === last) return true;
  let at = place === undefined ? first : place.last + 1;
  while (
    at <= last &&
    (tokens[at]?.capital === true || ['-', ','].includes(tokens[at]?.text ?? ''))
  )
    at += 1;
  // One capital letter may only begin a sentence or an item: "Ngô 2.981 ha".
  const sentence = passage.sentences[passage.sentenceOf[first] ?? 0];
  const isOpening =
    first === last && (sentence?.first === first || tokens[first - 1]?.kind === 'mark');
  const isThing = tokens
    .slice(first, last + 1)
    .some(({ capitals, text: word }) => capitals || FOREIGN.test(word));
  return at > last && last - first <= 7 && !isOpening && !isThing;
}

/** A word of several syllables is no Vietnamese name: "Nitrat". */
const FOREIGN = /[aeiouy]+[bcdghklmnpqrstvx]+[aeiou]/;
