import { wordSet } from '../phrase/phrases.ts';
import type { Cues } from '../phrase/cue.ts';
import type { Run } from '../text/passage.ts';
import type { Token } from '../text/token.ts';
import { attributeUnits, countersBefore, perBases, phonesBefore } from '../lexicon/apart.ts';
import type { NotClaimWhy, NumberApart } from './number-mention.ts';
import { isKnownNoun, unitAt } from './unit-at.ts';

/** What a rule about digits that are no amount may look at. */
export interface ApartContext {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
  /** The paragraph of the number. */
  readonly paragraph: Run;
  /** The sentence of the number. */
  readonly sentence: Run;
}

type Rule = (context: ApartContext, at: number) => NumberApart | undefined;

/** The rules, tried in this order. */
const rules: readonly Rule[] = [
  counter,
  fileName,
  documentCode,
  listNumber,
  footnote,
  attribute,
  unitBase,
  grades,
  numberedThing,
  numberOfThing,
  bareYear,
  properName,
];

/** Digits that name, order or count something else than an amount; undefined for an amount. */
export function apartAt(context: ApartContext, at: number): NumberApart | undefined {
  for (const rule of rules) {
    const found = rule(context, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function text({ tokens }: ApartContext, at: number): string {
  return tokens[at]?.text ?? '';
}

function one(at: number, why: NotClaimWhy): NumberApart {
  return { first: at, last: at, why };
}

function counter(context: ApartContext, at: number): NumberApart | undefined {
  const before = context.tokens
    .slice(Math.max(context.paragraph.first, at - 5), at)
    .map((token) => token.text)
    .join(' ');
  if (countersBefore.test(before)) return one(at, 'counter');
  if (phonesBefore.test(before) && /^[\d.]{3,}$/.test(text(context, at))) return phone(context, at);
  if (isAfterClock(context, at)) return one(at, 'counter');
  return /^0\d{8,}$/.test(text(context, at)) ? one(at, 'phone') : undefined;
}

/** "20/11/2023 14:33    8239": how often a page was read, after the hour it was put up. */
function isAfterClock({ tokens, paragraph }: ApartContext, at: number): boolean {
  if (tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.linesBefore === 0) return false;
  let first = at;
  while (first > paragraph.first && tokens[first - 1]?.kind === 'number' && at - first < 3)
    first -= 1;
  return (
    first < at &&
    tokens[first - 1]?.text === ':' &&
    tokens[first - 2]?.kind === 'number' &&
    tokens[first]?.glued === true
  );
}

function phone({ tokens }: ApartContext, at: number): NumberApart {
  let last = at;
  for (;;) {
    const [next, after] = [tokens[last + 1], tokens[last + 2]];
    const isMark = next?.text === '.' || next?.text === '-';
    if (isMark && after?.kind === 'number') last += 2;
    else if (next?.kind === 'number' && next.linesBefore === 0) last += 1;
    else break;
  }
  return { first: at, last, why: 'phone' };
}

const FILE_NAME_TOKENS = 40;
const FILE_ENDINGS = wordSet(
  `jpg jpeg png gif bmp webp pdf doc docx xls xlsx ppt pptx mp4 html htm`,
);

/** Digits in the name of a file: "a272e0729db75ee9.jpg", "IMG_2034.JPG". */
function fileName({ tokens }: ApartContext, at: number): NumberApart | undefined {
  let last = at;
  for (let end = at + 1; end - at < FILE_NAME_TOKENS && tokens[end]?.glued === true; end += 1) {
    const token = tokens[end];
    if (token?.kind === 'number') last = end;
    const isEnding = token !== undefined && FILE_ENDINGS.has(token.text);
    if (isEnding && tokens[end - 1]?.text === '.') return { first: at, last, why: 'name' };
  }
  return undefined;
}

/** Tokens of the number of a document. */
const CODE_AT_MOST = 16;

/** "12/QĐ-UBND", "05-CT/TW", "47/2019/QH14", "30a". */
function documentCode({ tokens }: ApartContext, at: number): NumberApart | undefined {
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

/** "1.", "2.1.", "a)", "1)" at the head of a line or sentence; a small number alone on its line. */
function listNumber(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, paragraph, sentence } = context;
  const isHead = at === paragraph.first || at === sentence.first;
  const after = text(context, at + 1);
  const small = /^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(text(context, at));
  if (!small) return undefined;
  const before = text(context, at - 1);
  const isClosed = after === ')' && (isHead || ['(', ';', ',', ':'].includes(before));
  if (isClosed && isOrdinary(context, at + 2)) return one(at, 'list_number');
  if (!isHead) return undefined;
  if (at === paragraph.last) return one(at, 'list_number');
  const isMarked = ['.', '-', '/', ':'].includes(after) && tokens[at + 2]?.kind === 'word';
  const isDotted = text(context, at).includes('.') && tokens[at + 1]?.capital === true;
  return isMarked || isDotted ? one(at, 'list_number') : undefined;
}

function isOrdinary({ tokens }: ApartContext, at: number): boolean {
  return tokens[at]?.kind === 'word' || tokens[at] === undefined;
}

function footnote(context: ApartContext, at: number): NumberApart | undefined {
  const [open, close] = [text(context, at - 1), text(context, at + 1)];
  const isRing = (open === '(' && close === ')') || (open === '[' && close === ']');
  return isRing && /^\d{1,2}$/.test(text(context, at)) ? one(at, 'footnote') : undefined;
}

/** "100% vốn nước ngoài", "trẻ dưới 5 tuổi", "sản phẩm 4 sao", "nhà 2 tầng". */
function attribute(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, cues } = context;
  const words = [1, 2, 3, 4].map((n) => text(context, at + n));
  if (
    words[0] === '%' &&
    words[1] === 'vốn' &&
    ['nước', 'nhà', 'đầu', 'fdi', 'tư', 'việt'].includes(words[2] ?? '')
  ) {
    return { first: at, last: at + 1, why: 'attribute' };
  }
  const isLimit =
    cues.at('verb', at - 1)?.sense === 'reach' || cues.at('hedge', at - 1) !== undefined;
  const isAge =
    words[0] === 'tuổi' ||
    (words[0] === '-' && tokens[at + 2]?.kind === 'number' && words[2] === 'tuổi');
  if (isAge) return one(at, 'attribute');
  return !isLimit && attributeUnits.has(words[0] ?? '') ? one(at, 'attribute') : undefined;
}

/** "trên 1 ha đất", "trên 1.000 dân": what an amount is for. */
function unitBase(context: ApartContext, at: number): NumberApart | undefined {
  const number = text(context, at);
  const before = text(context, at - 1);
  if (!/^10*(?:\.000)*$/.test(number) || !['trên', '/', 'mỗi'].includes(before)) return undefined;
  const noun = text(context, at + 1);
  const isOne = number === '1' && perBases.one.has(noun);
  const isMany = number !== '1' && perBases.many.has(noun);
  return isOne || isMany ? one(at, 'unit_base') : undefined;
}

/** "Nghị quyết 13", "lần thứ 30", "bão số 3", "tổ dân phố 5 phường X". */
function numberedThing(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, cues } = context;
  if (tokens[at]?.linesBefore !== 0) return undefined;
  if (cues.at('rank', at - 1)?.last === at - 1) return undefined;
  const lead = text(context, at - 1) === 'số' || text(context, at - 1) === '-' ? at - 2 : at - 1;
  const cue =
    cues.at('numbered', at - 1)?.last === at - 1
      ? cues.at('numbered', at - 1)
      : cues.at('numbered', lead);
  if (cue === undefined || (cue.last !== at - 1 && cue.last !== lead)) return undefined;
  const why = { name: 'name', always: 'name', document: 'doc_number', ordinal: 'ordinal' } as const;
  const unit = unitAt(tokens, at + 1);
  const isMeasured = ['percent', 'point', 'money', 'measure', 'times'].includes(unit.sort);
  if (isMeasured || (/[.,]/.test(text(context, at)) && cue.sense !== 'always')) return undefined;
  const isPlace = tokens[unit.last + 1]?.capital === true;
  if (unit.sort === 'count' && cue.sense === 'name' && !isPlace) return undefined;
  return one(at, why[cue.sense]);
}

/** "tổ máy số 1": a small whole number after the "số" of a thing, with nothing counted after it. */
function numberOfThing(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens } = context;
  const thing = tokens[at - 2];
  const isNumbered =
    text(context, at - 1) === 'số' && tokens[at]?.linesBefore === 0 && thing?.kind === 'word';
  if (!isNumbered || NUMBERS_OF.has(thing.text) || !/^\d{1,4}$/.test(text(context, at)))
    return undefined;
  return unitAt(tokens, at + 1).sort === 'none' ? one(at, 'name') : undefined;
}

/** Words before "số" that make it an amount: "tổng số", "chỉ số". */
const NUMBERS_OF = wordSet(
  `tổng con dân chỉ hệ doanh trị tần ẩn đa thiểu có là đạt với và hộ người`,
);

/** "so với 2015", "2019, 2020": four digits with nothing counted after them. */
function bareYear(context: ApartContext, at: number): NumberApart | undefined {
  const year = /^\d{4}$/.test(text(context, at)) ? Number(text(context, at)) : 0;
  if (year < 1930 || year > 2060) return undefined;
  const isAmount =
    context.cues.at('verb', at - 1)?.sense === 'reach' ||
    unitAt(context.tokens, at + 1).sort !== 'none';
  return isAmount ? undefined : one(at, 'year');
}

/** "cấp 1+2": grades of a school. */
function grades({ tokens }: ApartContext, at: number): NumberApart | undefined {
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

/** "Vân Canh 1", "nhà máy Vân Canh 1 gặp sự cố": a small whole number after a capital letter, with no noun after it. */
function properName(context: ApartContext, at: number): NumberApart | undefined {
  const { tokens, sentence } = context;
  const before = text(context, at - 1) === '+' ? tokens[at - 2] : tokens[at - 1];
  if (
    before?.capital !== true ||
    at - 1 === sentence.first ||
    !/^\d{1,3}[a-z]?$/.test(text(context, at))
  )
    return undefined;
  if (tokens[at]?.linesBefore !== 0 || tokens[at + 1]?.text === '/') return undefined;
  const { sort } = unitAt(tokens, at + 1);
  const isUncounted = sort === 'none' || (sort === 'count' && !isKnownNoun(tokens, at + 1));
  return isUncounted ? one(at, 'name') : undefined;
}
