import { classifiers } from '../lexicon/classifiers.ts';
import { nounDeeds, scaleWords } from '../lexicon/small-words.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { isKnownNoun } from '../number/unit-at.ts';
import type { NumberMention } from '../number/number-mention.ts';
import { indexFrom } from '../text/last-before.ts';
import type { Run } from '../text/passage.ts';
import { textOf } from '../text/text-of.ts';
import { endOfDeed } from './deed.ts';

const ENDS = wordSet(`; . : ( ) … " ” | ! ? = +`);
const LENGTH_AT_MOST = 14;

/** Where a noun phrase is looked for: after a number, up to a token. */
interface Place {
  readonly mention: NumberMention;
  readonly limit: number;
  /** Of what was said to exist, a verb with "đã" only tells which: "có 230 hộ đã hoàn thành". */
  readonly exists: boolean;
  /** Another amount follows in the sentence. */
  readonly hasNext: boolean;
  /** It stands inside another phrase: "tại 13 đơn vị". */
  readonly isInner: boolean;
}

/** The counted noun with what follows it, or the noun after an amount: "dự án FDI", "mặt bằng sạch". */
export function nounAfter(text: MarkedText, figure: Figure): Run | undefined {
  const { mention, governor, left, limit, trail } = figure;
  if (mention.unit.sort !== 'count' && trail.last > mention.last) return undefined;
  const verb = text.tokens[governor.verb?.first ?? -1]?.text;
  const isInner =
    governor.verb === undefined && PREPOSITIONS.has(text.tokens[left.last]?.text ?? '');
  const end = text.passage.sentences[figure.sentence]?.last ?? limit;
  const hasNext = limit < end;
  const isShare = mention.unit.sort === 'percent' && verb === undefined;
  const exists = verb === 'có' || isShare;
  const run = nounIn(text, { mention, limit, hasNext, exists, isInner });
  return run === undefined || mention.unit.sort !== 'count' ? run : pastAmount(text, figure, run);
}

const PREPOSITIONS = wordSet(`ở tại thuộc của trong`);

/** The noun of the amount that follows at once: "63 vụ/77 bị can về tội …", "7 vụ, 11 đối tượng phạm tội …". */
export function nounOfNext(text: MarkedText, { mention, sentence }: Figure): Run | undefined {
  const index = indexFrom(text.mentions, mention.last + 1);
  const [next, after] = [text.mentions[index], text.mentions[index + 1]];
  const end = text.passage.sentences[sentence]?.last ?? mention.last;
  if (next === undefined || next.first !== mention.last + 2 || next.first > end) return undefined;
  if (!JOINS.has(text.tokens[mention.last + 1]?.text ?? '')) return undefined;
  const limit = Math.min(end, after === undefined ? end : after.first - 1);
  const hasNext = limit < end;
  const run = nounIn(text, { mention: next, limit, hasNext, exists: false, isInner: false });
  return run === undefined || run.last <= next.last ? undefined : run;
}

const JOINS = wordSet(`/ , và với`);

/** The noun of a sum that a number is a part of: "17 trong tổng số 19 mục tiêu". */
export function nounOfSum(text: MarkedText, { mention, sentence }: Figure): Run | undefined {
  const { tokens, mentions } = text;
  const index = indexFrom(mentions, mention.last + 1);
  const [next, after] = [mentions[index], mentions[index + 1]];
  const end = text.passage.sentences[sentence]?.last ?? mention.last;
  if (next === undefined || next.last > end) return undefined;
  if (!SUM_WORDS.test(textOf(tokens, mention.last + 1, next.first - 1))) return undefined;
  const limit = Math.min(end, after === undefined ? end : after.first - 1);
  return nounIn(text, {
    mention: next,
    limit,
    hasNext: limit < end,
    exists: false,
    isInner: false,
  });
}

/** "sáp nhập 2 xã Tân Lợi và Hòa Bình": which they are, not what. */
function isNameOfPlace({ tokens }: MarkedText, { unit }: NumberMention, at: number): boolean {
  const token = tokens[at];
  return PLACE_UNITS.test(unit.name) && token?.capital === true && !token.capitals;
}

const PLACE_UNITS =
  /^(?:xã|huyện|thôn|other:(?:phường|thị trấn|tỉnh|thành phố|quận|nước|quốc gia))$/;
const SUM_WORDS = /^(?:trong|trên|trong tổng số|trong số|trên tổng số)$/;

function nounIn(text: MarkedText, place: Place): Run | undefined {
  const { tokens } = text;
  const { mention, limit } = place;
  const isCount = mention.unit.sort === 'count';
  const first = (isCount ? lastNumber(text, mention) : mention.last) + 1;
  let last = isCount ? mention.unit.nounLast : mention.last;
  for (let at = mention.last + 1; at <= limit && at - first < LENGTH_AT_MOST; at += 1) {
    const token = tokens[at];
    if (token === undefined || ENDS.has(token.text)) break;
    if (token.text === ',' && !goesOn(text, at, { first, last })) break;
    if (token.text === '/' && tokens[at + 1]?.kind === 'number') break;
    if (at === mention.last + 1 && isNameOfPlace(text, mention, at)) break;
    if (token.text === 'và' && (beginsNext(text, place, at + 1) || isDeed(text, at + 1))) break;
    if (stops(text, place, at) || passesPlan(text, at)) break;
    if (at - first > 1 && isPlaceTail(text, at)) break;
    last = at;
  }
  while (last > first && isLoose(text, last)) last -= 1;
  if (last < first || tokens[first]?.kind !== 'word') return undefined;
  // "37 tỷ đồng đầu tư xây dựng 10 km đường": the deed is of the next amount.
  const isOfNext = place.hasNext && last === limit && endOfDeed(text, first) !== undefined;
  if (mention.unit.sort === 'money' && isOfNext) return undefined;
  return isCount || !isFunctionWord(text, first) ? { first, last } : undefined;
}

/** "6.001 xã (73%) đạt chuẩn", "18 tỉnh có 100% số xã đạt chuẩn": the phrase goes on over an amount. */
function pastAmount(text: MarkedText, { mention, sentence }: Figure, run: Run): Run {
  const { tokens, bracketOf } = text;
  if (run.last > mention.last) return run;
  const index = indexFrom(text.mentions, mention.last + 1);
  const end = text.passage.sentences[sentence]?.last ?? mention.last;
  let at = run.last + 1;
  if (tokens[at]?.text === '(' && (bracketOf[mention.first] ?? -1) === -1) {
    while (bracketOf[at + 1] === at || bracketOf[at + 1] === run.last + 1) at += 1;
    at += 2;
    if (!RELATIVES.has(tokens[at]?.text ?? '') || at > end) return run;
    const next = text.mentions[indexFrom(text.mentions, at)];
    const limit = Math.min(end, at + LENGTH_AT_MOST, next === undefined ? end : next.first - 1);
    return { first: run.first, last: Math.max(run.last, lastOfClause(text, at, limit)) };
  }
  const next = text.mentions[index];
  const isGeneric = classifiers.has(textOf(tokens, run.first, run.last));
  const isLinked = HOLDS.has(tokens[at]?.text ?? '') && next?.first === at + 1 && !isGeneric;
  const isRate = tokens[at]?.text === 'đạt' && next?.unit.sort === 'percent';
  if (!isLinked || isRate || next.last > end) return run;
  const after = text.mentions[index + 1];
  const limit = Math.min(end, after === undefined ? end : after.first - 1);
  const hasNext = limit < end;
  const inner = nounIn(text, { mention: next, limit, hasNext, exists: false, isInner: true });
  return { first: run.first, last: Math.max(next.last, inner?.last ?? 0) };
}

const RELATIVES = wordSet(`đạt được hoàn có tham thuộc chưa không đã đang là`);
const HOLDS = wordSet(`có đạt`);

function lastOfClause({ tokens, bases, cues }: MarkedText, first: number, limit: number): number {
  let last = first - 1;
  for (let at = first; at <= limit; at += 1) {
    if (tokens[at]?.kind !== 'word' || bases.has(at)) break;
    if (cues.at('boundary', at)?.sense === 'opens') break;
    last = at;
  }
  return last;
}

function lastNumber({ tokens }: MarkedText, mention: NumberMention): number {
  let at = mention.unit.nounLast;
  while (at > mention.first && tokens[at]?.kind !== 'number') at -= 1;
  while (scaleWords.has(tokens[at + 1]?.text ?? '') && at + 1 < mention.unit.nounLast) at += 1;
  return at;
}

/** "544 con và đàn gia cầm 8.000 con", "38 trường và THPT có 9": the noun of the next figure. */
function beginsNext({ cues, tokens }: MarkedText, { limit, hasNext }: Place, at: number): boolean {
  if (!hasNext || tokens[limit]?.kind !== 'word') return false;
  if (cues.at('head', at)?.first === at) return true;
  for (let next = at; next <= limit; next += 1) if (tokens[next]?.kind !== 'word') return false;
  return tokens[limit + 1]?.text === 'có' && limit - at < NEXT_AT_MOST;
}

const NEXT_AT_MOST = 6;

/** "26.000 m2 đất và đóng góp …": something else that was done. */
function isDeed(text: MarkedText, at: number): boolean {
  const { cues, tokens } = text;
  const verb = cues.at('verb', at);
  const isVerb = verb?.first === at && DEEDS.has(verb.sense);
  if (!isVerb && endOfDeed(text, at) === undefined) return false;
  // "nông nghiệp và xây dựng", but "và xây dựng các công trình"
  const isBranch = nounDeeds.has(tokens[at]?.text ?? '') && cues.at('deed', at)?.first !== at;
  return !isBranch || MANY.has(tokens[(verb?.last ?? at) + 1]?.text ?? '');
}

const MANY = wordSet(`các những nhiều một`);
const DEEDS = wordSet(`act part rise fall beyond`);

function goesOn(text: MarkedText, comma: number, before: Run): boolean {
  return (
    listsOn(text, comma, before) ||
    listsDeeds(text, comma, before) ||
    listsAllKinds(text, comma, before)
  );
}

const KINDS_WITHIN = 8;

/** "450 ha rau, đậu, đỗ các loại": short names up to "các loại" are all counted. */
function listsAllKinds({ tokens }: MarkedText, comma: number, before: Run): boolean {
  if (before.last - before.first > KINDS_WITHIN) return false;
  const after = textOf(tokens, comma + 1, comma + KINDS_WITHIN);
  return /^\p{L}+(?: \p{L}+)?(?: , \p{L}+(?: \p{L}+)?){0,2} các loại(?: |$)/u.test(after);
}

/** "đối tượng mua bán, tàng trữ chất ma túy": one deed of those counted after another. */
function listsDeeds(text: MarkedText, comma: number, { first }: Run): boolean {
  if (endOfDeed(text, comma + 1) === undefined) return false;
  for (let at = comma - 1; at > Math.max(first, comma - 4); at -= 1)
    if (endOfDeed(text, at) === comma - 1) return true;
  return false;
}

/** "xã, thị trấn", "chương trình, đề án": the next noun of a short list. */
function listsOn({ tokens, cues }: MarkedText, comma: number, before: Run): boolean {
  const after = tokens[comma + 1];
  // "trường THCS, TH và THCS đạt chuẩn"
  if (after?.capitals === true && tokens[comma - 1]?.capitals === true) return true;
  if (after === undefined || after.kind !== 'word' || before.last - before.first > 4) return false;
  if (cues.at('verb', comma + 1) !== undefined || cues.at('boundary', comma + 1) !== undefined)
    return false;
  const isGeneric = classifiers.has(textOf(tokens, before.first, before.last));
  return LISTED.has(after.text) || (!isGeneric && isKnownNoun(tokens, comma + 1));
}

/** First syllables of nouns that are counted together. */
const LISTED = wordSet(`
  đề chương nghị thị phường xã nhiệm giải kế thôn bản tổ hội công dự khu viên chi đảng huyện thành chỉ tiêu
  làng buôn ấp xóm khóm khối đơn cơ ngành phòng ban cán
`);

/** Where the phrase is over: a comparison, an aside, a new remark, a time. */
function stops(text: MarkedText, { mention, exists, isInner }: Place, at: number): boolean {
  const { cues, bases, tokens, timeAt } = text;
  if (bases.has(at) || cues.at('compare', at) !== undefined) return true;
  const boundary = cues.at('boundary', at);
  const isOther = boundary !== undefined && boundary.first === at && boundary.sense !== 'small';
  if (isOther && !isByWhom(text, at)) return true;
  const isAuxiliary = boundary?.sense === 'small' && tokens[at]?.text !== 'được';
  const isPredicate = !exists || tokens[at]?.text === 'đều';
  if (isAuxiliary && isPredicate && at > mention.last + 1) return true;
  if (isInner && at > mention.last && INNER_ENDS.has(tokens[at]?.text ?? '')) return true;
  // "mục tiêu chủ yếu của Nghị quyết Đại hội"
  if (tokens[at]?.text === 'của' && cues.at('plan', at + 1) !== undefined) return true;
  const isCopula = tokens[at]?.text === 'là' || tokens[at]?.text === 'bằng';
  if (isCopula && at > mention.last && cues.at('verb', at) !== undefined) return true;
  return timeAt[at] !== undefined && timeAt[at]?.when.kind !== 'duration';
}

const INNER_ENDS = wordSet(`tham hoàn đạt thực đã sẽ đang`);

/** "trường học do huyện quản lý": by whom, not why. */
function isByWhom({ tokens, cues }: MarkedText, at: number): boolean {
  return tokens[at]?.text === 'do' && cues.at('actor', at + 1)?.first === at + 1;
}

/** "trên địa bàn", "trong toàn Đảng bộ": where they were counted. */
function isPlaceTail(text: MarkedText, at: number): boolean {
  const { tokens } = text;
  const [one, two] = [tokens[at]?.text, tokens[at + 1]?.text];
  const isPlace =
    (one === 'trên' && two === 'địa') || ((one === 'trên' || one === 'trong') && two === 'toàn');
  if (!isPlace) return isIn(text, at);
  // "trường học trên địa bàn huyện đạt chuẩn": which of them.
  for (let next = at + 3; next <= at + 6; next += 1) {
    if (RELATIVES.has(tokens[next]?.text ?? '')) return false;
    if (tokens[next]?.kind !== 'word') return true;
  }
  return true;
}

/** "tại khu vực Trung Bộ", "thuộc tỉnh Bình Thuận" */
function isIn({ tokens, cues }: MarkedText, at: number): boolean {
  if (!IN.has(tokens[at]?.text ?? '')) return false;
  const place = cues.at('place', at + 1) ?? cues.at('place', at + 2);
  return place !== undefined && tokens[place.last + 1]?.capital === true;
}

const IN = wordSet(`tại ở thuộc`);

/** "143 đảng viên vượt chỉ tiêu đề ra": how many more than planned. */
function passesPlan({ cues, plans }: MarkedText, at: number): boolean {
  return cues.at('verb', at)?.sense === 'beyond' && plans.has(at + 1);
}

const LOOSE = wordSet(`
  và là với trong của cho tại ở đã có , các năm trên từ đến được gồm vào thì do - hơn gần
  khoảng tổng trở lên / nên cùng
`);

function isLoose({ tokens }: MarkedText, at: number): boolean {
  return LOOSE.has(tokens[at]?.text ?? '');
}

const FUNCTION_WORDS = wordSet(`
  và so với trong của cho tại ở đã từ đến là trên vào do để thì mà nhưng theo trở mỗi một sau
  trước về nên khi được bằng cùng này đó kế dự còn hoặc qua nhờ nhằm lên xuống cao thấp hơn ra đầu cuối giữa hồi
  tăng giảm đạt chiếm gấp tương đứng xếp vượt sẽ đang không chưa cũng vẫn đều chỉ
`);

function isFunctionWord({ tokens, cues }: MarkedText, at: number): boolean {
  // "trong 8,01% tăng trưởng của quý I"
  if (cues.at('growthNoun', at)?.first === at) return false;
  return FUNCTION_WORDS.has(tokens[at]?.text ?? '');
}
