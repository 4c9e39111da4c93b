import { wordSet } from '../../phrase/phrases.ts';
import { isKnownNoun, unitAt } from '../unit-at.ts';
import type { Token } from '../../text/token.ts';
import type { NumberApart } from '../number-mention.ts';
import type { Unit } from '../unit.ts';
import { type ApartContext, beginsRange, one, wordAt } from './apart-rule.ts';

/** Tokens of the number of a document. */
const CODE_AT_MOST = 16;

/** "12/QĐ-UBND", "05-CT/TW", "47/2019/QH14", "30a". */
export function documentCode({ tokens }: ApartContext, at: number): NumberApart | undefined {
  const next = tokens[at + 1];
  if (next?.glued !== true && next?.text !== '/' && next?.text !== '-') return undefined;
  let last = at;
  let hasLetters = false;
  while (last - at < CODE_AT_MOST && isCodePart(tokens[last + 1])) {
    last += 1;
    if (tokens[last]?.kind === 'word') hasLetters = true;
  }
  const second = tokens[at + 2];
  const isCode =
    hasLetters &&
    last > at + 1 &&
    (second?.capitals === true ||
      tokens[at + 4]?.capitals === true ||
      /^[a-z]+\d/.test(tokens[at + 4]?.text ?? ''));
  return isCode ? { first: at, last, why: 'doc_number' } : undefined;
}

function isCodePart(token: Token | undefined): boolean {
  if (token?.glued !== true) return false;
  if (token.text === '/' || token.text === '-' || token.kind === 'number') return true;
  return (
    token.kind === 'word' &&
    (token.capitals || token.text.length === 1 || /\d/.test(token.text) || token.capital)
  );
}

/** "Nghị quyết 13", "lần thứ 30", "bão số 3", "tổ dân phố 5 phường X". */
export function numberedThing(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, cues } = context;
  if (tokens[at]?.linesBefore !== 0) return undefined;
  if (cues.at('rank', at - 1)?.last === at - 1) return undefined;
  const lead =
    wordAt(context, at - 1) === 'số' || wordAt(context, at - 1) === '-' ? at - 2 : at - 1;
  const cue =
    cues.at('numbered', at - 1)?.last === at - 1
      ? cues.at('numbered', at - 1)
      : cues.at('numbered', lead);
  if (cue === undefined || (cue.last !== at - 1 && cue.last !== lead)) return undefined;
  // "Tổng số thôn 125" counts them.
  if (wordAt(context, cue.first - 1) === 'số' && cue.sense !== 'document') return undefined;
  const why = { name: 'name', always: 'name', document: 'doc_number', ordinal: 'ordinal' } as const;
  const unit = unitOf(context, at);
  const isMeasured = ['percent', 'point', 'money', 'measure', 'times'].includes(unit.sort);
  if (isMeasured || (/[.,]/.test(wordAt(context, at)) && cue.sense !== 'always')) return undefined;
  // "giám sát chuyên đề 5 tổ chức đảng": a document would have a capital letter.
  const isSmall = tokens[cue.first]?.capital === false || cue.first === context.sentence.first;
  const isDeed = cue.sense === 'document' && isSmall && tokens[at + 1]?.capital === false;
  if (isDeed && isKnownNoun(tokens, at + 1)) return undefined;
  const isPlace = tokens[unit.last + 1]?.capital === true;
  if (unit.sort === 'count' && cue.sense === 'name' && !isPlace) return undefined;
  return one(at, why[cue.sense]);
}

/** "tổ máy số 1": a small whole number after the "số" of a thing, with nothing counted after it. */
export function numberOfThing(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens } = context;
  const thing = tokens[at - 2];
  const isNumbered =
    wordAt(context, at - 1) === 'số' && tokens[at]?.linesBefore === 0 && thing?.kind === 'word';
  if (!isNumbered || NUMBERS_OF.has(thing.text) || !/^\d{1,4}$/.test(wordAt(context, at)))
    return undefined;
  return unitOf(context, at).sort === 'none' ? one(at, 'name') : undefined;
}

/** Words before "số" that make it an amount: "tổng số", "chỉ số". */
const NUMBERS_OF = wordSet(
  `tổng con dân quân sĩ sỹ tiền chỉ hệ doanh trị tần ẩn đa thiểu có là đạt với và hộ người`,
);

/** "Vân Canh 1", "nhà máy Vân Canh 1 gặp sự cố": a small whole number after a capital letter, with no noun after it. */
export function properName(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, sentence } = context;
  const before = wordAt(context, at - 1) === '+' ? tokens[at - 2] : tokens[at - 1];
  if (
    before?.capital !== true ||
    at - 1 === sentence.first ||
    !/^\d{1,3}[a-z]?$/.test(wordAt(context, at))
  )
    return undefined;
  if (tokens[at]?.linesBefore !== 0 || tokens[at + 1]?.text === '/') return undefined;
  const day = dayAfter(context, at);
  const { sort } = unitOf(context, day);
  const isUncounted = sort === 'none' || (sort === 'count' && !isKnownNoun(tokens, day + 1));
  return isUncounted ? { first: at, last: day, why: 'name' } : undefined;
}

/** "cấp 1+2": grades of a school. */
export function grades({ tokens }: ApartContext, at: number): NumberApart | undefined {
  let last = at;
  while (
    last - at < CODE_AT_MOST &&
    tokens[last + 1]?.text === '+' &&
    tokens[last + 1]?.glued === true &&
    tokens[last + 2]?.kind === 'number'
  )
    last += 2;
  return last > at ? { first: at, last, why: 'name' } : undefined;
}

/** "so với 2015", "2019, 2020": four digits with nothing counted after them. */
export function bareYear(context: ApartContext, at: number): NumberApart | undefined {
  const year = /^\d{4}$/.test(wordAt(context, at)) ? Number(wordAt(context, at)) : 0;
  if (year < 1930 || year > 2060) return undefined;
  const isAmount =
    context.cues.at('verb', at - 1)?.sense === 'reach' ||
    unitAt(context.tokens, at + 1).sort !== 'none';
  return isAmount ? undefined : one(at, 'year');
}

/** "Trường THPT 19-5", "Công ty 27-7": the day that a thing is named after. */
function dayAfter({ tokens }: ApartContext, at: number): number {
  const [mark, month] = [tokens[at + 1], tokens[at + 2]];
  const isDay = mark?.text === '-' && mark.glued && month?.glued === true;
  return isDay && /^(?:0?[1-9]|1[0-2])$/.test(month.text) ? at + 2 : at;
}

/** The unit of a number, or of the range that it begins: "cao hơn thị trường 10 - 15%". */
function unitOf(context: ApartContext, at: number): Unit {
  const { tokens } = context;
  const own = unitAt(tokens, at + 1);
  const isRange = beginsRange(context, at);
  // "cung cấp 12 nghìn cây": a scale word makes it an amount, whatever is counted.
  if (own.exponent > 0 && own.sort === 'none') return { ...own, sort: 'measure' };
  return own.sort === 'none' && isRange ? unitAt(tokens, at + 3) : own;
}
