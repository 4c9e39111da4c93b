import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { Run } from '../text/passage.ts';
import { longestPhrase, phraseTrie } from '../phrase/phrase-trie.ts';
import { regions } from '../lexicon/places.ts';
import { leadWords, strongHeads, tailWords } from '../lexicon/small-words.ts';

const regionTrie = phraseTrie(regions.map((region): [string, true] => [region, true]));

const HARD = wordSet(`; : ( ) " “ ” | [ ] • ! ? …`);
const SUBJECT_AT_MOST = 34;
const PIECE_AT_MOST = 14;

/** The phrase before a figure's verb that names what is measured; undefined where nothing is named there. */
export function subjectIn(text: MarkedText, figure: Figure): Run | undefined {
  const region = regionOf(text, beforeAct(figure));
  if (region === undefined) return undefined;
  const run = joinPieces(text, piecesOf(text, region));
  const trimmed = run === undefined ? undefined : trim(text, run);
  if (trimmed === undefined || isPlaceOnly(text, trimmed)) return undefined;
  return isArrangement(text, trimmed) || isPronoun(text, trimmed) ? undefined : trimmed;
}

/** "Tăng trưởng các tỉnh trong vùng như sau: Hà Nội tăng 7,92%": what stands before the colon. */
export function headingSubject(text: MarkedText, figure: Figure): Run | undefined {
  const first = text.passage.sentences[figure.sentence]?.first ?? figure.mention.first;
  let colon = figure.governor.first - 1;
  while (colon > first && text.tokens[colon]?.text !== ':') colon -= 1;
  if (colon <= first) return undefined;
  let last = colon - 1;
  while (last > first && LIST_LEADS.has(text.tokens[last]?.text ?? '')) last -= 1;
  const run = regionOf(text, { first, last });
  if (run === undefined || NO_HEADINGS.has(text.tokens[run.first]?.text ?? '')) return undefined;
  return trim(text, joinPieces(text, piecesOf(text, run)) ?? run);
}

/** "Phân theo quý: …" says how the figures are arranged. */
function isArrangement({ tokens }: MarkedText, { first }: Run): boolean {
  return ARRANGEMENTS.has(tokens[first]?.text ?? '') && tokens[first + 1]?.text === 'theo';
}

/** "con số ấy", "kết quả này": what was spoken of before. */
function isPronoun({ tokens }: MarkedText, { first, last }: Run): boolean {
  return last - first <= 4 && PRONOUNS.has(tokens[last]?.text ?? '');
}

const PRONOUNS = wordSet(`ấy này đó trên nọ đây nó họ`);
const ARRANGEMENTS = wordSet(`phân chia xét tính`);
const NO_HEADINGS = wordSet(`phân chia xét tính nguyên kết cụ thể chi đồng`);

const LIST_LEADS = wordSet(`như sau cụ thể là gồm có bao trong đó ,`);

/** "xây NTM đã hoàn thành 100%": the deed is not part of what has a percentage. */
function beforeAct({ left, governor, mention }: Figure): Run {
  const isDeed = governor.verb?.sense === 'act' && mention.unit.sort === 'percent';
  return isDeed ? { first: left.first, last: governor.verb.first - 1 } : left;
}

/** The tokens before the governor, without what stands before the last hard mark or opening word. */
function regionOf(text: MarkedText, left: Run): Run | undefined {
  const { tokens, cues, timeAt, bracketOf } = text;
  let { last } = left;
  last = tailStart(text, left.first, last);
  if (last < left.first) return undefined;
  let first = tokens[last]?.text === ')' ? Math.max(left.first, bracketOf[last - 1] ?? last) : last;
  while (first > left.first && last - first < SUBJECT_AT_MOST) {
    const token = tokens[first - 1];
    const bracket = token?.text === ')' ? (bracketOf[first - 2] ?? -1) : -1;
    if (bracket > left.first && !text.mentionIn.has(bracket)) {
      first = bracket;
      continue;
    }
    if (token === undefined || HARD.has(token.text) || (tokens[first]?.linesBefore ?? 0) > 0) break;
    if (token.text === '.' && tokens[first - 2]?.kind === 'number') break;
    const boundary = cues.at('boundary', first - 1);
    if (boundary?.sense === 'opens' && boundary.last === first - 1 && opens(text, boundary)) break;
    if (cues.at('compare', first - 1) !== undefined || cues.at('target', first - 1) !== undefined)
      break;
    const time = timeAt[first - 1];
    if (time !== undefined && time.when.kind !== 'duration') {
      // "thu nhập năm 2020 của xã đạt …": what follows the time only says whose.
      const rest = tokens[first]?.text ?? '';
      if (rest !== 'của' && rest !== 'trên' && rest !== 'tại' && rest !== 'toàn') break;
      last = time.first - 1;
      first = Math.max(left.first, time.first);
      last = Math.max(left.first, tailStart(text, left.first, last));
      if (last < first) first = last;
      continue;
    }
    first -= 1;
  }
  return first > last ? undefined : { first, last };
}

/** "với" opens before the name of an indicator or after an amount, not in "khách đến với mục đích". */
function opens({ tokens, cues }: MarkedText, { first, last }: Run): boolean {
  if (first < last || tokens[first]?.text !== 'với') return true;
  return tokens[first - 1]?.kind !== 'word' || cues.at('head', first + 1) !== undefined;
}

/** The last token of what stands before small words, ranks, estimates and brackets without an amount. */
function tailStart(text: MarkedText, first: number, from: number): number {
  let last = from;
  while (last >= first) {
    const rank = text.cues.at('rank', last);
    const bracket = text.tokens[last]?.text === ')' ? (text.bracketOf[last - 1] ?? -1) : -1;
    const hedge = text.cues.at('hedge', last);
    // The rest of a bracket that was opened before.
    if (text.tokens[last]?.text === ')' && bracket < first) return first - 1;
    const boundary = text.cues.at('boundary', last);
    if (rank !== undefined && rank.first >= first) last = rank.first - 1;
    else if (boundary?.sense === 'opens' && boundary.first >= first) last = boundary.first - 1;
    else if (hedge?.sense === 'approx' && hedge.first >= first) last = hedge.first - 1;
    else if (bracket > first && isAsideBracket(text, bracket)) last = bracket - 1;
    else if (isTail(text, last)) last -= 1;
    else break;
  }
  return last;
}

/** A bracket that holds more than an abbreviation says something beside the subject. */
function isAsideBracket({ mentionIn, bracketOf, tokens }: MarkedText, bracket: number): boolean {
  if (mentionIn.has(bracket)) return false;
  let end = bracket + 1;
  while (bracketOf[end] === bracket) end += 1;
  return end - bracket > 3 && tokens[bracket + 1]?.capitals !== true;
}

/** Small words, marks and times between the subject and its verb. */
function isTail({ tokens, timeAt, bound, cues }: MarkedText, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || bound[at] !== 0 || cues.at('moment', at) !== undefined) return true;
  if (token.text === ')') return false;
  const time = timeAt[at];
  if (time !== undefined && time.when.kind !== 'duration') return true;
  // "bình quân hằng năm" keeps its year.
  if (token.text === 'năm' && YEARLY.has(tokens[at - 1]?.text ?? '')) return false;
  return token.kind === 'mark' || tailWords.has(token.text);
}

const YEARLY = wordSet(`hàng hằng mỗi từng`);

/** The parts between commas. */
function piecesOf({ tokens }: MarkedText, { first, last }: Run): Run[] {
  const pieces: Run[] = [];
  let start = first;
  for (let at = first; at <= last; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    if (at > start) pieces.push({ first: start, last: at - 1 });
    start = at + 1;
  }
  if (last >= start) pieces.push({ first: start, last });
  return pieces;
}

/** The last part, with the parts before it that belong to the same list of nouns. */
function joinPieces(text: MarkedText, pieces: readonly Run[]): Run | undefined {
  const last = pieces.at(-1);
  if (last === undefined) return undefined;
  const own = headStart(text, last);
  if (own !== undefined) return untilAside(text, { first: own, last: last.last });
  let { first } = last;
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined || !isNounPiece(text, piece)) break;
    const head = headStart(text, piece);
    if (head !== undefined) return untilAside(text, { first: head, last: last.last });
    if (piece.last - piece.first >= PIECE_AT_MOST) break;
    ({ first } = piece);
  }
  return afterSmallWords(text, { first, last: last.last });
}

/** Where a part begins with the noun of an indicator, small words apart. */
function headStart({ cues, tokens }: MarkedText, { first, last }: Run): number | undefined {
  let at = first;
  while (at < last && leadWords.has(tokens[at]?.text ?? '')) at += 1;
  const head = cues.at('head', at);
  return head?.first === at && strongHeads.has(tokens[at]?.text ?? '') ? at : undefined;
}

/** A phrase with a noun at its head ends where an aside begins. */
function untilAside({ cues }: MarkedText, run: Run): Run {
  for (let at = run.first + 2; at <= run.last; at += 1) {
    if (cues.at('boundary', at)?.sense === 'aside') return { first: run.first, last: at - 1 };
  }
  return run;
}

/** Without such a noun the phrase begins after the last aside or small word. */
function afterSmallWords({ cues }: MarkedText, run: Run): Run | undefined {
  for (let at = run.last; at >= run.first; at -= 1) {
    const boundary = cues.at('boundary', at);
    if (boundary !== undefined)
      return at === run.last ? undefined : { first: at + 1, last: run.last };
  }
  return run;
}

function isNounPiece(text: MarkedText, { first, last }: Run): boolean {
  const { cues, timeAt, bound } = text;
  for (let at = first; at <= last; at += 1) {
    const verb = cues.at('verb', at);
    const time = timeAt[at];
    if ((time !== undefined && time.when.kind !== 'duration') || bound[at] !== 0) return false;
    if (verb !== undefined && !['act', 'reach', 'from', 'give', 'to'].includes(verb.sense))
      return false;
    if (cues.at('moment', at) !== undefined) return false;
  }
  return true;
}

function trim(text: MarkedText, run: Run): Run | undefined {
  const { timeAt, tokens } = text;
  let { first, last } = run;
  while (first <= last) {
    const time = timeAt[first];
    if (time !== undefined) first = time.last + 1;
    else if (leadWords.has(tokens[first]?.text ?? '') || tokens[first]?.kind !== 'word') first += 1;
    else break;
  }
  while (last >= first && isTail(text, last)) last -= 1;
  const owner = ownerAt(text, first, last);
  if (owner !== undefined) last = owner - 1;
  return last < first ? undefined : { first, last };
}

/** Where "của thành phố X" at the end of a phrase begins. */
function ownerAt({ tokens, cues }: MarkedText, first: number, last: number): number | undefined {
  for (let at = last - 1; at > first; at -= 1) {
    if (tokens[at]?.text === 'của' || tokens[at]?.text === 'tại') {
      return cues.at('place', at + 1) !== undefined || tokens[at + 1]?.text === 'toàn'
        ? at
        : undefined;
    }
  }
  return undefined;
}

/** "toàn huyện", "Hà Nội", "thành phố Sông Công": whose figure it is, not what it measures. */
function isPlaceOnly({ tokens, cues }: MarkedText, { first, last }: Run): boolean {
  const average = cues.at('average', first);
  if (average !== undefined && average.last >= last) return true;
  if (['toàn', 'cả'].includes(tokens[first]?.text ?? '') && last - first <= 2) return true;
  const region = longestPhrase(regionTrie, tokens, first);
  if (region !== undefined && last - first <= 6) return true;
  const place = cues.at('place', first);
  let at = place === undefined ? first : place.last + 1;
  while (at <= last && (tokens[at]?.capital === true || tokens[at]?.text === '-')) at += 1;
  return (
    at > last && last - first <= 7 && !tokens.slice(first, last + 1).some((token) => token.capitals)
  );
}
