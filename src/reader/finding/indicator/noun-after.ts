import { nounDeeds } from '../lexicon/small-words.ts';
import { wordSet } from '../phrase/phrases.ts';
import type { MarkedText } from '../figure/document.ts';
import type { Figure } from '../figure/figure.ts';
import type { Run } from '../text/passage.ts';

const ENDS = wordSet(`; . : ( ) … " ” | ! ?`);
const LENGTH_AT_MOST = 14;

/** The counted noun with what follows it, or the noun after an amount: "dự án FDI", "mặt bằng sạch". */
export function nounAfter(text: MarkedText, figure: Figure): Run | undefined {
  const { tokens } = text;
  const { unit } = figure.mention;
  const isCount = unit.sort === 'count';
  const numberLast = lastNumber(text, figure);
  const first = isCount ? numberLast + 1 : figure.mention.last + 1;
  if (!isCount && figure.trail.last > figure.mention.last) return undefined;
  let last = isCount ? figure.mention.last : first - 1;
  for (let at = last + 1; at <= figure.limit && at - first < LENGTH_AT_MOST; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.linesBefore > 0 || ENDS.has(token.text)) break;
    if (token.text === ',' && !listsOn(text, at, last - first)) break;
    if (token.text === 'và' && (beginsNext(text, figure, at + 1) || isDeed(text, at + 1))) break;
    if (stops(text, figure, at) || passesPlan(text, at)) break;
    if (at - first > 1 && isPlaceTail(text, at)) break;
    last = at;
  }
  while (last > first && isLoose(text, last)) last -= 1;
  if (last < first || tokens[first]?.kind !== 'word') return undefined;
  return isCount || !isFunctionWord(text, first) ? { first, last } : undefined;
}

function lastNumber({ tokens }: MarkedText, { mention }: Figure): number {
  let at = mention.unit.nounLast;
  while (at > mention.first && tokens[at]?.kind !== 'number') at -= 1;
  // Scale words stand between the number and its noun: "1.516 nghìn lượt".
  while (
    ['nghìn', 'ngàn', 'triệu', 'trăm', 'vạn', 'tỷ'].includes(tokens[at + 1]?.text ?? '') &&
    at + 1 < mention.unit.nounLast
  )
    at += 1;
  return at;
}

/** "544 con và đàn gia cầm 8.000 con": the noun of the next figure. */
function beginsNext({ cues, tokens }: MarkedText, { limit }: Figure, at: number): boolean {
  const isBeforeNumber = tokens[limit + 1] !== undefined && tokens[limit]?.kind === 'word';
  return isBeforeNumber && cues.at('head', at)?.first === at;
}

/** "26.000 m2 đất và đóng góp …": something else that was done. */
function isDeed({ cues, tokens }: MarkedText, at: number): boolean {
  const verb = cues.at('verb', at);
  return verb?.first === at && DEEDS.has(verb.sense) && !nounDeeds.has(tokens[at]?.text ?? '');
}

const DEEDS = wordSet(`act part rise fall beyond`);

/** "xã, thị trấn", "chương trình, đề án": the next noun of a short list. */
function listsOn({ tokens, cues }: MarkedText, comma: number, length: number): boolean {
  const after = tokens[comma + 1];
  if (after === undefined || after.kind !== 'word' || length > 4) return false;
  if (cues.at('verb', comma + 1) !== undefined || cues.at('boundary', comma + 1) !== undefined)
    return false;
  return LISTED.has(after.text);
}

/** First syllables of nouns that are counted together. */
const LISTED = wordSet(`
  đề chương nghị thị phường xã nhiệm giải kế thôn bản tổ hội công dự khu viên chi đảng huyện thành chỉ tiêu
  làng buôn ấp xóm khóm khối đơn cơ ngành phòng ban cán
`);

/** Where the phrase is over: a comparison, an aside, a new remark, a time. */
function stops(text: MarkedText, figure: Figure, at: number): boolean {
  const { cues, bases, tokens, timeAt } = text;
  if (bases.has(at) || cues.at('compare', at) !== undefined) return true;
  const boundary = cues.at('boundary', at);
  if (boundary !== undefined && boundary.first === at && boundary.sense !== 'small') return true;
  const isAuxiliary = boundary?.sense === 'small' && tokens[at]?.text !== 'được';
  if (isAuxiliary && at > figure.mention.last + 1) return true;
  if (tokens[at]?.text === 'là' && cues.at('verb', at) !== undefined) return true;
  return timeAt[at] !== undefined && timeAt[at]?.when.kind !== 'duration';
}

/** "trên địa bàn", "trong toàn Đảng bộ": where they were counted. */
function isPlaceTail({ tokens }: MarkedText, at: number): boolean {
  const [one, two] = [tokens[at]?.text, tokens[at + 1]?.text];
  return (
    (one === 'trên' && two === 'địa') || ((one === 'trên' || one === 'trong') && two === 'toàn')
  );
}

/** "143 đảng viên vượt chỉ tiêu đề ra": how many more than planned. */
function passesPlan({ cues, plans }: MarkedText, at: number): boolean {
  return cues.at('verb', at)?.sense === 'beyond' && plans.has(at + 1);
}

const LOOSE = wordSet(`
  và là với trong của cho tại ở đã có , các năm trên từ đến được gồm vào thì do - hơn gần
  khoảng tổng trở lên
`);

function isLoose({ tokens }: MarkedText, at: number): boolean {
  return LOOSE.has(tokens[at]?.text ?? '');
}

const FUNCTION_WORDS = wordSet(`
  và so với trong của cho tại ở đã từ đến là trên vào do để thì mà nhưng theo trở mỗi một sau
  trước về nên khi được bằng cùng này đó kế dự còn hoặc qua nhờ nhằm lên xuống cao thấp hơn ra
  tăng giảm đạt chiếm gấp tương đứng xếp vượt sẽ đang không chưa cũng vẫn đều chỉ
`);

function isFunctionWord({ tokens }: MarkedText, at: number): boolean {
  return FUNCTION_WORDS.has(tokens[at]?.text ?? '');
}
