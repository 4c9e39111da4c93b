import { wordSet } from '../phrase/phrases.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';

const HARD = wordSet(`; : ( ) " “ ” | [ ] • ! ? … .`);
const SUBJECT_AT_MOST = 22;

/** The phrase before a figure's verb that names what is measured; undefined where nothing is named there. */
export function subjectIn(text: MarkedText, figure: Figure): Run | undefined {
  const region = regionOf(text, figure);
  if (region === undefined) return undefined;
  const pieces = piecesOf(text, region);
  const joined = joinPieces(text, pieces);
  return joined === undefined ? undefined : trim(text, joined);
}

/** The tokens before the governor, without what stands before the last hard mark or opening word. */
function regionOf(text: MarkedText, { left }: Figure): Run | undefined {
  const { tokens, cues } = text;
  let last = left.last;
  while (last >= left.first && isTail(text, last)) last -= 1;
  if (last < left.first) return undefined;
  let first = last;
  while (first > left.first && last - first < SUBJECT_AT_MOST) {
    const token = tokens[first - 1];
    if (token === undefined || HARD.has(token.text) || (tokens[first]?.linesBefore ?? 0) > 0) break;
    const boundary = cues.at('boundary', first - 1);
    if (boundary !== undefined && boundary.last === first - 1) break;
    if (text.bases.size > 0 && cues.at('compare', first - 1) !== undefined) break;
    first -= 1;
  }
  return { first, last };
}

/** Small words and times between the subject and its verb. */
function isTail(text: MarkedText, at: number): boolean {
  const { tokens, timeAt, bound } = text;
  if (timeAt[at] !== undefined && timeAt[at]?.when.kind !== 'duration') return true;
  if (bound[at] === 1) return true;
  const token = tokens[at];
  if (token === undefined) return true;
  return token.kind === 'mark' || TAIL_WORDS.has(token.text);
}

const TAIL_WORDS = wordSet(`
  đã đều cũng vẫn hiện luôn mới chỉ được là có của trong vào ước tiếp tục với và từ đến còn sẽ
  cùng thì mà ở năm tháng quý tính khoảng lại đang nay này
`);

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

const PIECE_AT_MOST = 9;

/** The last part, with the short parts before it that belong to the same list of nouns. */
function joinPieces(text: MarkedText, pieces: readonly Run[]): Run | undefined {
  const last = pieces.at(-1);
  if (last === undefined) return undefined;
  let { first } = last;
  if (beginsWithHead(text, first)) return last;
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (
      piece === undefined ||
      piece.last - piece.first >= PIECE_AT_MOST ||
      !isNounPiece(text, piece)
    )
      break;
    ({ first } = piece);
    if (beginsWithHead(text, first)) break;
  }
  return { first, last: last.last };
}

function beginsWithHead({ cues, tokens }: MarkedText, at: number): boolean {
  const start = LEAD_WORDS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  const head = cues.at('head', start);
  return head !== undefined && head.first === start && STRONG_HEADS.has(tokens[start]?.text ?? '');
}

/** First words of heads that are never the second noun of a list. */
const STRONG_HEADS = wordSet(`
  tổng giá tốc tỷ thu chi sản diện năng số kim doanh vốn grdp gdp chỉ mức dư tăng cơ dân độ
  lượng khối nợ lợi
`);

function isNounPiece(text: MarkedText, { first, last }: Run): boolean {
  const { cues, timeAt, bound } = text;
  for (let at = first; at <= last; at += 1) {
    const verb = cues.at('verb', at);
    if (timeAt[at] !== undefined || bound[at] === 1) return false;
    if (verb !== undefined && verb.sense !== 'act' && verb.sense !== 'reach') return false;
    if (cues.at('moment', at) !== undefined || cues.at('target', at) !== undefined) return false;
    if (text.tokens[at]?.kind === 'number') return false;
  }
  return true;
}

const LEAD_WORDS = wordSet(`
  và các những về trong đó thì mà phấn đấu với là có đã nâng đưa duy trì - + * • như cụ thể
  riêng kết quả của khi do mục tiêu để đạt hiện nay đến còn tại bên cạnh theo ước sẽ cùng từ ở
  nhờ nhưng cả trên
`);

function trim(text: MarkedText, run: Run): Run | undefined {
  const { timeAt, tokens } = text;
  let { first, last } = run;
  for (;;) {
    const time = timeAt[first];
    if (time !== undefined && first <= last) first = time.last + 1;
    else if (
      first <= last &&
      (LEAD_WORDS.has(tokens[first]?.text ?? '') || tokens[first]?.kind !== 'word')
    )
      first += 1;
    else break;
  }
  while (last >= first && isTail(text, last)) last -= 1;
  return last < first ? undefined : { first, last };
}
